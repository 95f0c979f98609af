"""Numbers, durations and moments as runners' files write them; ValueError for anything else."""

import re
from datetime import datetime
from math import isfinite

from rehab_tui.domain.records import FIRST_DAY, LAST_DAY

PAST = 1_000_000_000.0
"""No number in such a file means anything beyond this."""

LONGEST = 40
"""Signs of a number or a date; a longer text is neither."""


def number(text: str) -> float:
    """The number in digits with a point or a comma; of two kinds of signs the last is the decimal one.

    One sign with three digits behind it is taken for the decimal sign too, as in 10,020 km.
    """
    plain = re.sub(r"[\s'\u2019]", "", text[: LONGEST + 1])
    if plain.rfind(",") > plain.rfind("."):
        plain = plain.replace(".", "").replace(",", ".") if plain.count(",") == 1 else plain.replace(",", "")
    else:
        plain = plain.replace(",", "") if plain.count(".") == 1 else plain.replace(".", "")
    if len(text) > LONGEST or not re.fullmatch(r"[-+]?(\d+\.?\d*|\.\d+)([eE][-+]?\d{1,2})?", plain, re.ASCII):
        raise ValueError(text[:LONGEST])
    return bounded(float(plain))


def bounded(found: float) -> float:
    """The number itself, if it is one that a file can mean."""
    if not isfinite(found) or abs(found) > PAST:
        raise ValueError(str(found)[:LONGEST])
    return found


def minutes(text: str) -> float:
    """Minutes of a time such as 26:42, 1:06:06, 00:28:10.5 or 00:28:10,5."""
    parts = text.strip()[: LONGEST + 1].split(":")
    if not 2 <= len(parts) <= 3 or not all(part.strip().isdigit() for part in parts[:-1]):
        raise ValueError(text[:LONGEST])
    total = 0.0
    for part in parts:
        total = total * 60 + number(part)
    return bounded(total / 60)


def moment(text: str) -> datetime:
    """The moment an ISO text names, with its offset where it has one; Z is UTC."""
    return datetime.fromisoformat(text.strip()[:LONGEST])


def number_or_none(text: str) -> float | None:
    """The number, or None where there is none."""
    try:
        return number(text)
    except ValueError:
        return None


def moment_or_none(text: str) -> datetime | None:
    """The moment, if it lies in a year in which watches wrote files."""
    try:
        found = moment(text)
    except ValueError:
        return None
    return found if FIRST_DAY < found.date() < LAST_DAY else None


def minutes_or_none(text: str) -> float | None:
    """The minutes, or None where there are none."""
    try:
        return minutes(text) or None
    except ValueError:
        return None
