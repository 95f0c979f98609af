"""The charts of what a leg was loaded with, and how the tendon was the morning after."""

from collections.abc import Sequence
from datetime import date, timedelta
from functools import cached_property, partial

from rehab_tui.domain.facts import LoadDone, Situation, Span, loads, since
from rehab_tui.domain.records import SIDES, Leg
from rehab_tui.domain.words import number
from rehab_tui.ui.screens.charts.range import NO_SESSION_YET, WEEK, DrawnDays, in_week, round_top
from rehab_tui.ui.screens.shared.text import zone
from rehab_tui.ui.widgets.chart_plot import Plot

NO_SESSION = "no session in these weeks"
LEFT_OVER = "░ not done"


class LoadPlots:
    """The load of each leg; `whole` are all days, for the tops are the same for both legs and any range."""

    def __init__(self, situation: Situation, whole: DrawnDays) -> None:
        self.situation, self.whole = situation, whole
        self.unit = situation.profile.units.load

    @cached_property
    def _loads(self) -> dict[Leg, dict[date, LoadDone]]:
        return {leg: loads(self.situation, leg) for leg in SIDES}

    @cached_property
    def _top_load(self) -> float:
        return round_top(
            (self.unit.of(load.kg) for by_day in self._loads.values() for load in by_day.values()), 10
        )

    @cached_property
    def _top_of_weeks(self) -> float:
        by_days = [by_day for leg in SIDES for by_day in self._seconds(leg)]
        return round_top((week.value for by_day in by_days for week in self.whole.totals(by_day, WEEK)), 100)

    @cached_property
    def _top_of_sessions(self) -> float:
        found = [load for by_day in self._loads.values() for load in by_day.values()]
        return round_top((max(load.seconds, load.prescribed) for load in found), 100)

    def _seconds(self, leg: Leg) -> tuple[dict[date, float], dict[date, float]]:
        """What was done and what was prescribed on each day."""
        days = self._loads[leg].items()
        return {day: load.seconds for day, load in days}, {day: load.prescribed for day, load in days}

    def seconds(self, leg: Leg, days: DrawnDays) -> Plot:
        """Seconds under tension, done and prescribed: of each session, or a week where sessions are many."""
        done, prescribed = self._seconds(leg)
        of, weekly = in_week(prescribed, days.last), days.many
        totals = days.totals if weekly else days.single
        bars, sore = totals(done), leg in self.situation.histories
        return Plot(
            title=f"Load, {leg} leg, seconds a {'week' if weekly else 'session'}",
            first=days.first,
            last=days.last,
            high=self._top_of_weeks if weekly else self._top_of_sessions,
            points={} if weekly else days.within(done),
            bars=bars if weekly else (),
            allowed=_unmet(totals(prescribed), bars),
            after=self._mornings(leg, days) if sore and not weekly else None,
            shade=zone,
            legend=(*(("pain: the morning after",) if sore and not weekly else ()), LEFT_OVER),
            most="largest",
            summary=f"{in_week(done, days.last):,.0f} of {of:,.0f} s this week" if of else "none this week",
            says=partial(self._says, leg, days),
            empty=NO_SESSION if self._loads[leg] else NO_SESSION_YET,
        )

    def _mornings(self, leg: Leg, days: DrawnDays) -> dict[date, int]:
        """The pain of the morning after each of those days with a session."""
        pains = {}
        for checkin in since(self.situation.entries.checkins, days.first):
            tendon, before = checkin.tendons.on(leg), checkin.date - timedelta(days=1)
            if tendon and tendon.morning_pain is not None and before in self._loads[leg]:
                pains[before] = tendon.morning_pain
        return pains

    def kilograms(self, leg: Leg, days: DrawnDays) -> Plot:
        """The heaviest added load of each session."""
        by_day = {day: self.unit.of(load.kg, 1) for day, load in self._loads[leg].items()}
        newest = f"up to {number(list(by_day.values())[-1])} {self.unit} last time" if by_day else ""
        return Plot(
            title=f"Added, {leg} leg, {self.unit}",
            first=days.first,
            last=days.last,
            high=self._top_load,
            points=days.within(by_day),
            most="heaviest",
            summary=newest,
            says=partial(self._says, leg, days),
            empty=NO_SESSION if self._loads[leg] else NO_SESSION_YET,
        )

    def _says(self, leg: Leg, days: DrawnDays, day: date) -> str:
        load = self._loads[leg].get(day)
        if load is None:
            return f"{days.named(day)}: no session"
        done = f"{load.seconds:,.0f} of {load.prescribed:,.0f} s"
        after = self._mornings(leg, days).get(day)
        pain = "" if after is None else f", pain {after} the morning after"
        return f"{days.named(day)}: {done}, up to {self.unit.words(load.kg)}{pain}"


def _unmet(asked: Sequence[Span], done: Sequence[Span]) -> list[Span]:
    """What was prescribed where less was done."""
    reached = {span.first: span.value for span in done}
    return [span for span in asked if span.value > reached.get(span.first, 0)]
