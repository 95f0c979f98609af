"""What the physio's page tells, as facts drawn from the diary alone."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, timedelta

from rehab_tui.domain.records import Entries, Refused, StepChange
from rehab_tui.domain.today import Today, today
from rehab_tui.exchange.report.facts.cross_training import CrossTraining, cross_training_since
from rehab_tui.exchange.report.facts.events import Event, NotedRecord, events, questions_since
from rehab_tui.exchange.report.facts.load import Rehab, Runs, rehab_since, runs_since
from rehab_tui.exchange.report.facts.responses import Responses, responses_since
from rehab_tui.exchange.report.facts.weeks import RATING, TESTS, LegWeeks, Pair, leg_weeks, results_since
from rehab_tui.exchange.report.parts import MOST_WEEKS, Part

MOST_LOADS = 10
"""Runs and sessions that are listed; the page counts the others."""


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
    activities: tuple[CrossTraining, ...] = ()
    tests: tuple[Pair, ...] = ()
    events: tuple[Event, ...] = ()
    steps: tuple[StepChange, ...] = ()
    questions: tuple[NotedRecord, ...] = ()


def report_of(entries: Entries, day: date, weeks: int, without: Collection[Part] = ()) -> Report:
    """The page for the `weeks` weeks that end with `day`; raises Refused for a number of weeks beyond it."""
    if not 1 <= weeks <= MOST_WEEKS:
        raise Refused(f"weeks is {weeks}; accepted: 1 to {MOST_WEEKS}")
    situation = (asked := today(entries, day)).situation
    noted = min(filter(None, (situation.entries.first_day, situation.programme_began)), default=day)
    weeks = min(weeks, (day - noted).days // 7 + 1)
    first = max(day - timedelta(days=7 * weeks - 1), noted)
    wanted = set(Part).difference(without)
    legs = (leg_weeks(situation, leg, weeks) for leg in situation.legs)
    return Report(
        today=asked,
        first=first,
        weeks=weeks,
        logged=sum(checkin.date >= first for checkin in situation.entries.checkins),
        possible=(day - first).days + 1,
        without=frozenset(without),
        ratings=results_since(situation, first, RATING) if Part.RATING in wanted else (),
        legs=tuple(legs) if Part.WEEKS in wanted else (),
        rehab=rehab_since(situation, first) if Part.LOAD in wanted else None,
        responses=responses_since(situation, first, MOST_LOADS) if Part.RESPONSES in wanted else None,
        runs=runs_since(asked, first, weeks) if Part.RUNS in wanted else None,
        activities=cross_training_since(situation, first, weeks) if Part.ACTIVITIES in wanted else (),
        tests=results_since(situation, first, TESTS) if Part.MEASUREMENTS in wanted else (),
        events=events(situation, first) if Part.FLARES in wanted else (),
        steps=tuple(situation.entries.steps[::-1]) if Part.STEPS in wanted else (),
        questions=questions_since(situation, first) if Part.QUESTIONS in wanted else (),
    )
