"""What is taken of every real file in ../shared/data, by local day, km and minutes, and what is refused."""

from datetime import date
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from rehab_tui.domain.once import once
from rehab_tui.domain.records import DistanceUnit, Entries, Run
from rehab_tui.exchange.runners.reading import read_runs
from rehab_tui.exchange.runners.seen import Kind, Said
from rehab_tui.exchange.runners.taking import Answers, records

DATA = Path(__file__).parents[4] / "shared" / "data"
ANSWERS = Answers(
    today=date(2026, 12, 31),
    day_starts="04:00",
    zone=ZoneInfo("Europe/Berlin"),
    unit=DistanceUnit.KM,
    unclear=Kind.RUN,
)
"""Of what a file does not tell: in Berlin, in km, and what is unclear was a run."""

Taken = tuple[str, float, float | None]
"""The local day and time, km, minutes."""


def told(name: str) -> tuple[list[Taken], list[str]]:
    """What is taken of the file, and what is refused of it."""
    read = read_runs([DATA / name])
    made = list(records(read.seen, ANSWERS))
    refused = [
        said.sentence
        for said in (*read.said, *(one for one in made if isinstance(one, Said)))
        if said.refused
    ]
    runs = [one for one in made if isinstance(one, Run)]
    return [(f"{run.date} {run.time}", round(run.distance_km, 2), run.duration_min) for run in runs], refused


TABLE: dict[str, tuple[list[Taken], list[str]]] = {
    "strava": ([("2022-05-29 17:53", 3.32, 23.8)], []),
    "strava/activities.csv": ([("2022-05-29 17:53", 3.32, 23.52)], []),
    "strava/activities/12866632127.fit.gz": ([("2022-05-29 17:53", 3.32, 23.8)], []),
    "strava/activities-87-columns.csv": ([], []),
    "made/strava-activities-de.csv": (
        [("2026-12-09 16:24", 9.44, 34.5), ("2026-12-10 00:40", 5.0, 30.0)],
        [],
    ),
    "made/strava-activities-before-2019-07-metres.csv": ([("2018-09-12 17:02", 3.68, 13.05)], []),
    "fit/0134902991.fit": ([], []),
    "fit/compressed-speed-distance.fit": ([("2012-02-13 11:16", 10.25, 62.88)], []),
    "fit/edge-2015.fit": ([], []),
    "fit/fenix2-multisport.fit": (
        [
            ("2015-08-29 10:00", 25.07, 195.64),
            ("2015-08-29 12:36", 2.25, 38.25),
            ("2015-08-29 13:14", 12.74, 112.74),
        ],
        [],
    ),
    "fit/fenix2-run.fit": ([("2015-08-15 16:45", 9.01, 47.2)], []),
    "fit/fenix5-run.fit": ([("2017-06-11 07:34", 0.16, 0.95)], []),
    "fit/indoor-trainer.fit": ([], []),
    "fit/strava-android-misaligned.fit": ([("2021-09-27 16:13", 11.27, 59.3)], []),
    "fit/triathlon-summary-first.fit": ([("2023-09-02 08:56", 4.49, 26.23)], []),
    "fit/unexpected-eof.fit": ([("2012-04-09 23:22", 0.01, 0.23)], []),
    "fit/unterminated-strings.fit": ([], []),
    "apple/export-ios12.xml": ([("2016-11-14 06:25", 0.8, 5.19)], []),
    "made/garmin-connect-en-km.csv": (
        [
            ("2026-11-02 07:01", 5.02, 31.67),
            ("2026-11-04 06:30", 4.5, 28.18),
            ("2026-11-05 18:00", 6.0, 59.5),
        ],
        [],
    ),
    "made/garmin-connect-en-miles.csv": ([("2026-11-02 07:15", 6.21, 50.2)], []),
    "made/garmin-export-your-data.zip": (
        [("2025-11-02 07:01", 5.02, 31.67), ("2025-11-04 06:30", 4.5, 28.18)],
        ["it has no distance"],
    ),
    "made/runkeeper-km.csv": ([("2026-11-02 07:01", 5.02, 31.67), ("2026-11-09 07:01", 14.1, 87.5)], []),
    "tcx/run.tcx": ([("2012-12-26 22:29", 4.69, 33.21)], []),
    "made/tcx-first-point-without-position.tcx": ([("2026-11-02 07:00", 0.89, 5.0)], []),
    "made/tcx-sport-other.tcx": ([("2026-11-02 07:00", 1.1, 5.0)], []),
    "made/tcx-ten-spaces-before-xml.tcx": ([("2026-11-02 07:00", 1.1, 5.0)], []),
    "made/tcx-ten-spaces.tcx.gz": ([("2026-11-02 07:00", 1.1, 5.0)], []),
    "made/gpx-no-zone.gpx": ([("2026-11-02 00:50", 0.89, 4.0)], []),
    "made/gpx-offset-two-segments.gpx": ([("2026-11-02 23:50", 1.78, 8.0)], []),
    "made/gpx-time-goes-back.gpx": ([("2026-11-02 07:00", 0.22, 2.0)], []),
    "gpx/with-times.gpx": (
        [
            ("2010-08-05 16:23", 1.9, 35.85),
            ("2010-08-05 17:11", 0.87, 2.58),
            ("2010-08-05 17:24", 0.03, 0.35),
            ("2010-08-05 17:38", 1.17, 4.8),
            ("2010-08-05 18:04", 0.03, 0.22),
            ("2010-08-05 18:05", 0.26, 7.4),
        ],
        ["it has no distance"],
    ),
    "gpx/without-times.gpx": ([("2010-08-05 18:22", 0.05, 0.95)], []),
    "gpx/empty-trkseg.gpx": ([], ["its track is empty; accepted: a track that was recorded"]),
    "gpx/invalid-lon-lat-missing.gpx": ([], ["it has no distance"]),
    "gpx/opentracks-timezone.gpx": ([], ["it has no distance"]),
    "gpx/opentracks-pause-resume.gpx": ([], []),
    "gpx/unicode-with-bom.gpx": (
        [],
        ["it holds no track, only places or a route; accepted: a track that was recorded"],
    ),
}

