"""The guide: its pages, the list of them, and where each is offered."""
