"""A chart of days: its range is named and fixed, gaps stay gaps, and the arrows describe a day in words."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby
from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual.events import Click
from textual.message import Message
from textual.reactive import reactive
from textual.strip import Strip
from textual.widget import Widget

from rehab_tui.ui.commands import bindings, command
from rehab_tui.ui.widgets.braille import WIDE
from rehab_tui.ui.widgets.chart_drawing import GUTTER, SMALLEST, Axis, Cell, ChartDrawing
from rehab_tui.ui.widgets.chart_plot import Plot

ROLES = (*("title", "frame", "said", "empty", "point", "bar"), *("step", "limit", "cursor", "soft", "hard"))
"""The meanings a cell can have; each has a component class of its own, a blank cell has none."""

UNDER_CURSOR = Style(reverse=True)


class Chart(Widget, can_focus=True):
    """Draws `plot` in the room there is; `cursor` is the day described in words, or None."""

    DEFAULT_CSS = """
    Chart {
        height: 9;
        & > .chart--title { color: $secondary; text-style: bold; }
        & > .chart--frame { color: $secondary; }
        & > .chart--said { color: $foreground; }
        & > .chart--empty { color: $secondary; text-style: italic; }
        & > .chart--point { color: $foreground; }
        & > .chart--bar { color: $success; }
        & > .chart--step { color: $primary; text-style: bold; }
        & > .chart--limit { color: $warning; }
        & > .chart--cursor { color: $accent; }
        & > .chart--soft { color: $warning; text-style: bold; }
        & > .chart--hard { color: $error; text-style: bold; }
        &:focus > .chart--title { color: $foreground; text-style: bold reverse; }
    }
    """
    COMPONENT_CLASSES: ClassVar[set[str]] = {f"chart--{role}" for role in ROLES}
    BINDINGS = bindings(
        "chart",
        command("left", "move(-1)", "day", "Read the day before in words", shown_key="←→"),
        command("right", "move(1)", "day after", "Read the day after in words", show=False),
        command("shift+left", "move(-7)", "week before", "Read a week earlier", show=False),
        command("shift+right", "move(7)", "week after", "Read a week later", show=False),
        command("pageup", "move(-28)", "four weeks before", "Read four weeks earlier", show=False),
        command("pagedown", "move(28)", "four weeks after", "Read four weeks later", show=False),
    )

    plot: reactive[Plot | None] = reactive(None)
    cursor: reactive[date | None] = reactive(None)

    @dataclass
    class Moved(Message):
        """The cursor stands on another day."""

        day: date

    _drawn: tuple[object, list[Strip]] | None = None
    _drawing: tuple[object, ChartDrawing] | None = None

    def action_move(self, days: int) -> None:
        """Look at another day; the first look is at the last day."""
        if self.plot:
            to = self.plot.last if self.cursor is None else self.cursor + timedelta(days=days)
            self._look_at(to)

    def on_click(self, event: Click) -> None:
        """Look at the day under the pointer."""
        if self.plot and event.x >= GUTTER:
            axis = Axis(self.plot.first, self.plot.last, (self.size.width - GUTTER) * WIDE)
            self._look_at(axis.day((event.x - GUTTER) * WIDE))

    def _look_at(self, day: date) -> None:
        if self.plot:
            self.cursor = max(self.plot.first, min(self.plot.last, day))
            self.post_message(self.Moved(self.cursor))

    def render_line(self, y: int) -> Strip:
        """One line; all are drawn at once when anything of the chart has changed."""
        drawn_of = (self.plot, self.size, self.cursor, self.has_focus, self.app.theme)
        if self._drawn is None or self._drawn[0] != drawn_of:
            self._drawn = drawn_of, self._draw()
        lines = self._drawn[1]
        return lines[y] if y < len(lines) else Strip.blank(self.size.width, self.rich_style)

    def _draw(self) -> list[Strip]:
        width, height = self.size
        if self.plot is None or width < SMALLEST[0] or height < SMALLEST[1]:
            return []
        said = self.plot.summary if self.cursor is None else self.plot.says(self.cursor)
        title = f" {self.plot.title} "
        room = self.cursor is None or len(title) + len(said) + 2 <= width
        head = [Cell(title, "title"), Cell(f"  {said}", "said")] if room else [Cell(said, "said")]
        plain, named = self.rich_style, {role: f"chart--{role}" for role in ROLES}
        styles = {role: self.get_component_rich_style(name) for role, name in named.items()}
        return [
            Strip(segments_of(line, {**styles, "blank": plain})).adjust_cell_length(width, plain)
            for line in (head, *self._under_title(self.plot).lines(self.cursor))
        ]

    def _under_title(self, plot: Plot) -> ChartDrawing:
        """The drawing for the room there is; a cursor that moves finds it ready."""
        if self._drawing is None or self._drawing[0] != (plot, self.size):
            drawing = ChartDrawing(plot, self.size.width, self.size.height - 1)
            self._drawing = (plot, self.size), drawing
        return self._drawing[1]


def segments_of(line: list[Cell], styles: Mapping[str, Style]) -> list[Segment]:
    """The cells of a line, those alike together."""
    segments = []
    for (role, here), cells in groupby(line, key=lambda cell: (cell.role, cell.here)):
        text = "".join(cell.sign for cell in cells)
        segments.append(Segment(text, styles[role] + UNDER_CURSOR if here else styles[role]))
    return segments
