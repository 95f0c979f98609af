"""A set in words: phases, legs, targets, earlier sets, what the stage shows, and the room it needs."""

from collections.abc import Iterable, Sequence
from math import ceil

from rich.text import Text
from textual.geometry import Size

from rehab_tui.domain.facts import newest_sets
from rehab_tui.domain.records import Leg, Session, SetDone, Step
from rehab_tui.domain.words import number
from rehab_tui.practice.conductor import Conductor, State
from rehab_tui.practice.course import tenths
from rehab_tui.practice.plan import SetPlan, Window
from rehab_tui.practice.timeline import Moment, PhaseKind

PHASES = {
    PhaseKind.PREP: "READY",
    PhaseKind.HOLD: "HOLD",
    PhaseKind.UP: "UP",
    PhaseKind.DOWN: "DOWN",
    PhaseKind.CHANGE_OVER: "NEXT",
    PhaseKind.REST: "REST",
}

SMALLEST = Size(80, 24)
WIDEST_WORD = "READY"
"""The words of a set are drawn as large as this one fits."""

PAIN_RULE = "Pain up to 3 of 10 is fine; above 5, stop."


def too_small(size: Size) -> str:
    """The sentence for a window that has no room for the digits; empty if it has."""
    if size.width >= SMALLEST.width and size.height >= SMALLEST.height:
        return ""
    return f"The window is {size.width} x {size.height}; this needs {SMALLEST.width} x {SMALLEST.height}."


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


RAISING = (PhaseKind.UP, PhaseKind.DOWN)


def large_number(conductor: Conductor) -> str:
    """The largest digits: the claim after a standstill, the rep in progress, or the seconds left."""
    moment = conductor.moment
    if conductor.state is State.STALLED:
        return number(conductor.claimed)
    return str(moment.phase.rep if moment.phase.kind in RAISING else ceil(moment.left))


def widest_number(conductor: Conductor, window: Window) -> str:
    """As many digits as the highest number of the phase has, so that all are drawn equally large."""
    phase = conductor.moment.phase
    if conductor.state is State.STALLED:
        return number(conductor.claimed)
    highest = (window.reps or 0) if phase.kind in RAISING else phase.length
    return "0" * max(2, len(str(ceil(highest))))


def rep_mark(moment: Moment, window: Window) -> str:
    """Of how many reps the current one is, or that it is the last; empty outside raises."""
    if not moment.phase.rep:
        return ""
    return "LAST REP" if moment.phase.rep == window.reps else f"OF {window.reps}"


def set_mark(plan: SetPlan) -> str:
    """Which set it is, or that it is the last of several."""
    return "LAST SET" if plan.number == plan.of > 1 else f"SET {plan.number}"


def facts(conductor: Conductor, moment: Moment, window: Window, before: str) -> Text:
    """Set and rep, the target, last time's numbers; or the question after a standstill."""
    current = conductor.course.current
    text = Text(style="")
    text.append_text(_place("set", current.number, current.of))
    if conductor.state is State.STALLED:
        return text.append(_stall_question(conductor, window))
    if moment.phase.kind in RAISING:
        text.append_text(_place("rep", moment.phase.rep, window.reps or 0))
    if moment.phase.kind is PhaseKind.CHANGE_OVER:
        text.append(f"other foot down, {legs(window.leg)} next\n", "bold")
    text.append(f"{target(window)}\n")
    text.append(f"{tempo(window)}\n" if window.reps else "")
    if before:
        text.append(f"last time {before}\n")
    if conductor.interrupted:
        text.append("The clock stood still; nothing was lost.", "italic")
    return text


def _stall_question(conductor: Conductor, window: Window) -> str:
    unit, deed = ("s", "hold") if window.hold_s is not None else ("reps", "do")
    return (
        f"The clock stood still.\n"
        f"Proven: {number(tenths(conductor.proven))} {unit}.\n"
        f"How many did you really {deed}?\n"
        f"Arrows change the number, space\n"
        f"notes it, c goes on from there."
    )


def _place(name: str, number: int, of: int) -> Text:
    last = ("  ", (" the last ", "reverse")) if number == of > 1 else ()
    return Text.assemble(f"{name} {number} of {of}", *last, "\n", style="bold")
