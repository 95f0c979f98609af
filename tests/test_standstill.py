"""A real process that was stopped, or has lost its terminal: no time is awarded, and it still ends."""

import os
import signal
import termios
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from rehab_tui.cli import local_now
from rehab_tui.domain.records import Session
from rehab_tui.storage.diary.tiny_diary import TinyDiary
from rehab_tui.ui.terminal import HUNG_UP
from tests.terminal import Terminal, begin_holds, diary_for_holds

HELD_S = 2.0
AWAY_S = 5.0
SLACK_S = 0.5
ENDS_WITHIN_S = 120


def frozen(terminal: Terminal) -> None:
    """As a debugger or a closed lid would."""
    terminal.process.send_signal(signal.SIGSTOP)
    come_back(terminal)


def suspended(terminal: Terminal) -> None:
    """As a person does from the keyboard, and with fg."""
    terminal.press("\x1a")
    come_back(terminal)


def come_back(terminal: Terminal, away_s: float = AWAY_S) -> None:
    """See that the process really stopped, and let it go on later."""
    pid, patience = terminal.process.pid, time.monotonic() + ENDS_WITHIN_S
    while os.waitpid(pid, os.WNOHANG | os.WUNTRACED) == (0, 0):
        assert time.monotonic() < patience, "the process did not stop"
        terminal.watch(0.01)
    time.sleep(away_s)
    terminal.process.send_signal(signal.SIGCONT)


def held_with_an_interruption(
    diary: Path, interrupt: Callable[[Terminal], None]
) -> tuple[Session, float, float]:
    """A hold of 60 s, interrupted early, whose question is answered with the preset.

    Answers the session, the seconds held in truth, and those for which the machine was busy with others.
    """
    diary_for_holds(diary, hold_s=60)
    with Terminal("-m", "rehab_tui", "--diary", str(diary)) as terminal:
        begin_holds(terminal)
        waited = terminal.waited()
        seen = terminal.wait_for("space pause")
        terminal.watch(HELD_S)
        stopped = time.monotonic()
        interrupt(terminal)
        waited = terminal.waited() - waited
        terminal.wait_for("The clock stood still", "How many did you really hold", "note it")
        terminal.answer(" ")
        terminal.wait_for("set 1 of 5 is done")
        terminal.answer("\x1b")
        terminal.wait_for("keep what was done")
        terminal.answer("y")
        terminal.wait_for("The session is over", "save as it is")
        terminal.answer("\x1b")
        terminal.wait_for("in your diary")
        terminal.answer(" ")
        terminal.wait_for("better?")
    with TinyDiary.open(diary, local_now, writing=False) as kept:
        [session] = kept.entries.sessions
    return session, stopped - seen, waited


@pytest.mark.real
@pytest.mark.parametrize("interrupt", [frozen, suspended])
def test_a_standstill_in_a_hold_is_asked_about_and_only_the_proven_part_is_noted(
    tmp_path: Path, interrupt: Callable[[Terminal], None]
) -> None:
    session, held_s, waited = held_with_an_interruption(tmp_path / "diary.json", interrupt)
    [hold] = session.sets
    assert hold.held_s
    assert hold.held_s == pytest.approx(held_s, abs=SLACK_S + waited)
    assert f"{hold.held_s:g} s proven, {hold.held_s:g} s noted" in session.note
    assert not session.completed


@pytest.mark.real
def test_after_a_stop_that_nobody_announced_everything_is_drawn_and_the_terminal_is_given_back() -> None:
    with Terminal("-m", "rehab_tui", "demo") as terminal:
        before = termios.tcgetattr(terminal.screen)
        terminal.wait_for("better?", "help")
        terminal.process.send_signal(signal.SIGSTOP)
        come_back(terminal, away_s=0.1)
        terminal.wait_for("better?", "help")
        terminal.press("\x11")
        assert terminal.ended(ENDS_WITHIN_S) == 0
        assert termios.tcgetattr(terminal.screen) == before


@pytest.mark.real
@pytest.mark.parametrize("working", [False, True])
def test_without_its_terminal_the_program_ends_by_itself(tmp_path: Path, working: bool) -> None:
    diary_for_holds(tmp_path / "diary.json", hold_s=60)
    with Terminal("-m", "rehab_tui", "--diary", str(tmp_path / "diary.json")) as terminal:
        if working:
            begin_holds(terminal)
        terminal.wait_for("space pause" if working else "help")
        nowhere = os.open(os.devnull, os.O_RDWR)
        os.dup2(nowhere, terminal.screen)  # nobody holds the outer end any more, and no signal says so
        os.close(nowhere)
        assert terminal.process.wait(ENDS_WITHIN_S) == HUNG_UP
