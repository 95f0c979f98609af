"""A static text that is set many times a second and redrawn only if it changed."""

from rich.text import Text
from textual.widgets import Static


class CachedStatic(Static):
    """A text whose room is fixed; setting the same text again costs nothing."""

    def __init__(self, *, id: str | None = None, classes: str | None = None) -> None:
        super().__init__(id=id, classes=classes, markup=False)
        self._text: Text | None = None

    def set_text(self, text: Text | str, *, layout: bool = False) -> None:
        """Show the text; `layout` if its room is not fixed after all."""
        new = Text(text) if isinstance(text, str) else text
        if new != self._text:
            self._text = new
            self.update(new, layout=layout)
