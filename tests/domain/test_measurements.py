"""Tests of one's own: which results belong together, and which change says anything."""

from dataclasses import replace

import pytest

from rehab_tui.domain.measurements import MEASURES, Difference, difference, same_test, with_unit
from rehab_tui.domain.records import Leg, Measurement, MeasurementKind
from tests.domain.made import ago

RAISES, VISA, WALL = MeasurementKind.HEEL_RAISES, MeasurementKind.VISA_A, MeasurementKind.KNEE_TO_WALL
OLD = Measurement(id="old", date=ago(30), kind=RAISES, leg=Leg.LEFT, value=20)
NEW = replace(OLD, id="new", date=ago(2))


def test_a_result_belongs_to_its_test_and_leg() -> None:
    others = (OLD, replace(OLD, leg=Leg.RIGHT), replace(OLD, kind=VISA))
    assert same_test(NEW, others) == [OLD]


def test_the_first_result_has_no_difference() -> None:
    assert difference(NEW, ()) is None
    assert difference(NEW, (replace(OLD, leg=Leg.RIGHT),)) is None


@pytest.mark.parametrize(
    ("kind", "value", "remark"),
    [
        (RAISES, 25, "under 6, may be noise"),
        (RAISES, 21, "under 6, may be noise"),
        (RAISES, 15, "under 6, may be noise"),
        (RAISES, 26, ""),
        (VISA, 29, "under 10, too small to tell"),
        (VISA, 10, ""),
        (WALL, 20.5, ""),
    ],
)
def test_a_small_difference_is_remarked(kind: MeasurementKind, value: float, remark: str) -> None:
    before = (replace(OLD, kind=kind, value=3), replace(OLD, kind=kind))
    assert difference(replace(NEW, kind=kind, value=value), before) == Difference(value - 20, remark)


def test_no_difference_needs_no_remark() -> None:
    assert difference(NEW, (OLD,)) == Difference(0, "")


def test_a_result_has_its_unit() -> None:
    assert (with_unit(WALL, 12.5), with_unit(VISA, 80)) == ("12.5 cm", "80 points")


def test_norms_are_those_of_their_sources() -> None:
    told = {kind: (measure.norm, measure.source) for kind, measure in MEASURES.items()}
    assert set(told) == set(MeasurementKind)
    for kind, numbers, source in (
        (WALL, ["10 cm"], "the coach's guide"),
        (
            RAISES,
            ["24 (men)", "21 (women)", "10 degree", "under 6"],
            "Hebert-Losier 2017",
        ),
        (VISA, ["100 is best", "above 96"], "Robinson 2001"),
        (MeasurementKind.TENDON_RATING, ["100 %"], "own rating"),
    ):
        says, whence = told[kind]
        assert [number for number in numbers if number not in says] == []
        assert whence == source
