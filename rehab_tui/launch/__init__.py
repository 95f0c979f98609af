"""Puts diary, draft, clocks and names into one context, and opens the app with it."""
