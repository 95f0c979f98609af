"""Whole exports as zips: an index spares its tracks, and one bad file is listed while the rest come in."""

from pathlib import Path
from zipfile import ZipFile

from rehab_tui.exchange.runners.reading import read_runs
from tests.exchange.runners.test_apple import health, workout
from tests.exchange.runners.test_garmin import RUN, export
from tests.exchange.runners.test_phones import RUNKEEPER
from tests.exchange.runners.test_tracks import segment, times, track

ROUTE = '<WorkoutRoute><FileReference path="/workout-routes/route.gpx"/></WorkoutRoute>'
GPX = track(segment(*times(0, 60)))


def read(folder: Path, files: dict[str, str]) -> tuple[list[str], list[str]]:
    """The names of what is taken and of what is refused, behind the archive's own."""
    path = folder / "given.zip"
    with ZipFile(path, "w") as archive:
        for name, text in files.items():
            archive.writestr(name, text)
    told = read_runs([path])
    refused = [one.name.removeprefix(f"{path}/") for one in told.said if one.refused]
    return [one.name.removeprefix(f"{path}/") for one in told.seen], refused


def test_a_workouts_track_is_not_taken_again(tmp_path: Path) -> None:
    files = {
        "apple_health_export/workout-routes/route.gpx": GPX,
        "apple_health_export/workout-routes/of_nobody.gpx": GPX,
        "apple_health_export/export.xml": health(workout(ROUTE)),
        "apple_health_export/export_cda.xml": "<ClinicalDocument/>",
    }
    seen, refused = read(tmp_path, files)
    assert seen == [
        "apple_health_export/export.xml, workout 1",
        "apple_health_export/workout-routes/of_nobody.gpx",
    ]
    assert refused == []


def test_runkeepers_tracks_neither(tmp_path: Path) -> None:
    row = "2026-11-02 07:00:00,Running,x,5.02,31:40,,a.gpx\n"
    files = {"a.gpx": GPX, "cardioActivities.csv": RUNKEEPER.format("km") + row}
    assert read(tmp_path, files) == (["cardioActivities.csv, row 2"], [])


def test_one_bad_file_is_listed_and_the_rest_come_in(tmp_path: Path) -> None:
    files = {
        "DI_CONNECT/1_summarizedActivities.json": export(RUN)[:-40],
        "DI_CONNECT/2_summarizedActivities.json": export(RUN),
        "DI_CONNECT/sleepData.json": "[]",
        "bad.gpx": GPX[:-30],
        "good.gpx": GPX,
    }
    seen, refused = read(tmp_path, files)
    assert seen == ["DI_CONNECT/2_summarizedActivities.json, activity 1", "good.gpx"]
    assert refused == ["DI_CONNECT/1_summarizedActivities.json", "bad.gpx"]
