"""The public bundle and its tables: every record written out and read back."""
