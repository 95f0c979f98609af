"""A part of Progress that is told in words."""

from collections.abc import Callable, Iterable

from textual.content import Content
from textual.geometry import Size

from rehab_tui.ui.context import Context
from rehab_tui.ui.screens.shared.panel import Panel


class Section(Panel):
    """A panel that asks for its title, its lines in so many columns, and a word on its lower border."""

    def __init__(
        self,
        context: Context,
        title: Callable[[], str],
        says: Callable[[int], Iterable[Content]],
        goal: str,
        *,
        foot: Callable[[], Content] = Content,
        half: bool = False,
    ) -> None:
        super().__init__(context)
        self.title, self.says, self.goal, self.foot, self.half = title, says, goal, foot, half
        self._entitle()

    def _entitle(self) -> None:
        self.border_title, self.border_subtitle = Content(self.title()), self.foot()

    def rows(self, room: Size) -> list[Content]:
        """What it says, in lines that fit."""
        return [line for row in self.says(room.width) for line in row.wrap(room.width)]

    def show(self) -> None:
        """Say it anew."""
        self._entitle()
        super().show()
