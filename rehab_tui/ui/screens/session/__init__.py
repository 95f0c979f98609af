"""The screen that conducts a session."""
