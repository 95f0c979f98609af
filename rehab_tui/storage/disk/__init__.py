"""Files, folders and locks, safe from a power cut."""
