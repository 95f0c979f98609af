"""A real terminal around the program: signals, the shell's own jobs, and what the environment says of it."""

import os
import shlex
import signal
import sys
import termios
import time
from itertools import cycle
from pathlib import Path
from random import Random

import pytest

from benchmarks.ends import ENDS_WITHIN_S, MOMENTS, SIGNALS, drain, ended, left_set
from rehab_tui.storage.draft import DraftFile
from rehab_tui.ui.terminal import HUNG_UP
from rehab_tui.ui.written_out import WRITTEN_WITHIN_S
from tests.terminal import Terminal, begin_holds, diary_for_holds

pytestmark = pytest.mark.real

HELD_S = 2.0
UNREAD_WITHIN_S = 10
TRIED = (signal.SIGTERM, signal.SIGHUP, signal.SIGINT, signal.SIGQUIT, signal.SIGUSR1)


ENDED_ALREADY = """
import os, sys
from textual.app import App
from rehab_tui.ui.terminal import resilient

class Short(App):
    def get_driver_class(self):
        return resilient(super().get_driver_class())

    def on_mount(self):
        self.exit()

Short().run()
try:
    os.kill(os.getpid(), {number:d})
    print("it goes on")
except KeyboardInterrupt:
    sys.exit(1)
"""


CONTINUED = """
import asyncio, os, signal, subprocess
from textual.app import App
from rehab_tui.ui.terminal import resilient

class Closing(App):
    def get_driver_class(self):
        return resilient(super().get_driver_class())

    def on_mount(self):
        self.exit()

    async def on_unmount(self):
        subprocess.Popen(["sh", "-c", f"sleep 0.3; kill -s CONT {{os.getpid()}}"])
        os.kill(os.getpid(), {number:d})
        await asyncio.sleep(0.6)

Closing().run()
"""


def close(terminal: Terminal) -> None:
    """Close the terminal's window."""
    nowhere = os.open(os.devnull, os.O_RDWR)
    os.dup2(nowhere, terminal.screen)
    os.close(nowhere)


def kept(diary: Path) -> list[float]:
    """The seconds of the holds that wait to be taken up again."""
    draft = DraftFile(diary).load()
    return [done.held_s or 0 for done in draft.sets] if draft else []


@pytest.mark.parametrize("number", TRIED)
def test_a_signal_ends_a_hold_whose_proven_part_is_kept_and_gives_the_terminal_back(
    tmp_path: Path, number: signal.Signals
) -> None:
    diary = tmp_path / "diary.json"
    diary_for_holds(diary, hold_s=60)
    with Terminal("-m", "rehab_tui", "--diary", str(diary)) as terminal:
        before = termios.tcgetattr(terminal.screen)
        begin_holds(terminal)
        terminal.wait_for("space pause")
        assert termios.tcgetattr(terminal.screen) != before
        terminal.watch(HELD_S)
        taken_over = len(terminal.written)
        terminal.process.send_signal(number)
        drain(terminal)
        assert terminal.ended(ENDS_WITHIN_S) == 128 + number
        assert {1000, 1003, 1006, 1049, 2004, 25, "kitty"} <= left_set(terminal.written[:taken_over])
        assert not left_set(terminal.written)
    [held] = kept(diary)
    assert held >= HELD_S - 1


@pytest.mark.parametrize(("moment", "number"), [*zip(MOMENTS, cycle(SIGNALS), strict=False)])
def test_the_terminal_is_given_back_at_any_moment(
    tmp_path: Path, moment: str, number: signal.Signals
) -> None:
    assert not ended(moment, number, Random(moment), tmp_path)


@pytest.mark.parametrize("number", [signal.SIGCONT, signal.SIGTSTP])
def test_a_program_that_is_continued_while_it_closes_does_not_take_the_terminal_again(
    number: signal.Signals,
) -> None:
    with Terminal("-c", CONTINUED.format(number=number)) as terminal:
        before = termios.tcgetattr(terminal.screen)
        drain(terminal)
        assert terminal.ended(ENDS_WITHIN_S) == 0, terminal.text
        assert termios.tcgetattr(terminal.screen) == before
        assert not left_set(terminal.written)


@pytest.mark.parametrize("number", TRIED)
def test_once_the_terminal_is_given_back_a_signal_ends_what_is_left(number: signal.Signals) -> None:
    with Terminal("-c", ENDED_ALREADY.format(number=number)) as terminal:
        drain(terminal)
        status = terminal.process.wait(ENDS_WITHIN_S)
        assert not left_set(terminal.written)
        assert "goes on" not in terminal.text
        assert status == (1 if number == signal.SIGINT else -number), terminal.text


def test_a_hold_is_kept_when_the_terminal_is_closed(tmp_path: Path) -> None:
    diary = tmp_path / "diary.json"
    diary_for_holds(diary, hold_s=60)
    with Terminal("-m", "rehab_tui", "--diary", str(diary)) as terminal:
        begin_holds(terminal)
        terminal.wait_for("space pause")
        terminal.watch(HELD_S)
        close(terminal)
        assert terminal.process.wait(ENDS_WITHIN_S) == HUNG_UP
    [held] = kept(diary)
    assert held >= HELD_S - 1


