"""What the physio's page tells, as facts drawn from the diary alone."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from rehab_tui.domain.facts.load import DoseDone, doses
from rehab_tui.domain.facts.situation import Situation
from rehab_tui.domain.records import (
    CheckIn,
    Entries,
    Leg,
    Measurement,
    MeasurementKind,
    Refused,
    Run,
    Session,
    StepChange,
)
from rehab_tui.domain.today import Today, today
from rehab_tui.exchange.report.facts.events import Event, events
from rehab_tui.exchange.report.facts.missing import missing
from rehab_tui.exchange.report.facts.parts import MOST_WEEKS, Part
from rehab_tui.exchange.report.facts.responses import Responses, responses_since
from rehab_tui.exchange.report.facts.runs import Runs, runs_since
from rehab_tui.exchange.report.facts.weeks import LegWeeks, leg_weeks

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
    situation = asked.situation
    weeks = min(weeks, _weeks_noted(situation))
    first = max(day - timedelta(days=7 * weeks - 1), _first_noted(situation))

    def asks(part: Part) -> bool:
        return part not in without

    return Report(
        today=asked,
        first=first,
        weeks=weeks,
        logged=sum(checkin.date >= first for checkin in situation.entries.checkins),
        possible=(day - first).days + 1,
        without=frozenset(without),
        ratings=_tests(situation, first, RATING) if asks(Part.RATING) else (),
        legs=tuple(leg_weeks(situation, leg, weeks) for leg in situation.legs) if asks(Part.WEEKS) else (),
        rehab=_rehab(situation, first) if asks(Part.LOAD) else None,
        responses=responses_since(situation, first, MOST_LOADS) if asks(Part.RESPONSES) else None,
        runs=runs_since(situation, first, weeks) if asks(Part.RUNS) else None,
        tests=_tests(situation, first, TESTS) if asks(Part.MEASUREMENTS) else (),
        events=events(situation, first) if asks(Part.FLARES) else (),
        steps=situation.entries.steps[::-1] if asks(Part.STEPS) else (),
        questions=_questions(situation, first) if asks(Part.QUESTIONS) else (),
        missing=missing(situation, first),
    )


def _first_noted(situation: Situation) -> date:
    begun = situation.programme_began or situation.day
    return min(situation.entries.first_day or begun, begun)


def _weeks_noted(situation: Situation) -> int:
    return (situation.day - _first_noted(situation)).days // 7 + 1


def _rehab(situation: Situation, first: date) -> Rehab:
    done = [session for session in situation.entries.sessions if session.date >= first]
    return Rehab(
        sessions=len(done),
        early=sum(not session.completed for session in done),
        exercises=tuple(_exercise(situation, dose, done) for dose in doses(situation, first)),
    )


def _exercise(situation: Situation, dose: DoseDone, sessions: Sequence[Session]) -> Exercise:
    sets = [
        done
        for session in sessions
        for done in session.sets
        if done.step is dose.step and done.leg.covers(dose.leg)
    ]
    loads = [done.load_kg for done in sets]
    told = [done.pain for done in sets if done.pain is not None and dose.leg in situation.legs]
    return Exercise(dose, (min(loads), max(loads)), max(told, default=None))


def _tests(situation: Situation, first: date, kinds: Sequence[MeasurementKind]) -> tuple[Pair, ...]:
    found = []
    for kind in kinds:
        for leg in Leg:
            rows = [one for one in situation.entries.measurements if one.kind is kind and one.leg is leg]
            recent = [one for one in rows if one.date >= first] or rows[-1:]
            if recent:
                found.append((recent[0], recent[-1]))
    return tuple(found)


def _questions(situation: Situation, first: date) -> tuple[Question, ...]:
    rows: tuple[CheckIn | Run | Session, ...]
    rows = (*situation.entries.checkins, *situation.entries.runs, *situation.entries.sessions)
    asked = [Question(row.date, row.note) for row in rows if row.date >= first and "?" in row.note]
    return tuple(sorted(asked, key=lambda question: question.day, reverse=True))
