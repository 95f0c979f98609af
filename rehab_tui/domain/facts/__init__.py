"""What is known on a day, worked out from the records; nothing here decides."""
