"""Import and export: all or nothing, the same bytes, and never over the diary itself."""

import json
import os
from pathlib import Path

import pytest

from tests.cli.told import Run, Told, refused
from tests.exchange.example import with_value
from tests.exchange.test_refused import REFUSED


def test_an_import_says_what_it_did(run: Run, example: Path, diary: Path) -> None:
    assert run("import", example).out == f"{example}: 7 new, 0 changed, 0 known, 0 kept as newer here\n"
    assert run("import", example).out == f"{example}: 0 new, 0 changed, 7 known, 0 kept as newer here\n"
    example.write_bytes(with_value(5, "checkins", 0, "tendons", "left", "morning_pain"))
    assert run("import", example).out == f"{example}: 0 new, 1 changed, 6 known, 0 kept as newer here\n"
    run("checkin", "--date", "2026-09-02", "--left-pain", "1")
    example.write_bytes(with_value("2026-09-03T00:00:00Z", "checkins", 0, "modified"))
    assert run("import", example).out == f"{example}: 0 new, 0 changed, 6 known, 1 kept as newer here\n"


def test_a_dry_run_says_the_same_and_writes_nothing(run: Run, example: Path, own_home: Path) -> None:
    told = run("import", "--dry-run", example)
    assert told.out == f"{example}: 7 new, 0 changed, 0 known, 0 kept as newer here\n"
    assert list(own_home.iterdir()) == []


def test_an_import_sets_no_running_weeks_km_back(
    run: Run, example: Path, diary: Path, tmp_path: Path
) -> None:
    """The run is of Wednesday, now is Friday: a diary with it keeps its weeks until they are over."""
    other = tmp_path / "other.json"
    other.write_bytes(with_value("thursday", "profile", "week_starts"))
    assert (
        run("import", "--dry-run", other).out == f"{other}: 7 new, 0 changed, 0 known, 0 kept as newer here\n"
    )
    run("import", example)
    assert run("import", other).out == (
        f"{other}: 0 new, 1 changed, 6 known, 0 kept as newer here; not taken: week starts on thursday, "
        "and this week has km already; accepted: monday until 2026-09-06, "
        "another day before the first run of a week\n"
    )
    assert '"week_starts": "monday"' in run("export").out
    assert run("--diary", tmp_path / "empty.json", "import", other).status == 0
    assert '"week_starts": "thursday"' in run("--diary", tmp_path / "empty.json", "export").out


def test_an_import_keeps_the_usual_week_that_past_weeks_were_allowed_by(
    run: Run, example: Path, diary: Path, tmp_path: Path
) -> None:
    """The third week with a run has begun."""
    earlier, other = tmp_path / "earlier.json", tmp_path / "other.json"
    earlier.write_bytes(with_value("2026-08-18", "runs", 0, "date"))
    other.write_bytes(with_value(20, "profile", "usual_weekly_km"))
    run("import", earlier)
    run("import", other)
    profile = json.loads(run("export").out)["profile"]
    assert profile["usual_weekly_km"] == 20
    assert profile["usual_before"] == [{"until": "2026-08-30", "km": 40}]


def test_several_files_come_in_together(run: Run, example: Path, tmp_path: Path) -> None:
    again = tmp_path / "again.json"
    again.write_bytes(with_value("2026-09-21", "pauses", 0, "from"))
    told = run("import", example, again)
    assert told.out == (
        f"{example}: 7 new, 0 changed, 0 known, 0 kept as newer here\n"
        f"{again}: 1 new, 0 changed, 6 known, 0 kept as newer here\n"
    )


def test_of_several_files_all_come_in_or_none(
    run: Run, example: Path, tmp_path: Path, own_home: Path
) -> None:
    bad = tmp_path / "bad.json"
    bad.write_bytes(with_value(11, "checkins", 0, "tendons", "left", "morning_pain"))
    assert refused(run("import", example, bad)).startswith(
        f"{bad}: checkins[0].tendons.left.morning_pain is 11"
    )
    assert list(own_home.iterdir()) == []


