"""The physio's page as one HTML file."""
