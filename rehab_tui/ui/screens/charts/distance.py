"""The chart of distance: kilometres a week, and what each week's cap allowed."""

from datetime import date
from functools import cached_property, partial

from rehab_tui.domain.facts import Span, km_by_day, stretches
from rehab_tui.domain.plan.week import CAP_FACTOR, cap_on
from rehab_tui.domain.records import Level
from rehab_tui.domain.today import Today
from rehab_tui.domain.words import number
from rehab_tui.ui.screens.charts.range import WEEK, DrawnDays, in_week, round_top
from rehab_tui.ui.widgets.chart_plot import Plot

MOST_CAPS = 20
"""Each is a verdict of its own: more of them take longer to work out than a key may take."""


class DistancePlots:
    """The kilometres; `whole` are all days, for the top stays the same whatever range is looked at."""

    def __init__(self, facts: Today, whole: DrawnDays) -> None:
        self.facts, self.whole = facts, whole
        self._caps = {facts.day: facts.plan.week_km_cap}

    @cached_property
    def _km(self) -> dict[date, float]:
        return km_by_day(self.facts.situation.entries.runs)

    @cached_property
    def _top(self) -> float:
        weeks = [week.value for week in self.whole.totals(self._km, WEEK)]
        usual = self.facts.situation.profile.usual_weekly_km or 0
        return round_top([max(weeks, default=0) * float(CAP_FACTOR[Level.GREEN]), usual / 2], 10)

    def kilometres(self, days: DrawnDays) -> Plot:
        """Kilometres a week as bars, and each week's cap as a line."""
        plan = self.facts.plan
        cap = "" if plan.week_km_cap is None else f" of {plan.week_km_cap:.1f}"
        return Plot(
            title=f"KM A WEEK 0-{number(self._top)}",
            first=days.first,
            last=days.last,
            high=self._top,
            bars=days.totals(self._km),
            steps=self._week_caps(days),
            summary=f"{plan.week_km_done:.1f}{cap} km in 7 days",
            says=partial(self._says, days),
            empty="no run noted in these weeks",
        )

    def _says(self, days: DrawnDays, day: date) -> str:
        week = in_week(self._km, day)
        ran = f"{self._km[day]:.1f} km" if day in self._km else "no run"
        return f"{days.named(day)}: {ran}, {week:.1f} km in the 7 days"

    def _week_caps(self, days: DrawnDays) -> tuple[Span, ...]:
        """The cap of each week since the programme began, as the plan of the week's last day gave it."""
        weeks = stretches(days.first, days.last, WEEK)
        began = self.facts.situation.programme_began
        if len(weeks) > MOST_CAPS or began is None:
            return ()
        found = ((first, last, self._cap_on(last)) for first, last in weeks if last >= began)
        return tuple(Span(first, last, cap) for first, last, cap in found if cap is not None)

    def _cap_on(self, last: date) -> float | None:
        if last not in self._caps:
            self._caps[last] = cap_on(self.facts.situation, last)
        return self._caps[last]
