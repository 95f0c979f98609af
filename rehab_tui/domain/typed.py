"""Numbers and amounts as people type them; what only a programmer would take for a number is none.

Each reader raises ValueError for anything else.
"""

import re
from collections.abc import Sequence
from typing import TypeVar

from rehab_tui.domain.records import DistanceUnit, LoadUnit, Unit

WHOLE = r"[-+]?\d+"
DECIMAL = r"[-+]?(?:\d+[.,]?\d*|[.,]\d+)"
CLOCKED = r"(?:(\d+):(?=[0-5]\d:))?(\d+):([0-5]\d)(?:\s*min)?"
"""Minutes and seconds, hours before them or not."""

HOURS = r"(\d+):([0-5]\d)\s*h()"
PARTS = r"(?:{0}h(?:ours?|rs?)?)?\s*(?:{0}(?:min(?:ute)?s?|m|'|$))?\s*(?:{0}(?:s|sec|''|\"))?".format(
    r"(\d+(?:[.,]\d+)?)\s*"
)

U = TypeVar("U", bound=str)

NAMED: dict[str, str] = {
    DistanceUnit.KM: "km|k|kilomet(re|er)",
    DistanceUnit.MI: "mi|mile",
    LoadUnit.KG: "kg|kilo|kilogram",
    LoadUnit.LB: "lb|pound",
    "seconds": "s|sec|second",
    "reps": "rep|x",
    "percent": "%|percent",
    "%": "%|percent",
    "sets": "set",
    "steps a minute": "spm",
    "ms": "ms",
    "cm": "cm",
    "points": "point",
}
"""What may stand behind a number, with an s more or without."""


def whole_number(text: str, unit: str = "") -> int:
    """The whole number in digits, with its unit or without."""
    return int(_parts(WHOLE, text, (unit,))[0])


def decimal_number(text: str, unit: str = "") -> float:
    """The number with a point, a comma or neither, with its unit or without."""
    return _decimal(_parts(DECIMAL, text, (unit,))[0])


def amount(text: str, unit: Unit) -> float:
    """A distance in km or a load in kg, such as 7,5 or 5km or 3 mi or 12 lb; without a unit in that one."""
    digits, typed = _parts(DECIMAL, text, [*type(unit)])
    return (typed or unit).stored(_decimal(digits))


def in_minutes(text: str) -> float:
    """The minutes in 42.5, 42:30, 1:02:30, 45 min, 1:05 h or 1h5, to a thousandth."""
    if re.fullmatch(DECIMAL, text):
        return _decimal(text)
    said = text.strip().lower()
    found = next(filter(None, (re.fullmatch(form, said) for form in (CLOCKED, HOURS, PARTS))), None)
    if not found or not any(found.groups()):
        raise ValueError(text)
    hours, minutes, seconds = (_decimal(part or "0") for part in found.groups())
    return round(60 * hours + minutes + seconds / 60, 3)


def whole_minutes(text: str) -> int:
    """The minutes, if they are whole ones."""
    if (minutes := in_minutes(text)) != round(minutes):
        raise ValueError(text)
    return round(minutes)


def _parts(number: str, text: str, units: Sequence[U]) -> tuple[str, U | None]:
    """The digits, and which of the units stands behind them."""
    for unit in units:
        names = NAMED.get(unit, "")
        if names and (found := re.fullmatch(rf"({number})\s*(?:{names})s?", text.strip().lower())):
            return found[1], unit
    if not re.fullmatch(number, text):
        raise ValueError(text)
    return text, None


def _decimal(digits: str) -> float:
    return float(digits.replace(",", "."))
