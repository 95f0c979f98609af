"""Programmes as small TOML files that a physio can read and write (programme.md)."""
