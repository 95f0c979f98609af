"""What the physio's page tells, worked out from the diary."""
