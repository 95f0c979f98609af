"""Garmin's whole export and its list: cm and ms, languages, and numbers that could be either."""

import json
from datetime import datetime
from typing import Any

import pytest

from rehab_tui.exchange.runners import garmin, garmin_list
from rehab_tui.exchange.runners.pieces import LONGEST
from rehab_tui.exchange.runners.seen import Kind
from tests.exchange.runners.making import one, read_all

BEGAN, WALL = 1_762_063_282_000, 1_762_066_882_000
"""6:01:22 in UTC on 2 November 2025, and the wall clock an hour on."""

RUN = {
    "activityType": "running",
    "beginTimestamp": BEGAN,
    "startTimeLocal": WALL,
    "distance": 502_000.0,
    "duration": 1_900_000,
}


def export(*activities: object, lists: int = 1) -> str:
    return json.dumps([{"summarizedActivitiesExport": list(activities)}] * lists)


def of(**other: Any) -> str:
    return export({name: value for name, value in (RUN | other).items() if value is not None})


def test_cm_and_ms_on_the_clock_on_the_wall() -> None:
    seen = one(garmin.read, of(avgRunCadence=82.0, activityId=12345678901, description="Windy"))
    assert (seen.kind, seen.start.isoformat()) == (Kind.RUN, "2025-11-02T07:01:22+01:00")
    assert (seen.distance, seen.minutes, seen.zone_known) == (5.02, 1900 / 60, True)
    assert (seen.cadence, seen.origin, seen.note) == (164, "12345678901", "Windy")


@pytest.mark.parametrize(
    ("other", "start", "known"),
    [
        ({"startTimeLocal": None}, "2025-11-02T06:01:22+00:00", False),
        ({"startTimeLocal": BEGAN}, "2025-11-02T06:01:22+00:00", True),
        ({"startTimeLocal": WALL + 5000}, "2025-11-02T07:01:27", True),
        ({"beginTimestamp": None}, "2025-11-02T07:01:22", True),
        ({"beginTimestamp": None, "startTimeGmt": BEGAN + 0.0}, "2025-11-02T07:01:22+01:00", True),
    ],
    ids=["no wall clock", "in London", "no offset of any zone", "only the wall clock", "another name"],
)
def test_where_the_clock_stood(other: dict[str, Any], start: str, known: bool) -> None:
    seen = one(garmin.read, of(**other))
    assert (seen.start.isoformat(), seen.zone_known) == (start, known)


@pytest.mark.parametrize(
    "other", [{"beginTimestamp": 1e99, "startTimeLocal": True}, {"beginTimestamp": "x", "startTimeLocal": -5}]
)
def test_one_without_a_start_is_named_and_the_rest_come_in(other: dict[str, Any]) -> None:
    told = read_all(garmin.read, export(RUN | other, RUN, "text", RUN | {"parent": True}))
    assert len(told.seen) == 1
    assert told.said == [
        "file, activity 1: it has no start; accepted: an activity with beginTimestamp",
        "file, activity 3: it is no activity",
    ]


def test_the_timers_time_comes_first_and_another_is_told() -> None:
    told = read_all(garmin.read, export(RUN | {"duration": 0, "elapsedDuration": 600_000}, RUN))
    assert [seen.minutes for seen in told.seen] == [10, 1900 / 60]
    assert told.said == [f"file: {garmin.INSTEAD}"]


def test_activities_of_several_lists_come_piece_by_piece_and_stay_when_it_breaks_off() -> None:
    text = export(*[RUN | {"name": "é]}" * 3000}] * 60, lists=2)
    assert len(read_all(garmin.read, text).seen) == 120
    told = read_all(garmin.read, text[:-400_000])
    assert 60 < len(told.seen) < 120
    assert told.refused == "its list breaks off, or is no JSON"


@pytest.mark.parametrize(
    "text",
    [
        '[{"summarizedActivitiesExport": [' + part
        for part in ("[" * 100_000, '{"a": "' + "x" * (LONGEST + 10), "1" * 9999)
    ],
    ids=["deep", "long", "many digits"],
)
def test_a_list_made_to_do_harm_is_refused(text: str) -> None:
    told = read_all(garmin.read, text)
    assert told.seen == []
    assert told.refused == "its list breaks off, or is no JSON"


def table(
    *rows: str, names: str = "Activity Type,Date,Favorite,Title,Distance,Calories,Time,Moving Time"
) -> str:
    return "\r\n".join([names, *rows])


GERMAN = "Aktivitätstyp,Datum,Favorit,Titel,Distanz,Kalorien,Zeit"
FRENCH = "Type d'activité,Date,Favori,Titre,Distance,Calories,Durée"
FINNISH = "Aktiviteetti,Päivämäärä,Suosikki,Otsikko,Matka,Kalorit,Aika"


@pytest.mark.parametrize(
    ("names", "row", "kind", "distance", "minutes"),
    [
        (
            GERMAN,
            'Laufen,2026-11-02 07:01:22,false,"A, b","5,02","1.020","31:40,0"',
            Kind.RUN,
            5.02,
            31 + 40 / 60,
        ),
        (
            FRENCH,
            'Course à pied,2026-11-02 07:01:22,false,"A","21,130","1,443","01:58:00"',
            Kind.RUN,
            21.13,
            118,
        ),
        (
            FRENCH,
            'Course à pied,2026-11-02 07:01:22,false,"A","9.33","685","01:08:50"',
            Kind.RUN,
            9.33,
            68 + 5 / 6,
        ),
        (FINNISH, 'Juoksu,2026-11-02 07:01:22,false,"A","9,33","685","01:00:00"', Kind.RUN, 9.33, 60),
        (FINNISH, 'Hölkkä,2026-11-02 07:01:22,false,"A","9,33","685","01:00:00"', Kind.UNCLEAR, 9.33, 60),
        (GERMAN, 'Krafttraining,2026-11-02 07:01:22,false,"A","--","--","--"', Kind.OTHER, 0, None),
    ],
)
def test_a_list_in_any_language(
    names: str, row: str, kind: Kind, distance: float, minutes: float | None
) -> None:
    text = table(row, names=names)
    assert garmin_list.looks_so(text.encode())
    seen = one(garmin_list.read, text)
    assert (seen.kind, seen.start, seen.distance) == (
        kind,
        datetime.fromisoformat("2026-11-02T07:01:22"),
        distance,
    )
    assert seen.minutes == (minutes and pytest.approx(minutes))
    assert (seen.zone_known, seen.unit_known) == (True, not distance)


def test_a_run_on_a_track_counts_metres() -> None:
    told = read_all(
        garmin_list.read, table('Track Running,2026-11-02 07:01:22,false,"T","400",12,"00:01:40",--')
    )
    assert (told.seen[0].distance, told.seen[0].unit_known) == (0.4, True)
    assert told.said == [f"file: {garmin_list.METRES}"]


def test_a_row_without_a_date_is_named() -> None:
    told = read_all(
        garmin_list.read, table("Running,yesterday,false,T,5,1,31:40,--", "", "Running,2026-11-02 07:01:22")
    )
    assert told.said == ["file, row 2: its date is 'yesterday'; accepted: 2026-03-01 18:30:00"]
    assert [seen.distance for seen in told.seen] == [0]


def test_what_is_no_such_list() -> None:
    assert not garmin_list.looks_so(b"Activity ID,Activity Date,Activity Name\r\n1,2026-11-02,x")
    assert not garmin.looks_so(b'{"format": "rehab"}')
