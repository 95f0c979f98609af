"""What was done of an exercise the last time."""

from collections.abc import Iterable, Sequence
from functools import cache

from rehab_tui.domain.facts import newest_sets
from rehab_tui.domain.records import Leg, Movement, Session, SetDone, Step, Units
from rehab_tui.domain.words import number
from rehab_tui.practice.plan import SetPlan


class LastTime:
    """What the newest session with an exercise noted of a leg, in the person's units, looked up once each."""

    def __init__(self, sessions: Sequence[Session], units: Units) -> None:
        self.units = units
        self._sessions = sessions
        self._found = cache(self._look_up)

    def __call__(self, plan: SetPlan, leg: Leg) -> str:
        """The seconds or reps in a row; empty if there are none."""
        return self._found(plan.step, plan.movement, leg)

    def _look_up(self, step: Step, movement: Movement | None, leg: Leg) -> str:
        return amounts(newest_sets(self._sessions, leg, step, movement=movement), self.units)


def amounts(sets: Iterable[SetDone], units: Units, due: str = "") -> str:
    """The seconds or reps of some sets, what was `due`, and the load: `12 11`, `15 of 3 x 15 with 10 kg`."""
    done = list(sets)
    if not done:
        return f"none{due}" if due else ""
    said = " ".join(number(one.amount) for one in done)
    unit = " s" if done[-1].held_s is not None else ""
    load = f" with {units.load.words(done[-1].load_kg)}" if done[-1].load_kg else ""
    return f"{said}{unit}{due}{load}"
