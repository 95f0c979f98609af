"""What is due next, for a calendar."""