def leave_unread(terminal: Terminal) -> None:
    """Read no more, until more is drawn than the kernel keeps for who does not read."""
    for columns in (150, 120):
        termios.tcsetwinsize(terminal.screen, (40, columns))
        terminal.process.send_signal(signal.SIGWINCH)
        time.sleep(HELD_S / 2)


def test_a_terminal_that_is_read_again_shows_what_is_now_and_one_unread_is_given_back(tmp_path: Path) -> None:
    diary = tmp_path / "diary.json"
    diary_for_holds(diary, hold_s=60)
    with Terminal("-m", "rehab_tui", "--diary", str(diary)) as terminal:
        before = termios.tcgetattr(terminal.screen)
        begin_holds(terminal)
        terminal.wait_for("space pause")
        leave_unread(terminal)
        terminal.press(" ")
        terminal.wait_for("double-leg hold", "space go on")
        terminal.answer(" ")
        terminal.wait_for("space pause")
        leave_unread(terminal)
        began = time.monotonic()
        terminal.process.terminate()
        assert terminal.process.wait(UNREAD_WITHIN_S) == 128 + signal.SIGTERM
        assert time.monotonic() - began >= WRITTEN_WITHIN_S, "it was really kept waiting"
        drain(terminal)  # as a terminal that went on
        assert termios.tcgetattr(terminal.screen) == before
        assert not left_set(terminal.written)
    [held] = kept(diary)
    assert held >= HELD_S - 1


def test_a_hold_is_kept_when_a_terminal_that_nobody_reads_is_closed(tmp_path: Path) -> None:
    diary = tmp_path / "diary.json"
    diary_for_holds(diary, hold_s=60)
    with Terminal("-m", "rehab_tui", "--diary", str(diary)) as terminal:
        begin_holds(terminal)
        terminal.wait_for("space pause")
        leave_unread(terminal)
        close(terminal)
        assert terminal.process.wait(UNREAD_WITHIN_S) == HUNG_UP
    [held] = kept(diary)
    assert held >= HELD_S - 1


class Shell(Terminal):
    """A shell that has the terminal and its jobs; `$program` is the program on sample data."""

    def __init__(self) -> None:
        # the first terminal that a new session opens becomes its own
        opened = "import os; os.open(os.ttyname(0), os.O_RDWR)"
        super().__init__("-c", f"{opened}; os.execlp('bash', 'bash', '--norc', '-i')")
        words = shlex.join([sys.executable, "-m", "rehab_tui", "demo"])
        self.press(f"PS1='ready> '; program='{words}'; echo be''gun\r")
        self.wait_for("begun", "ready> ")


def test_begun_in_the_background_it_comes_up_when_it_is_fetched() -> None:
    with Shell() as shell:
        shell.press("$program &\r")
        shell.wait_for("ready> ")
        shell.press("wait\r")  # until the job has stopped, too
        shell.wait_for("Stopped", "ready> ")
        shell.press("fg\r")
        shell.wait_for("better?", "help")
        shell.press("\x11")
        shell.wait_for("ready> ")


def test_ctrl_z_leads_to_the_shell_from_every_kind_of_screen_and_fg_back() -> None:
    with Shell() as shell:
        shell.press("$program\r")
        shell.wait_for("better?", "help")
        for opens, shows in (("", "better?"), ("c", "Stop signs"), ("\x1bOP", "Keys of this screen")):
            shell.press(opens)
            shell.watch(1)
            shell.press("\x1a")
            shell.wait_for("Stopped", "ready> ")
            shell.press("fg\r")
            shell.wait_for(shows)
        shell.press("\x11")
        shell.wait_for("ready> ")


@pytest.mark.parametrize("ever_seen", [False, True])
def test_a_stopped_job_can_be_ended(ever_seen: bool) -> None:
    with Shell() as shell:
        shell.press("$program\r" if ever_seen else "$program &\r")
        if ever_seen:
            shell.wait_for("better?", "help")
            shell.press("\x1a")
        else:
            shell.wait_for("ready> ")
            shell.press("wait\r")
        shell.wait_for("Stopped", "ready> ")
        # told as soon as it has ended: `wait` may answer at once for a job that bash takes for stopped
        shell.press("set -b; kill %1\r")
        shell.wait_for(f"Exit {128 + signal.SIGTERM}")


def test_errors_may_go_to_a_file_without_the_screen(tmp_path: Path) -> None:
    with Shell() as shell:
        shell.press(f"$program 2>{shlex.quote(str(tmp_path / 'log'))}\r")
        shell.wait_for("better?", "help")
        shell.press("\x11")
        shell.wait_for("ready> ")
    assert not (tmp_path / "log").read_bytes()


def test_the_window_counts_whatever_columns_and_lines_say(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "200")
    monkeypatch.setenv("LINES", "60")
    with Terminal("-m", "rehab_tui", "demo", columns=36, rows=8) as terminal:
        terminal.wait_for("The window is 36 x 8")
        termios.tcsetwinsize(terminal.screen, (24, 80))
        terminal.process.send_signal(signal.SIGWINCH)
        terminal.wait_for("better?", "help")
