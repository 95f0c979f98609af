"""The help of every command, its examples, and what stands before a command or after it."""

import shlex
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from benchmarks.runners_made import fit, strava_zip
from rehab_tui.cli.commands import COMMANDS, SCREENS, command_line
from rehab_tui.cli.parser import read
from tests.cli.told import REFUSAL, USAGE, Run

EVERY = (SCREENS, *COMMANDS)
EXAMPLES = [shlex.split(line.partition(" > ")[0]) for command in EVERY for line in command.examples]
DRAWN = {"demo", "session", "hold"}
"""Commands that open the screens, or wait for real seconds."""


def test_every_help_has_examples_and_fits_80_columns(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    for columns in ("80", "300"):
        monkeypatch.setenv("COLUMNS", columns)
        for command in EVERY:
            helped = run(*command.name.split(), "--help")
            assert (helped.status, helped.err) == (0, "")
            assert max(map(len, helped.out.splitlines())) <= 80
            assert "\nexamples:\n  rehab-tui" in helped.out
            assert all("help" in settings for _, settings in command.takes)
    for command in COMMANDS:
        assert f"\n    {command.name:<12}{command.text}\n" in run("--help").out


def test_what_may_stand_anywhere_stands_before_a_command_and_after_it() -> None:
    line = command_line()
    for words in EXAMPLES:
        for typed in (["--diary", "x", *words], [*words, "--diary", "x"], [*words, "--diary=x"]):
            assert read(line, typed).diary == "x"
    for command in COMMANDS:
        for option in ("--help", "--version"):
            for typed in ([option, command.name], [command.name, option]):
                with pytest.raises(SystemExit, match=r"^0$"):
                    read(line, typed)


def test_every_example_does_what_it_says(
    run: Run, example: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "activities").mkdir()
    (tmp_path / "activities" / "run.fit").write_bytes(
        fit(datetime(2026, 9, 1, 16, tzinfo=UTC), 5, 30, timedelta(hours=1))
    )
    for name in ("all.json", "other.json"):
        (tmp_path / name).write_bytes(example.read_bytes())
    (tmp_path / "export.zip").write_bytes(strava_zip(2))
    for words in EXAMPLES:
        if words and words[0] not in DRAWN:
            done = run(*words)
            assert (done.status, done.err) == (0, ""), words


@pytest.mark.parametrize(
    ("words", "status", "said"),
    [
        ("tody", USAGE, "rehab-tui: error: argument COMMAND: there is no 'tody'; accepted: demo, today, "),
        ("tody", USAGE, "; is today meant?"),
        ("today --shrt", USAGE, "rehab-tui today: error: not known here: --shrt; `rehab-tui today --help` "),
        ("report --without=pain", USAGE, "--without: there is no 'pain'; accepted: rating, weeks"),
        (
            "backup nowhere/",
            USAGE,
            "there is no folder 'nowhere/'; accepted: a new file, or a folder",
        ),
        ("programme use Alfredson --block 9", REFUSAL, "block is 9; accepted: 1 to 1"),
        ("--diary= path", REFUSAL, "The diary is ''; accepted: a file."),
    ],
)
def test_a_wrong_word_is_told_with_what_is_right(
    run: Run, words: str, status: int, said: str, own_home: Path
) -> None:
    wrong = run(*words.split())
    assert (wrong.status, wrong.out) == (status, "")
    assert said in wrong.err
    assert list(own_home.iterdir()) == []
