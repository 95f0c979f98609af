"""The person and this device's settings."""
