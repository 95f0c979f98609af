"""Presses whatever comes, on every screen and seven kinds of diary, and looks at what comes of it."""
