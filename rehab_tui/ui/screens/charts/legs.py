"""The charts of each leg: pain, stiffness, the load of each week, and the heaviest added load."""

from datetime import date
from functools import cached_property, partial

from rehab_tui.domain.facts import LoadDone, flares, loads, red_days
from rehab_tui.domain.records import CALM_PAIN, SIDES, Leg
from rehab_tui.domain.today import Today
from rehab_tui.domain.words import mean, number
from rehab_tui.ui.screens.charts.range import WEEK, DrawnDays, in_week, round_top
from rehab_tui.ui.screens.shared.text import STIFFNESS_TOP
from rehab_tui.ui.widgets.chart_plot import DayMark, Plot

NO_SESSION = "no session in these weeks"
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
        sore_days = self._flares.get(leg, frozenset())
        week = history.week(days.last) if history else None

        def says(day: date) -> str:
            value = f"pain {by_day[day]} of 10" if day in by_day else "nothing logged"
            flare = ", flare-up" if day in sore_days else ""
            return f"{days.named(day)}: {value}{flare}{', red day' if day in self._red else ''}"

        return Plot(
            title=f"PAIN {leg} 0-10",
            first=days.first,
            last=days.last,
            high=10,
            points=by_day,
            steps=days.means(by_day),
            limit=CALM_PAIN,
            marks=dict.fromkeys(sorted(sore_days), FLARE_MARK) | dict.fromkeys(sorted(self._red), RED_MARK),
            summary=_this_week(week.pain if week else None),
            says=says,
        )

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
            steps=days.means(by_day),
            summary=_this_week(week.stiffness if week else None),
            says=says,
        )


def _this_week(value: float | None) -> str:
    return "" if value is None else f"{mean(value)} this week"


class LoadPlots:
    """The load of each leg; `whole` are all days, for the tops are the same for both legs and any range."""

    def __init__(self, facts: Today, whole: DrawnDays) -> None:
        self.facts, self.whole = facts, whole

    @cached_property
    def _loads(self) -> dict[Leg, dict[date, LoadDone]]:
        return {leg: loads(self.facts.situation, leg) for leg in SIDES}

    @cached_property
    def _seconds(self) -> dict[Leg, dict[date, float]]:
        return {leg: {day: one.seconds for day, one in days.items()} for leg, days in self._loads.items()}

    @cached_property
    def _prescribed(self) -> dict[Leg, dict[date, float]]:
        return {leg: {day: one.prescribed for day, one in days.items()} for leg, days in self._loads.items()}

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
        of = in_week(prescribed, days.last)
        return Plot(
            title=f"LOAD {leg} 0-{number(self._top_seconds)} s a week",
            first=days.first,
            last=days.last,
            high=self._top_seconds,
            bars=days.totals(done),
            steps=days.totals(prescribed),
            summary=f"{in_week(done, days.last):,.0f} of {of:,.0f} s" if of else "none this week",
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
