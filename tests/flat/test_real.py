"""The commands in a real process: through a pipe, in a terminal, and ended in the middle."""

import os
import shlex
import signal
import subprocess
import sys
import termios
import time
from pathlib import Path
from typing import Any

import pytest

from rehab_tui.cli import local_now
from rehab_tui.domain.records import Leg, Session, SetDone, Step, day_of
from rehab_tui.practice.draft import Draft
from rehab_tui.storage.diary.tiny_diary import TinyDiary
from rehab_tui.storage.draft import DraftFile
from tests.practice.plans import holds
from tests.terminal import Terminal, diary_for_holds
from tests.test_signals import Shell

pytestmark = pytest.mark.real

ENDS_WITHIN_S = 20
ALIVE_S = 1.3


@pytest.fixture
def diary(tmp_path: Path) -> Path:
    path = tmp_path / "diary.json"
    diary_for_holds(path, hold_s=1)
    return path


def last_set_left(diary: Path) -> None:
    """Leave a session of today of which the last set is to do."""
    done = [
        SetDone(step=Step.HOLD_DOUBLE, leg=Leg.BOTH, set=number, target_s=1, held_s=1)
        for number in range(1, 5)
    ]
    now = local_now()
    plan = holds(hold_s=1, rest_s=0)
    with TinyDiary.open(diary, local_now) as opened:
        day = day_of(now, opened.settings.day_starts)
        draft = Draft(id="cut", date=day, started_at=now, saved_at=now, plan=plan, sets=tuple(done))
        DraftFile(opened.path).save(draft)


def filed(diary: Path) -> Session:
    with TinyDiary.open(diary, local_now, writing=False) as opened:
        [session] = opened.entries.sessions
        return session


def modes_change(terminal: Terminal, before: list[Any], *, to_before: bool) -> None:
    """Wait until the terminal has its modes of before, or others: they change just after what is said."""
    end = time.monotonic() + ENDS_WITHIN_S
    while (termios.tcgetattr(terminal.screen) == before) is not to_before:
        assert time.monotonic() < end
        time.sleep(0.01)


def command(diary: Path, *words: str) -> list[str]:
    return ["-m", "rehab_tui", "--diary", str(diary), *words, "--plain", "--silent"]


def test_through_a_pipe_to_its_end(diary: Path) -> None:
    last_set_left(diary)
    told = subprocess.run(
        [sys.executable, *command(diary, "session")],
        input="begin\n2\n4\n",
        capture_output=True,
        text=True,
        timeout=ENDS_WITHIN_S,
        check=False,
    )
    assert (told.returncode, told.stderr) == (0, "")
    assert told.stdout.isascii()
    assert "\x1b" not in told.stdout
    lines = told.stdout.splitlines()
    assert lines[0] == "A session was cut off today: 4 of 5 sets are kept."
    assert lines[4:7] == ["last set, both legs, hold, 1 second", "hold", "end"]
    assert "Every set is done and in your diary." in lines
    assert (filed(diary).completed, filed(diary).effort) == (True, 4)
    assert {done.pain for done in filed(diary).sets} == {2}


def test_in_a_terminal_to_its_end(diary: Path) -> None:
    last_set_left(diary)
    with Terminal(*command(diary, "hold")) as terminal:
        before = termios.tcgetattr(terminal.screen)
        terminal.wait_for("g, go on")
        modes_change(terminal, before, to_before=False)
        terminal.press("g")
        terminal.wait_for("space begins")
        terminal.press(" ")
        terminal.wait_for("all 5 sets")
        modes_change(terminal, before, to_before=True)  # a line can be seen and corrected
        terminal.press("3\r")
        terminal.wait_for("How hard")
        terminal.press("10\r")
        assert terminal.ended(ENDS_WITHIN_S) == 0
        assert termios.tcgetattr(terminal.screen) == before
        assert b"\x1b" not in terminal.written
    assert (filed(diary).completed, filed(diary).effort) == (True, 10)


