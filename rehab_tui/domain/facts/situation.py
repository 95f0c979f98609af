"""The facts of one day, derived from what the diary held on it; nothing here decides anything."""

from collections import Counter
from dataclasses import replace
from datetime import date, timedelta
from functools import cached_property

from rehab_tui.domain.facts.look import Look
from rehab_tui.domain.facts.pauses import covers
from rehab_tui.domain.facts.races import last_race
from rehab_tui.domain.facts.run_response import RunResponse
from rehab_tui.domain.facts.stops import Stop, StopRule, standing_sign
from rehab_tui.domain.facts.timeframe import DAY, since, until
from rehab_tui.domain.facts.trends import FAR_UP, STEP, STIFF_FAR_UP, WEEK, Trend, Week, answered_trend
from rehab_tui.domain.programme import GUIDE, Programme, half_done, programme_of
from rehab_tui.domain.records import (
    SIDES,
    CheckIn,
    Entries,
    Leg,
    Run,
    Screening,
    Session,
    Sign,
    Step,
    Tendon,
    by_day,
    last,
)

PAIN_FREE_LOGGED_DAYS = 10
HEALED = 1
"""A week at this pain or less is no worse than a sound leg's (app's reading)."""

OLDEST_SORENESS = timedelta(days=183)
"""Before the programme began; an older assessment says nothing of a soreness that has no date."""

SCREENING_HOLDS = timedelta(days=45)


