"""What goes in and out: the public bundle, runners' files, the physio's page."""
