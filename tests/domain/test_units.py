"""Distances and loads in the person's units: exact back and forth, and never more than a limit."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis.strategies import integers, sampled_from

from rehab_tui.domain.records import DistanceUnit, Entries, LoadUnit, Unit, Units
from rehab_tui.domain.today import Today, today
from tests.domain.builders import Edit, bundle, profile, run
from tests.domain.made import D
from tests.domain.seasons import season

MI, LB = DistanceUnit.MI, LoadUnit.LB
UNITS: list[Unit] = [*DistanceUnit, *LoadUnit]


@given(integers(0, 300_000), sampled_from(UNITS))
def test_what_was_typed_comes_back_as_it_was(thousandths: int, unit: Unit) -> None:
    typed = thousandths / 1000
    assert unit.of(unit.stored(typed)) == typed
    assert unit.stored(unit.of(unit.stored(typed))) == unit.stored(typed)


@given(integers(0, 3000), sampled_from(UNITS))
def test_a_limit_is_never_told_as_more_than_it_is(tenths: int, unit: Unit) -> None:
    limit = tenths / 10
    assert 0 <= limit - unit.stored(unit.down(limit)) <= unit.stored(0.1)


@pytest.mark.parametrize(
    ("unit", "stored", "words", "most"),
    [
        (DistanceUnit.KM, 5.25, "5.25 km", "5.25 km"),
        (MI, 5, "3.1 mi", "3.1 mi"),
        (MI, 4.828032, "3 mi", "3 mi"),
        (MI, 3.9831264, "2.475 mi", "2.4 mi"),
        (LB, 14, "31 lb", "30.8 lb"),
        (LoadUnit.KG, 7.5, "7.5 kg", "7.5 kg"),
        (LB, 10, "22 lb", "22 lb"),
        (LB, 5.44310844, "12 lb", "12 lb"),
    ],
)
def test_an_amount_in_words(unit: Unit, stored: float, words: str, most: str) -> None:
    assert (unit.words(stored), unit.most(stored)) == (words, most)


def on(*edits: Edit, units: Units) -> Today:
    made: Entries = bundle(*edits)
    return today(replace(made, profile=replace(made.profile, units=units)), D)


@pytest.mark.parametrize(
    ("edits", "km", "mi"),
    [
        ((season(20, 22, 10),), "Run up to 14.2 km, easy and flat.", "Run up to 8.8 mi, easy and flat."),
        ((season(0, usual=None),), "A test run of up to 3 km, ea", "A test run of up to 1.8 mi, ea"),
    ],
)
def test_the_day_in_miles_decides_as_in_kilometres(edits: tuple[Edit, ...], km: str, mi: str) -> None:
    own, miles = on(*edits, units=Units()), on(*edits, units=Units(distance=MI))
    assert own.sentence.startswith(km)
    assert miles.sentence.startswith(mi)
    assert own.plan == miles.plan


def test_the_weeks_line_in_miles() -> None:
    edits = (season(20, 22, 10), profile(usual_weekly_km=40), run(4, distance_km=10))
    own, miles = on(*edits, units=Units()), on(*edits, units=Units(distance=MI))
    told = (own.week_km, own.week_line, miles.week_km, miles.week_line)
    assert " km" in told[0]
    assert " km: " in told[1]
    assert "km" not in told[2] + told[3]
    assert told[2].endswith(" mi")
    assert " mi: " in told[3]
