"""Calendar days of the person's own, which begin at a settable hour, and days in words."""

from collections.abc import Iterable
from datetime import date, datetime, time, timedelta

from rehab_tui.domain.records.checked import FIRST_DAY, LAST_DAY

NEAR = {-1: "yesterday", 0: "today", 1: "tomorrow"}
SAME_YEAR_DAYS = 300
"""A day longer ago than this bears its year: nearly a year ago, it could be taken for this year's."""


def day_of(moment: datetime, day_starts: str = "04:00") -> date:
    """The day a local moment belongs to: before `day_starts` (HH:MM) it is still yesterday."""
    started = moment.time().replace(tzinfo=None) >= time.fromisoformat(day_starts)
    return moment.date() if started else moment.date() - timedelta(days=1)


def may_be_noted(day: date) -> bool:
    """Whether an entry may bear the day; a clock that tells another one is wrong."""
    return FIRST_DAY <= day <= LAST_DAY


def last(days: int, until: date) -> tuple[date, date]:
    """The first and last day of the `days` days that end with `until`."""
    return until - timedelta(days=days - 1), until


def short(day: date) -> str:
    """A day in words: Tue 3 Mar."""
    return f"{day:%a} {day_and_month(day)}"


def day_and_month(day: date) -> str:
    """A day without its weekday: 3 Mar."""
    return f"{day.day} {day:%b}"


def month_and_year(day: date) -> str:
    """The month of a day: Mar 2026."""
    return f"{day:%b %Y}"


def with_year(day: date) -> str:
    """A day of any year: Tue 3 Mar 2026."""
    return f"{short(day)} {day.year}"


def short_with_year(day: date, today: date, *, weekday: bool = True) -> str:
    """A day in words, with its year if it is long ago: Tue 3 Mar, Wed 5 Mar 2025; 3 Mar without weekday."""
    named = short(day) if weekday else day_and_month(day)
    return f"{named} {day.year}" if (today - day).days > SAME_YEAR_DAYS else named


def in_full(day: date) -> str:
    """A day as a heading: Tuesday 3 March 2026."""
    return f"{day:%A} {day.day} {day:%B %Y}"


def in_column(days: Iterable[date], today: date) -> list[str]:
    """Days under each other, `Sun  1 Mar`, each with its year where it is another than on the line above."""
    found, year = [], today.year
    for day in days:
        found.append(f"{day:%a} {day.day:>2} {day:%b}{'' if day.year == year else f' {day.year}'}")
        year = day.year
    return found


def near(day: date, today: date) -> str:
    """Yesterday, today or tomorrow, in lower case; "" for any other day."""
    return NEAR.get((day - today).days, "")


def relative(day: date, today: date) -> str:
    """A day as a person says it: yesterday, today, tomorrow, or Tue 3 Mar."""
    return near(day, today) or short(day)
