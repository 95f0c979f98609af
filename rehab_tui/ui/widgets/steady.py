"""Text that is looked at many times a second and redrawn only when it changed."""

from rich.text import Text
from textual.widgets import Static


class Steady(Static):
    """A text of fixed size on the screen; saying the same again costs nothing."""

    def __init__(self, *, id: str | None = None, classes: str | None = None) -> None:
        super().__init__(id=id, classes=classes, markup=False)
        self._said: Text | None = None

    def say(self, text: Text | str) -> None:
        """Show the text."""
        said = Text(text) if isinstance(text, str) else text
        if said != self._said:
            self._said = said
            self.update(said, layout=False)
