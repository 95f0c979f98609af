"""Numbers and amounts as people type them; what only a programmer would take for a number is none.

Each reader raises ValueError for anything else.
"""

import re
from collections.abc import Sequence
from typing import TypeVar

from rehab_tui.domain.records import DistanceUnit, LoadUnit, Unit

WHOLE = r"[-+]?\d+"
DECIMAL = r"[-+]?(?:\d+[.,]?\d*|[.,]\d+)"
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
    return decimal(_parts(DECIMAL, text, (unit,))[0])


def amount(text: str, unit: Unit) -> float:
    """A distance in km or a load in kg, such as 7,5 or 5km or 3 mi or 12 lb; without a unit in that one."""
    digits, typed = _parts(DECIMAL, text, [*type(unit)])
    return (typed or unit).stored(decimal(digits))


def _parts(number: str, text: str, units: Sequence[U]) -> tuple[str, U | None]:
    """The digits, and which of the units stands behind them."""
    for unit in units:
        names = NAMED.get(unit, "")
        if names and (found := re.fullmatch(rf"({number})\s*(?:{names})s?", text.strip().lower())):
            return found[1], unit
    if not re.fullmatch(number, text):
        raise ValueError(text)
    return text, None


def decimal(digits: str) -> float:
    """Digits with a point or a comma as a number."""
    return float(digits.replace(",", "."))
