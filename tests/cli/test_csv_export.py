"""The tables of `export --format csv`: a folder of files, all or none where it can be told beforehand."""

import csv
from pathlib import Path

from tests.cli.told import Run, refused

TABLES = (
    *("profile", "checkins", "runs", "sessions", "measurements", "steps", "pauses", "activities"),
    *("sets", "programme"),
)


def test_one_file_a_table_in_a_folder(run: Run, example: Path, tmp_path: Path) -> None:
    run("import", example)
    folder = tmp_path / "tables"
    told = run("export", "--format", "csv", folder)
    names = ", ".join(f"{name}.csv" for name in TABLES)
    assert (told.status, told.out, told.err) == (0, f"everything is in {folder}: {names}\n", "")
    assert {file.name for file in folder.iterdir()} == {f"{name}.csv" for name in TABLES}
    assert folder.stat().st_mode & 0o777 == 0o700
    assert {file.stat().st_mode & 0o777 for file in folder.iterdir()} == {0o600}
    with (folder / "checkins.csv").open(encoding="utf-8", newline="") as file:
        (row,) = csv.DictReader(file)
    assert (row["date"], row["left_morning_pain"], row["left_day_pain"]) == ("2026-09-02", "3", "")


def test_a_second_export_replaces_the_first_whole(run: Run, example: Path, tmp_path: Path) -> None:
    folder = tmp_path / "tables"
    run("import", example)
    run("export", "--format", "csv", folder)
    before = (folder / "checkins.csv").read_bytes()
    run("checkin", "--left-pain", "2")
    run("export", "--format", "csv", folder)
    assert (folder / "checkins.csv").read_bytes().count(b"\r\n") == before.count(b"\r\n") + 1
    assert len(list(folder.iterdir())) == len(TABLES)


def test_without_a_folder_it_is_refused(run: Run, own_home: Path) -> None:
    assert refused(run("export", "--format", "csv")) == "CSV is several files; accepted: --format csv FOLDER"
    assert list(own_home.iterdir()) == []


def test_a_file_is_no_folder(run: Run, example: Path) -> None:
    before = example.read_bytes()
    told = refused(run("export", "--format", "csv", example))
    assert told == f"{example} is not a folder; accepted: a folder, new or old"
    assert example.read_bytes() == before


def test_the_diary_is_never_taken_for_a_table(run: Run, tmp_path: Path) -> None:
    diary = tmp_path / "runs.csv"
    run("--diary", diary, "checkin", "--left-pain", "2")
    before = diary.read_bytes()
    assert "is the diary itself" in refused(run("--diary", diary, "export", "--format", "csv", tmp_path))
    assert diary.read_bytes() == before
    assert not (tmp_path / "checkins.csv").exists()


def test_the_help_tells_how_the_tables_are_made(run: Run) -> None:
    words = " ".join(run("export", "--help").out.split())
    assert "An empty cell is unknown" in words
    assert "a folder for CSV" in words
