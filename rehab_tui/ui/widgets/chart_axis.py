"""The days below a chart: each some columns wide, or several in one."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple

from rehab_tui.domain.records import day_and_month, month_and_year

LONG = 550
"""Beyond this many days years are named, not months."""


class Axis(NamedTuple):
    """The days from `first` to `last` over all the columns there are."""

    first: date
    last: date
    columns: int

    @property
    def days(self) -> int:
        """How many days there are."""
        return (self.last - self.first).days + 1

    def holds(self, first: date, last: date | None = None) -> bool:
        """Whether the day, or any of those to `last`, is one of them."""
        return first <= self.last and (last or first) >= self.first

    def reach(self, first: date, last: date | None = None) -> range:
        """The columns of a day, or of all days to `last`; days beyond the axis are cut off."""
        left, right = max(first, self.first), min(last or first, self.last)
        begin = (left - self.first).days * self.columns // self.days
        return range(begin, max(begin, ((right - self.first).days + 1) * self.columns // self.days - 1) + 1)

    def day(self, column: int) -> date:
        """The newest day at a column."""
        number = (column * self.days + self.days - 1) // self.columns
        return self.first + timedelta(days=max(0, min(self.days - 1, number)))

    def names(self) -> str:
        """The ends, then the months or, over a long time, the years that find room between them."""
        line = [" "] * self.columns
        name = month_and_year if self.days > LONG else day_and_month
        written(line, 0, name(self.first))
        written(line, self.columns - len(name(self.last)), name(self.last))
        for day, text in self._beginnings():
            written(line, self.reach(day)[0], text)
        return "".join(line)

    def _beginnings(self) -> Iterator[tuple[date, str]]:
        long = self.days > LONG
        day = date(self.first.year, self.first.month, 1)
        while day <= self.last:
            if day >= self.first and (day.month == 1 or not long):
                yield day, f"{day:%Y}" if long or day.month == 1 else f"{day:%b}"
            day = date(day.year + day.month // 12, day.month % 12 + 1, 1)


def written(line: list[str], column: int, text: str) -> bool:
    """Write a word into a line of signs where nothing stands or touches it; say whether there was room."""
    free = column >= 0 and column + len(text) <= len(line)
    free = free and not "".join(line[max(0, column - 1) : column + len(text) + 1]).strip()
    if free:
        line[column : column + len(text)] = text
    return free
