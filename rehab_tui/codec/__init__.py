"""Records <-> plain JSON values, with one validator for the diary's file and the public bundle."""
