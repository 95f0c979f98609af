"""Stops: which stand, since when, and when they were lifted (ST1-ST5; the standing of RF and EV signs)."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from enum import StrEnum
from functools import partial
from typing import NamedTuple

from rehab_tui.domain.facts.run_response import RunResponse
from rehab_tui.domain.facts.trends import DAY, LegHistory, Trend
from rehab_tui.domain.records import SIDES, STOP_PAIN, CheckIn, Entries, Leg, Profile, Session, Sign

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


def worst_pain(checkin: CheckIn) -> int:
    """The highest pain of a check-in, both legs, 0 if none was noted."""
    numbers = (pain for tendon in checkin.tendons for pain in (tendon.morning_pain, tendon.day_pain))
    return max((pain for pain in numbers if pain is not None), default=0)


def painful_leg(checkin: CheckIn) -> Leg | None:
    """The leg with a check-in's highest pain; None if both have it."""
    worst = worst_pain(checkin)
    legs = [
        leg
        for leg in SIDES
        if (tendon := checkin.tendons.on(leg)) and worst in (tendon.morning_pain, tendon.day_pain)
    ]
    return legs[0] if len(legs) == 1 else None


def stops(
    entries: Entries, runs: Sequence[RunResponse], legs: Sequence[LegHistory], day: date
) -> tuple[Stop, ...]:
    """Every stop raised up to `day`, oldest first, with the day it was lifted."""
    calm_days = CalmDays(entries.checkins)
    found = [
        *_from_checkins(entries.checkins),
        *_from_runs(runs),
        *_from_sessions(entries.sessions),
        *_from_trends(legs, day),
    ]
    dated = (stop._replace(lifted=calm_days.lifts(stop, day)) for stop in found if stop.raised <= day)
    return tuple(sorted(dated, key=lambda stop: stop.raised))


def _from_checkins(checkins: Sequence[CheckIn]) -> Iterator[Stop]:
    for checkin in checkins:
        if (worst := worst_pain(checkin)) > STOP_PAIN:
            yield Stop(rule=StopRule.PAIN, raised=checkin.date, leg=painful_leg(checkin), pain=worst)
        if Sign.LIMP in checkin.signs:
            yield Stop(rule=StopRule.LIMP, raised=checkin.date)


def _from_runs(runs: Sequence[RunResponse]) -> Iterator[Stop]:
    for answer in runs:
        run = answer.run
        raised = partial(Stop, raised=run.date, run=run.id)
        if answer.worst > STOP_PAIN:
            yield raised(rule=StopRule.PAIN, pain=answer.worst)
        if answer.hours is not None and answer.hours > 48:
            yield raised(rule=StopRule.SETTLING, raised=run.date + DAY, hours=answer.hours)
        if run.limp:
            yield raised(rule=StopRule.LIMP)
        if answer.rise >= 2:
            yield raised(rule=StopRule.RISE, pain_start=run.pain_start, pain_end=run.pain_end)


def _from_sessions(sessions: Sequence[Session]) -> Iterator[Stop]:
    for session in sessions:
        sore = [done for done in session.sets if done.pain is not None and done.pain > STOP_PAIN]
        if sore:
            worst = max(sore, key=lambda done: done.pain or 0)
            leg = None if worst.leg is Leg.BOTH else worst.leg
            yield Stop(rule=StopRule.PAIN, raised=session.date, leg=leg, session=True, pain=worst.pain)


def _from_trends(legs: Sequence[LegHistory], day: date) -> Iterator[Stop]:
    for leg in legs:
        for on, trend in leg.spells.items():
            if on <= day and trend is Trend.PROGRESSIVE:
                weekly = tuple(round(week.pain, 1) for week in leg.weeks(on))
                yield Stop(rule=StopRule.WORSENING, raised=on, leg=leg.leg, weekly_pain=weekly)


class CalmDays:
    """Finds the day on which the last three check-ins were each at 4 or less and without a limp."""

    def __init__(self, checkins: Sequence[CheckIn]) -> None:
        self.days = [checkin.date for checkin in checkins]
        fine = [_quiet(checkin) for checkin in checkins]
        need = CALM_CHECKINS
        self.calm = [i + 1 >= need and all(fine[i + 1 - need : i + 1]) for i in range(len(fine))]

    def lifts(self, stop: Stop, until: date) -> date | None:
        """The day up to `until` on which the stop is lifted, or None.

        It is lifted once its least days have passed and the three newest check-ins, all of them after the
        day it was raised, are calm; the search begins at the last check-in before the least days end.
        """
        earliest = stop.raised + timedelta(days=stop.rule.days)
        if earliest > until:
            return None
        last = bisect_right(self.days, earliest) - 1
        for i in range(max(last, 0), len(self.days)):
            if self.calm[i] and self.days[i + 1 - CALM_CHECKINS] > stop.raised:
                return max(earliest, self.days[i])
        return None


def _quiet(checkin: CheckIn) -> bool:
    answered = any(tendon.morning_pain is not None for tendon in checkin.tendons)
    return answered and worst_pain(checkin) <= LIFTING_PAIN and Sign.LIMP not in checkin.signs


def standing_sign(checkins: Sequence[CheckIn], sign: Sign, profile: Profile) -> date | None:
    """The newest day a sign was noted that no assessment has followed, or None."""
    noted = next((checkin for checkin in reversed(checkins) if sign in checkin.signs), None)
    return None if noted is None or _assessed_after(noted, profile) else noted.date


def _assessed_after(noted: CheckIn, profile: Profile) -> bool:
    """Whether a clinician has looked since; on the day of the sign only if both clock times say so."""
    if profile.assessed is None or profile.assessed != noted.date:
        return profile.assessed is not None and profile.assessed > noted.date
    return bool(noted.time and profile.assessed_time and profile.assessed_time > noted.time)
