"""Conducting a set: timelines, and a conductor that reads clocks; no screen, no sound, no file."""
