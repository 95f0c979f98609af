"""What a leg's sessions ask of its work today: a step back, one set less, or nothing (BACK, GAP)."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from rehab_tui.domain.days import short
from rehab_tui.domain.facts import LegSession, Stop
from rehab_tui.domain.ladder.position import Position
from rehab_tui.domain.ladder.ruling import CALM, CLEAN, ONCE, Decision, Ruling
from rehab_tui.domain.records import CALM_PAIN, STOP_PAIN, Step, calm, is_hold

LONG_GAP = 10
SHORT_GAP = 4
"""After more than the long gap, in days, the work steps back; from the short one on it is a set less."""


@dataclass(frozen=True)
class _State:
    """How it stands after some sessions: `back` is the step back in force, or None.

    `returned` says that the leg is back on its own step and has not done it yet; `loaded_on` is the last
    day with work that counts for the step.
    """

    back: Ruling | None = None
    returned: bool = False
    last: LegSession | None = None
    loaded_on: date | None = None


def setback(
    position: Position, below: Step, sessions: Sequence[LegSession], stops: Sequence[Stop], day: date
) -> Ruling:
    """What follows for `day` from the leg's sessions, oldest first; `below` is the step it would go back to.

    Sessions up to the day the leg came to its step only date its work. Each later one is judged twice: before
    it, whether pain, a gap or a stop since the last one asks for a step back; then whether it ends one.
    """
    state = _State()
    for session in sessions:
        if position.since is not None and session.day <= position.since:
            state = replace(state, last=session, loaded_on=session.day)
        else:
            state = _after(_looked_at(state, stops, session.day), session, position.step, below)
    state = _looked_at(state, stops, day)
    return state.back or _eased(state, day)


def _after(state: _State, session: LegSession, own: Step, below: Step) -> _State:
    if state.back and session.step.rank <= below.rank:
        if session.clean:
            state = replace(state, back=None, returned=True)
        state = replace(state, loaded_on=session.day)
    elif is_hold(own) or not is_hold(session.step):
        # holds are daily work beside the raises too: they neither count as raises nor as a way back
        returned = state.returned and session.step.rank <= below.rank
        state = replace(state, returned=returned, loaded_on=session.day)
    return replace(state, last=session)


def _looked_at(state: _State, stops: Sequence[Stop], day: date) -> _State:
    """The state with a step back if anything before `day` asks for one; the last reason is named."""
    reasons = list(_reasons(state, stops, day))
    return replace(state, back=Ruling(Decision.BACK, reasons[-1], CLEAN)) if reasons else state


def _reasons(state: _State, stops: Sequence[Stop], day: date) -> Iterator[str]:
    last = state.last
    if last is None:
        return
    if last.pain is not None and last.pain > STOP_PAIN:
        yield f"the session of {short(last.day)} reached {last.pain} of 10, above {STOP_PAIN}"
    if state.loaded_on and (day - state.loaded_on).days > LONG_GAP:
        yield f"{(day - state.loaded_on).days} days without this work, more than {LONG_GAP}"
    for stop in stops:
        if last.day <= stop.raised <= day:
            yield f"{stop.rule} of {short(stop.raised)}, no calm session since"


def _eased(state: _State, day: date) -> Ruling:
    """One set less after a sore session, a worse morning, a gap or a return; else the work goes on."""
    last = state.last
    if last is None or state.loaded_on is None:
        return Ruling(Decision.STAY)
    gap = (day - state.loaded_on).days
    if last.pain is not None and not calm(last.pain):
        why = f"the session of {short(last.day)} reached {last.pain} of 10, above {CALM_PAIN}"
        return Ruling(Decision.HOLD_DOSE, why, CALM)
    if last.worse_after:
        why = f"the morning after the session of {short(last.day)} was worse"
        return Ruling(Decision.HOLD_DOSE, why, CALM)
    if gap >= SHORT_GAP:
        return Ruling(Decision.HOLD_DOSE, f"{gap} days without this work", ONCE)
    if state.returned:
        return Ruling(Decision.HOLD_DOSE, "the first session back on this step", ONCE)
    return Ruling(Decision.STAY)
