"""Commands that only answer, and the wrong words for them."""

import json
from pathlib import Path

import pytest

from rehab_tui import __version__
from rehab_tui.domain.today import today
from rehab_tui.storage.diary.tiny_diary import TinyDiary
from rehab_tui.storage.findings import FindingsFile
from tests.cli.told import NOW, TODAY, USAGE, Run, Told


def test_version(run: Run) -> None:
    assert run("--version") == Told(0, f"rehab-tui {__version__}\n", "")


def test_help_names_every_command(run: Run) -> None:
    told = run("--help")
    assert told.status == 0
    keeping = ("backup", "restore", "doctor", "path")
    for command in ("demo", "today", "what-if", "checkin", "import", "export", "report", "schema", *keeping):
        assert f"\n    {command} " in told.out


@pytest.mark.parametrize(
    "words",
    [
        "nonsense",
        "--nonsense",
        "what-if",
        "today extra",
        "today --date someday",
        "today --date 2026-02-30",
        "today --date 1999-12-31",
        "today --date 0001-01-01",
        "today --date 9999-12-31",
        "today --date",
        "import",
        "checkin --left-pain three",
        "checkin --left-pain 3.5",
        "checkin --left-pain",
        "checkin --sign lump",
        "checkin --versus-last-week bad",
        "checkin --date someday --left-pain 3",
        "export a b",
        "export --format xml a",
    ],
)
def test_wrong_usage_is_status_2_and_touches_nothing(run: Run, words: str, own_home: Path) -> None:
    told = run(*words.split())
    assert (told.status, told.out) == (USAGE, "")
    assert told.err.startswith("usage: rehab-tui")
    assert list(own_home.iterdir()) == []


def test_a_run_is_asked_about_without_a_screen(run: Run, own_home: Path) -> None:
    assert run("what-if", "6", "km", "easy", "sat") == Told(
        0, "No: 6 km easy tomorrow.\n  Check in first; the days ahead are told from it. (AM8)\n", ""
    )
    run("checkin", "--left-pain", "1", "--left-stiffness", "5")
    told = json.loads(run("what-if", "3km thu", "--json").out)
    assert (told["date"], told["km"], told["fits"], told["most_km"]) == ("2026-09-10", 3, True, 3)
    for words in ("6 blah", "3 km 1 jan 2026", "5/10 5 km"):
        refused = run("what-if", *words.split())
        assert (refused.status, refused.out) == (1, "")
        assert "accepted: " in refused.err


def test_today_on_an_empty_home_answers_and_makes_nothing(run: Run, own_home: Path) -> None:
    told = run("today")
    assert told.status == 0
    assert told.out.startswith("2026-09-04  RUN: AMBER")
    assert told.err == ""
    assert list(own_home.iterdir()) == []


def test_what_an_earlier_run_found_only_spares_time(run: Run, example: Path, diary: Path) -> None:
    run("import", example)
    commands = ("today", "today --date yesterday", "what-if 3 km")
    before = [run(*command.split()) for command in commands]
    with TinyDiary.open(diary, lambda: NOW) as opened:
        findings = FindingsFile(opened)
        findings.keep(today(opened.entries, TODAY).found)
        assert findings.read()
    assert [run(*command.split()) for command in commands] == before


def test_today_json_is_one_object_and_nothing_else(run: Run, example: Path) -> None:
    run("import", example)
    told = run("today", "--json", "--date", "2026-09-03")
    said = json.loads(told.out)
    assert (said["date"], said["run"]["level"]) == ("2026-09-03", "red")
    assert told.out.isascii()


def test_the_day_starts_at_four(run: Run) -> None:
    assert run("today", now=NOW.replace(hour=3, minute=59)).out.startswith("2026-09-03")
    assert run("today", now=NOW.replace(hour=4, minute=0)).out.startswith("2026-09-04")


def test_schema_is_json(run: Run) -> None:
    told = run("schema")
    assert told.status == 0
    assert json.loads(told.out)["$defs"]["CheckIn"]["additionalProperties"] is False


def test_the_diary_is_where_the_option_says_else_the_variable_else_the_home(
    run: Run, own_home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert run("path").out == f"{own_home / 'diary.json'}\n"
    assert run("--diary", tmp_path / "other.json", "path").out == f"{tmp_path / 'other.json'}\n"
    monkeypatch.delenv("REHAB_TUI_DIARY")
    assert run("path").out.startswith(str(own_home))


def test_short_is_one_line_and_status_0_whatever_the_colour(run: Run) -> None:
    told = run("today", "--short")
    assert told == Told(0, "Check in first: 20 seconds. No sore tendon is noted in the profile yet.\n", "")
