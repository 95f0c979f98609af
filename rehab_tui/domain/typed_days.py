"""Days as people type them; anything else raises ValueError."""

import re
from collections.abc import Iterator
from contextlib import suppress
from datetime import date, timedelta

from rehab_tui.domain.records import Refused

FORMS = (
    r"(?P<y>\d{4})([-/.])(?P<m>\d{1,2})\2(?P<d>\d{1,2})",
    r"(?P<d>\d{1,2})\.\s*(?P<m>\d{1,2})\.?\s*(?P<y>[12]\d{3})?",
    r"(?P<d>\d{1,2})(?:st|nd|rd|th)?[-./]?\s*(?P<name>[a-z]{3,})[-./]?\s*(?P<y>[12]\d{3})?",
    r"(?P<name>[a-z]{3,})\.?\s*(?P<d>\d{1,2})(?:st|nd|rd|th)?,?\s*(?P<y>[12]\d{3})?",
)
EITHER_FIRST = r"(\d{1,2})([-/])(\d{1,2})(?:\2([12]\d{3}))?"
EXPECTS = "a day such as 2026-03-01, 1 Mar, mon or yesterday"

NEAR = {"yesterday": -1, "today": 0, "tomorrow": 1}
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
MONTHS = (
    *("january", "february", "march", "april", "may", "june"),
    *("july", "august", "september", "october", "november", "december"),
)


def named_day(text: str, today: date, *, ahead: bool = False) -> date:
    """The day in 2026-10-28, 28.10.2026, 28/10/2026, 28 Oct, Oct 28, mon or yesterday.

    Without a year or by its weekday it is the last such day, today among them; the next one if `ahead`.
    What may be two days, such as 5/10, raises Refused, which names both.
    """
    said = text.strip().lower()
    if said in NEAR:
        return today + timedelta(days=NEAR[said])
    if len(said) >= 3 and (days := [n for n, name in enumerate(WEEKDAYS) if name.startswith(said)]):
        away = (days[0] - today.weekday()) % 7
        return today + timedelta(days=away if ahead or not away else away - 7)
    day, month, year = _parts(said)
    if year:
        return date(year, month, day)
    found = [*_each_year(day, month, today)]
    return min(one for one in found if one >= today) if ahead else max(one for one in found if one <= today)


def _parts(said: str) -> tuple[int, int, int]:
    """Day, month and year, 0 if none is said."""
    for form in FORMS:
        if found := re.fullmatch(form, said):
            told = found.groupdict()
            return int(told["d"]), int(told.get("m") or _month(told["name"])), int(told["y"] or 0)
    if found := re.fullmatch(EITHER_FIRST, said):
        return *_either(int(found[1]), int(found[3]), found[4] or ""), int(found[4] or 0)
    raise ValueError(said)


def _either(one: int, other: int, year: str) -> tuple[int, int]:
    """Day and month, if only one of the two can be the month."""
    ways = dict.fromkeys(way for way in ((one, other), (other, one)) if 1 <= way[1] <= len(MONTHS))
    if len(ways) > 1:
        told = (f"{day} {MONTHS[month - 1][:3].title()} {year}".strip() for day, month in ways)
        raise Refused(" or ".join(told))
    return min(ways)


def _month(name: str) -> int:
    return 1 + next((n for n, month in enumerate(MONTHS) if month.startswith(name)), 12)


def _each_year(day: int, month: int, today: date) -> Iterator[date]:
    """That day of the years around, as far as they have it."""
    for year in range(today.year - 8, today.year + 9):
        with suppress(ValueError):
            yield date(year, month, day)
