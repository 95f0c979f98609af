"""What a terminal sends, before Textual's parser reads it."""
