"""The tests a person can measure themselves with: names, units, norms, and whether a change says anything."""

from collections.abc import Sequence
from typing import NamedTuple

from rehab_tui.domain.records import Measurement, MeasurementKind
from rehab_tui.domain.words import number


class Measure(NamedTuple):
    """What a kind of test is called and compared with; `source` is where the norm was read.

    A change smaller than `least` may be none; `small` says so in words. `short_name` is for a row of several.
    """

    name: str
    unit: str
    norm: str
    source: str
    least: float = 0
    small: str = ""
    short_name: str = ""

    @property
    def in_a_row(self) -> str:
        """The name where others stand beside it and room is scarce."""
        return self.short_name or self.name


MEASURES = {
    MeasurementKind.KNEE_TO_WALL: Measure(
        name="knee to wall",
        unit="cm",
        norm="10 cm is the mark; sound legs differ too",
        source="the coach's guide",
    ),
    MeasurementKind.HEEL_RAISES: Measure(
        name="single-leg heel raises",
        unit="reps",
        norm="median 24 (men), 21 (women), on a 10 degree slope; under 6 apart may be noise",
        source="Hebert-Losier 2017",
        least=6,
        small="under 6, may be noise",
        short_name="heel raises",
    ),
    MeasurementKind.VISA_A: Measure(
        name="VISA-A",
        unit="points",
        norm="100 is best, healthy above 96",
        source="Robinson 2001",
        least=10,
        small="under 10, too small to tell",
    ),
    MeasurementKind.TENDON_RATING: Measure(
        name="tendon rating", unit="%", norm="100 % is as good as before; no norm", source="own rating"
    ),
}
"""Only numbers whose source was read (of VISA-A, about 10 to 14 points matter)."""


class Difference(NamedTuple):
    """How far a result is from the one before; `remark` says if that is too little to count, else ""."""

    by: float
    remark: str


def with_unit(kind: MeasurementKind, value: float) -> str:
    """A result with its unit: `12.5 cm`."""
    return f"{number(value)} {MEASURES[kind].unit}"


def same_test(one: Measurement, others: Sequence[Measurement]) -> list[Measurement]:
    """The results of the same test and leg."""
    return [other for other in others if (other.kind, other.leg) == (one.kind, one.leg)]


def difference(one: Measurement, before: Sequence[Measurement]) -> Difference | None:
    """The change since the last result of the same test and leg in `before`; None if it is the first."""
    earlier = same_test(one, before)
    if not earlier:
        return None
    by, measure = one.value - earlier[-1].value, MEASURES[one.kind]
    return Difference(by, measure.small if 0 < abs(by) < measure.least else "")
