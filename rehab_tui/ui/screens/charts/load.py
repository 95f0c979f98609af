"""The charts of load: seconds under tension a week, and the heaviest added load of each session."""

from collections.abc import Mapping
from datetime import date, timedelta
from functools import cached_property, partial

from rehab_tui.domain.facts import LoadDone, loads
from rehab_tui.domain.records import SIDES, Leg
from rehab_tui.domain.today import Today
from rehab_tui.domain.words import number
from rehab_tui.ui.screens.charts.days import WEEK, DrawnDays
from rehab_tui.ui.screens.charts.range import round_top
from rehab_tui.ui.widgets.chart_plot import Plot

NO_SESSION = "no session in these weeks"


class LoadPlots:
    """The load of each leg; `whole` are all days, for the tops are the same for both legs and any range."""

    def __init__(self, facts: Today, whole: DrawnDays) -> None:
        self.facts, self.whole = facts, whole

    @cached_property
    def _loads(self) -> dict[Leg, dict[date, LoadDone]]:
        return {leg: loads(self.facts.situation, leg) for leg in SIDES}

    @cached_property
    def _seconds(self) -> dict[Leg, dict[date, float]]:
        return {
            leg: {day: load.seconds for day, load in by_day.items()} for leg, by_day in self._loads.items()
        }

    @cached_property
    def _prescribed(self) -> dict[Leg, dict[date, float]]:
        return {
            leg: {day: load.prescribed for day, load in by_day.items()} for leg, by_day in self._loads.items()
        }

    @cached_property
    def _top_seconds(self) -> float:
        by_days = [*self._seconds.values(), *self._prescribed.values()]
        return round_top((week.value for by_day in by_days for week in self.whole.totals(by_day, WEEK)), 100)

    @cached_property
    def _top_kg(self) -> float:
        return round_top((load.kg for by_day in self._loads.values() for load in by_day.values()), 10)

    def seconds(self, leg: Leg, days: DrawnDays) -> Plot:
        """Seconds under tension a week as bars, with what the sessions prescribed as a line."""
        done, prescribed = self._seconds[leg], self._prescribed[leg]
        of = _in_week(prescribed, days.last)
        return Plot(
            title=f"LOAD {leg} 0-{number(self._top_seconds)} s a week",
            first=days.first,
            last=days.last,
            high=self._top_seconds,
            bars=days.totals(done),
            steps=days.totals(prescribed),
            summary=f"{_in_week(done, days.last):,.0f} of {of:,.0f} s" if of else "none this week",
            says=partial(self._says, leg, days),
            empty=NO_SESSION,
        )

    def kilograms(self, leg: Leg, days: DrawnDays) -> Plot:
        """The heaviest added load of each session."""
        by_day = {day: load.kg for day, load in self._loads[leg].items()}
        newest = f"up to {number(list(by_day.values())[-1])} kg last time" if by_day else ""
        return Plot(
            title=f"ADDED {leg} 0-{number(self._top_kg)} kg",
            first=days.first,
            last=days.last,
            high=self._top_kg,
            points=by_day,
            summary=newest,
            says=partial(self._says, leg, days),
            empty=NO_SESSION,
        )

    def _says(self, leg: Leg, days: DrawnDays, day: date) -> str:
        load = self._loads[leg].get(day)
        if load is None:
            return f"{days.named(day)}: no session"
        done = f"{load.seconds:,.0f} of {load.prescribed:,.0f} s"
        return f"{days.named(day)}: {done}, up to {number(load.kg)} kg"


def _in_week(by_day: Mapping[date, float], last: date) -> float:
    first = last - timedelta(days=WEEK - 1)
    return sum(amount for day, amount in by_day.items() if day >= first)
