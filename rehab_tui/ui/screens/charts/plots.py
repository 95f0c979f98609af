"""The plots of one day's facts for any range: pain, stiffness, load, distance."""

from collections.abc import Sequence
from datetime import timedelta

from rehab_tui.domain.records import SIDES, Leg
from rehab_tui.domain.today import Today
from rehab_tui.ui.screens.charts.distance import DistancePlots
from rehab_tui.ui.screens.charts.legs import TendonPlots
from rehab_tui.ui.screens.charts.loads import LoadPlots
from rehab_tui.ui.screens.charts.range import RANGES, DrawnDays, Range
from rehab_tui.ui.widgets.chart_plot import Plot


class Plots:
    """What takes time is worked out once and serves every range."""

    def __init__(self, facts: Today) -> None:
        self.facts = facts
        whole = self.days(RANGES[-1])
        self.tendon, self.load = TendonPlots(facts.situation), LoadPlots(facts.situation, whole)
        self.distance = DistancePlots(facts, whole)
        self._boards: dict[Range, Sequence[Plot]] = {}

    def days(self, range: Range) -> DrawnDays:
        """The days of a range; `all` is never shorter than the shortest."""
        day, entries = self.facts.day, self.facts.situation.entries
        first = day - timedelta(days=(range.days or RANGES[0].days or 1) - 1)
        if range.days is None:
            first = min(first, entries.first_day or first)
        return DrawnDays(first, day)

    def board(self, legs: Sequence[Leg], range: Range) -> Sequence[Plot]:
        """Every plot for a range, those of pain and stiffness of `legs` first."""
        if range not in self._boards:
            days = self.days(range)
            tendon = [draw(leg, days) for leg in legs for draw in (self.tendon.pain, self.tendon.stiffness)]
            load = [draw(leg, days) for draw in (self.load.seconds, self.load.kilograms) for leg in SIDES]
            self._boards[range] = (*tendon, *load, self.distance.kilometres(days))
        return self._boards[range]
