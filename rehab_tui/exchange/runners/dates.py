"""Dates and times as an account's language writes them: "Dec 9, 2022, 3:24:49 PM", "09.12.2022, 15:24:49"."""

import re
from datetime import datetime

MONTHS = (
    "jan ene gen",
    "feb fév fev",
    "mar mär mrz maa",
    "apr abr avr",
    "mai may maj mag mei",
    "jun juin giu",
    "jul juil lug",
    "aug aoû ago",
    "sep set",
    "oct okt out ott",
    "nov",
    "dec dez déc dic",
)
"""How the names of the twelve begin: English, German, French, Spanish, Italian, Portuguese, Dutch."""

MONTH_OF = {begin: number for number, begins in enumerate(MONTHS, 1) for begin in begins.split()}
CLOCK = re.compile(r"(\d{1,2})[:.](\d\d)(?:[:.](\d\d))?(?:\.\d+)?\s*(?:([ap])\.?\s?m\b)?", re.IGNORECASE)
LONGEST = 60


def written_moment(text: str) -> datetime:
    """The moment without a zone; raises ValueError, also where day and month cannot be told apart."""
    found = CLOCK.search(text, _end_of_date(text)) if len(text) <= LONGEST else None
    if not found:
        raise ValueError("it is no date with a time")
    hour, minute, second = int(found[1]), int(found[2]), int(found[3] or 0)
    if found[4]:
        hour = hour % 12 + (12 if found[4] in "pP" else 0)
    return datetime(*_date(text[: found.start()]), hour, minute, second)  # noqa: DTZ001 - whose zone, its reader knows


def _end_of_date(text: str) -> int:
    year = re.search(r"(?<!\d)\d{4}(?!\d)", text)
    numbers = [one.end() for one in re.finditer(r"\d+", text)]
    return max(year.end(), numbers[2] if year.start() == 0 and len(numbers) > 2 else 0) if year else len(text)


def _date(text: str) -> tuple[int, int, int]:
    numbers = [int(digits) for digits in re.findall(r"\d+", text)]
    months = [number for word in re.findall(r"[^\W\d_]+", text.lower()) if (number := _month(word))]
    if len(numbers) == 2 and months:
        day, year = sorted(numbers)
        return year, months[0], day
    if len(numbers) != 3:
        raise ValueError("it is no date with a time")
    if numbers[0] > 999:
        return numbers[0], numbers[1], numbers[2]
    first, second, year = numbers
    if "/" not in text or first > 12:
        return year, second, first
    if second <= 12 and first != second:
        raise ValueError("it does not tell the day from the month")
    return year, first, second


def _month(word: str) -> int | None:
    return MONTH_OF.get(word[:4]) or MONTH_OF.get(word[:3])
