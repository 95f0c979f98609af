"""Conducts a session without a screen: flat lines out, keys or lines in."""
