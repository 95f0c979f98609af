"""The units a person reads and types; records hold km and kg, and this is the one place that converts."""

from dataclasses import dataclass
from enum import StrEnum
from math import floor

from rehab_tui.domain.records.checked import Checked

HOLDS = {"km": 1.0, "mi": 1.609344, "kg": 1.0, "lb": 0.45359237}
"""How much of what records hold is in one of each."""

PARTS = {"km": 10, "mi": 10, "kg": 2, "lb": 2}
"""Into how many parts each is divided where an amount was told in another."""

EXACT = 6
"""Decimals to which what was typed comes back as it was."""


class Unit(StrEnum):
    """A unit for what records hold in km or kg."""

    def stored(self, amount: float) -> float:
        """So much of this unit as records hold it."""
        return amount if HOLDS[self] == 1 else round(amount * HOLDS[self], 9)

    def of(self, stored: float, decimals: int = EXACT) -> float:
        """What a record holds in this unit; what it holds in its own is not rounded."""
        return stored if HOLDS[self] == 1 else round(stored / HOLDS[self], decimals)

    def meant(self, stored: float) -> float:
        """The same as a person would type it: what was not typed in this unit, to a tenth or half of it."""
        exact, part = self.of(stored), PARTS[self]
        return exact if HOLDS[self] == 1 or exact == round(exact, 3) else round(round(exact * part) / part, 1)

    def down(self, stored: float) -> float:
        """What a limit is in this unit: to a tenth, and never more than it."""
        return stored if HOLDS[self] == 1 else floor(self.of(stored) * 10) / 10

    def most(self, stored: float) -> str:
        """A limit with its unit: `2.4 km`, `1.4 mi`."""
        return f"{self.down(stored):g} {self}"

    def tenths(self, stored: float) -> str:
        """The amount to a tenth, with its unit: `5.0 km`, `3.1 mi`."""
        return f"{self.of(stored):.1f} {self}"

    def words(self, stored: float) -> str:
        """The amount with its unit: `5 km`, `3.1 mi`, `22.5 lb`."""
        return f"{self.meant(stored):g} {self}"


class DistanceUnit(Unit):
    """What distances are told in."""

    KM = "km"
    MI = "mi"


class LoadUnit(Unit):
    """What added loads are told in."""

    KG = "kg"
    LB = "lb"


@dataclass(frozen=True, kw_only=True)
class Units(Checked):
    """In which units the person reads and types."""

    distance: DistanceUnit = DistanceUnit.KM
    load: LoadUnit = LoadUnit.KG


METRIC = Units()
"""What holds until the person chooses otherwise."""
