"""What the legs did against what their sessions prescribed: reps, seconds, kilograms."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from rehab_tui.domain.facts.situation import Situation
from rehab_tui.domain.facts.timeframe import since
from rehab_tui.domain.programme import Dose
from rehab_tui.domain.records import EXERCISES, SIDES, Exercise, Leg, Session, SetDone, Step, by_day, is_hold


class DoseDone(NamedTuple):
    """What one leg did of one exercise against what its sessions prescribed: reps, or seconds held.

    A day is one session, or as many as a programme twice a day had of it.
    """

    leg: Leg
    step: Step
    exercise: Exercise
    sessions: int
    done: float
    prescribed: float

    @property
    def unit(self) -> str:
        """What is counted."""
        return "s" if is_hold(self.step) else "reps"


def doses(situation: Situation, first: date) -> tuple[DoseDone, ...]:
    """The dose of each leg and exercise since `first`; a day that ended early counts its whole dose."""
    found: defaultdict[tuple[Leg, Step, Exercise], list[tuple[int, float, float]]] = defaultdict(list)
    for session in by_day(since(situation.entries.sessions, first)):
        for leg in SIDES:
            for step, exercise, sets in _by_exercise(session, leg):
                dose = situation.programme.dose(step)
                part = dose.times(len(sets)), *_of(session, dose, sets)
                found[leg, step, exercise].append(part)
    return tuple(
        DoseDone(*what, *map(sum, zip(*parts, strict=True)))
        for what, parts in sorted(found.items(), key=lambda item: item[0][1].rank)
    )


def session_count(situation: Situation, first: date) -> int:
    """How many sessions there were since `first`, of a programme twice a day up to two on a day."""
    return sum(
        max(
            (
                situation.programme.dose(step).times(len(sets))
                for leg in SIDES
                for step, _, sets in _by_exercise(session, leg)
            ),
            default=1,
        )
        for session in by_day(since(situation.entries.sessions, first))
    )


def _by_exercise(session: Session, leg: Leg) -> list[tuple[Step, Exercise, list[SetDone]]]:
    """What a leg did of each exercise."""
    mine = [done for done in session.sets if done.leg is leg or done.leg is Leg.BOTH]
    by_step = [
        (step, [done for done in mine if done.step is step])
        for step in dict.fromkeys(done.step for done in mine)
    ]
    return [(step, *part) for step, sets in by_step for part in _told_apart(step, sets)]


def _told_apart(step: Step, sets: list[SetDone]) -> list[tuple[Exercise, list[SetDone]]]:
    """The sets of one step by their exercise, of which a programme may have several."""
    if not any(done.what for done in sets):
        return [(EXERCISES[step], sets)]
    found: defaultdict[Exercise, list[SetDone]] = defaultdict(list)
    for done in sets:
        found[done.exercise].append(done)
    return list(found.items())


def _of(session: Session, dose: Dose, sets: Sequence[SetDone]) -> tuple[float, float]:
    """Reps or seconds of one exercise in a session, done and prescribed."""
    targets = [done.target for done in sets]
    missing = 0 if session.completed else max(0, dose.sets * dose.times(len(sets)) - len(sets))
    return sum([done.amount for done in sets]), sum(targets) + missing * max(targets)


class LoadDone(NamedTuple):
    """One leg's day: seconds under tension done and prescribed, and the heaviest added load in kg."""

    seconds: float
    prescribed: float
    kg: float


def loads(situation: Situation, leg: Leg) -> dict[date, LoadDone]:
    """What one leg's tendon was loaded with, day by day; a raise counts its seconds up and down."""
    found: dict[date, LoadDone] = {}
    for session in by_day(situation.entries.sessions):
        seconds, asked, kg = 0.0, 0.0, 0.0
        for step, _, sets in (parts := _by_exercise(session, leg)):
            dose = situation.programme.dose(step)
            done, prescribed = _of(session, dose, sets)
            each = _seconds_each(sets[0], dose)
            seconds, asked = seconds + done * each, asked + prescribed * each
            kg = max(kg, *[one.load_kg for one in sets])
        if parts:
            found[session.date] = LoadDone(seconds, asked, kg)
    return found


def _seconds_each(done: SetDone, dose: Dose) -> float:
    """Seconds under tension of what the set counts: a second held, or one rep at its tempo."""
    if done.held_s is not None:
        return 1
    stays = done.top_s + done.bottom_s
    return (done.up_s or dose.up_s or 0) + stays + (done.down_s or dose.down_s or 0)
