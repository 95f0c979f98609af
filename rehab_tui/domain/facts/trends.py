"""Weekly values and the trend of one leg: pain day by day, means over rolling weeks, how they moved."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cached_property
from itertools import pairwise
from typing import NamedTuple

from rehab_tui.domain.records import CheckIn, Degree, Entries, Leg, Versus

DAY = timedelta(days=1)
WEEK = timedelta(days=7)
BACK = tuple(n * DAY for n in range(7))
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
    """Each logged day's worst pain on that leg: mornings, days, runs and sessions."""
    worst: dict[date, int] = {}

    def note(day: date, values: Iterable[int | None]) -> None:
        known = [value for value in values if value is not None]
        if known:
            worst[day] = max(worst.get(day, 0), *known)

    for checkin in entries.checkins:
        if today := checkin.tendons.on(leg):
            note(checkin.date, (today.morning_pain, today.day_pain))
    for run in entries.runs:
        note(run.date, run.pains)
    for session in entries.sessions:
        note(session.date, (done.pain for done in session.sets if done.leg.covers(leg)))
    return worst


def stiffness(checkins: Iterable[CheckIn], leg: Leg) -> dict[date, int]:
    """Each logged morning's minutes of stiffness on that leg."""
    return {
        checkin.date: today.stiffness_min
        for checkin in checkins
        if (today := checkin.tendons.on(leg)) and today.stiffness_min is not None
    }


def median(values: Sequence[float]) -> float:
    """The middle value, or the mean of the two in the middle."""
    ranked = sorted(values)
    half, odd = divmod(len(ranked), 2)
    return ranked[half] if odd else (ranked[half - 1] + ranked[half]) / 2


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
        if self.pain_parts - min(week.pain_parts for week in others) >= points:
            return True
        stiff = [week.stiffness_parts for week in others if week.stiffness_parts is not None]
        return (
            self.stiffness_parts is not None and bool(stiff) and self.stiffness_parts - min(stiff) >= minutes
        )


@dataclass
class LegHistory:
    """One leg's logged days, with the weekly values drawn from them (each worked out once)."""

    leg: Leg
    pain: dict[date, int]
    stiffness: dict[date, int]
    _weeks: dict[date, Week | None] = field(default_factory=dict)

    def week(self, end: date) -> Week | None:
        """The week that ends with that day, or None with fewer than three logged days."""
        if end not in self._weeks:
            pain, stiff = _mean(self.pain, end), _mean(self.stiffness, end)
            self._weeks[end] = None if pain is None else Week(end, pain, stiff)
        return self._weeks[end]

    @cached_property
    def spells(self) -> dict[date, Trend]:
        """The days on which the weeks stood worse, once or progressively, oldest first."""
        days = sorted({day + back for day in self.pain for back in BACK})
        worse = ((day, self.trend(day)) for day in days)
        return {day: trend for day, trend in worse if trend >= Trend.WORSE_ONCE}

    def weeks(self, day: date) -> list[Week]:
        """The weeks ending on `day` and 7, 14, 21 days before that have a value, newest first."""
        ends = (day - back * WEEK for back in range(4))
        return [week for end in ends if (week := self.week(end))]

    def trend(self, day: date) -> Trend:
        """How the weekly values moved; UNKNOWN without a value for this week and one before it."""
        weeks = self.weeks(day)
        if len(weeks) < 2 or weeks[0].end != day:
            return Trend.UNKNOWN
        now, *before = weeks
        if now.above(before, UP, STIFF_UP):
            steps = [late.rose_from(early) for late, early in pairwise([now, *before[:2]])]
            on_and_on = steps == [True, True] and now.above(before, FAR_UP, STIFF_FAR_UP)
            return Trend.PROGRESSIVE if on_and_on else Trend.WORSE_ONCE
        fell = max(week.pain_parts for week in before) - now.pain_parts
        return Trend.IMPROVING if fell >= STEP else Trend.STEADY

    def better(self, day: date) -> bool:
        """Whether the weekly value stands half a point or more below that of a week before."""
        now, before = self.week(day), self.week(day - WEEK)
        return now is not None and before is not None and before.pain_parts - now.pain_parts >= STEP


def _mean(by_day: Mapping[date, int], end: date) -> int | None:
    values = [by_day[day] for back in BACK if (day := end - back) in by_day]
    return sum(values) * PARTS // len(values) if len(values) >= LOGGED_DAYS_NEEDED else None


def history(entries: Entries, leg: Leg) -> LegHistory:
    """The logged days of one leg."""
    return LegHistory(leg, pains(entries, leg), stiffness(entries.checkins, leg))


def answered_trend(checkins: Sequence[CheckIn], day: date) -> Trend:
    """The trend by the person's own newest answer of the last 7 days; UNKNOWN without one."""
    for checkin in reversed(checkins):
        if checkin.date > day - WEEK and checkin.versus_last_week:
            return ANSWERED[checkin.versus_last_week]
    return Trend.UNKNOWN
