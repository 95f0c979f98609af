"""The charts of a tendon: each day's worst pain and each morning's stiffness, with their medians."""

from datetime import date
from functools import cached_property, partial

from rehab_tui.domain.facts.flares import flares, red_days
from rehab_tui.domain.records import CALM_PAIN, Leg
from rehab_tui.domain.today import Today
from rehab_tui.domain.words import number
from rehab_tui.ui.screens.charts.range import DrawnDays
from rehab_tui.ui.screens.shared.text import STIFFNESS_TOP
from rehab_tui.ui.widgets.chart_plot import DayMark, Plot

FLARE_MARK = DayMark("▲", "soft")
RED_MARK = DayMark("■", "hard")
TOPS = (STIFFNESS_TOP, 120, 240, 480)
"""The minutes a chart may end at; the next one that holds the longest stiffness ever is taken."""


class TendonPlots:
    """Pain and stiffness of each leg."""

    def __init__(self, facts: Today) -> None:
        self.facts = facts

    @cached_property
    def _red(self) -> frozenset[date]:
        return red_days(self.facts.situation)

    @cached_property
    def _flares(self) -> dict[Leg, frozenset[date]]:
        return {leg: flares(history) for leg, history in self.facts.situation.histories.items()}

    def pain(self, leg: Leg, days: DrawnDays) -> Plot:
        """The pain of one leg with flare-ups and red days; a red day's mark covers that of a flare-up."""
        history = self.facts.situation.histories.get(leg)
        by_day = history.pain if history else {}
        sore_days = sorted(self._flares.get(leg, ()))
        week = history.week(days.last) if history else None
        return Plot(
            title=f"PAIN {leg} 0-10",
            first=days.first,
            last=days.last,
            high=10,
            points=by_day,
            steps=days.medians(by_day),
            limit=CALM_PAIN,
            marks=dict.fromkeys(sore_days, FLARE_MARK) | dict.fromkeys(sorted(self._red), RED_MARK),
            summary=_this_week(week.pain if week else None),
            says=partial(self._pain_says, leg, days),
        )

    def _pain_says(self, leg: Leg, days: DrawnDays, day: date) -> str:
        history = self.facts.situation.histories.get(leg)
        pain = history.pain.get(day) if history else None
        value = "nothing logged" if pain is None else f"pain {pain} of 10"
        flare = ", flare-up" if day in self._flares.get(leg, ()) else ""
        return f"{days.named(day)}: {value}{flare}{', red day' if day in self._red else ''}"

    def stiffness(self, leg: Leg, days: DrawnDays) -> Plot:
        """The stiffness of one leg."""
        history = self.facts.situation.histories.get(leg)
        by_day = history.stiffness if history else {}
        week = history.week(days.last) if history else None
        most = max(by_day.values(), default=0)
        high = next(top for top in TOPS if top >= most)

        def says(day: date) -> str:
            return f"{days.named(day)}: " + (f"{by_day[day]} min" if day in by_day else "nothing logged")

        return Plot(
            title=f"STIFFNESS {leg} 0-{high} min",
            first=days.first,
            last=days.last,
            high=high,
            points=by_day,
            steps=days.medians(by_day),
            summary=_this_week(week.stiffness if week else None),
            says=says,
        )


def _this_week(value: float | None) -> str:
    return "" if value is None else f"{number(value)} this week"
