"""Stops: which stand, since when, and when they were lifted (ST1-ST5; the standing of RF and EV signs)."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from enum import StrEnum
from typing import NamedTuple

from rehab_tui.domain.facts.run_response import RunResponse, answered_since
from rehab_tui.domain.facts.timeframe import DAY, after
from rehab_tui.domain.facts.trends import LegHistory, Trend
from rehab_tui.domain.records import (
    SIDES,
    STOP_PAIN,
    Activity,
    CheckIn,
    Entries,
    Leg,
    Profile,
    Session,
    Sign,
    by_day,
)

CALM_CHECKINS = 3
LIFTING_PAIN = 4
"""A stop is lifted by check-ins no sorer than this (app's reading)."""


class StopRule(StrEnum):
    """The rules that stop running until the tendon has calmed down."""

    PAIN = "ST1"
    SETTLING = "ST2"
    LIMP = "ST3"
    WORSENING = "ST4"
    RISE = "ST5"

    @property
    def days(self) -> int:
        """Days the stop stands at the least (app's reading)."""
        return 14 if self is StopRule.WORSENING else 7


class Stop(NamedTuple):
    """A reason to stop running, raised on a day; `lifted` is the day it ended, None while it stands.

    `run` is the id of the run that raised it; the numbers are those the rule looks at, None in other rules.
    """

    rule: StopRule
    raised: date
    leg: Leg | None = None
    lifted: date | None = None
    run: str | None = None
    session: bool = False
    """Whether a rehab session raised it."""
    activity: bool = False
    """Whether cross-training raised it."""
    pain: int | None = None
    hours: float | None = None
    """Hours the run took to settle, infinite if only known to be more than 48."""
    pain_start: int | None = None
    pain_end: int | None = None
    weekly_pain: tuple[float, ...] = ()

    @property
    def ran(self) -> date:
        """The day of what raised it: how a run settled shows on the day after."""
        return self.raised - DAY if self.rule is StopRule.SETTLING else self.raised


class Signed(NamedTuple):
    """The signs of a check-in, and when it was."""

    date: date
    time: str | None
    signs: tuple[Sign, ...]


def painful_leg(checkin: CheckIn) -> Leg | None:
    """The leg with a check-in's highest pain; None if both have it."""
    worst = checkin.worst_pain
    legs = [
        leg
        for leg in SIDES
        if (tendon := checkin.tendons.on(leg)) and worst in (tendon.morning_pain, tendon.day_pain)
    ]
    return legs[0] if len(legs) == 1 else None


def raised_after(
    first: date, entries: Entries, runs: Sequence[RunResponse], legs: Iterable[LegHistory]
) -> list[Stop]:
    """The stops raised after a day, oldest first; when they were lifted is not looked at."""
    found = [
        *_from_checkins(after(entries.checkins, first)),
        *_from_runs(answered_since(runs, first)),
        *_from_sessions(after(entries.sessions, first)),
        *_from_activities(after(entries.activities, first)),
        *_from_trends(legs, first),
    ]
    return sorted((stop for stop in found if stop.raised > first), key=lambda stop: stop.raised)


def _from_checkins(checkins: Sequence[CheckIn]) -> Iterator[Stop]:
    for checkin in checkins:
        if checkin.worst_pain > STOP_PAIN:
            yield Stop(StopRule.PAIN, checkin.date, leg=painful_leg(checkin), pain=checkin.worst_pain)
        if Sign.LIMP in checkin.signs:
            yield Stop(StopRule.LIMP, checkin.date)


def _from_runs(runs: Iterable[RunResponse]) -> Iterator[Stop]:
    for answer in runs:
        run = answer.run
        if (worst := answer.worst) > STOP_PAIN:
            yield Stop(StopRule.PAIN, run.date, run=run.id, pain=worst)
        if answer.hours is not None and answer.hours > 48:
            yield Stop(StopRule.SETTLING, run.date + DAY, run=run.id, hours=answer.hours)
        if run.limp:
            yield Stop(StopRule.LIMP, run.date, run=run.id)
        if answer.rise >= 2:
            start, end = run.pain_start, run.pain_end
            yield Stop(StopRule.RISE, run.date, run=run.id, pain_start=start, pain_end=end)


def _from_sessions(sessions: Sequence[Session]) -> Iterator[Stop]:
    sore = (each for each in sessions if each.worst_pain > STOP_PAIN)
    for session in by_day(sore):
        worst = max(session.sets, key=lambda done: done.pain or 0)
        leg = None if worst.leg is Leg.BOTH else worst.leg
        yield Stop(rule=StopRule.PAIN, raised=session.date, leg=leg, session=True, pain=worst.pain)


def _from_activities(activities: Sequence[Activity]) -> Iterator[Stop]:
    for done in activities:
        if done.worst_pain > STOP_PAIN:
            yield Stop(StopRule.PAIN, done.date, activity=True, pain=done.worst_pain)


def _from_trends(legs: Iterable[LegHistory], first: date) -> Iterator[Stop]:
    for leg in legs:
        for on, trend in leg.spells.items():
            if on > first and trend is Trend.PROGRESSIVE:
                weekly = tuple(round(week.pain, 1) for week in leg.weeks(on))
                yield Stop(rule=StopRule.WORSENING, raised=on, leg=leg.leg, weekly_pain=weekly)


def lifted_on(stop: Stop, checkins: Sequence[CheckIn], until: date) -> date | None:
    """The day up to `until` on which the stop is lifted, or None.

    It is lifted once its least days have passed and the three newest check-ins, all of them after the day
    it was raised, were each at 4 or less and without a limp.
    """
    earliest = stop.raised + timedelta(days=stop.rule.days)
    if earliest > until:
        return None
    calm = 0
    for checkin in after(checkins, stop.raised):
        if checkin.date > earliest and calm >= CALM_CHECKINS:
            break
        calm = calm + 1 if _quiet(checkin) else 0
        if checkin.date > earliest and calm >= CALM_CHECKINS:
            return checkin.date
    return earliest if calm >= CALM_CHECKINS else None


def _quiet(checkin: CheckIn) -> bool:
    answered = any(tendon.morning_pain is not None for tendon in checkin.tendons)
    return answered and checkin.worst_pain <= LIFTING_PAIN and Sign.LIMP not in checkin.signs


def signed(checkins: Iterable[CheckIn]) -> Iterator[Signed]:
    """What the check-ins with signs say of them."""
    return (Signed(row.date, row.time, row.signs) for row in checkins if row.signs)


def standing_sign(noted_signs: Sequence[Signed], sign: Sign, profile: Profile) -> date | None:
    """The newest day a sign was noted that no assessment has followed, or None."""
    noted = next((each for each in reversed(noted_signs) if sign in each.signs), None)
    return None if noted is None or _assessed_after(noted, profile) else noted.date


def _assessed_after(noted: Signed, profile: Profile) -> bool:
    """Whether a clinician has looked since; on the day of the sign only if both clock times say so."""
    if profile.assessed is None or profile.assessed != noted.date:
        return profile.assessed is not None and profile.assessed > noted.date
    return bool(noted.time and profile.assessed_time and profile.assessed_time > noted.time)
