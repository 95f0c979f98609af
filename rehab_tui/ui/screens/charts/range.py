"""How far back charts go, in which steps, and how high: nothing of it changes with what is looked at."""

from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from math import floor, log10
from typing import NamedTuple, TypeVar

from rehab_tui.domain.facts import Span, logged_mean, spans, weekly_total
from rehab_tui.domain.records import short_with_year
from rehab_tui.ui.commands import CHECKIN, key

Value = TypeVar("Value")

WEEK = 7
STEP_NAMES = {7: "week's", 28: "4-week", 91: "13-week"}
MOST_STEPS = 60
"""More steps than this run into each other: four weeks, then thirteen, take the place of one."""

NO_RUN = f"no run yet: {key('app.go.runs', 'r')} adds one"
NO_SESSION_YET = f"no session yet: {key('app.go.today', 't')}, then {key('today.begin', 'space')}"
NOTHING_LOGGED = f"none yet: {CHECKIN} logs it"
"""What stands in a chart for which there is nothing at all."""


class Range(NamedTuple):
    """How far back the charts go; without `days` to the first entry."""

    name: str
    days: int | None


RANGES = (Range("4 weeks", 28), Range("12 weeks", 84), Range("all", None))


class DrawnDays(NamedTuple):
    """The days from `first` to `last`, both included."""

    first: date
    last: date

    @property
    def width(self) -> int:
        """The days of one step: a week, over a long time four or thirteen."""
        days = (self.last - self.first).days + 1
        return next((width for width in (WEEK, 4 * WEEK) if days <= MOST_STEPS * width), 13 * WEEK)

    @property
    def many(self) -> bool:
        """Whether they are too many to tell one from another."""
        return self.width > WEEK

    @property
    def mean_sign(self) -> str:
        """What the line of `means` is."""
        return f"━ {STEP_NAMES[self.width]} mean"

    def within(self, by_day: Mapping[date, Value]) -> dict[date, Value]:
        """What stands under these days."""
        return {day: value for day, value in by_day.items() if self.first <= day <= self.last}

    def single(self, by_day: Mapping[date, float]) -> tuple[Span, ...]:
        """Each day by itself."""
        return tuple(Span(day, day, value) for day, value in self.within(by_day).items())

    def means(self, by_day: Mapping[date, float]) -> tuple[Span, ...]:
        """The mean of each step."""
        return spans(logged_mean, by_day, self.first, self.last, self.width)

    def totals(self, by_day: Mapping[date, float], width: int | None = None) -> tuple[Span, ...]:
        """The weekly total of each step; `width` are the days of a step if not as usual."""
        return spans(weekly_total, by_day, self.first, self.last, width or self.width)

    def named(self, day: date) -> str:
        """A day as `Tue 3 Mar`, with its year if it is long before the last day."""
        return short_with_year(day, self.last)


def round_top(values: Iterable[float], least: float) -> float:
    """The next of 1, 2, 3, 4, 5 times a power of ten, so that the top of a chart is a round number."""
    most = max((*values, least))
    power = 10.0 ** floor(log10(most))
    return next(top for times in (1, 2, 3, 4, 5, 10) if (top := times * power) >= most)


def in_week(by_day: Mapping[date, float], last: date) -> float:
    """The sum of the seven days up to `last`."""
    days = [last - timedelta(days=back) for back in reversed(range(WEEK))]
    return sum(by_day[day] for day in days if day in by_day)
