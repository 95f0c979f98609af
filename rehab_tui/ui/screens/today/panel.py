"""A panel of Today: a titled box that knows its part of the day, and leads to the screen of its matter."""

from typing import ClassVar

from textual.content import Content
from textual.events import Click
from textual.geometry import Size
from textual.widget import Widget

from rehab_tui.ui.commands import bindings, command
from rehab_tui.ui.context import Context
from rehab_tui.ui.screens.shared.text import lines


class Panel(Widget, can_focus=True):
    """A box with a title; Enter or a click anywhere on it does its `goal`."""

    BINDINGS = bindings(
        "panel", command("enter", "open", "open", "Go to the screen of this panel", show=False)
    )
    heading: ClassVar[str] = ""
    goal: ClassVar[str] = ""
    right: ClassVar[bool] = False
    """Whether it stands in the right one of two columns."""
    half: ClassVar[bool] = False
    """Whether it shares its row with the panel behind or before it where there is one column."""
    grows: ClassVar[bool] = False
    """Whether it makes use of more lines than it needs."""

    def __init__(self, context: Context) -> None:
        super().__init__(classes="panel rules")
        self.context = context
        self.border_title = self.heading
        self._drawn: dict[Size, list[Content]] = {}

    def rows(self, room: Size) -> list[Content]:
        """The panel's lines in a room; of height 0, as few as make sense."""
        raise NotImplementedError

    def drawn(self, room: Size) -> list[Content]:
        """The same lines, worked out once until the day is shown anew."""
        if room not in self._drawn:
            self._drawn[room] = self.rows(room)
        return self._drawn[room]

    def show(self) -> None:
        """Draw the day anew."""
        self._drawn.clear()
        self.refresh(layout=True)

    def render(self) -> Content:
        """What the panel says in the room it has."""
        return lines(*self.drawn(self.content_size))

    async def action_open(self) -> None:
        """Go where the panel leads."""
        if self.goal:
            await self.run_action(self.goal)

    async def on_click(self, event: Click) -> None:
        """Go there as well, unless the click was on an answer."""
        if "@click" not in event.style.meta:
            await self.action_open()
