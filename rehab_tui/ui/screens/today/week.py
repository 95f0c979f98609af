"""The last seven days: pain in its zone's colour, minutes of stiffness, km, and whether rehab was done."""

from collections.abc import Callable
from datetime import date, timedelta

from textual.content import Content
from textual.geometry import Size

from rehab_tui.domain.days import last
from rehab_tui.domain.facts import km_by_day, since
from rehab_tui.domain.today import Today
from rehab_tui.domain.words import number
from rehab_tui.ui.screens.shared.panel import Panel
from rehab_tui.ui.screens.shared.text import zone

LABEL = 6
NONE = ("·", "$secondary")

Cell = tuple[str, str]
"""What stands below a day, and its style."""


class WeekPanel(Panel):
    """A table with a column a day, today's last."""

    heading = "The last seven days"
    goal = "app.go('calendar')"
    right = half = True

    def show(self) -> None:
        """Say on the border whose pain it is."""
        super().show()
        two = len(self.context.facts.situation.histories) > 1
        self.border_subtitle = "pain, minutes: the worse leg" if two else ""

    def rows(self, room: Size) -> list[Content]:
        """The days' names, then a line for each thing noted."""
        facts = self.context.facts
        first, today = last(7, facts.day)
        days = [first + timedelta(days=n) for n in range(7)]
        cell = min(9, (room.width - LABEL) // 7)

        def row(label: str, of: Callable[[date], Cell]) -> Content:
            cells = (Content.styled(f"{text:>{cell}}", style) for text, style in map(of, days))
            return Content.assemble((f"{label:<{LABEL}}", "$secondary"), *cells)

        def named(day: date) -> Cell:
            return f"{day:%a}"[:2], "bold $primary" if day == today else "$secondary"

        cells = WeekCells(facts, first)
        return [
            row("", named),
            row("pain", cells.pain),
            row("stiff", cells.stiffness),
            row(str(facts.units.distance), cells.distance),
            row("rehab", cells.rehab),
        ]


class WeekCells:
    """What was noted on each day since `first`; of two legs the worse one."""

    def __init__(self, facts: Today, first: date) -> None:
        situation = facts.situation
        self.facts, self.histories = facts, situation.histories.values()
        self.ran = km_by_day(since(situation.entries.runs, first))
        self.trained = {session.date for session in since(situation.entries.sessions, first) if session.sets}

    def pain(self, day: date) -> Cell:
        """The day's worst pain in the colour of its zone."""
        pains = [leg.pain[day] for leg in self.histories if day in leg.pain]
        return (str(max(pains)), f"bold {zone(max(pains))}") if pains else NONE

    def stiffness(self, day: date) -> Cell:
        """Minutes of morning stiffness."""
        minutes = [leg.stiffness[day] for leg in self.histories if day in leg.stiffness]
        return (str(max(minutes)), "") if minutes else NONE

    def distance(self, day: date) -> Cell:
        """How far was run."""
        unit = self.facts.units.distance
        return (number(round(unit.of(self.ran[day]), 1)), "bold") if day in self.ran else NONE

    def rehab(self, day: date) -> Cell:
        """A tick for a session, a ring for what is still due today."""
        due = day == self.facts.day and self.facts.rehab.due
        if day in self.trained:
            return ("◐" if due else "✓", "$success")
        return ("○", "bold $primary") if due else NONE
