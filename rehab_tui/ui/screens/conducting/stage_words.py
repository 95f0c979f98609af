"""What the stage shows of a set: its numbers, its marks, and the facts beside them."""

from math import ceil

from rich.text import Text

from rehab_tui.domain.names import LEGS
from rehab_tui.domain.records import Units
from rehab_tui.domain.words import number
from rehab_tui.practice.conducting import RAISING, Conductor, Moment, PhaseKind, State
from rehab_tui.practice.course import tenths
from rehab_tui.practice.plan import SetPlan, Window
from rehab_tui.ui.commands import both, key
from rehab_tui.ui.screens.conducting.words import target, tempo

REDO, ONE_KEY = key("session.redo", "b"), key("session.one_key", "space")
ARROWS = both(("session.adjust.1", "up"), ("session.adjust.-1", "down"))


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


def rep_marks(moment: Moment, window: Window) -> tuple[str, str]:
    """What stands above and below the digits of a rep, so that they read `REP 3 OF 12`."""
    if not moment.phase.rep:
        return "", ""
    return "LAST REP" if moment.phase.rep == window.reps else "REP", f"OF {window.reps}"


def set_mark(plan: SetPlan) -> str:
    """Which of how many sets it is, or that it is the last of several."""
    return "LAST SET" if plan.number == plan.of > 1 else f"SET {plan.number} OF {plan.of}"


def facts(conductor: Conductor, moment: Moment, window: Window, units: Units, before: str) -> Text:
    """The target, last time's numbers; or the question after a standstill."""
    text = Text(style="")
    if conductor.state is State.STALLED:
        return text.append(_stall_question(conductor, window))
    if moment.phase.kind is PhaseKind.CHANGE_OVER:
        text.append(f"other foot down, {LEGS[window.leg]} next\n", "bold")
    text.append(f"{target(window, units)}\n")
    text.append(f"{tempo(window)}\n" if window.reps else "")
    if before:
        text.append(f"last time {before}\n")
    if conductor.state is State.PAUSED and moment.phase.kind is PhaseKind.HOLD:
        text.append(f"A pause breaks the hold: its longest\npart counts. {REDO} begins it again.\n", "italic")
    if conductor.interrupted:
        text.append("The clock stood still; nothing was lost.", "italic")
    return text


def _stall_question(conductor: Conductor, window: Window) -> str:
    unit, deed = ("s", "hold") if window.hold_s is not None else ("reps", "do")
    return (
        f"The clock stood still.\n"
        f"Proven: {number(tenths(conductor.proven))} {unit}.\n"
        f"How many did you really {deed}?\n"
        f"{ARROWS} change the number, {ONE_KEY}\n"
        f"notes it, {key('session.carry_on', 'c')} goes on from there."
    )
