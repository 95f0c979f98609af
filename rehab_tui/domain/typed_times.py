"""Lengths of time and clock times as people type them; each reader raises ValueError for anything else."""

import re

from rehab_tui.domain.typed import DECIMAL, decimal

CLOCKED = r"(?:(\d+):(?=[0-5]\d:))?(\d+):([0-5]\d)(?:\s*min)?"
"""Minutes and seconds, hours before them or not."""

HOURS = r"(\d+):([0-5]\d)\s*h()"
PARTS = r"(?:{0}h(?:ours?|rs?)?)?\s*(?:{0}(?:min(?:ute)?s?|m|'|$))?\s*(?:{0}(?:s|sec|''|\"))?".format(
    r"(\d+(?:[.,]\d+)?)\s*"
)
CLOCK = r"(\d{1,2})(?:[:.h]?([0-5]\d)|h)?\s*([ap]m)?"

MOST_BARE = 600
"""Minutes up to which a number alone is a length of time; 1830 may be meant as a clock time or as 18:30."""


def in_minutes(text: str) -> float:
    """The minutes in 42.5, 42:30, 1:02:30, 45 min, 1:05 h or 1h5, to a thousandth."""
    if re.fullmatch(DECIMAL, text):
        if (minutes := decimal(text)) > MOST_BARE:
            raise ValueError(text)
        return minutes
    said = text.strip().lower()
    found = next(filter(None, (re.fullmatch(form, said) for form in (CLOCKED, HOURS, PARTS))), None)
    if not found or not any(found.groups()):
        raise ValueError(text)
    hours, minutes, seconds = (decimal(part or "0") for part in found.groups())
    return round(60 * hours + minutes + seconds / 60, 3)


def whole_minutes(text: str) -> int:
    """The minutes, if they are whole ones."""
    if (minutes := in_minutes(text)) != round(minutes):
        raise ValueError(text)
    return round(minutes)


def clock_time(text: str) -> str:
    """HH:MM from 7:05, 1830, 18.30, 18h30, 7 or 7:05 pm."""
    found = re.fullmatch(CLOCK, text.strip().lower())
    if not found:
        raise ValueError(text)
    hours, half = int(found[1]), found[3]
    if half:
        if not 1 <= hours <= 12:
            raise ValueError(text)
        hours = hours % 12 + (12 if half == "pm" else 0)
    if hours > 23:
        raise ValueError(text)
    return f"{hours:02}:{found[2] or '00'}"
