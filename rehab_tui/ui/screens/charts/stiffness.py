"""The chart of stiffness: each morning's minutes and the medians."""

from datetime import date

from rehab_tui.domain.records import Leg
from rehab_tui.domain.today import Today
from rehab_tui.ui.screens.charts.days import DrawnDays
from rehab_tui.ui.screens.charts.pain import this_week
from rehab_tui.ui.screens.shared.text import STIFFNESS_TOP
from rehab_tui.ui.widgets.chart_plot import Plot

TOPS = (STIFFNESS_TOP, 120, 240, 480)
"""The minutes a chart may end at; the next one that holds the longest stiffness ever is taken."""


def stiffness_plot(facts: Today, leg: Leg, days: DrawnDays) -> Plot:
    """The plot of one leg."""
    history = facts.situation.histories.get(leg)
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
        summary=this_week(week.stiffness if week else None),
        says=says,
    )
