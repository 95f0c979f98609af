"""The tests and the person's own ratings of the weeks."""

from collections.abc import Sequence
from datetime import date

from rehab_tui.domain.facts import Situation
from rehab_tui.domain.records import Leg, Measurement, MeasurementKind

Pair = tuple[Measurement, Measurement]
"""The first and the newest result of a kind and a leg; the same one twice if there is only one."""

RATING = (MeasurementKind.TENDON_RATING,)
TESTS = tuple(kind for kind in MeasurementKind if kind not in RATING)


def results_since(situation: Situation, first: date, kinds: Sequence[MeasurementKind]) -> tuple[Pair, ...]:
    """The results of these kinds since `first`, or the newest before it where there is none."""
    found = []
    for kind in kinds:
        for leg in Leg:
            rows = [one for one in situation.entries.measurements if one.kind is kind and one.leg is leg]
            recent = [one for one in rows if one.date >= first] or rows[-1:]
            if recent:
                found.append((recent[0], recent[-1]))
    return tuple(found)
