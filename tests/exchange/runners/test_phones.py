"""Runkeeper and Samsung Health: units in a name, an offset beside a time, a first line that is no header."""

from datetime import datetime

import pytest

from rehab_tui.exchange.runners import runkeeper, samsung
from rehab_tui.exchange.runners.seen import Kind, Seen
from tests.exchange.runners.making import content_of, one, read_all

RUNKEEPER = "Date,Type,Route Name,Distance ({}),Duration,Notes,GPX File\n"


@pytest.mark.parametrize(("unit", "km"), [("km", 5.0), ("mi", 8.04672)])
def test_runkeeper_names_its_unit_and_its_times_are_local(unit: str, km: float) -> None:
    text = RUNKEEPER.format(unit) + '2026-11-02 23:50:00,Running,,5.00,1:06:06,"two\nlines, and ""more""",\n'
    assert runkeeper.looks_so(text.encode())
    seen = one(runkeeper.read, text)
    assert (seen.kind, seen.start) == (Kind.RUN, datetime.fromisoformat("2026-11-02T23:50"))
    assert seen.distance == pytest.approx(km)
    assert seen.minutes == pytest.approx(66.1)
    assert (seen.note, seen.zone_known, seen.unit_known) == ('two\nlines, and "more"', True, True)


def test_a_bad_row_is_named_and_a_track_beside_is_not_read_again() -> None:
    asked: list[str] = []
    text = RUNKEEPER.format("km") + ",Running,,5,31:40,,\n2026-11-02 07:00:00,Cycling,,x,y,,a.gpx\n"
    bad, ride = list(runkeeper.read(content_of(text, asked)))
    assert bad == ("file, row 2", "its date is ''; accepted: one such as 2026-03-01 18:30:00", True)
    assert isinstance(ride, Seen)
    assert (ride.kind, ride.distance, ride.minutes) == (Kind.RIDE, 0, None)
    assert asked == ["a.gpx"]


COLUMNS = "start_time", "time_offset", "exercise_type", "distance", "duration"
NAMES = ",".join(f"com.samsung.health.exercise.{name}" for name in COLUMNS)


def exercise(row: str, names: str = NAMES, table: str = "com.samsung.shealth.exercise,6311001,11") -> str:
    return f"\ufeff{table}\r\n{names}\r\n{row},\r\n"


@pytest.mark.parametrize("names", [NAMES, ",".join(COLUMNS)], ids=["with prefixes", "of old"])
def test_samsung_writes_utc_and_the_offset_beside_it(names: str) -> None:
    text = exercise("2026-11-02 23:30:00.000,UTC+0100,1002,5020.0,1900000", names)
    assert samsung.looks_so(text.encode())
    seen = one(samsung.read, text)
    assert (seen.kind, seen.start.isoformat()) == (Kind.RUN, "2026-11-03T00:30:00+01:00")
    assert (seen.distance, seen.zone_known) == (5.02, True)
    assert seen.minutes == pytest.approx(31.667, abs=0.001)


@pytest.mark.parametrize(
    ("kind", "number"),
    [(Kind.SWIM, "14001"), (Kind.OTHER, "10007"), (Kind.UNCLEAR, "0"), (Kind.UNCLEAR, "15005")],
)
def test_the_numbers_of_its_kinds(kind: Kind, number: str) -> None:
    assert one(samsung.read, exercise(f"2026-11-02 23:30:00.000,UTC+0100,{number},,1")).kind is kind


@pytest.mark.parametrize("offset", ["", "UTC+2500", "Berlin"])
def test_without_a_sane_offset_the_zone_is_not_known(offset: str) -> None:
    seen = one(samsung.read, exercise(f"1762126200000,{offset},1002,5020,1900000"))
    assert (seen.start.isoformat(), seen.zone_known) == ("2025-11-02T23:30:00+00:00", False)


def test_a_start_that_is_none_is_named_with_its_line() -> None:
    assert read_all(samsung.read, exercise("never,,1002,5020,1")).said == [
        "file, row 3: its start is 'never'; accepted: 2026-03-01 18:30:00.000"
    ]


def test_a_table_about_a_part_of_the_exercises_is_another() -> None:
    for name in ("com.samsung.shealth.exercise.weather", "com.samsung.shealth.step_daily_trend"):
        assert not samsung.looks_so(exercise("", table=f"{name},1,2").encode())