@pytest.mark.parametrize(
    ("number", "status"),
    [(signal.SIGHUP, 128 + signal.SIGHUP), (signal.SIGINT, 1)],
)
def test_ended_in_a_hold_it_keeps_what_is_proven_and_gives_the_terminal_back(
    tmp_path: Path, number: signal.Signals, status: int
) -> None:
    diary = tmp_path / "diary.json"
    diary_for_holds(diary, hold_s=60)
    with Terminal(*command(diary, "session")) as terminal:
        before = termios.tcgetattr(terminal.screen)
        terminal.wait_for("space begins")
        terminal.press(" ")
        terminal.wait_for("set 1 of 5", "hold\r\n")
        terminal.watch(ALIVE_S)
        terminal.process.send_signal(number)
        assert terminal.ended(ENDS_WITHIN_S) == status
        assert termios.tcgetattr(terminal.screen) == before
        assert "Traceback" not in terminal.text
    draft = DraftFile(diary).load()
    assert draft
    assert 1 <= (draft.sets[0].held_s or 0) < 60


def test_killed_it_loses_no_set(diary: Path) -> None:
    with subprocess.Popen(
        [sys.executable, *command(diary, "session")], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout
        while "set 2 of 5" not in process.stdout.readline():
            pass
        process.kill()
    draft = DraftFile(diary).load()
    assert draft
    assert [done.held_s for done in draft.sets] == [1]


def test_a_reader_that_has_gone_ends_it_and_what_is_proven_is_kept(diary: Path) -> None:
    with subprocess.Popen(
        [sys.executable, *command(diary, "session")],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stdout
        assert process.stderr
        while "set 2 of 5" not in process.stdout.readline():
            pass
        process.stdout.close()
        assert process.wait(ENDS_WITHIN_S) == 1
        assert process.stderr.read() == ""
    draft = DraftFile(diary).load()
    assert draft
    assert len(draft.sets) >= 1


def test_a_stop_gives_the_terminal_back_and_a_program_that_goes_on_says_that_the_clock_stood_still(
    tmp_path: Path,
) -> None:
    diary = tmp_path / "diary.json"
    diary_for_holds(diary, hold_s=60)
    with Terminal(*command(diary, "session")) as terminal:
        before = termios.tcgetattr(terminal.screen)
        terminal.wait_for("space begins")
        terminal.press(" ")
        terminal.wait_for("set 1 of 5", "hold\r\n")
        terminal.process.send_signal(signal.SIGTSTP)
        _, status = os.waitpid(terminal.process.pid, os.WUNTRACED)
        assert os.WIFSTOPPED(status)
        assert termios.tcgetattr(terminal.screen) == before
        time.sleep(ALIVE_S)
        terminal.process.send_signal(signal.SIGCONT)
        terminal.wait_for("The clock stood still", within=ENDS_WITHIN_S)
        terminal.press("b")
        terminal.press("\r")
        terminal.wait_for("set 1 of 5", "hold\r\n", within=ENDS_WITHIN_S)
        modes_change(terminal, before, to_before=False)


def test_stopped_in_a_shell_it_is_ended_with_what_is_proven_kept(tmp_path: Path) -> None:
    diary = tmp_path / "diary.json"
    diary_for_holds(diary, hold_s=60)
    with Shell() as shell:
        shell.press(shlex.join([sys.executable, *command(diary, "session")]) + "\r")
        shell.wait_for("space begins")
        shell.press(" ")
        shell.wait_for("set 1 of 5", "hold\r\n")
        shell.watch(ALIVE_S)
        shell.press("\x1a")
        shell.wait_for("Stopped", "ready> ")
        shell.press("set -b; kill %1\r")
        shell.wait_for(f"Exit {128 + signal.SIGTERM}", within=ENDS_WITHIN_S)
    draft = DraftFile(diary).load()
    assert draft
    assert 1 <= (draft.sets[0].held_s or 0) < 60