@pytest.mark.parametrize(
    ("settled", "accepted"),
    [
        ("longer", "never_rose, within_24h, within_48h or not_yet"),
        ("within_48h", ""),
        ("within_24h", ""),
        ("not_yet", ""),
        (None, ""),
    ],
)
def test_an_answer_that_cannot_be_known_yet_is_refused(
    run: Run, tmp_path: Path, diary: Path, settled: str | None, accepted: str
) -> None:
    """The run ended 36 h 50 min ago."""
    early = tmp_path / "early.json"
    early.write_bytes(with_value(settled, "runs", 0, "settled"))
    for option in (["--dry-run"], []):
        told = run("import", *option, early)
        assert told.status == (1 if accepted else 0)
        if accepted:
            assert refused(told) == (
                f"{early}: the run of 2026-09-02 at 18:10: settled is {settled}, which cannot be known yet; "
                f"accepted: {accepted}"
            )
    assert diary.exists() is not bool(accepted)
    assert run("merge", early).status == 0
    assert run("import", early).out == f"{early}: 0 new, 0 changed, 7 known, 0 kept as newer here\n"


@pytest.mark.parametrize("name", REFUSED)
def test_a_bad_bundle_leaves_the_diary_as_it_was(run: Run, name: str, tmp_path: Path, diary: Path) -> None:
    run("checkin", "--left-pain", "3")
    before, bad = diary.read_bytes(), tmp_path / "bad.json"
    bad.write_bytes(REFUSED[name][0])
    assert refused(run("import", bad)).startswith(f"{bad}: ")
    assert diary.read_bytes() == before


@pytest.mark.parametrize("name", REFUSED)
def test_a_bad_bundle_makes_no_diary(run: Run, name: str, tmp_path: Path, own_home: Path) -> None:
    bad = tmp_path / "bad.json"
    bad.write_bytes(REFUSED[name][0])
    refused(run("import", bad))
    refused(run("import", "--dry-run", bad))
    assert list(own_home.iterdir()) == []


def test_a_missing_file_and_a_folder_with_no_runs_are_refused(run: Run, tmp_path: Path) -> None:
    assert refused(run("import", tmp_path / "none")) == f"{tmp_path / 'none'}: No such file or directory"
    assert refused(run("import", tmp_path)).startswith(
        f"{tmp_path}: it holds nothing that is read; accepted: "
    )


def test_export_and_import_give_the_same_bytes(run: Run, example: Path, tmp_path: Path) -> None:
    one, two = tmp_path / "one.json", tmp_path / "two.json"
    run("import", example)
    assert run("export", one) == Told(0, f"everything is in {one}\n", "")
    assert run("--diary", tmp_path / "empty.json", "import", one).status == 0
    run("--diary", tmp_path / "empty.json", "export", two)
    assert two.read_bytes() == one.read_bytes()
    assert one.stat().st_mode & 0o777 == 0o600


def test_export_without_a_file_is_the_bundle_on_standard_output(
    run: Run, example: Path, tmp_path: Path
) -> None:
    run("import", example)
    run("export", tmp_path / "one.json")
    assert run("export").out == (tmp_path / "one.json").read_text(encoding="utf-8")


def test_an_export_replaces_a_file_also_behind_a_link(run: Run, tmp_path: Path) -> None:
    link, target = tmp_path / "link.json", tmp_path / "target.json"
    target.write_text("old")
    link.symlink_to(target)
    assert run("export", link).status == 0
    assert link.is_symlink()
    assert json.loads(target.read_text())["format"] == "rehab-tui"


def test_an_export_never_takes_the_place_of_the_diary_or_a_device(
    run: Run, diary: Path, tmp_path: Path
) -> None:
    run("checkin", "--left-pain", "3")
    before = diary.read_bytes()
    (tmp_path / "link.json").symlink_to(diary)
    for same in (diary, tmp_path / "link.json"):
        assert refused(run("export", same)) == f"{same} is the diary itself; accepted: another file"
    assert diary.read_bytes() == before
    for odd in (tmp_path, Path(os.devnull)):
        assert "is not a file" in refused(run("export", odd))
    assert "No such file" in refused(run("export", tmp_path / "none" / "one.json"))