class Situation(Look):
    """What is known on `day`; `entries` holds only what is dated `day` or earlier."""

    @cached_property
    def programme(self) -> Programme:
        """What is prescribed: the programme in force since that day, or the guide's ladder."""
        plan = self.profile.programme
        return programme_of(plan) if plan and (plan.since or self.day) <= self.day else GUIDE

    @property
    def screening(self) -> Screening | None:
        """The answers to the safety questions, or None."""
        return self.profile.screening

    @property
    def only_leg(self) -> Leg | None:
        """The one sore leg; None if both or neither is sore."""
        return self.legs[0] if len(self.legs) == 1 else None

    @property
    def tendons(self) -> tuple[Tendon, ...]:
        """The sore tendons, left first."""
        tendons = self.profile.tendons
        return tuple(tendon for leg in tendons.sore if (tendon := tendons.on(leg)))

    @property
    def checkin(self) -> CheckIn | None:
        """The check-in of the day itself."""
        return self.newest if self.newest and self.newest.date == self.day else None

    @property
    def newest(self) -> CheckIn | None:
        """The newest check-in."""
        return self.entries.checkins[-1] if self.entries.checkins else None

    @cached_property
    def recent(self) -> tuple[RunResponse, ...]:
        """The latest run, and every other one of today and the three days before (24-72 h), of 0 km too."""
        first = self.day - 3 * DAY
        near = (answer for answer in self.answers_since(first) if answer is not self.latest)
        return *near, *([self.latest] if self.latest else [])

    @property
    def waiting(self) -> list[Run]:
        """The runs of the last 14 days that came out of files and wait for their pain, newest first."""
        first, _ = last(14, self.day)
        return [run for run in reversed(since(self.entries.runs, first)) if run.untold]

    @cached_property
    def latest(self) -> RunResponse | None:
        """The newest run of the last 14 days with what followed it, an older one if "not yet" settled."""
        first, _ = last(14, self.day)
        near = reversed(self.answers_since(first))
        newest = next((answer for answer in reversed(self.answers) if answer.run.has_km), None)
        waits = newest if newest and newest.unsettled else None
        return next((answer for answer in near if answer.run.has_km), waits)

    @cached_property
    def trend_leg(self) -> Leg | None:
        """The leg whose trend is the worst; between equals the one with the higher weekly value."""

        def badness(leg: Leg) -> tuple[Trend, int]:
            weeks = self.histories[leg].weeks(self.day)
            return self.histories[leg].trend(self.day), weeks[0].pain_parts if weeks else 0

        return max(self.legs, key=badness, default=None)

    @property
    def weeks(self) -> list[Week]:
        """The weekly values of the leg that decides the trend, newest first."""
        return self.histories[self.trend_leg].weeks(self.day) if self.trend_leg else []

    @cached_property
    def trend(self) -> Trend:
        """The worst leg's trend; the person's own answer takes its place if the numbers are too few."""
        measured = self.histories[self.trend_leg].trend(self.day) if self.trend_leg else Trend.UNKNOWN
        if measured is Trend.UNKNOWN:
            return answered_trend(self.entries.checkins, self.day)
        return measured

    @property
    def stopped_lately(self) -> bool:
        """Whether a stop was raised in the last 7 days."""
        first, _ = last(7, self.day)
        return any(stop.raised >= first for stop in self.stops)

    def standing(self, rule: StopRule) -> Stop | None:
        """The newest stop of that rule that still stands."""
        return next((s for s in reversed(self.stops) if s.rule is rule and s.lifted is None), None)

    def sign(self, *signs: Sign) -> date | None:
        """The newest day one of the signs was noted and no assessment has followed."""
        found = (standing_sign(self.signed, sign, self.profile) for sign in signs)
        return max((day for day in found if day), default=None)

    @property
    def paused(self) -> bool:
        """Whether illness or holiday is marked for the day."""
        return any(covers(pause, self.day) for pause in self.entries.pauses)

    @property
    def rehab_on(self) -> bool:
        """Whether a session was completed in the last 7 days, or all sets of a step done on one day."""
        first, _ = last(7, self.day)
        recent = since(self.entries.sessions, first)
        return any(session.completed for session in recent) or any(map(self._whole, by_day(recent)))

    def _whole(self, day: Session) -> bool:
        """Whether a leg did as many sets of a step of the ladder as its dose has, each at least half."""
        sets: Counter[tuple[Leg, Step]] = Counter()
        for done in day.sets:
            dose = self.programme.dose(done.step)
            if done.step is not Step.SEATED_RAISE and half_done(done, dose.reps, dose.hold_s):
                sets.update((leg, done.step) for leg in SIDES if done.leg.covers(leg))
        return any(number >= self.programme.dose(step).sets for (_, step), number in sets.items())

    @property
    def raced(self) -> date | None:
        """The day of the newest race of the last three weeks."""
        return last_race(self.entries, self.day)

    @cached_property
    def pain_free(self) -> bool:
        """Every logged day of the last 14 at 0, with at least 10 of them, on every leg; no activity hurt."""
        first, _ = last(14, self.day)
        if any(done.worst_pain for done in since(self.entries.activities, first)):
            return False
        recent = [leg.pains_since(first) for leg in self.histories.values()]
        return bool(recent) and all(
            len(pains) >= PAIN_FREE_LOGGED_DAYS and not any(pains) for pains in recent
        )

    @cached_property
    def programme_began(self) -> date | None:
        """The programme's first day; if it was never noted, the first day that something was told of."""
        return self.profile.programme_start or self.entries.first_told

    @property
    def days_managed(self) -> int:
        """Days since the programme began."""
        return (self.day - self.programme_began).days if self.programme_began else 0

    @cached_property
    def improved(self) -> bool:
        """Whether every leg's week is half a point below the programme's first 7 days, or at 1 or less."""
        if not self.programme_began or not self.legs:
            return False
        first = self.programme_began + 6 * DAY
        pairs = [(leg.week(self.day), leg.week(first)) for leg in self.histories.values()]
        return all(
            now and (now.pain <= HEALED or (then and then.pain_parts - now.pain_parts >= STEP))
            for now, then in pairs
        )

    @property
    def crept_up(self) -> bool:
        """ES2: whether a leg's week stands 1.5 points or 30 min above the one of eight weeks before."""
        pairs = [(leg.week(self.day), leg.week(self.day - 8 * WEEK)) for leg in self.histories.values()]
        return any(now and then and now.above([then], FAR_UP, STIFF_FAR_UP) for now, then in pairs)

    @property
    def stiffness(self) -> float:
        """The highest weekly value of morning stiffness, in min; 0 if none is known."""
        weeks = (leg.week(self.day) for leg in self.histories.values())
        return max((week.stiffness for week in weeks if week and week.stiffness is not None), default=0)

    @property
    def assessed(self) -> bool:
        """Whether a clinician has looked since each sore tendon began to be sore.

        One whose beginning is not known is not taken to have begun before `OLDEST_SORENESS` (app's reading).
        """
        seen, start = self.profile.assessed, self.profile.programme_start
        earliest = start - OLDEST_SORENESS if start else None
        begun = [one.since or earliest for one in self.tendons]
        return seen is not None and all(day is None or day <= seen for day in begun)

    @property
    def screened(self) -> bool:
        """Whether the safety questions were answered in the last 45 days."""
        return self.screening is not None and self.day - self.screening.date <= SCREENING_HOLDS

    @property
    def unknown(self) -> tuple[str, ...]:
        """The facts a green day needs that are not noted."""
        missing = [] if self.checked_in else ["checkin"]
        missing += self.latest.unknown if self.latest else ["run"]
        others = [answer.run for answer in self.recent if answer is not self.latest]
        missing += ["other_runs"] if any(run.untold for run in others) else []
        missing += ["trend"] if self.trend is Trend.UNKNOWN else []
        missing += [] if self.assessed else ["assessed"]
        missing += [] if self.screened else ["screening"]
        return tuple(missing)

    @property
    def checked_in(self) -> bool:
        """Whether the day's check-in gives the morning pain of every sore leg."""
        if not self.checkin:
            return False
        answers = [self.checkin.tendons.on(leg) for leg in self.profile.tendons.sore or self.legs]
        return bool(answers) and all(today and today.morning_pain is not None for today in answers)


def situation_on(entries: Entries, day: date, before: Look | None = None) -> Situation:
    """The facts of that day; those of an earlier look that still hold are not worked out again."""
    seen = Situation(day=day, entries=until(entries, day))
    return replace(seen, earlier=before.kept(seen)) if before else seen
