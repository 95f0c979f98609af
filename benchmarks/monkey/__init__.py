"""Presses whatever comes, on every screen and nine kinds of diary, and looks at what comes of it."""
