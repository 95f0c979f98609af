"""The days that charts draw, and the steps in which values are summed up."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from rehab_tui.domain.facts import insight
from rehab_tui.domain.facts.insight import Stretch
from rehab_tui.ui.widgets.chart_plot import Span
from rehab_tui.ui.wording import short_day

WEEK = 7
MOST_STEPS = 60
"""More steps than this run into each other: four weeks, then thirteen, take the place of one."""

DAYS_OF_A_YEAR = 365


@dataclass(frozen=True)
class DrawnDays:
    """The days from `first` to `last`, both included."""

    first: date
    last: date

    @property
    def width(self) -> int:
        """The days of one step: a week, over a long time four or thirteen."""
        days = (self.last - self.first).days + 1
        return next((width for width in (WEEK, 4 * WEEK) if days <= MOST_STEPS * width), 13 * WEEK)

    def medians(self, by_day: Mapping[date, float]) -> tuple[Span, ...]:
        """The median of each step."""
        return _spans(insight.medians(by_day, self.first, self.last, self.width))

    def totals(self, by_day: Mapping[date, float], width: int | None = None) -> tuple[Span, ...]:
        """The weekly total of each step; `width` are the days of a step if not as usual."""
        return _spans(insight.weekly_totals(by_day, self.first, self.last, width or self.width))

    def named(self, day: date) -> str:
        """A day as `Tue 3 Mar`, with its year if it is a year before the last day."""
        return named_day(day, self.last)


def named_day(day: date, last: date) -> str:
    """A day as `Tue 3 Mar`, with its year if it is a year before `last`."""
    name = short_day(day)
    return name if (last - day).days < DAYS_OF_A_YEAR else f"{name} {day.year}"


def _spans(stretches: Iterable[Stretch]) -> tuple[Span, ...]:
    return tuple(Span(each.first, each.last, each.value) for each in stretches)
