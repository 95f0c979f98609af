"""The units a person reads and types; records hold km and kg, and this is the one place that converts."""

from enum import StrEnum
from math import ceil, floor

from rehab_tui.domain.records.checked import Checked

HOLDS = {"km": 1.0, "mi": 1.609344, "kg": 1.0, "lb": 0.45359237}
"""How much of what records hold is in one of each."""


class Unit(StrEnum):
    """A unit for what records hold in km or kg."""

    def stored(self, amount: float) -> float:
        """So much of this unit as records hold it."""
        return amount if HOLDS[self] == 1 else round(amount * HOLDS[self], 9)

    def of(self, stored: float, decimals: int = 6) -> float:
        """What a record holds in this unit; not rounded in its own; typed ones come back."""
        return stored if HOLDS[self] == 1 else round(stored / HOLDS[self], decimals)

    def meant(self, stored: float) -> float:
        """As a person would type it: what was told in another unit to a tenth of a mile or half a pound."""
        exact, parts = self.of(stored), 10 if self == "mi" else 2
        return exact if HOLDS[self] == 1 or exact == round(exact, 3) else round(exact * parts) / parts

    def down(self, stored: float) -> float:
        """What a limit is in this unit: to a tenth, and never more than it."""
        return stored if HOLDS[self] == 1 else floor(self.of(stored) * 10) / 10

    def most(self, stored: float) -> str:
        """A limit with its unit: `2.4 km`, `1.4 mi`."""
        return f"{self.down(stored):g} {self}"

    def least(self, stored: float) -> str:
        """The least that is asked for, to a tenth and never less than it: `10.6 km`, `6.6 mi`."""
        return f"{ceil(round(self.of(stored) * 10, 6)) / 10:g} {self}"

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


class Units(Checked):
    """In which units the person reads and types."""

    distance: DistanceUnit = DistanceUnit.KM
    load: LoadUnit = LoadUnit.KG


METRIC = Units()
"""What holds until the person chooses otherwise."""
