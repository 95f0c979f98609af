"""What was done of an exercise the last time."""

from collections.abc import Iterable, Sequence

from rehab_tui.domain.facts import newest_sets
from rehab_tui.domain.records import Leg, Session, SetDone, Step
from rehab_tui.domain.words import number


class LastTime:
    """What the newest session noted for a step and leg, looked up once each."""

    def __init__(self, sessions: Sequence[Session]) -> None:
        self.sessions = sessions
        self._found: dict[tuple[Step, Leg], str] = {}

    def of(self, step: Step, leg: Leg) -> str:
        """The seconds or reps of that session's sets in a row; empty if there is none."""
        if (step, leg) not in self._found:
            self._found[step, leg] = amounts(newest_sets(self.sessions, leg, step))
        return self._found[step, leg]


def amounts(sets: Iterable[SetDone]) -> str:
    """The seconds or reps of some sets, and their load: `12 12 11`, `45 45 38 s`, `15 15 15 with 10 kg`."""
    done = list(sets)
    if not done:
        return ""
    said = " ".join(number(one.amount) for one in done)
    unit = " s" if done[-1].held_s is not None else ""
    load = f" with {number(done[-1].load_kg)} kg" if done[-1].load_kg else ""
    return f"{said}{unit}{load}"
