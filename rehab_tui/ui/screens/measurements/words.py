"""Tests in words: what changed, and what a result is compared with."""

from collections.abc import Iterable, Iterator, Sequence

from textual.content import Content

from rehab_tui.domain.measurements import MEASURES
from rehab_tui.domain.records import SIDES, Leg, Measurement, MeasurementKind
from rehab_tui.domain.words import number
from rehab_tui.ui.screens.shared.text import lines

SHOWN = 6
"""Results of one leg in a line, the newest last."""


def comparison(kinds: Iterable[MeasurementKind], found: Sequence[Measurement]) -> Content:
    """Each of those tests with its course on each leg, the norm and its source."""
    return Content("\n\n").join(_test(kind, found) for kind in kinds)


def _test(kind: MeasurementKind, found: Sequence[Measurement]) -> Content:
    measure = MEASURES[kind]
    return lines(
        Content.styled(f"{measure.name.upper()}, {measure.unit}", "bold $secondary"),
        *_courses([one for one in found if one.kind is kind]),
        Content.styled(f" {measure.norm} ({measure.source})", "$secondary"),
    )


def _courses(found: Sequence[Measurement]) -> Iterator[Content]:
    for leg in (*SIDES, Leg.BOTH):
        values = [number(one.value) for one in found if one.leg is leg]
        if values:
            cut = "… " if len(values) > SHOWN else ""
            yield Content(f" {leg:<6}{cut}{' → '.join(values[-SHOWN:])}")
