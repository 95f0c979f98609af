"""The days under a chart: the dots of each one, and the names that fit beneath."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property

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
    _write(names, 0, short(axis.first, axis))
    _write(names, columns - len(short(axis.last, axis)), short(axis.last, axis))
    for day, name in ticks(axis.first, axis.last):
        column = axis.dots(day)[0] * columns // axis.width
        line[column] = "┬"
        _write(names, column, name)
    return "".join(line), "".join(names)


def short(day: date, axis: Axis) -> str:
    """An end of the axis as `4 Feb`, with its year if the time is long."""
    return f"{day:%b %Y}" if axis.days > LONG else f"{day.day} {day:%b}"


def _write(names: list[str], column: int, text: str) -> None:
    around = names[max(0, column - 1) : column + len(text) + 1]
    if column >= 0 and column + len(text) <= len(names) and not "".join(around).strip():
        names[column : column + len(text)] = text
