"""Examines the diary's files and says how they are; changes nothing, whatever state they are in."""
