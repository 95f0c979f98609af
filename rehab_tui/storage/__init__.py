"""Keeps the diary: TinyDB and the files under it are used here only."""
