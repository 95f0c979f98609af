"""A box with a titled border that knows how many lines it needs in a room, for `DashboardLayout`."""

from textual.content import Content
from textual.geometry import Size
from textual.widget import Widget


class Box(Widget):
    """Subclasses say their lines in `rows`."""

    right: bool = False
    """Whether it stands in the right one of two columns."""
    half: bool = False
    """Whether it shares its row with the box behind or before it where there is one column."""
    grows: bool = False
    """Whether it makes use of more lines than it needs."""

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id, classes="panel rules")
        self._lines: dict[Size, list[Content]] = {}

    def rows(self, room: Size) -> list[Content]:
        """The box's lines in a room; of height 0, as few as make sense."""
        raise NotImplementedError

    def drawn(self, room: Size) -> list[Content]:
        """The same lines, worked out once until they are shown anew."""
        if room not in self._lines:
            self._lines[room] = self.rows(room)
        return self._lines[room]

    def show(self) -> None:
        """Draw the lines anew."""
        self._lines.clear()
        self.refresh(layout=True)

    def render(self) -> Content:
        """What the box says in the room it has."""
        return Content("\n").join(self.drawn(self.content_size))
