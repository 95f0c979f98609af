"""When work is due: holds once a day, raises with a day between them and so many days a week."""

from datetime import date, timedelta

from rehab_tui.domain.days import last
from rehab_tui.domain.exercises import is_hold
from rehab_tui.domain.facts.situation import Situation
from rehab_tui.domain.records import Session, Step


def next_day(situation: Situation, step: Step) -> date:
    """The first day from today on that has room for the step."""
    if is_hold(step):
        done = any(s.completed and _holds(s) for s in situation.entries.sessions if s.date == situation.day)
        return situation.day + timedelta(days=1) if done else situation.day
    days = sorted({session.date for session in situation.entries.sessions if _raises(session)})
    dose = situation.programme.doses[step]
    free = timedelta(days=dose.days_between + 1)
    earliest = max(situation.day, days[-1] + free) if days else situation.day
    while sum(day >= last(7, earliest)[0] for day in days) >= dose.per_week:
        earliest += timedelta(days=1)
    return earliest


def after_pause(situation: Situation, first: date | None) -> date | None:
    """The first day for work that is due on `first`, once pauses are over; None if their end is not known."""
    if not situation.paused or first is None:
        return first
    ends = [pause.to for pause in situation.entries.pauses if pause.covers(situation.day)]
    known = [end for end in ends if end]
    return max(max(known) + timedelta(days=1), first) if len(known) == len(ends) else None


def _holds(session: Session) -> bool:
    return any(is_hold(done.step) for done in session.sets)


def _raises(session: Session) -> bool:
    return any(not is_hold(done.step) for done in session.sets)
