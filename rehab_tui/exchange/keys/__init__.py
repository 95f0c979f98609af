"""The person's own keys, out of one TOML file."""
