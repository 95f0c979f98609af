"""Real processes that are killed, or that fight for one diary: what was confirmed is still there."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from rehab_tui.cli import local_now
from rehab_tui.storage.diary.tiny_diary import TinyDiary
from tests.terminal import Terminal, begin_holds, diary_for_holds


@pytest.mark.real
def test_killed_in_the_third_set_two_are_kept_and_can_be_resumed_or_filed(tmp_path: Path) -> None:
    diary = tmp_path / "diary.json"
    diary_for_holds(diary, hold_s=1)
    program = ("-m", "rehab_tui", "--diary", str(diary))
    with Terminal(*program) as terminal:
        begin_holds(terminal)
        for number in (1, 2):
            terminal.wait_for(f"set {number} of 5 is done")
            terminal.answer("n")
        terminal.wait_for("space pause")
        terminal.kill()

    with Terminal(*program) as terminal:
        terminal.wait_for("A session was cut off", "2 of 5 sets are kept")
        terminal.answer(" ")
        terminal.wait_for("sets 3 to 5", "space begins")
        terminal.kill()

    with Terminal(*program) as terminal:
        terminal.wait_for("2 of 5 sets are kept")
        terminal.answer("f")
        terminal.wait_for("in the diary as it was")
        terminal.kill()

    with TinyDiary.open(diary, local_now, writing=False) as kept:
        (session,) = kept.entries.sessions
    assert [(done.set, done.held_s) for done in session.sets] == [(1, 1.0), (2, 1.0)]
    assert not session.completed


@pytest.mark.real
def test_two_hundred_kills_lose_nothing_that_was_confirmed() -> None:
    program = [
        sys.executable,
        "-m",
        "benchmarks.kills",
        "--kills",
        "200",
        "--sessions",
        "0",
        "--ends",
        "0",
        "--seed",
        "5",
    ]
    done = subprocess.run(program, capture_output=True, text=True, check=False)
    log, _ = json.JSONDecoder().raw_decode(done.stdout)
    assert (log["lost"], log["unreadable"]) == (0, 0), done.stderr
    assert log["before_any"] < 150, "many kills hit a process in the middle of its saves"
    assert log["confirmed"] > 100


@pytest.mark.real
def test_two_writers_and_a_reader_at_once_lose_nothing() -> None:
    program = [sys.executable, "-m", "benchmarks.hammer", "--seconds", "2"]
    done = subprocess.run(program, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
