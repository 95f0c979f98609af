"""The rehab of the weeks: sessions, and the dose of each exercise."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from rehab_tui.domain.facts.load import DoseDone, doses
from rehab_tui.domain.facts.situation import Situation
from rehab_tui.domain.records import Session


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


def rehab_since(situation: Situation, first: date) -> Rehab:
    """The sessions from `first` to the day of the situation."""
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