BESIDE = pytest.mark.skipif(not DATA.is_dir(), reason="the shared files are not beside this checkout")
NO_RUNS = ("csv/opentracks-trackpoints.csv", "kml/opentracks-time-decreases.kml")


@BESIDE
@pytest.mark.parametrize("name", TABLE)
def test_what_is_taken(name: str) -> None:
    assert told(name) == TABLE[name]


@BESIDE
@pytest.mark.parametrize("name", NO_RUNS)
def test_points_without_a_summary_are_not_read(name: str) -> None:
    taken, (refused,) = told(name)
    assert taken == []
    assert refused.startswith("it holds nothing that is read; accepted: ")


@BESIDE
def test_a_year_of_runkeeper_in_miles() -> None:
    taken, refused = told("csv/runkeeper-cardioActivities.csv")
    assert (len(taken), refused) == (30, [])
    assert taken[:2] == [("2013-12-29 11:36", 4.86, 26.7), ("2013-12-27 12:54", 11.52, 66.1)]


@BESIDE
def test_a_row_of_strava_and_its_watchs_file_are_one_run() -> None:
    seen = read_runs([DATA / "strava" / "activities.csv", DATA / "strava" / "activities"]).seen
    runs = [one for one in records(seen, ANSWERS) if isinstance(one, Run)]
    found = once(runs, Entries())
    assert [str(run.date) for run in found.new] == ["2022-05-29"]
    assert [pair.there.id for pair in found.known] == [runs[0].id]


@BESIDE
def test_every_file_is_in_the_table() -> None:
    there = {str(file.relative_to(DATA).as_posix()) for file in DATA.glob("*/**/*") if file.is_file()}
    told_of = {*TABLE, *NO_RUNS, "csv/runkeeper-cardioActivities.csv"}
    assert {name for name in there if not name.startswith("licences/")} <= told_of
