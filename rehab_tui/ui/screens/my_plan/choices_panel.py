"""The panel of what can be followed, with a cursor."""

from textual.content import Content
from textual.geometry import Size

from rehab_tui.ui.commands import key
from rehab_tui.ui.context import Context
from rehab_tui.ui.screens.my_plan.choices import choices
from rehab_tui.ui.screens.shared.panel import Panel

CURSOR = "▸"
MOST = 9
"""So many choices have a digit."""


class ChoicesPanel(Panel):
    """Everything that can be chosen, with its digit as far as these go; `at` is the place of the cursor."""

    heading = "In its place"
    right = True
    grows = True

    def __init__(self, context: Context, at: int = 0) -> None:
        super().__init__(context)
        self.at = at
        self.border_subtitle = f"{key('plan.look', 'enter')} or 1-9 looks closer"

    def rows(self, room: Size) -> list[Content]:
        """A line each, and in a high room what it is."""
        profile, found = self.context.diary.entries.profile, choices(self.context)
        lines = [self._line(n, one.name, one.in_force(profile)) for n, one in enumerate(found)]
        own = self._line(len(found), "my own: name, exercises, doses", here=False)
        abouts = [_wrapped(one.about, room.width - 5) if one.about else [] for one in found]
        high = room.height > sum(map(len, abouts)) + len(lines)
        rows: list[Content] = []
        for line, about in zip(lines, abouts, strict=True):
            rows += [line.truncate(room.width, ellipsis=True)]
            rows += [row.pad_left(5) for row in about] if high else []
        return [*rows, own.truncate(room.width, ellipsis=True)]

    def _line(self, place: int, name: str, here: bool) -> Content:
        digit = f"{place + 1}" if place < MOST else " "
        cursor = (CURSOR, "bold $accent") if place == self.at else " "
        said = Content.assemble(cursor, (f" {digit}", "bold $primary"), f"  {name}")
        mark = Content.styled("  in force", "$success") if here else Content("")
        return said.stylize(f"@click=screen.choose({place + 1})") + mark

    @property
    def line(self) -> int:
        """The line that the cursor stands in."""
        lines = enumerate(self.drawn(self.content_size))
        return next((number for number, line in lines if line.plain.startswith(CURSOR)), 0)


def _wrapped(about: str, width: int) -> list[Content]:
    return Content.styled(about, "$secondary").wrap(max(1, width))
