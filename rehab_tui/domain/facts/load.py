"""What the legs did against what their sessions prescribed: reps, seconds, kilograms."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from rehab_tui.domain.facts.situation import Situation
from rehab_tui.domain.programme import Dose
from rehab_tui.domain.records import SIDES, Leg, Session, SetDone, Step, by_day, is_hold


class DoseDone(NamedTuple):
    """What one leg did of one exercise against what its sessions prescribed: reps, or seconds held."""

    leg: Leg
    step: Step
    sessions: int
    done: float
    prescribed: float

    @property
    def unit(self) -> str:
        """What is counted."""
        return "s" if is_hold(self.step) else "reps"


def doses(situation: Situation, first: date) -> tuple[DoseDone, ...]:
    """The dose of each leg and exercise since `first`; a day that ended early counts its whole dose."""
    found: dict[tuple[Leg, Step], list[tuple[float, float]]] = {}
    for session in by_day(situation.entries.sessions):
        for leg in SIDES if session.date >= first else ():
            for step in Step:
                sets = [done for done in session.sets if done.step is step and done.leg.covers(leg)]
                if sets:
                    dose = situation.programme.dose(step)
                    found.setdefault((leg, step), []).append(_of(session, dose, sets))
    return tuple(
        DoseDone(leg, step, len(parts), sum(done for done, _ in parts), sum(asked for _, asked in parts))
        for (leg, step), parts in sorted(found.items(), key=lambda item: item[0][1].rank)
    )


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
        mine = [done for done in session.sets if done.leg.covers(leg)]
        for step in dict.fromkeys(done.step for done in mine):
            sets = [done for done in mine if done.step is step]
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
    return (done.up_s or dose.up_s or 0) + (done.down_s or dose.down_s or 0)
