"""Phases, legs, targets and earlier sets in words."""

from collections.abc import Iterable, Sequence

from rehab_tui.domain.facts import newest_sets
from rehab_tui.domain.records import Leg, Session, SetDone, Step
from rehab_tui.domain.words import number
from rehab_tui.practice.plan import SetPlan, Window
from rehab_tui.practice.timeline import PhaseKind

PHASES = {
    PhaseKind.PREP: "READY",
    PhaseKind.HOLD: "HOLD",
    PhaseKind.UP: "UP",
    PhaseKind.DOWN: "DOWN",
    PhaseKind.CHANGE_OVER: "NEXT",
    PhaseKind.REST: "REST",
}

PAIN_RULE = "Pain up to 3 of 10 is fine; above 5, stop."


def legs(leg: Leg) -> str:
    """`left leg`, `right leg`, `both legs`."""
    return "both legs" if leg is Leg.BOTH else f"{leg} leg"


def achilles(leg: Leg) -> str:
    """Which tendon a question is about."""
    return "the Achilles, the worse side" if leg is Leg.BOTH else f"the {leg} Achilles"


def target(window: Window) -> str:
    """What is to be done: `45 s`, or `12 reps, 10 kg`."""
    reps = "1 rep" if window.reps == 1 else f"{window.reps} reps"
    amount = f"{number(window.hold_s)} s" if window.hold_s is not None else reps
    return f"{amount}, {number(window.load_kg)} kg" if window.load_kg else amount


def tempo(window: Window) -> str:
    """The pace of raises, empty for holds."""
    if window.hold_s is not None:
        return ""
    return f"paced {number(window.up_s)} s up, {number(window.down_s)} s down"


def in_order(plan: SetPlan) -> str:
    """Which leg works, or which goes first."""
    first = plan.windows[0].leg
    return f"{legs(first)} first" if len(plan.windows) > 1 else legs(first)


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


def clock(seconds: float) -> str:
    """Whole seconds as `1:38`."""
    minutes, rest = divmod(int(seconds), 60)
    return f"{minutes}:{rest:02}"


def in_minutes(seconds: float) -> str:
    """A length in words: `45 s`, `2 min`, `1:30 min`."""
    if seconds < 60:
        return f"{number(seconds)} s"
    return f"{number(seconds / 60)} min" if seconds % 60 == 0 else f"{clock(seconds)} min"
