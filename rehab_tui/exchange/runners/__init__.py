"""Reads the files that watches and running apps give: what each says of a run, before anything is taken."""
