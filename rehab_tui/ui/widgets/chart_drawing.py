"""A plot drawn into cells over the days of its axis: pure, so that each line can be tested alone."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property, reduce
from operator import or_

from rehab_tui.domain.days import day_and_month, month_and_year
from rehab_tui.domain.facts import Span
from rehab_tui.ui.widgets.braille import HIGH, WIDE, Canvas
from rehab_tui.ui.widgets.chart_plot import Plot

GUTTER = 5
SMALLEST = (16, 6)
ROOMY = 2
"""Where there are this many dots for each point, a point is two dots thick: a single one is easily missed."""
LONG = 550
"""Beyond this many days years are named, not months."""


@dataclass(frozen=True)
class Axis:
    """The days from `first` to `last` over `width` dots."""

    first: date
    last: date
    width: int

    @cached_property
    def days(self) -> int:
        """How many days there are."""
        return (self.last - self.first).days + 1

    def holds(self, day: date) -> bool:
        """Whether the day is one of them."""
        return self.first <= day <= self.last

    def dots(self, day: date) -> tuple[int, int]:
        """The first and the last dot of a day; days share a dot if there are more days than dots."""
        number = (day - self.first).days
        left = number * self.width // self.days
        return left, max(left, (number + 1) * self.width // self.days - 1)

    def middle(self, day: date) -> int:
        """The dot in the middle of a day."""
        left, right = self.dots(day)
        return (left + right) // 2

    def day(self, dot: int) -> date:
        """The day at a dot."""
        number = (dot * self.days + self.days - 1) // self.width
        return self.first + timedelta(days=max(0, min(self.days - 1, number)))


def ticks(first: date, last: date) -> Iterator[tuple[date, str]]:
    """The beginnings of months, or of years over a long time, with their names."""
    long = (last - first).days > LONG
    day = date(first.year, first.month, 1)
    while day <= last:
        if day >= first and (day.month == 1 or not long):
            yield day, f"{day:%Y}" if long or day.month == 1 else f"{day:%b}"
        day = date(day.year + day.month // 12, day.month % 12 + 1, 1)


def axis_lines(axis: Axis, columns: int) -> tuple[str, str]:
    """The line with its ticks and the names under it; the ends are named first, then what finds room."""
    line, names = ["─"] * columns, [" "] * columns
    _write(names, 0, end_name(axis.first, axis))
    _write(names, columns - len(end_name(axis.last, axis)), end_name(axis.last, axis))
    for day, name in ticks(axis.first, axis.last):
        column = axis.dots(day)[0] * columns // axis.width
        line[column] = "┬"
        _write(names, column, name)
    return "".join(line), "".join(names)


def end_name(day: date, axis: Axis) -> str:
    """An end of the axis as `4 Feb`, with its year if the time is long."""
    return month_and_year(day) if axis.days > LONG else day_and_month(day)


def _write(names: list[str], column: int, text: str) -> None:
    around = names[max(0, column - 1) : column + len(text) + 1]
    if column >= 0 and column + len(text) <= len(names) and not "".join(around).strip():
        names[column : column + len(text)] = text


@dataclass(frozen=True)
class Cell:
    """One sign and what it stands for; `here` under the cursor."""

    sign: str
    role: str
    here: bool = False


class ChartDrawing:
    """One plot at one size, drawn once; `lines` gives the cells of everything under the title."""

    def __init__(self, plot: Plot, width: int, height: int) -> None:
        self.plot = plot
        self.columns, self.rows = width - GUTTER, height - 2 - (plot.marks is not None)
        self.axis = Axis(plot.first, plot.last, self.columns * WIDE)
        self.bars, self.points, self.steps = (Canvas(self.columns, self.rows) for _ in range(3))
        self.limit = None if plot.limit is None else self.level(plot.limit) // HIGH
        self.cursor: int | None = None
        self._draw()

    def level(self, value: float) -> int:
        """The dot of a value, from the top; beyond the range it stands at its edge."""
        share = (self.plot.high - value) / (self.plot.high - self.plot.low)
        return round(min(1.0, max(0.0, share)) * (self.rows * HIGH - 1))

    def lines(self, cursor: date | None = None) -> list[list[Cell]]:
        """Marks, plot, axis and names, top line first; the column of `cursor` is marked."""
        inside = cursor is not None and self.axis.holds(cursor)
        self.cursor = self.axis.middle(cursor) // WIDE if cursor and inside else None
        plot = [self._row(row) for row in range(self.rows)]
        line, names = axis_lines(self.axis, self.columns)
        marks = [] if self.plot.marks is None else [[*_frame(" " * GUTTER), *self._marks()]]
        foot = [_frame("└".rjust(GUTTER) + line), _frame(" " * GUTTER + names)]
        return [*marks, *plot, *foot]

    def _draw(self) -> None:
        for bar in self.plot.bars:
            left, right = self._reach(bar)
            if bar.value > self.plot.low:
                self.bars.box(left, self.level(bar.value), max(left, right - 1), self.rows * HIGH - 1)
        shown = {day: value for day, value in self.plot.points.items() if self.axis.holds(day)}
        levels = {value: self.level(value) for value in set(shown.values())}
        thick = self.axis.width >= ROOMY * len(shown)
        for x, level in {(self.axis.middle(day), levels[value]) for day, value in shown.items()}:
            y = min(level, self.rows * HIGH - 1 - thick)
            self.points.box(x, y, x + thick, y + thick)
        for before, step in zip((None, *self.plot.steps), self.plot.steps, strict=False):
            self._step(step, before)

    def _step(self, step: Span, before: Span | None) -> None:
        """A level line, joined to the one before if no gap lies between; bars keep clear of it."""
        left, right = self._reach(step)
        y = self.level(step.value)
        self.steps.box(left, y, right, y)
        for x in range(left, right + 1):
            self.bars.clear(x, y - 1)
            self.bars.clear(x, y + 1)
        if before and (step.first - before.last).days == 1:
            top, bottom = sorted((y, self.level(before.value)))
            self.steps.box(left, top, left, bottom)

    def _reach(self, span: Span) -> tuple[int, int]:
        first, last = max(span.first, self.plot.first), min(span.last, self.plot.last)
        return self.axis.dots(first)[0], self.axis.dots(last)[1]

    def _row(self, row: int) -> list[Cell]:
        bare = self.plot.bare and row == self.rows // 2
        note = f"{self.plot.empty:^{self.columns}}"[: self.columns] if bare else ""
        cells = (
            Cell(note[column], "empty") if note else self._cell(column, row) for column in range(self.columns)
        )
        return [*_frame(f"{self._label(row):>{GUTTER - 1}}│"), *cells]

    def _cell(self, column: int, row: int) -> Cell:
        here = column == self.cursor
        layers = (("step", self.steps), ("point", self.points), ("bar", self.bars))
        found = [(role, sign) for role, canvas in layers if (sign := canvas.sign(column, row)) != " "]
        if found:
            return Cell(chr(reduce(or_, (ord(sign) for _, sign in found))), found[0][0], here)
        if here:
            return Cell("┊", "cursor")
        return Cell("╌", "limit") if row == self.limit else Cell(" ", "blank")

    def _label(self, row: int) -> str:
        marked = {self.rows - 1: self.plot.low, 0: self.plot.high}
        if self.plot.limit is not None and self.limit is not None:
            marked.setdefault(self.limit, self.plot.limit)
        return f"{marked[row]:g}" if row in marked else ""

    def _marks(self) -> Iterator[Cell]:
        found = {}
        for day, mark in (self.plot.marks or {}).items():
            if self.axis.holds(day):
                found[self.axis.middle(day) // WIDE] = mark
        for column in range(self.columns):
            there, here = found.get(column), column == self.cursor
            yield Cell(there.sign, there.role, here) if there else Cell("▼" if here else " ", "cursor")


def _frame(text: str) -> list[Cell]:
    return [Cell(sign, "frame") for sign in text]
