"""The running week: kilometres, hard days, race, and how long recovery usually takes."""
