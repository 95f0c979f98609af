"""The last seven days: pain in its zone's colour, minutes of stiffness, km, and whether rehab was done."""

from collections.abc import Callable
from datetime import date, timedelta
from functools import partial

from textual.content import Content
from textual.geometry import Size

from rehab_tui.domain.facts import LegHistory
from rehab_tui.domain.records import Leg, last
from rehab_tui.ui.screens.shared.panel import Panel
from rehab_tui.ui.screens.today.week_cells import Cell, WeekCells

LABEL, LETTERED, WORDED = 6, 8, 12
"""Columns of the names on the left; of two legs with L and R, or with the sides in full."""
WIDE = 50
ALL_FROM = 27
"""Lines of the window from which the stiffness of two legs has room beside their pain."""


class WeekPanel(Panel):
    """A table with a column a day, today's last."""

    heading = "The last seven days"
    goal = "app.go('calendar')"
    right = half = True

    low = False

    def show(self) -> None:
        """Leave out of a low window what it has no lines for."""
        self.low = self.app.size.height < ALL_FROM
        super().show()

    def rows(self, room: Size) -> list[Content]:
        """The days' names, then a line for each thing noted, of two sore legs one each."""
        facts = self.context.facts
        first, today = last(7, facts.day)
        days = [first + timedelta(days=n) for n in range(7)]
        cells = WeekCells(facts, first)
        both, wide = len(cells.histories) > 1, room.width >= WIDE
        name = (WORDED if wide else LETTERED) if both else LABEL
        cell = min(9, (room.width - name) // 7)

        def row(label: str, of: Callable[[date], Cell]) -> Content:
            said = (Content.styled(f"{text:>{cell}}", style) for text, style in map(of, days))
            return Content.assemble((f"{label:<{name}}", "$secondary"), *said)

        def rows(label: str, of: Callable[[LegHistory, date], Cell]) -> list[Content]:
            if not both:
                histories = cells.histories or {Leg.LEFT: LegHistory(Leg.LEFT)}
                return [row(label, partial(of, history)) for history in histories.values()]
            return [
                row(f"{label} {leg if wide else leg[0].upper()}", partial(of, history))
                for leg, history in cells.histories.items()
            ]

        def named(day: date) -> Cell:
            return f"{day:%a}"[:2], "bold $primary" if day == today else "$secondary"

        return [
            row("", named),
            *rows("pain", cells.pain),
            *([] if both and self.low else rows("stiff", cells.stiffness)),
            row(str(facts.units.distance), cells.distance),
            row("rehab", cells.rehab),
        ]
