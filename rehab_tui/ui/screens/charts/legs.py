"""The charts of how a tendon is: pain and stiffness of a leg, with what happened above them."""

from datetime import date
from functools import cached_property, partial

from rehab_tui.domain.facts import LegHistory, Situation
from rehab_tui.domain.records import CALM_PAIN, STOP_PAIN, Leg
from rehab_tui.domain.words import mean
from rehab_tui.ui.screens.charts.events import Events, meanings
from rehab_tui.ui.screens.charts.range import NOTHING_LOGGED, DrawnDays
from rehab_tui.ui.screens.shared.text import STIFFNESS_TOP, zone
from rehab_tui.ui.widgets.chart_plot import Plot

NONE = "none in these weeks"
TOPS = (STIFFNESS_TOP, 120, 240, 480)
"""The minutes a chart may end at; the next one that holds the longest stiffness ever is taken."""
ZONES = {1.5: "calm", 4.5: "less", 8: "stop"}
"""The names of the guide's zones, in the middle of each."""


class TendonPlots:
    """Pain and stiffness of each leg."""

    def __init__(self, situation: Situation) -> None:
        self.situation = situation

    @cached_property
    def events(self) -> Events:
        """What stands above the days of pain."""
        return Events(self.situation)

    def pain(self, leg: Leg, days: DrawnDays) -> Plot:
        """The worst pain of each day in the colours of the guide's zones."""
        history = self._history(leg)
        by_day, marks = history.pain, self.events.marks(leg)
        week = history.week(days.last)
        return Plot(
            title=f"Pain, {leg} leg",
            first=days.first,
            last=days.last,
            high=10,
            colour=zone,
            points=days.within(by_day),
            empty=NONE if by_day else NOTHING_LOGGED,
            means=days.means(by_day),
            limits=(CALM_PAIN, STOP_PAIN),
            words=ZONES,
            marks=marks,
            legend=(days.mean_sign, *meanings(marks, days.first, days.last)),
            most="worst",
            summary=_this_week(week.pain if week else None),
            says=partial(self._pain_of, history, days),
        )

    def _history(self, leg: Leg) -> LegHistory:
        return self.situation.histories.get(leg) or LegHistory(leg)

    def _pain_of(self, history: LegHistory, days: DrawnDays, day: date) -> str:
        value = f"pain {history.pain[day]} of 10" if day in history.pain else "nothing logged"
        flare = ", flare-up" if day in self.events.flares.get(history.leg, ()) else ""
        return f"{days.named(day)}: {value}{flare}{', red day' if day in self.events.red else ''}"

    def stiffness(self, leg: Leg, days: DrawnDays) -> Plot:
        """The minutes of each morning; a morning without any is only marked."""
        history = self._history(leg)
        by_day, week = history.stiffness, history.week(days.last)

        def says(day: date) -> str:
            return f"{days.named(day)}: " + (f"{by_day[day]} min" if day in by_day else "nothing logged")

        return Plot(
            title=f"Morning stiffness, {leg} leg, min",
            first=days.first,
            last=days.last,
            high=next(top for top in TOPS if top >= max(by_day.values(), default=0)),
            points=days.within(by_day),
            empty=NONE if by_day else NOTHING_LOGGED,
            means=days.means(by_day),
            legend=(days.mean_sign,),
            most="longest",
            summary=_this_week(week.stiffness if week else None),
            says=says,
        )


def _this_week(value: float | None) -> str:
    return "" if value is None else f"{mean(value)} this week"
