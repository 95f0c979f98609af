"""The chart of distance: how far a week, and what each week's cap allowed."""

from datetime import date, timedelta
from functools import cached_property, partial

from rehab_tui.domain.facts import Span, km_by_day
from rehab_tui.domain.plan.ledger import GROWTH, rounded
from rehab_tui.domain.today import Today
from rehab_tui.ui.screens.charts.range import NO_RUN, WEEK, DrawnDays, in_week, round_top
from rehab_tui.ui.widgets.chart_plot import Plot

SHOWN_WEEKS = 20
"""Weeks whose cap is told as it stood then, amber days included: working one out takes milliseconds."""


class DistancePlots:
    """How far, in the person's unit; `whole` are all days, for the top is the same in every range."""

    def __init__(self, facts: Today, whole: DrawnDays) -> None:
        self.facts, self.whole, self.unit = facts, whole, facts.units.distance
        self._past: dict[int, dict[date, float | None]] = {}

    @cached_property
    def _ran(self) -> dict[date, float]:
        return {day: self.unit.of(km) for day, km in km_by_day(self.facts.situation.entries.runs).items()}

    @cached_property
    def _top(self) -> float:
        weeks = [week.value for week in self.whole.totals(self._ran, WEEK)]
        usual = self.unit.of(self.facts.situation.profile.usual_weekly_km or 0)
        return round_top([max(weeks, default=0) * float(GROWTH), usual / 2], 10)

    def kilometres(self, days: DrawnDays) -> Plot:
        """The distance of each week as bars, beside its cap."""
        return Plot(
            title=f"{self.unit.capitalize()} a week",
            first=days.first,
            last=days.last,
            high=self._top,
            bars=days.totals(self._ran),
            allowed=self._week_caps(days),
            legend=("░ left below the cap", "▓ above it"),
            summary=f"{self.facts.week_km} this week",
            says=partial(self._says, days),
            empty="no run in these weeks" if self._ran else NO_RUN,
        )

    def _says(self, days: DrawnDays, day: date) -> str:
        week = in_week(self._ran, day)
        ran = f"{self._ran[day]:.1f} {self.unit}" if day in self._ran else "no run"
        return f"{days.named(day)}: {ran}, {week:.1f} {self.unit} in the 7 days"

    def _week_caps(self, days: DrawnDays) -> tuple[Span, ...]:
        """The cap of each training week since the programme began, as it stood then; this one's as today."""
        began = self.facts.situation.programme_began
        found = []
        for first_day, cap in self._caps(min(SHOWN_WEEKS, -((days.first - days.last).days // WEEK))).items():
            first, last = max(first_day, days.first), min(first_day + timedelta(days=WEEK - 1), days.last)
            if first <= last and began and last >= began and cap is not None:
                found.append(Span(first, last, self.unit.down(cap)))
        return tuple(found)

    def _caps(self, number: int) -> dict[date, float | None]:
        """Each week's cap: of so many weeks as it was shown on the last day, of older ones by the ledger."""
        plan = self.facts.plan
        if number not in self._past:
            plans = self.facts.past_weeks(number)
            self._past[number] = {then.week.first: then.cap_but_for_a_stop for then in plans}
        allowed = {week.first: None if week.allowed is None else rounded(week.allowed) for week in plan.weeks}
        return allowed | self._past[number] | {plan.week.first: plan.week_km_cap}
