"""The days that charts draw, and the steps in which values are summed up."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from rehab_tui.domain.days import short_with_year
from rehab_tui.domain.facts import Span, logged_median, spans, weekly_total

WEEK = 7
MOST_STEPS = 60
"""More steps than this run into each other: four weeks, then thirteen, take the place of one."""


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
        return spans(logged_median, by_day, self.first, self.last, self.width)

    def totals(self, by_day: Mapping[date, float], width: int | None = None) -> tuple[Span, ...]:
        """The weekly total of each step; `width` are the days of a step if not as usual."""
        return spans(weekly_total, by_day, self.first, self.last, width or self.width)

    def named(self, day: date) -> str:
        """A day as `Tue 3 Mar`, with its year if it is long before the last day."""
        return short_with_year(day, self.last)
