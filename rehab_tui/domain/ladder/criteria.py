"""What a gate asks for, and what days and sessions say of it."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import NamedTuple

from rehab_tui.domain.facts import LegSession
from rehab_tui.domain.names import MORNINGS_AFTER
from rehab_tui.domain.records import MorningAfter, calm, is_hold


class Evidence(NamedTuple):
    """What one day says of a point, in a few words, and whether it meets it.

    `no_minutes` tells that only minutes of stiffness are missing to know it.
    """

    day: date
    words: str
    met: bool
    no_minutes: bool = False


class Criterion(NamedTuple):
    """One thing a gate asks for, whether it is met, the days that say so, and what else was seen."""

    asks: str
    met: bool
    days: tuple[Evidence, ...] = ()
    seen: str = ""


def of_both(
    asks: str, sessions: Sequence[LegSession], seen_in: Callable[[LegSession], Evidence]
) -> Criterion:
    """What the last two sessions of a step must both meet."""
    seen = tuple(seen_in(session) for session in sessions[-2:])
    met = len(seen) == 2 and all(day.met for day in seen)
    return Criterion(asks, met, seen, left(2 - len(seen)))


def logged(sessions: Sequence[LegSession]) -> Criterion:
    """That the morning after the newest session is known."""
    if not sessions:
        return Criterion("the morning after told", met=False, seen=left(1))
    seen = sessions[-1].morning
    told = morning_of(sessions[-1])._replace(met=seen.told, no_minutes=seen.pain and not seen.minutes)
    return Criterion("the morning after told", seen.told, (told,))


def dose_of(session: LegSession, stage: tuple[int, int] | None = None) -> Evidence:
    """Whether a session did its whole dose, or what it left out."""
    full = session.full(stage)
    return Evidence(session.day, "full" if full else _shortfall(session, stage), full)


def _shortfall(session: LegSession, stage: tuple[int, int] | None) -> str:
    """What a session that is not full left out first: holds, sets, reps, or else the tempo."""
    sets, reps = session.asked(stage)
    if is_hold(session.step):
        return f"{session.long_holds} of {sets} holds"
    if len(session.main) < sets:
        return f"{part(len(session.main), sets)} sets"
    short = (done for done in session.main if (done.reps or 0) < reps)
    return next((f"set {done.set}: {done.reps}/{reps}" for done in short), "too quick")


def pain_of(session: LegSession) -> Evidence:
    """A session's pain, met at 3 or less."""
    pain = session.pain
    if pain is None:
        return Evidence(session.day, "pain not told", met=False)
    return Evidence(session.day, f"pain {pain}", calm(pain))


def effort_of(session: LegSession) -> Evidence:
    """A session's pain and effort, met at 3 or less and 7 or less (8 from the loaded raises on)."""
    pain, effort = pain_of(session), session.session.effort
    hard = pain.met and not session.manageable
    return Evidence(session.day, f"effort {effort}" if hard else pain.words, session.manageable)


def morning_of(session: LegSession) -> Evidence:
    """The morning after a session, met if it was no worse."""
    after, no_minutes = session.morning_after, session.morning.pain and not session.morning.minutes
    known = [MORNINGS_AFTER[after]] if after else []
    words = [*known, "minutes not noted"] if no_minutes else known or ["not told"]
    return Evidence(session.day, ", ".join(words), after is MorningAfter.NO_WORSE, no_minutes and not after)


def part(done: int, whole: int) -> str:
    """How much of it there is: `3 of 7`."""
    return f"{done} of {whole}"


def left(number: int) -> str:
    """What is still to come, "" if nothing is."""
    return f"{number} more to come" if number > 0 else ""
