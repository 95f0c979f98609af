"""A line to type in that keeps all the lines of what is pasted."""

from textual.events import Paste
from textual.widgets import Input


class Line(Input):
    """Textual's own would keep the first line alone; here they stand one behind another."""

    def on_paste(self, event: Paste) -> None:
        """Join the lines by blanks, before they are pasted."""
        event.text = " ".join(line.strip() for line in event.text.splitlines() if line.strip())
