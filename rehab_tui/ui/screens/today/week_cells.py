"""What a day of the last seven says in each line of the table."""

from datetime import date

from rehab_tui.domain.facts import LegHistory, km_by_day, since
from rehab_tui.domain.today import Today
from rehab_tui.domain.words import number
from rehab_tui.ui.screens.shared.text import zone

NONE = ("·", "$secondary")

Cell = tuple[str, str]
"""What stands below a day, and its style."""


class WeekCells:
    """What was noted on each day since `first`."""

    def __init__(self, facts: Today, first: date) -> None:
        situation = facts.situation
        self.facts, self.histories = facts, situation.histories
        self.ran = km_by_day(since(situation.entries.runs, first))
        self.trained = {session.date for session in since(situation.entries.sessions, first) if session.sets}

    def pain(self, leg: LegHistory, day: date) -> Cell:
        """The day's pain in the colour of its zone."""
        return (str(leg.pain[day]), f"bold {zone(leg.pain[day])}") if day in leg.pain else NONE

    def stiffness(self, leg: LegHistory, day: date) -> Cell:
        """Minutes of morning stiffness."""
        return (str(leg.stiffness[day]), "") if day in leg.stiffness else NONE

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
