"""What was measured: pain, stiffness and own rating week by week, and the tests."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from rehab_tui.domain.facts import LegHistory, Situation
from rehab_tui.domain.records import Leg, Measurement, MeasurementKind, last


@dataclass(frozen=True)
class Spread:
    """A week's values: how many days were logged, the lowest and highest; too few days have no mean."""

    days: int
    low: int
    high: int
    mean: float | None


@dataclass(frozen=True)
class LegWeek:
    """Seven days that end with `end`: pain 0-10, stiffness in min, rating in %; None if none was logged.

    `rose` tells whether the week was worse than the one before it, as the rules count it.
    """

    end: date
    pain: Spread | None
    stiffness: Spread | None
    rating: float | None
    rose: bool


@dataclass(frozen=True)
class LegWeeks:
    """One sore leg's weeks, oldest first."""

    leg: Leg
    weeks: tuple[LegWeek, ...]


def ends(day: date, weeks: int) -> tuple[date, ...]:
    """The last days of the weeks up to `day`, oldest first."""
    return tuple(day - timedelta(days=7 * back) for back in reversed(range(weeks)))


def leg_weeks(situation: Situation, leg: Leg, weeks: int) -> LegWeeks:
    """The weeks of one leg up to the day of the situation."""
    history, measured = situation.histories[leg], situation.entries.measurements
    return LegWeeks(leg, tuple(_week(history, measured, end) for end in ends(situation.day, weeks)))


def _week(history: LegHistory, measured: Sequence[Measurement], end: date) -> LegWeek:
    week, before = history.week(end), history.week(end - timedelta(days=7))
    return LegWeek(
        end=end,
        pain=_spread(history.pain, end, week.pain if week else None),
        stiffness=_spread(history.stiffness, end, week.stiffness if week else None),
        rating=_rating(measured, history.leg, end),
        rose=bool(week and before and week.rose_from(before)),
    )


def _spread(by_day: Mapping[date, int], end: date, mean: float | None) -> Spread | None:
    days = (end - timedelta(days=back) for back in range(7))
    values = [by_day[day] for day in days if day in by_day]
    return Spread(len(values), min(values), max(values), mean) if values else None


def _rating(measured: Sequence[Measurement], leg: Leg, end: date) -> float | None:
    first, _ = last(7, end)
    found = [
        one.value
        for one in measured
        if one.kind is MeasurementKind.TENDON_RATING and one.leg.covers(leg) and first <= one.date <= end
    ]
    return found[-1] if found else None


Pair = tuple[Measurement, Measurement]
"""The first and the newest result of a kind and a leg; the same one twice if there is only one."""

RATING = (MeasurementKind.TENDON_RATING,)
TESTS = tuple(kind for kind in MeasurementKind if kind not in RATING)


def results_since(situation: Situation, first: date, kinds: Sequence[MeasurementKind]) -> tuple[Pair, ...]:
    """The results of these kinds since `first`, or the newest before it where there is none."""
    found = []
    for kind in kinds:
        for leg in Leg:
            rows = [one for one in situation.entries.measurements if one.kind is kind and one.leg is leg]
            recent = [one for one in rows if one.date >= first] or rows[-1:]
            if recent:
                found.append((recent[0], recent[-1]))
    return tuple(found)
