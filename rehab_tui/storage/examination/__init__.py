"""How the diary's files stand, as facts in words; looks only, also where nothing is as it should be."""
