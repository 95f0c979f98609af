"""Training weeks: the day each begins with, and what an edited profile leaves as it was in them."""

from dataclasses import replace
from datetime import date

from rehab_tui.domain.facts.timeframe import DAY, since
from rehab_tui.domain.records import Entries, Profile, Refused, UsualWeek, Weekday

WEEKDAYS = tuple(Weekday)
INTO_WEEK = tuple(number * DAY for number in range(7))


def week_of(day: date, starts: Weekday) -> date:
    """The first day of the training week that a day lies in."""
    return day - INTO_WEEK[(day.weekday() - WEEKDAYS.index(starts)) % 7]


def same_week(entries: Entries, starts: Weekday, day: date) -> None:
    """Raise Refused if weeks that begin on another weekday would set the running week's km back to none."""
    now = entries.profile.week_starts
    first = week_of(day, now)
    if starts is not now and any(run.has_km for run in since(entries.runs, first)):
        accepted = f"{now} until {first + 6 * DAY}, another day before the first run of a week"
        raise Refused(f"week starts on {starts}, and this week has km already; accepted: {accepted}")


def with_past_weeks(entries: Entries, profile: Profile, day: date) -> Profile:
    """The edited profile, which keeps for the weeks that are over the usual week that they were allowed by.

    One that is changed in the first two weeks with a run counts for them from the start.
    """
    last = week_of(day, entries.profile.week_starts) - DAY
    stood = entries.profile.usual_on(last)
    if not any(run.has_km and run.date <= last - 7 * DAY for run in entries.runs):
        return profile
    before = [week for week in profile.usual_before if week.until < last]
    if stood != profile.usual_weekly_km:
        before.append(UsualWeek(until=last, km=stood))
    return replace(profile, usual_before=tuple(before))
