"""Cues as samples; a child process that owns the sound device; a player that says when it cannot."""
