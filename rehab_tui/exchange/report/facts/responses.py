"""How the tendon answered each load: during, after, the next morning, hours to settle, the day's verdict."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from rehab_tui.domain.facts import RunResponse, Situation, situation_on, worst_after
from rehab_tui.domain.records import Entries, Leg, Level, MorningAfter, Run, Session, Settled, by_day
from rehab_tui.domain.rules.verdict import verdict


@dataclass(frozen=True)
class Response:
    """One run or session and what followed it; pains are 0-10, None if it was not told.

    `hours` to settle are known of runs only, infinite for "longer"; `settled` is the person's own answer.
    `verdict` is what the rules say of that day before its own runs and sessions, from the diary as it is now.
    """

    load: Run | Session
    during: int | None
    after: int | None
    morning: MorningAfter | None
    hours: float | None
    settled: Settled | None
    verdict: Level


Tally = Counter[MorningAfter | None]
"""How the mornings after all loads of one kind were; None counts those that cannot be compared."""


@dataclass(frozen=True)
class Responses:
    """The newest loads first, at most so many, how many more there were, and the tally over all of them."""

    newest: tuple[Response, ...]
    more: int
    runs: Tally
    sessions: Tally


def responses_since(situation: Situation, first: date, most: int) -> Responses:
    """The loads from `first` to the day of the situation."""
    runs = [answer for answer in situation.answers if answer.run.date >= first]
    sessions = [session for session in by_day(situation.entries.sessions) if session.date >= first]
    loads: list[RunResponse | Session] = sorted([*runs, *sessions], key=_moment, reverse=True)
    return Responses(
        newest=tuple(_response(situation, load) for load in loads[:most]),
        more=max(0, len(loads) - most),
        runs=Counter(answer.morning_after for answer in runs),
        sessions=Counter(_morning(situation, session) for session in sessions),
    )


def session_pain(session: Session, legs: Sequence[Leg]) -> int | None:
    """The highest pain noted in the sore legs' sets, or None."""
    pains = (done.pain for done in session.sets if any(done.leg.covers(leg) for leg in legs))
    return max((pain for pain in pains if pain is not None), default=None)


def verdict_before(entries: Entries, day: date) -> Level:
    """What the rules say of that day before its own runs, sessions and cross-training."""
    rested = replace(
        entries,
        runs=tuple(run for run in entries.runs if run.date < day),
        sessions=tuple(session for session in entries.sessions if session.date < day),
        activities=tuple(activity for activity in entries.activities if activity.date < day),
    )
    return verdict(situation_on(rested, day)).level


def _moment(load: RunResponse | Session) -> tuple[date, str]:
    if isinstance(load, Session):
        return load.date, f"{load.started_at:%H:%M}" if load.started_at else ""
    return load.run.date, load.run.time or ""


def _morning(situation: Situation, session: Session) -> MorningAfter | None:
    return worst_after([situation.mornings[leg].after(session.date) for leg in situation.legs]).how


def _response(situation: Situation, load: RunResponse | Session) -> Response:
    if isinstance(load, Session):
        during = session_pain(load, situation.legs)
        before = verdict_before(situation.entries, load.date)
        return Response(load, during, None, _morning(situation, load), None, None, before)
    run = load.run
    before = verdict_before(situation.entries, run.date)
    return Response(run, load.highest, run.pain_after, load.morning_after, load.hours, run.settled, before)
