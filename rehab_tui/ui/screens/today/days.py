"""Weeks of a number as bars, a bar a day, for each sore leg."""

from collections.abc import Iterator, Mapping
from datetime import date, timedelta

from textual.content import Content
from textual.geometry import Size

from rehab_tui.domain.days import day_and_month
from rehab_tui.domain.facts import LegHistory
from rehab_tui.ui.screens.today.panel import Panel
from rehab_tui.ui.widgets.bars import bars

AXIS, EDGE = 5, 6
"""Columns of the numbers on the left, and of the zones' names on the right."""
MOST_DAYS, LEAST_ROWS = 84, 4
AROUND = 2
"""Lines above and below the bars of a leg."""


class DaysPanel(Panel):
    """A chart for each sore leg, one below the other, on a scale that never changes."""

    goal = "app.go('charts')"
    grows = True
    top: float = 10
    names: Mapping[float, str] = {}
    """What the height of a bar means, said at its edge."""

    def of(self, history: LegHistory) -> Mapping[date, int]:
        """The value of each day."""
        raise NotImplementedError

    def colour(self, value: float) -> str:
        """The colour of a bar."""
        raise NotImplementedError

    def says(self, side: str) -> Content:
        """What stands above the bars of a leg, which is named where there are two."""
        raise NotImplementedError

    def rows(self, room: Size) -> list[Content]:
        """What is drawn, the bars, and the days below."""
        facts = self.context.facts
        legs = [ladder.position.leg for ladder in facts.ladders]
        high = max(LEAST_ROWS, room.height // max(1, len(legs)) - AROUND)
        charts = (self._chart(facts.situation.histories[leg], room.width, high) for leg in legs)
        return [row for chart in charts for row in chart] or [
            Content("It begins with a sore tendon and check-ins.")
        ]

    def _chart(self, history: LegHistory, width: int, high: int) -> Iterator[Content]:
        today, (days, wide) = self.context.day, _room(width)
        first = today - timedelta(days=days - 1)
        logged = self.of(history)
        values = [logged.get(first + timedelta(days=n)) for n in range(days) for _ in range(wide)]
        side = f", {history.leg} leg" if len(self.context.facts.ladders) > 1 else ""
        yield self.says(side)
        named = {
            self._row(value, high): (f" {word}", self.colour(value)) for value, word in self.names.items()
        }
        numbers = {self._row(number, high): f"{number:g}" for number in (self.top, self.top / 2, 0)}
        for row, drawn in enumerate(bars(values, self.top, high, self.colour)):
            yield Content.assemble((f"{numbers.get(row, ''):>3} │", "$secondary"), drawn, named.get(row, ""))
        below = day_and_month(first) + "today".rjust(days * wide - len(day_and_month(first)))
        yield Content.styled(" " * AXIS + below, "$secondary")

    def _row(self, value: float, rows: int) -> int:
        """The line, from the top, in which a bar of that value ends."""
        return min(rows - 1, int((self.top - value) / self.top * rows))


def _room(width: int) -> tuple[int, int]:
    """How many days there is room for, in whole weeks, and the columns of each."""
    room = width - AXIS - EDGE
    days = max(7, min(MOST_DAYS, room // 7 * 7))
    return days, max(1, room // days)
