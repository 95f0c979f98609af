"""Numbers as people type them; what only a programmer would take for a number is none."""

import re

WHOLE = r"[-+]?\d+"
DECIMAL = r"[-+]?(?:\d+[.,]?\d*|[.,]\d+)"
MINUTES = r"(?:(\d+):(?=[0-5]\d:))?(\d+):([0-5]\d)"
"""Minutes and seconds, hours before them or not."""


def whole_number(text: str) -> int:
    """The whole number in digits; raises ValueError."""
    if not re.fullmatch(WHOLE, text):
        raise ValueError(text)
    return int(text)


def decimal_number(text: str) -> float:
    """The number with a point, a comma or neither; raises ValueError."""
    if not re.fullmatch(DECIMAL, text):
        raise ValueError(text)
    return float(text.replace(",", "."))


def in_minutes(text: str) -> float:
    """The minutes in 42.5, 42:30 or 1:02:30, to a thousandth; raises ValueError."""
    if ":" not in text:
        return decimal_number(text)
    if not (found := re.fullmatch(MINUTES, text)):
        raise ValueError(text)
    hours, minutes, seconds = map(int, found.groups(default="0"))
    return round(60 * hours + minutes + seconds / 60, 3)
