"""What a calendar is told: the next session that is due, and a check-in every day; never what comes after.

Which day a later session falls on hangs on check-ins that nobody has made yet.
"""

from datetime import date, datetime, time, timedelta

from rehab_tui.domain import words
from rehab_tui.domain.today import Today, today
from rehab_tui.exchange.calendar.ics import Event, as_ics

SESSION, CHECKIN = "next-session@rehab-tui", "check-in@rehab-tui"
"""Written anew, a reminder takes the place of the one before."""

MOVES = "The day moves with your check-ins: write this file anew after one, and import it again."


def calendar(facts: Today, checkin_at: str, written: datetime) -> bytes:
    """The reminders of a day as a file; `checkin_at` is HH:MM, `written` this moment."""
    return as_ics((_session(facts), _checkin(facts, checkin_at)), written)


def _session(facts: Today) -> Event:
    """The next session with its work as known now; cancelled where none may be done or no day is known."""
    rehab, day = facts.rehab, facts.rehab.next_due
    if rehab.locked_by or day is None:
        why = f"{rehab.locked_by} locks all loading." if rehab.locked_by else ""
        return Event(SESSION, facts.day, "No rehab session for now", why, cancelled=True)
    work = rehab.work if rehab.due else today(facts.entries, day, facts.found).rehab.work
    begins: date | datetime = rehab.not_before or day
    return Event(SESSION, begins, f"Rehab: {words.listed(work)}", MOVES)


def _checkin(facts: Today, at: str) -> Event:
    """From today on, or from tomorrow where today's is made already."""
    first = facts.day + timedelta(days=facts.situation.checked_in)
    begins = datetime.combine(first, time.fromisoformat(at))
    return Event(CHECKIN, begins, "Check in: how is the tendon?", daily=True, minutes=5)
