"""Tests in words: their names and units, what changed, and what a result is compared with."""

from collections.abc import Iterable, Iterator, Sequence

from textual.content import Content

from rehab_tui.domain.facts.insight import NORMS
from rehab_tui.domain.records import SIDES, Leg, Measurement, MeasurementKind
from rehab_tui.domain.words import number
from rehab_tui.ui.screens.shared.text import lines

NAMES = {
    MeasurementKind.KNEE_TO_WALL: "knee to wall",
    MeasurementKind.HEEL_RAISES: "heel raises",
    MeasurementKind.VISA_A: "VISA-A",
    MeasurementKind.TENDON_RATING: "tendon rating",
}
UNITS = {
    MeasurementKind.KNEE_TO_WALL: "cm",
    MeasurementKind.HEEL_RAISES: "reps",
    MeasurementKind.VISA_A: "points",
    MeasurementKind.TENDON_RATING: "%",
}
SMALL = {
    MeasurementKind.HEEL_RAISES: (6, "under 6, may be noise"),
    MeasurementKind.VISA_A: (10, "under 10, too small to tell"),
}
"""Changes that may be none (heel raises: Hebert-Losier 2017; VISA-A: about 10 to 14 points matter)."""

SHOWN = 6
"""Results of one leg in a line, the newest last."""


def value_words(one: Measurement) -> str:
    """A result with its unit."""
    return f"{number(one.value)} {UNITS[one.kind]}"


def same_test(one: Measurement, others: Sequence[Measurement]) -> list[Measurement]:
    """The results of the same test and leg."""
    return [other for other in others if (other.kind, other.leg) == (one.kind, one.leg)]


def change_words(one: Measurement, before: Sequence[Measurement]) -> str:
    """How far it is from the one before, and whether that says anything."""
    earlier = same_test(one, before)
    if not earlier:
        return "the first"
    by = one.value - earlier[-1].value
    least, why = SMALL.get(one.kind, (0, ""))
    return f"{by:+g}" + (f"   {why}" if 0 < abs(by) < least else "") if by else "the same"


def comparison(kinds: Iterable[MeasurementKind], found: Sequence[Measurement]) -> Content:
    """Each of those tests with its course on each leg, the norm and its source."""
    return Content("\n\n").join(_test(kind, found) for kind in kinds)


def _test(kind: MeasurementKind, found: Sequence[Measurement]) -> Content:
    norm = NORMS[kind]
    return lines(
        Content.styled(f"{NAMES[kind].upper()}, {UNITS[kind]}", "bold $secondary"),
        *_courses([one for one in found if one.kind is kind]),
        Content.styled(f" {norm.says} ({norm.source})", "$secondary"),
    )


def _courses(found: Sequence[Measurement]) -> Iterator[Content]:
    for leg in (*SIDES, Leg.BOTH):
        values = [number(one.value) for one in found if one.leg is leg]
        if values:
            cut = "… " if len(values) > SHOWN else ""
            yield Content(f" {leg:<6}{cut}{' → '.join(values[-SHOWN:])}")
