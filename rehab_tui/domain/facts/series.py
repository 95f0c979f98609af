"""Values over time for charts and lines."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date, timedelta
from math import fsum
from typing import NamedTuple

from rehab_tui.domain.facts.situation import Situation
from rehab_tui.domain.facts.trends import LOGGED_DAYS_NEEDED, WEEK, Week
from rehab_tui.domain.records import Leg, Run

Series = tuple[float | None, ...]
"""One value a day or week, oldest first; None if nothing was logged."""

Fold = Callable[[Sequence[float], int], float | None]
"""Makes one value of those logged in so many days; None leaves a gap."""


class Span(NamedTuple):
    """One value for the days from `first` to `last`, both included."""

    first: date
    last: date
    value: float


def weekly(situation: Situation, leg: Leg, weeks: int, value: Callable[[Week], float | None]) -> Series:
    """One value of each of the last weeks of a leg, oldest first."""
    history = situation.histories[leg]
    found = (history.week(situation.day - back * WEEK) for back in reversed(range(weeks)))
    means = (value(week) if week else None for week in found)
    return tuple(None if mean is None else round(mean, 1) for mean in means)


def stretches(first: date, until: date, days: int) -> list[tuple[date, date]]:
    """The days from `first` to `until` in stretches that end with `until`, oldest first; the first is cut."""
    ends = [until - timedelta(days=n) for n in range(0, (until - first).days + 1, days)]
    return [(max(first, end - timedelta(days=days - 1)), end) for end in reversed(ends)]


def spans(
    fold: Fold, by_day: Mapping[date, float], first: date, until: date, days: int = 7
) -> tuple[Span, ...]:
    """What `fold` makes of each stretch of `days` days; of a first one that is cut it sees all days."""
    found = []
    for begin, end in stretches(first, until, days):
        start = end - timedelta(days=days - 1)
        logged = [by_day[day] for n in range(days) if (day := start + timedelta(days=n)) in by_day]
        value = fold(logged, days)
        if value is not None:
            found.append(Span(begin, end, value))
    return tuple(found)


def logged_mean(values: Sequence[float], days: int) -> float | None:
    """The mean, if at least three days a week were logged."""
    return fsum(values) / len(values) if len(values) * 7 >= LOGGED_DAYS_NEEDED * days else None


def weekly_total(values: Sequence[float], days: int) -> float | None:
    """What was done a week on the average, if anything was."""
    return sum(values) * 7 / days if values else None


def km_by_day(runs: Sequence[Run]) -> dict[date, float]:
    """Kilometres run on each day with a run."""
    found: dict[date, float] = {}
    for run in runs:
        found[run.date] = found.get(run.date, 0) + run.distance_km
    return found
