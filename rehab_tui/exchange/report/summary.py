"""What the physio's page tells, as facts drawn from the diary alone."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from rehab_tui.domain import insight
from rehab_tui.domain.checked import Refused
from rehab_tui.domain.insight import DoseDone
from rehab_tui.domain.records import CheckIn, Entries, Measurement, Run, Session, StepChange
from rehab_tui.domain.scales import Leg, MeasurementKind
from rehab_tui.domain.situation import Situation
from rehab_tui.domain.today import Today, today
from rehab_tui.exchange.report.events import Event, events
from rehab_tui.exchange.report.missing import missing
from rehab_tui.exchange.report.parts import MOST_WEEKS, Part
from rehab_tui.exchange.report.responses import Responses, responses_since
from rehab_tui.exchange.report.runs import Runs, runs_since
from rehab_tui.exchange.report.weeks import LegWeeks, leg_weeks

Pair = tuple[Measurement, Measurement]

RATING = (MeasurementKind.TENDON_RATING,)
TESTS = tuple(kind for kind in MeasurementKind if kind not in RATING)

MOST_LOADS = 10
"""Runs and sessions told one by one; the page counts the others."""


@dataclass(frozen=True)
class Exercise:
    """One leg's dose of one exercise, the load in kg from least to most, a sore leg's highest pain in it."""

    dose: DoseDone
    load_kg: tuple[float, float]
    pain: int | None


@dataclass(frozen=True)
class Rehab:
    """The sessions of the period: how many, how many were stopped early, and the dose of each exercise."""

    sessions: int
    early: int
    exercises: tuple[Exercise, ...]


@dataclass(frozen=True)
class Question:
    """A note of the person's that asks something."""

    day: date
    text: str


@dataclass(frozen=True)
class Report:
    """The page's facts, lists newest first; what was left out is empty.

    `tests` and `ratings` hold the first and the newest result of each kind and leg; `logged` of `possible`
    days have a check-in.
    """

    today: Today
    first: date
    weeks: int
    logged: int
    possible: int
    without: frozenset[Part]
    ratings: tuple[Pair, ...] = ()
    legs: tuple[LegWeeks, ...] = ()
    rehab: Rehab | None = None
    responses: Responses | None = None
    runs: Runs | None = None
    tests: tuple[Pair, ...] = ()
    events: tuple[Event, ...] = ()
    steps: tuple[StepChange, ...] = ()
    questions: tuple[Question, ...] = ()
    missing: tuple[str, ...] = ()

    @property
    def day(self) -> date:
        """The last day the page tells of."""
        return self.today.day


def summary(entries: Entries, day: date, weeks: int, without: Collection[Part] = ()) -> Report:
    """The page for the `weeks` weeks that end with `day`; raises Refused for a number of weeks beyond it."""
    if not 1 <= weeks <= MOST_WEEKS:
        raise Refused(f"weeks is {weeks}; accepted: 1 to {MOST_WEEKS}")
    asked = today(entries, day)
    now = asked.now
    weeks = min(weeks, _weeks_noted(now))
    first = max(day - timedelta(days=7 * weeks - 1), _first_noted(now))

    def asks(part: Part) -> bool:
        return part not in without

    return Report(
        today=asked,
        first=first,
        weeks=weeks,
        logged=sum(checkin.date >= first for checkin in now.entries.checkins),
        possible=(day - first).days + 1,
        without=frozenset(without),
        ratings=_tests(now, first, RATING) if asks(Part.RATING) else (),
        legs=tuple(leg_weeks(now, leg, weeks) for leg in now.legs) if asks(Part.WEEKS) else (),
        rehab=_rehab(now, first) if asks(Part.LOAD) else None,
        responses=responses_since(now, first, MOST_LOADS) if asks(Part.RESPONSES) else None,
        runs=runs_since(now, first, weeks) if asks(Part.RUNS) else None,
        tests=_tests(now, first, TESTS) if asks(Part.MEASUREMENTS) else (),
        events=events(now, first) if asks(Part.FLARES) else (),
        steps=now.entries.steps[::-1] if asks(Part.STEPS) else (),
        questions=_questions(now, first) if asks(Part.QUESTIONS) else (),
        missing=missing(now, first),
    )


def _first_noted(now: Situation) -> date:
    rows = (now.entries.checkins, now.entries.runs, now.entries.sessions)
    days = [row.date for table in rows for row in table[:1]]
    return min([*days, now.began or now.day])


def _weeks_noted(now: Situation) -> int:
    return (now.day - _first_noted(now)).days // 7 + 1


def _rehab(now: Situation, first: date) -> Rehab:
    done = [session for session in now.entries.sessions if session.date >= first]
    return Rehab(
        sessions=len(done),
        early=sum(not session.completed for session in done),
        exercises=tuple(_exercise(now, dose, done) for dose in insight.doses(now.entries, first, now.day)),
    )


def _exercise(now: Situation, dose: DoseDone, sessions: Sequence[Session]) -> Exercise:
    sets = [
        done
        for session in sessions
        for done in session.sets
        if done.step is dose.step and done.leg.covers(dose.leg)
    ]
    loads = [done.load_kg for done in sets]
    told = [done.pain for done in sets if done.pain is not None and dose.leg in now.legs]
    return Exercise(dose, (min(loads), max(loads)), max(told, default=None))


def _tests(now: Situation, first: date, kinds: Sequence[MeasurementKind]) -> tuple[Pair, ...]:
    found = []
    for kind in kinds:
        for leg in Leg:
            rows = [one for one in now.entries.measurements if one.kind is kind and one.leg is leg]
            recent = [one for one in rows if one.date >= first] or rows[-1:]
            if recent:
                found.append((recent[0], recent[-1]))
    return tuple(found)


def _questions(now: Situation, first: date) -> tuple[Question, ...]:
    rows: tuple[CheckIn | Run | Session, ...]
    rows = (*now.entries.checkins, *now.entries.runs, *now.entries.sessions)
    asked = [Question(row.date, row.note) for row in rows if row.date >= first and "?" in row.note]
    return tuple(sorted(asked, key=lambda question: question.day, reverse=True))
