"""Weekly values and the trend of one leg: pain day by day, means over rolling weeks, how they moved."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from functools import cached_property
from itertools import pairwise, repeat
from typing import NamedTuple

from rehab_tui.domain.facts.timeframe import BEFORE_ALL, DAY, days_after, up_to
from rehab_tui.domain.records import CheckIn, Degree, Entries, Leg, Versus

WEEK = timedelta(days=7)
BACK = tuple(n * DAY for n in range(7))
WEEKS_BACK = tuple(n * WEEK for n in range(4))
LOGGED_DAYS_NEEDED = 3
PARTS = 420
"""Means of three to seven whole numbers are whole in 420ths, so they are compared exactly, and fast."""

STEP = PARTS // 2
"""Half a point: by so much a weekly value moves if the move is more than scatter."""

UP, FAR_UP = PARTS, PARTS * 3 // 2
STIFF_STEP, STIFF_UP, STIFF_FAR_UP = 10 * PARTS, 15 * PARTS, 30 * PARTS
"""A rise over the lowest of the weeks before: worse, or much worse; the same in minutes."""


class Trend(Degree):
    """How the weeks go, mildest first; of two sore legs the worse one counts."""

    IMPROVING = 0
    STEADY = 1
    UNKNOWN = 2
    WORSE_ONCE = 3
    PROGRESSIVE = 4


ANSWERED = {Versus.BETTER: Trend.IMPROVING, Versus.SAME: Trend.STEADY, Versus.WORSE: Trend.WORSE_ONCE}


def pains(entries: Entries, leg: Leg) -> dict[date, int]:
    """Each logged day's worst pain on that leg, oldest first: check-ins, runs, sessions and cross-training.

    Cross-training alone makes no logged day: a calm swim must not stand in for a check-in, nor thin a week.
    """
    worst: dict[date, int] = {}
    for day, noted in _pains(entries, leg):
        for pain in noted:
            if pain is not None and pain >= worst.get(day, 0):
                worst[day] = pain
    for done in entries.activities:
        if done.date in worst:
            worst[done.date] = max(worst[done.date], done.worst_pain)
    return {day: worst[day] for day in sorted(worst)}


def _pains(entries: Entries, leg: Leg) -> Iterator[tuple[date, Collection[int | None]]]:
    """The pains of every entry; sets of a session that hurt alike are one."""
    for checkin in entries.checkins:
        if today := checkin.tendons.on(leg):
            yield checkin.date, (today.morning_pain, today.day_pain)
    for run in entries.runs:
        yield run.date, (run.pain_start, run.pain_worst, run.pain_end, run.pain_after)
    legs = (leg, Leg.BOTH)
    for session in entries.sessions:
        yield session.date, {done.pain for done in session.sets if done.leg in legs}


def stiffness(checkins: Iterable[CheckIn], leg: Leg) -> dict[date, int]:
    """Each logged morning's minutes of stiffness on that leg."""
    return {
        checkin.date: today.stiffness_min
        for checkin in checkins
        if (today := checkin.tendons.on(leg)) and today.stiffness_min is not None
    }


class Week(NamedTuple):
    """The means of the seven days up to `end`, in PARTS; stiffness is None if too few mornings have it."""

    end: date
    pain_parts: int
    stiffness_parts: int | None

    @property
    def pain(self) -> float:
        """Points of 10."""
        return self.pain_parts / PARTS

    @property
    def stiffness(self) -> float | None:
        """Minutes."""
        return None if self.stiffness_parts is None else self.stiffness_parts / PARTS

    def rose_from(self, before: "Week") -> bool:
        """Whether pain is half a point, or stiffness ten minutes, above the week before."""
        return self.above([before], STEP, STIFF_STEP)

    def above(self, others: Sequence["Week"], points: int, minutes: int) -> bool:
        """Whether it stands so many parts above the lowest of other weeks, in pain or in stiffness."""
        low, short = self.pain_parts - points, (self.stiffness_parts or 0) - minutes
        for week in others:
            stiff = week.stiffness_parts
            if week.pain_parts <= low or (stiff is not None and stiff <= short):
                return True
        return False


