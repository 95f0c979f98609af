"""A plot drawn into rows of cells: pure, so that each row can be tested alone."""

from collections.abc import Iterable, Iterator
from datetime import date

from textual.content import Content

from rehab_tui.domain.facts import Span
from rehab_tui.ui.widgets.bars import GAP, LEFT, SPENT, Cell, eighths, line_of, piece
from rehab_tui.ui.widgets.chart_axis import Axis, written
from rehab_tui.ui.widgets.chart_plot import Plot

GUTTER = 5
"""Columns of the numbers on the left."""
SMALLEST = (20, 4)
"""Columns and lines with which a chart still says something."""
MEAN, LIMIT, HERE, READ, OVER = "━", "╌", "┊", "▼", "▓"
TEN = 10
MEAN_FROM = 6
"""With fewer rows a line of means would hide the bars."""
EVEN = 0.85
"""The share of the room that days of the same width must fill at the least."""
PARTED = 3
"""From so many columns on, a bar of several days is parted from the next by an empty one."""
DIM = "$secondary"


class ChartDrawing:
    """One plot at one size, its columns worked out once; `lines` gives the cells, the top line first."""

    def __init__(self, plot: Plot, width: int, height: int) -> None:
        self.plot = plot
        self.rows = max(1, height - 1 - (plot.marks is not None) - (plot.after is not None))
        edge = max((len(word) + 1 for word in plot.words.values()), default=0)
        room, days = max(1, width - GUTTER - edge), (plot.last - plot.first).days + 1
        even = room // days * days
        self.axis = Axis(plot.first, plot.last, even if even >= EVEN * room else room)
        spans = [Span(day, day, value) for day, value in plot.points.items() if self.axis.holds(day)]
        values = self._columns([*spans, *plot.bars], parted=bool(plot.bars))
        self.tops = [min(value or 0, plot.high) / plot.high * self.rows for value in values]
        self.heights = [None if value is None else eighths(value, plot.high, self.rows) for value in values]
        self.styles = [plot.colour(value or 0) for value in values]
        allowed = self._columns(plot.allowed, parted=bool(plot.bars))
        self.allowed = [None if most is None else self._whole(most) for most in allowed]
        self.over = [(value or 0) > (most or 0) for value, most in zip(values, allowed, strict=True)]
        means = self._columns(plot.means if self.rows >= MEAN_FROM else (), parted=False)
        self.means = [None if mean is None else self.row(mean) for mean in means]
        self.limits = {self.row(limit): limit for limit in plot.limits}

    def _columns(self, spans: Iterable[Span], *, parted: bool) -> list[float | None]:
        """The value in each column, the highest of those that share it."""
        found: list[float | None] = [None] * self.axis.columns
        for span in spans:
            columns = self.axis.reach(span.first, span.last)
            for column in columns[:-1] if parted and len(columns) >= PARTED else columns:
                before = found[column]
                found[column] = span.value if before is None else max(before, span.value)
        return found

    def row(self, value: float) -> int:
        """The row, counted from below, in which a bar of that value ends."""
        return (eighths(value, self.plot.high, self.rows) - 1) // 8

    def _whole(self, value: float) -> int:
        return round(min(value, self.plot.high) / self.plot.high * self.rows)

    @property
    def legend(self) -> list[str]:
        """What the signs mean, and how many days a bar stands for."""
        means = any(mean is not None for mean in self.means)
        words = [word for word in self.plot.legend if means or word[0] != MEAN]
        fewest, more = divmod(self.axis.days, self.axis.columns)
        if self.plot.points and self.axis.days > self.axis.columns:
            span = f"{fewest}-{fewest + 1}" if more else f"{fewest}"
            words.append(f"a bar: the {self.plot.most} of {span} days")
        return words

    def text(self, cursor: date | None = None) -> list[Content]:
        """The same lines as text."""
        return [line_of(line) for line in self.lines(cursor)]

    def lines(self, cursor: date | None = None) -> list[list[Cell]]:
        """Marks, bars, the pain after, the days' names; the columns of the day `cursor` are marked."""
        here = self.axis.reach(cursor) if cursor and self.axis.holds(cursor) else range(0)
        margin = _told(" " * GUTTER)
        marks = [] if self.plot.marks is None else [[*margin, *self._marks(here)]]
        bars = [self._row(row, here) for row in reversed(range(self.rows))]
        after = [] if self.plot.after is None else [[*_told("pain│"), *self._after()]]
        return [*marks, *bars, *after, [*margin, *_told(self.axis.names())]]

    def _row(self, row: int, here: range) -> list[Cell]:
        """The number, the bars, and the word at the edge of a row, counted from below."""
        numbers = self.limits | {0: 0, self.rows - 1: self.plot.high}
        number = f"{numbers[row]:g}" if row in numbers else ""
        note = self.plot.empty.center(self.axis.columns) if self.plot.bare and row == self.rows // 2 else ""
        cells = _told(note[: self.axis.columns]) or self._bars(row, here)
        words = [(word, value) for value, word in self.plot.words.items() if self.row(value) == row]
        edge = [Cell(sign, self.plot.colour(value)) for word, value in words[:1] for sign in f" {word}"]
        return [*_told(f"{number:>{GUTTER - 1}}│"), *cells, *edge]

    def _bars(self, row: int, here: range) -> Iterator[Cell]:
        gap = GAP if row == 0 and not self.plot.bars else LIMIT if row in self.limits else " "
        for column in range(self.axis.columns):
            bar = self._bar(column, row)
            if self.means[column] == row:
                over = self.tops[column] >= row + 0.5
                yield Cell(MEAN, f"reverse {bar.style}" if over else "bold $foreground")
            elif column in here:
                yield Cell(HERE if bar.sign == " " else bar.sign, "$accent")
            else:
                yield Cell(gap, DIM) if bar.sign == " " else bar

    def _bar(self, column: int, row: int) -> Cell:
        """A piece of a bar; above what is allowed in another sign and colour, below it what is left."""
        height, allowed, style = self.heights[column], self.allowed[column], self.styles[column]
        sign = " " if height is None else piece(height, row)
        if allowed is None:
            return Cell(sign, style)
        if row >= allowed:
            return (
                Cell(OVER if sign == SPENT else sign, "$warning") if self.over[column] else Cell(sign, style)
            )
        return (
            Cell(LEFT, style)
            if sign == " "
            else Cell(sign, style if sign == SPENT else f"{style} on {style} 25%")
        )

    def _marks(self, here: range) -> Iterator[Cell]:
        """The signs of what happened, and their words where there is room beside them."""
        signs, styles = [" "] * self.axis.columns, [""] * self.axis.columns
        axis, marks = self.axis, self.plot.marks or ()
        shown = [
            (mark, axis.reach(mark.first, mark.last)) for mark in marks if axis.holds(mark.first, mark.last)
        ]
        for mark, columns in shown:
            for column in columns if mark.last > mark.first else columns[:1]:
                signs[column], styles[column] = mark.sign, mark.style
        for mark, columns in reversed(shown):
            size = len(mark.word)
            for begin in (columns.stop + 1, columns.start - size - 1):
                if written(signs, begin, mark.word):
                    styles[begin : begin + size] = [mark.style] * size
                    break
        for column in here[:1]:
            signs[column], styles[column] = READ, "$accent"
        return map(Cell, signs, styles)

    def _after(self) -> list[Cell]:
        """A digit for each pain, an X for a ten, in the colour of its zone."""
        cells, worst = [Cell(" ")] * self.axis.columns, dict[int, int]()
        for day, pain in (self.plot.after or {}).items():
            if self.axis.holds(day):
                column = self.axis.reach(day)[0]
                worst[column] = max(pain, worst.get(column, 0))
        for column, pain in worst.items():
            cells[column] = Cell(str(pain) if pain < TEN else "X", self.plot.shade(pain))
        return cells


def _told(text: str) -> list[Cell]:
    return [Cell(sign, DIM) for sign in text]
