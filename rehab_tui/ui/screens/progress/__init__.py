"""The ladder, the trend, and the page for the physio."""
