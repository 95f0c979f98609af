"""The chart of pain: each day's worst, the medians, flare-ups and red days."""

from datetime import date
from functools import cached_property, partial

from rehab_tui.domain.facts import flares, red_days
from rehab_tui.domain.records import CALM_PAIN, Leg
from rehab_tui.domain.today import Today
from rehab_tui.domain.words import number
from rehab_tui.ui.screens.charts.days import DrawnDays
from rehab_tui.ui.widgets.chart_plot import DayMark, Plot

FLARE_MARK = DayMark("▲", "soft")
RED_MARK = DayMark("■", "hard")


class PainPlots:
    """The pain of each leg."""

    def __init__(self, facts: Today) -> None:
        self.facts = facts

    @cached_property
    def _red(self) -> frozenset[date]:
        return red_days(self.facts.situation)

    @cached_property
    def _flares(self) -> dict[Leg, frozenset[date]]:
        return {leg: flares(history) for leg, history in self.facts.situation.histories.items()}

    def of(self, leg: Leg, days: DrawnDays) -> Plot:
        """The plot of one leg; a red day's mark covers that of a flare-up."""
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
            summary=this_week(week.pain if week else None),
            says=partial(self._says, leg, days),
        )

    def _says(self, leg: Leg, days: DrawnDays, day: date) -> str:
        history = self.facts.situation.histories.get(leg)
        pain = history.pain.get(day) if history else None
        value = "nothing logged" if pain is None else f"pain {pain} of 10"
        flare = ", flare-up" if day in self._flares.get(leg, ()) else ""
        return f"{days.named(day)}: {value}{flare}{', red day' if day in self._red else ''}"


def this_week(value: float | None) -> str:
    """The week's median in words, empty if there is none."""
    return "" if value is None else f"{number(value)} this week"
