"""A panel: a titled box that knows its part of the day, and leads to the screen of its matter."""

from typing import ClassVar

from textual.content import Content
from textual.events import Click
from textual.geometry import Size

from rehab_tui.ui.commands import bindings, command
from rehab_tui.ui.context import Context
from rehab_tui.ui.screens.shared.rule_ids import rules_linked
from rehab_tui.ui.widgets.box import Box


class Panel(Box, can_focus=True):
    """A box with a title; Enter or a click anywhere on it does its `goal`."""

    BINDINGS = bindings(
        "panel", command("enter", "open", "open", "Go to the screen of this panel", show=False)
    )
    heading: ClassVar[str] = ""
    goal: str = ""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.context = context
        self.border_title = self.heading

    def drawn(self, room: Size) -> list[Content]:
        """Its lines, in which a click on a rule's id opens the rule; if it grows, as many as fit."""
        room = room if self.grows else room.with_height(0)
        if room not in self._lines:
            self._lines[room] = [rules_linked(line) for line in self.rows(room)]
        return self._lines[room]

    def on_mount(self) -> None:
        """Show what it knows, in a window that has changed its panels too."""
        self.show()

    async def action_open(self) -> None:
        """Go where the panel leads."""
        if self.goal:  # by the app: a screen that is left waits for its widgets, thus for this one
            self.app.call_later(self.run_action, self.goal)

    async def on_click(self, event: Click) -> None:
        """Go there as well, unless the click was on an answer."""
        if "@click" not in event.style.meta:
            await self.action_open()
