"""Walks a leg's sessions once: what was prescribed on each day, and what they ask of its work today."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from functools import cache
from typing import NamedTuple

from rehab_tui.domain.facts import (
    BEFORE_ALL,
    Easing,
    LegSession,
    Situation,
    Stop,
    brief,
    count_until,
    covers,
    leg_sessions,
    pause_end,
)
from rehab_tui.domain.ladder.position import Position
from rehab_tui.domain.ladder.ruling import CALM, CLEAN, FREE, HALF, ONCE, WEEK_LATER, Decision, Ruling
from rehab_tui.domain.programme import GUIDE, Programme
from rehab_tui.domain.records import STOP_PAIN, ChangedBy, Joined, Step, is_hold, short

DAY = timedelta(days=1)
LONG_GAP = 10
SHORT_GAP = 4
STOPS_COUNT = timedelta(days=6)
"""A stop counts on its day and for so long after it, whatever step was named or taken since."""
"""After more than the long gap, in days, the work steps back; from the short one on it is a set less."""


class State(NamedTuple):
    """How it stands after some sessions: `back` is the step back in force, or None.

    `returned` says that the leg is back on its own step and has not done it yet; `loaded_on` is the last
    day with work that counts for the step. `stops_since` is the day from which on a stop asks for a step
    back, where that is not the last session's: a change of step answers no stop of the week before it.
    """

    back: Ruling | None = None
    returned: bool = False
    last: LegSession | None = None
    loaded_on: date | None = None
    stops_since: date | None = None


class Past(NamedTuple):
    """The sessions of a leg, oldest first, each knowing why it was prescribed one set less, if it was.

    `states` are how it stood after each of them; `ruling` is what they ask for today. `below` is the step it
    would go back to.
    """

    position: Position
    below: Step
    sessions: Sequence[LegSession] = ()
    states: Sequence[State] = ()
    ruling: Ruling = FREE
    programme: Programme = GUIDE

    def until(self, now: Situation, position: Position, below: Step) -> "Past":
        """What holds of it where the diary may differ after the day that is firm."""
        if now.programme != self.programme:
            return Past(position, below)
        number = count_until(self.sessions, now.firm - DAY, lambda session: session.day)
        same = (position, below) == (self.position, self.below)
        return Past(position, below, self.sessions[:number], self.states[:number] if same else ())


def walk(situation: Situation, position: Position, below: Step, earlier: Past | None = None) -> Past:
    """What the leg's sessions were and ask for, by what an earlier look found of them.

    `below` is the step the leg would go back to. Sessions up to the day the leg came to its step only date
    its work; without any, that day does, unless the step is the lowest. Each later one is judged twice:
    before it, whether pain, a gap or a stop since asks for a step back; then whether it ends one. Seated
    raises alone leave how it stands as it was.
    """
    known = earlier.until(situation, position, below) if earlier else Past(position, below)
    last = known.sessions[-1].day if known.sessions else BEFORE_ALL
    done = len(known.states)
    sessions = [*known.sessions[done:], *leg_sessions(situation, position.leg, last)]
    states: list[State] = []
    state = known.states[-1] if known.states else _begun(position, below)
    for number, session in enumerate(sessions):
        if position.since is not None and session.day <= position.since:
            sessions[number] = session._replace(eased=None) if session.eased else session
            then = _before(state, sessions[number], position, position.since, below)
        else:
            then = _looked_at(situation, state, session.day, position, below)
            easings = () if then.back else _easings(situation, then, session.day, position.step)
            eased = next((kind for kind, *_ in easings), None)
            sessions[number] = session if session.eased is eased else session._replace(eased=eased)
            then = _after(situation, then, sessions[number], position, below)
        state = then if session.on_ladder else state
        states.append(state)
    state = _looked_at(situation, state, situation.day, position, below)
    ruling = state.back or _eased(situation, state, position.step)
    walked = Joined(known.sessions[:done], sessions)
    return Past(position, below, walked, Joined(known.states, states), ruling, situation.programme)


def _begun(position: Position, below: Step) -> State:
    """How it stands before any session: to name a step above the lowest, or to take it, dates its work."""
    named = position.step is not below and position.by is not ChangedBy.OFFER
    since = position.since if named else None
    # a programme that was only put in force says nothing of work done
    return State(loaded_on=since if position.by else None, stops_since=since - STOPS_COUNT if since else None)


def named_after(situation: Situation, position: Position) -> Stop | None:
    """The newest stop of the week before the person named the step; None without one."""
    since = position.since
    if since is None or position.by is not ChangedBy.START:
        return None
    near = (stop for stop in reversed(situation.stops) if since - STOPS_COUNT <= stop.raised <= since)
    return next(near, None)


def too_early(situation: Situation, position: Position, below: Step, day: date) -> bool:
    """Whether nothing done on `day` ends the way back: the stop before the step was named counts still.

    What the leg can do there is known by word alone, so that one calm session of less says little of it.
    """
    stop = named_after(situation, position) if position.step is not below else None
    return stop is not None and day <= stop.raised + STOPS_COUNT


def done_on_way(session: LegSession, own: Step, below: Step) -> bool:
    """Whether it did half the dose of the step that one goes back to, or of one from there to the own."""
    way = _way(own, below) & {done.step for done in session.sets}
    return any(session.judged_at(step).half for step in way)


@cache
def _way(own: Step, below: Step) -> frozenset[Step]:
    return frozenset(step for step in Step if step is below or below.rank < step.rank < own.rank)


def _before(state: State, session: LegSession, own: Position, changed: date, below: Step) -> State:
    """After a session before the change of step: it only dates the work, or answers the stops before it.

    It answers none where the person named the step: what was no way back to that one before is none now.
    """
    since = max(state.stops_since or BEFORE_ALL, changed - STOPS_COUNT)
    lately = session.day > since and own.by is not ChangedBy.START
    answers = lately and done_on_way(session, own.step, below) and session.clean
    return State(last=session, loaded_on=session.day, stops_since=session.day if answers else since)


def _after(situation: Situation, state: State, session: LegSession, position: Position, below: Step) -> State:
    back, returned, loaded_on, own = state.back, state.returned, state.loaded_on, position.step
    # holds are daily work beside the raises too: they neither count as raises nor as a way back
    works = is_hold(own) or not is_hold(session.step)
    calm_way = back and done_on_way(session, own, below) and session.clean
    if calm_way and not too_early(situation, position, below, session.day):
        # on the lowest step there is no way back to go: it simply goes on
        back, returned = None, own is not below
        # a way back may be of holds, but they stand for raises only where those are overdue
        if works or _overdue(situation, state, session.day):
            loaded_on = session.day
    elif works:
        returned, loaded_on = returned and session.step.rank < own.rank, session.day
    return State(back=back, returned=returned, last=session, loaded_on=loaded_on)


def _looked_at(situation: Situation, state: State, day: date, position: Position, below: Step) -> State:
    """The state with a step back if anything before `day` asks for one."""
    why = _why_back(situation, state, day)
    if not why:
        return state
    clean = WEEK_LATER if too_early(situation, position, below, day) else CLEAN
    return state._replace(back=Ruling(Decision.BACK, why, HALF if position.step is below else clean))


def _why_back(situation: Situation, state: State, day: date) -> str:
    """What asks for a step back on that day: a stop since, else a long gap, else a sore session."""
    last = state.last
    since = state.stops_since or (last.day if last else state.loaded_on)
    number = bisect_right(situation.stop_days, day) if since else 0
    if since and number and (stop := situation.stops[number - 1]).raised >= since:
        return f"after the stop of {short(stop.raised)} ({stop.rule})"
    if state.loaded_on and _overdue(situation, state, day):
        return f"{(day - state.loaded_on).days} days without this work, more than {LONG_GAP}"
    pain = last.pain if last else None
    if last and pain is not None and pain > STOP_PAIN:
        return f"the session of {short(last.day)} reached {pain} of 10, above {STOP_PAIN}"
    return ""


def _overdue(situation: Situation, state: State, day: date) -> bool:
    """Whether the work is so long ago that it steps back."""
    since = state.loaded_on
    return since is not None and (day - since).days > LONG_GAP and _unmarked(situation, since, day) > LONG_GAP


def _unmarked(situation: Situation, loaded_on: date, day: date) -> int:
    """Days since the last work, but for those of marked pauses that are not too long."""
    pauses = [pause for pause in situation.entries.pauses if brief(pause)]
    gap = [date.fromordinal(n) for n in range(loaded_on.toordinal() + 1, day.toordinal() + 1)]
    return sum(not any(covers(pause, one) for pause in pauses) for one in gap)


def _eased(situation: Situation, state: State, own: Step) -> Ruling:
    """One set less after a sore session, a much worse morning, a gap or a return; else the work goes on."""
    easings = _easings(situation, state, situation.day, own)
    return next((Ruling(Decision.HOLD_DOSE, why, until) for _, why, until in easings), FREE)


def _easings(situation: Situation, state: State, day: date, own: Step) -> Iterator[tuple[Easing, str, str]]:
    """Why there is one set less, and until when; the first one is named, a setback before a break."""
    last, pain = state.last, state.last.pain if state.last else None
    most = situation.programme.pain_max
    calm = CALM.format(most)
    if last and pain is not None and pain > most:
        why = f"the session of {short(last.day)} reached {pain} of 10, above {most}"
        yield Easing.SETBACK, why, calm
    if last and last.much_worse_after:
        yield Easing.SETBACK, f"the morning after the session of {short(last.day)} was much worse", calm
    if state.returned:
        yield Easing.SETBACK, "the first session back on this step", ONCE
    if state.loaded_on is None:
        return
    gap = (day - state.loaded_on).days
    dose = last.dose if last else situation.programme.dose(own)
    if gap >= max(SHORT_GAP, dose.days_apart + 1):
        yield Easing.BREAK, f"{gap} days without this work", ONCE
    if any(state.loaded_on <= pause_end(pause) < day for pause in situation.entries.pauses):
        yield Easing.BREAK, "the first session after a pause", ONCE
