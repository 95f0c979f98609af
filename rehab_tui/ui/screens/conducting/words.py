"""A set in words: phases, legs, targets and lengths."""

from rehab_tui.domain import words
from rehab_tui.domain.names import LEGS
from rehab_tui.domain.records import Units
from rehab_tui.domain.words import number
from rehab_tui.practice.conducting import PhaseKind
from rehab_tui.practice.plan import SetPlan, Window

PHASES = {
    PhaseKind.PREP: "READY",
    PhaseKind.HOLD: "HOLD",
    PhaseKind.UP: "UP",
    PhaseKind.TOP: "STAY",
    PhaseKind.DOWN: "DOWN",
    PhaseKind.BOTTOM: "STAY",
    PhaseKind.CHANGE_OVER: "NEXT",
    PhaseKind.REST: "REST",
}
WIDEST_WORD = "READY"
"""The words of a set are drawn as large as this one fits."""


def target(window: Window, units: Units) -> str:
    """What is to be done: `45 s`, or `12 reps, 10 kg`."""
    reps = "1 rep" if window.reps == 1 else f"{window.reps} reps"
    amount = f"{number(window.hold_s)} s" if window.hold_s is not None else reps
    return f"{amount}, {units.load.words(window.load_kg)}" if window.load_kg else amount


def tempo(window: Window) -> str:
    """The pace of raises, empty for holds."""
    if window.hold_s is not None:
        return ""
    return f"paced {words.tempo(window)}"


def in_order(plan: SetPlan) -> str:
    """Which leg works, or which goes first."""
    first = plan.windows[0].leg
    return f"{LEGS[first]} first" if len(plan.windows) > 1 else LEGS[first]


def clock(seconds: float) -> str:
    """Whole seconds as `1:38`."""
    minutes, rest = divmod(int(seconds), 60)
    return f"{minutes}:{rest:02}"
