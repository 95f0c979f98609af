"""The calf-loading ladder: its gates, its steps up and back, and today's work for each leg."""
