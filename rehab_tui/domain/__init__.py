"""What the program knows about tendons and diaries: plain Python, no files, no clock, no screen."""
