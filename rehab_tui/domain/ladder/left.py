"""What is left of a day's work after the sets that were done of it, whichever session did them."""

from collections.abc import Sequence
from datetime import date, datetime

from rehab_tui.domain.facts import since
from rehab_tui.domain.ladder.work import APART, Work
from rehab_tui.domain.programme import GUIDE, half_done
from rehab_tui.domain.records import SIDES, Leg, Session, SetDone, Step, is_hold


def left_of(
    sessions: Sequence[Session], day: date, whole: Sequence[Work], doses: Sequence[Work]
) -> tuple[tuple[Work, ...], datetime | None]:
    """What is left of the session of the day that is due, and from when on if the first one is done.

    `doses` are all the work there is now; where another step was done in place of one, nothing is left of it.
    """
    today = since(sessions, day)
    sets = [done for session in today for done in session.sets]
    times = [_times(part, today) for part in whole]
    begun = min((over for part, (over, _) in zip(whole, times, strict=True) if part.per_day > 1), default=0)
    left = [
        part._replace(sets=more * (over < min(part.per_day, begun + 1) and not _replaced(part, sets, doses)))
        for part, (over, more) in zip(whole, times, strict=True)
    ]
    work = tuple(part for part in left if part.sets)
    whole_second = begun > 0 and all(part.per_day > 1 and part in whole for part in work)
    ends = [session.ended_at for session in today if session.ended_at] if work and whole_second else []
    return work, max(ends, default=None) and max(ends) + APART


def _times(part: Work, sessions: Sequence[Session]) -> tuple[int, int]:
    """How many times of a day an exercise is over, and the sets that are left of the one after them.

    A time that is over may have had a set more, which was asked for before it was too sore.
    """
    over, sets = 0, list[SetDone]()
    for session in sessions:
        sets += session.sets
        if (done := _done(part, sets)) >= part.sets:
            over += 2 if done >= max(2 * part.sets, part.sets + 2) else 1
            sets = []
    return over, part.sets - _done(part, sets)


def _done(part: Work, sets: Sequence[SetDone]) -> int:
    """The sets of an exercise that every leg of it did, each at least half."""
    legs = SIDES if part.leg is Leg.BOTH else (part.leg,)
    counted = [each for each in sets if part.like(each) and half_done(each, part.reps, part.hold_s)]
    return min(sum(each.leg.covers(leg) for each in counted) for leg in legs)


def _replaced(part: Work, sets: Sequence[SetDone], doses: Sequence[Work]) -> bool:
    """Whether a set was of another hold, or of another raise on the ladder, than today's, for such a leg."""
    return any(
        is_hold(each.step) is is_hold(part.step)
        and each.step is not Step.SEATED_RAISE
        and (each.leg.covers(part.leg) or part.leg.covers(each.leg))
        and not any(one.like(each) for one in doses)
        and half_done(each, *_asked(each))
        for each in sets
    )


def _asked(done: SetDone) -> tuple[int, float | None]:
    """What a set of another exercise should be."""
    dose = GUIDE.dose(done.step)
    return dose.reps or 0, dose.hold_s
