"""A chart of days: its range is named and fixed, gaps stay gaps, and the arrows describe a day in words."""

from dataclasses import dataclass
from datetime import date, timedelta
from itertools import accumulate

from textual.content import Content
from textual.events import Click
from textual.geometry import Size
from textual.message import Message
from textual.reactive import reactive

from rehab_tui.ui.commands import bindings, command
from rehab_tui.ui.widgets.box import Box
from rehab_tui.ui.widgets.chart_drawing import GUTTER, SMALLEST, ChartDrawing
from rehab_tui.ui.widgets.chart_plot import Plot

LEAST = 7
"""Lines with the names of the days and the marks; a chart with fewer says little."""
BETWEEN = "   "
CORNERS = 6
"""Columns of a border that its title cannot have."""


class Chart(Box, can_focus=True):
    """Draws `plot` in the room there is; `cursor` is the day described in words, or None."""

    BINDINGS = bindings(
        "chart",
        command("left", "move(-1)", "day", "Read the day before in words", shown_key="←→"),
        command("right", "move(1)", "day after", "Read the day after in words", show=False),
        command("shift+left", "move(-7)", "week before", "Read a week earlier", show=False),
        command("shift+right", "move(7)", "week after", "Read a week later", show=False),
        command("pageup", "move(-28)", "four weeks before", "Read four weeks earlier", show=False),
        command("pagedown", "move(28)", "four weeks after", "Read four weeks later", show=False),
    )
    grows = True

    plot: reactive[Plot | None] = reactive(None)
    cursor: reactive[date | None] = reactive(None)

    @dataclass
    class Moved(Message):
        """The cursor stands on another day."""

        day: date

    _drawing: tuple[object, ChartDrawing] | None = None

    def on_mount(self) -> None:
        """Take the arrows where nothing else has them, without scrolling there."""
        if self.screen.focused is None:
            self.screen.set_focus(self, scroll_visible=False)

    def rows(self, room: Size) -> list[Content]:
        """The drawing; empty lines where there is too little room for one."""
        height = room.height or LEAST
        if self.plot is None or room.width < SMALLEST[0] or height < SMALLEST[1]:
            return [Content("")] * height
        return self._drawn(self.plot, room.width, height).text(self.cursor)

    def _drawn(self, plot: Plot, width: int, height: int) -> ChartDrawing:
        """The drawing for the room there is; a cursor that moves finds it ready."""
        if self._drawing is None or self._drawing[0] != (plot, width, height):
            self._drawing = (plot, width, height), ChartDrawing(plot, width, height)
        return self._drawing[1]

    def watch_plot(self) -> None:
        """Draw anew."""
        self._lines.clear()
        self._tell()

    def watch_cursor(self) -> None:
        """Draw and read the other day."""
        self._lines.clear()
        self._tell()

    def on_resize(self) -> None:
        """Say what there is room for."""
        self._tell()

    def _tell(self) -> None:
        """The title with the day that is read, and what the signs mean, as far as there is room."""
        if self.plot is None or not self.size:
            return
        said = self.plot.summary if self.cursor is None else self.plot.says(self.cursor)
        room = self.size.width - CORNERS
        both = Content.assemble(self.plot.title, (f"  {said}" if said else "", "not bold $foreground"))
        alone = self.plot.title if self.cursor is None else said
        self.border_title = both if both.cell_length <= room else Content(alone)
        self.border_subtitle = _fitting(self._drawn(self.plot, *self.content_size).legend, room)

    def action_move(self, days: int) -> None:
        """Look at another day; the first look is at the last day."""
        if self.plot:
            to = self.plot.last if self.cursor is None else self.cursor + timedelta(days=days)
            self._look_at(to)

    def on_click(self, event: Click) -> None:
        """Look at the day under the pointer."""
        at = event.get_content_offset(self)
        if self.plot and at and at.x >= GUTTER:
            drawing = self._drawn(self.plot, self.content_size.width, self.content_size.height)
            self._look_at(drawing.axis.day(at.x - GUTTER))

    def _look_at(self, day: date) -> None:
        if self.plot:
            self.cursor = max(self.plot.first, min(self.plot.last, day))
            self.post_message(self.Moved(self.cursor))


def _fitting(words: list[str], room: int) -> str:
    """As many of the words as there is room for."""
    ends = accumulate(len(word) + len(BETWEEN) for word in words)
    return BETWEEN.join(word for word, end in zip(words, ends, strict=True) if end - len(BETWEEN) <= room)
