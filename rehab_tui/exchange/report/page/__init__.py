"""The physio's page in words, section by section."""
