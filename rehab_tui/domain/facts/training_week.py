"""Training weeks: the day each begins with, and when another weekday may be chosen for it."""

from datetime import date, timedelta

from rehab_tui.domain.facts.timeframe import DAY, since
from rehab_tui.domain.records import Entries, Refused, Weekday

WEEKDAYS = tuple(Weekday)


def week_of(day: date, starts: Weekday) -> date:
    """The first day of the training week that a day lies in."""
    return day - timedelta(days=(day.weekday() - WEEKDAYS.index(starts)) % 7)


def same_week(entries: Entries, starts: Weekday, day: date) -> None:
    """Raise Refused if weeks that begin on another weekday would set the running week's km back to none."""
    now = entries.profile.week_starts
    first = week_of(day, now)
    if starts is not now and any(run.has_km for run in since(entries.runs, first)):
        accepted = f"{now} until {first + 6 * DAY}, another day before the first run of a week"
        raise Refused(f"week starts on {starts}, and this week has km already; accepted: {accepted}")
