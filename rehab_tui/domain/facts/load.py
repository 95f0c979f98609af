"""What the legs did against what their sessions prescribed: reps, seconds, kilograms."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from rehab_tui.domain.facts.situation import Situation
from rehab_tui.domain.facts.timeframe import since
from rehab_tui.domain.programme import Dose
from rehab_tui.domain.records import SIDES, Exercise, Leg, Session, SetDone, Step, by_day, is_hold


class DoseDone(NamedTuple):
    """What one leg did of one exercise against what its sessions prescribed: reps, or seconds held."""

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
    found: dict[tuple[Leg, Step, Exercise], list[tuple[float, float]]] = {}
    for session in by_day(since(situation.entries.sessions, first)):
        for leg in SIDES:
            for (step, exercise), sets in _exercises(session, leg).items():
                part = _of(session, situation.programme.dose(step), sets)
                found.setdefault((leg, step, exercise), []).append(part)
    return tuple(
        DoseDone(*what, len(parts), sum(done for done, _ in parts), sum(asked for _, asked in parts))
        for what, parts in sorted(found.items(), key=lambda item: item[0][1].rank)
    )


def _exercises(session: Session, leg: Leg) -> dict[tuple[Step, Exercise], list[SetDone]]:
    """The sets of each exercise that a leg did."""
    found: dict[tuple[Step, Exercise], list[SetDone]] = {}
    for done in session.sets:
        if done.leg.covers(leg):
            found.setdefault((done.step, done.exercise), []).append(done)
    return found


def _of(session: Session, dose: Dose, sets: Sequence[SetDone]) -> tuple[float, float]:
    """Reps or seconds of one exercise in a session, done and prescribed."""
    targets = [done.target for done in sets]
    planned = len(sets) if session.completed else max(len(sets), dose.sets)
    return sum(done.amount for done in sets), sum(targets) + (planned - len(sets)) * max(targets)


class LoadDone(NamedTuple):
    """One leg's day: seconds under tension done and prescribed, and the heaviest added load in kg."""

    seconds: float
    prescribed: float
    kg: float


def loads(situation: Situation, leg: Leg) -> dict[date, LoadDone]:
    """What one leg's tendon was loaded with, day by day; a raise counts its seconds up and down."""
    found: dict[date, LoadDone] = {}
    for session in by_day(situation.entries.sessions):
        for (step, _), sets in _exercises(session, leg).items():
            dose = situation.programme.dose(step)
            done, prescribed = _of(session, dose, sets)
            each = _seconds_each(sets[0], dose)
            so_far = found.get(session.date, LoadDone(0, 0, 0))
            found[session.date] = LoadDone(
                so_far.seconds + done * each,
                so_far.prescribed + prescribed * each,
                max(so_far.kg, *(one.load_kg for one in sets)),
            )
    return found


def _seconds_each(done: SetDone, dose: Dose) -> float:
    """Seconds under tension of what the set counts: a second held, or one rep at its tempo."""
    if done.held_s is not None:
        return 1
    stays = done.top_s + done.bottom_s
    return (done.up_s or dose.up_s or 0) + stays + (done.down_s or dose.down_s or 0)