@dataclass
class LegHistory:
    """One leg's logged days in order, with the weekly values drawn from them (each worked out once).

    `seen` is the day up to which the weeks and spells are known already.
    """

    leg: Leg
    pain: dict[date, int] = field(default_factory=dict)
    stiffness: dict[date, int] = field(default_factory=dict)
    seen: date = BEFORE_ALL
    seen_weeks: dict[date, Week] = field(default_factory=dict)
    seen_spells: dict[date, Trend] = field(default_factory=dict)

    def until(self, day: date) -> "LegHistory":
        """What holds whatever is logged after that day."""
        pain, stiff = up_to(self.pain, day), up_to(self.stiffness, day)
        return LegHistory(self.leg, pain, stiff, day, up_to(self._weeks, day), up_to(self.spells, day))

    def extended(self, later: Entries) -> "LegHistory":
        """The same history with what was logged after `seen`."""
        if later.first_day is None:
            return self
        pain, stiff = self.pain | pains(later, self.leg), self.stiffness | stiffness(later.checkins, self.leg)
        return replace(self, pain=pain, stiffness=stiff)

    def pains_since(self, day: date) -> list[int]:
        """The pains of `day` and the logged days after it."""
        return [self.pain[one] for one in days_after(self.pain, day - DAY)]

    def week(self, end: date) -> Week | None:
        """The week that ends with that day, or None with fewer than three logged days."""
        return self._weeks.get(end)

    @cached_property
    def _weeks(self) -> dict[date, Week]:
        near = self.seen - WEEK
        logged = [day for day in self.pain if day > near]
        if not logged:
            return self.seen_weeks
        first, days = min(logged), (max(logged) - min(logged)).days + len(BACK)
        ends = [first + n * DAY for n in range(days)]
        means = zip(ends, _means(self.pain, ends), _means(self.stiffness, ends), strict=True)
        return self.seen_weeks | {
            end: Week(end, pain, stiff) for end, pain, stiff in means if pain is not None and end > self.seen
        }

    @cached_property
    def spells(self) -> dict[date, Trend]:
        """The days on which the weeks stood worse, once or progressively, oldest first."""
        near = [self._weeks[day] for day in days_after(self._weeks, self.seen - WEEKS_BACK[-1])]
        up = min([week.pain_parts for week in near], default=0) + UP
        stiff = [week.stiffness_parts for week in near if week.stiffness_parts is not None]
        stiff_up = min(stiff, default=0) + STIFF_UP
        # a week that does not stand a whole rise above the lowest of all need not be compared with three
        high = (week.end for week in near if week.pain_parts >= up or (week.stiffness_parts or 0) >= stiff_up)
        worse = ((day, _worse(self.weeks(day))) for day in high if day > self.seen)
        return self.seen_spells | {day: trend for day, trend in worse if trend}

    def weeks(self, day: date) -> list[Week]:
        """The weeks ending on `day` and 7, 14, 21 days before that have a value, newest first."""
        known = self._weeks
        return [week for back in WEEKS_BACK if (week := known.get(day - back))]

    def trend(self, day: date) -> Trend:
        """How the weekly values moved; UNKNOWN without a value for this week and one before it."""
        weeks = self.weeks(day)
        if len(weeks) < 2 or weeks[0].end != day:
            return Trend.UNKNOWN
        fell = max([week.pain_parts for week in weeks]) - weeks[0].pain_parts
        return _worse(weeks) or (Trend.IMPROVING if fell >= STEP else Trend.STEADY)

    def better(self, day: date) -> bool:
        """Whether the weekly value stands half a point or more below that of a week before."""
        now, before = self.week(day), self.week(day - WEEK)
        return now is not None and before is not None and before.pain_parts - now.pain_parts >= STEP


def _worse(weeks: Sequence[Week]) -> Trend | None:
    """How much worse the first of the weeks stands than those before it; None if it does not."""
    now, before = weeks[0], weeks[1:]
    if not before or not now.above(before, UP, STIFF_UP):
        return None
    on_and_on = [late.rose_from(early) for late, early in pairwise(weeks[:3])] == [True, True]
    far = on_and_on and now.above(before, FAR_UP, STIFF_FAR_UP)
    return Trend.PROGRESSIVE if far else Trend.WORSE_ONCE


def _means(by_day: Mapping[date, int], ends: Sequence[date]) -> Iterator[int | None]:
    """The mean of the seven days up to each end, in PARTS; the ends are days in a row, none logged before."""
    total = logged = 0
    values = [by_day.get(end) for end in ends]
    for new, old in zip(values, (*repeat(None, len(BACK)), *values), strict=False):
        if new is not None:
            total, logged = total + new, logged + 1
        if old is not None:
            total, logged = total - old, logged - 1
        yield total * PARTS // logged if logged >= LOGGED_DAYS_NEEDED else None


def answered_trend(checkins: Sequence[CheckIn], day: date) -> Trend:
    """The trend by the person's own newest answer of the last 7 days; UNKNOWN without one."""
    for checkin in reversed(checkins):
        if checkin.date > day - WEEK and checkin.versus_last_week:
            return ANSWERED[checkin.versus_last_week]
    return Trend.UNKNOWN
