"""The screen is kept awake while a set runs, and given back whatever becomes of the program."""

import os
import signal
from pathlib import Path

import pytest

from rehab_tui.awake import Awake, inhibitor
from rehab_tui.practice.bounce import HELD_S
from tests.terminal import Terminal, begin_holds, diary_for_holds

DESKTOP = "XDG_CURRENT_DESKTOP"
STAND_IN = """#!/bin/sh
echo taken >> "$0.log"
cat
echo released >> "$0.log"
"""


@pytest.fixture(name="desktop")
def desktop_that_tells(tmp_path: Path) -> Path:
    """A folder with what stands in for the desktop's command, which notes when it is begun and ended."""
    command = tmp_path / "bin" / "systemd-inhibit"
    command.parent.mkdir()
    command.write_text(STAND_IN)
    command.chmod(0o700)
    return command


def told(desktop: Path) -> list[str]:
    log = desktop.with_name(f"{desktop.name}.log")
    return log.read_text().split() if log.exists() else []


def until(desktop: Path, wanted: list[str], terminal: Terminal | None = None) -> None:
    """Wait for the stand-in to have told that, reading what the program draws."""
    while told(desktop) != wanted:
        if terminal:
            terminal.watch(0.05)


@pytest.mark.parametrize(
    ("platform", "environment", "found", "command"),
    [
        ("darwin", {}, [], "caffeinate"),
        ("linux", {}, [], None),
        ("linux", {}, ["systemd-inhibit", "gnome-session-inhibit"], "systemd-inhibit"),
        (
            "linux",
            {"XDG_CURRENT_DESKTOP": "ubuntu:GNOME"},
            ["gnome-session-inhibit"],
            "gnome-session-inhibit",
        ),
        ("linux", {"XDG_CURRENT_DESKTOP": "GNOME"}, ["systemd-inhibit"], "systemd-inhibit"),
        ("linux", {"SSH_TTY": "/dev/pts/1"}, ["systemd-inhibit"], None),
    ],
)
def test_each_desktop_has_its_command_and_another_machine_none(
    platform: str, environment: dict[str, str], found: list[str], command: str | None
) -> None:
    chosen = inhibitor(platform, environment, lambda name: name if name in found else None)
    assert (chosen[0] if chosen else None) == command


@pytest.mark.real
def test_it_is_taken_once_and_given_back(desktop: Path) -> None:
    awake = Awake((str(desktop),))
    for wanted in (True, True, False, False):
        awake.hold(wanted)
    until(desktop, ["taken", "released"])


def test_a_command_that_is_not_there_is_no_trouble() -> None:
    awake = Awake(("/nowhere/inhibit",))
    awake.hold(True)
    awake.hold(False)


@pytest.mark.real
@pytest.mark.parametrize("end", [signal.SIGKILL, signal.SIGTERM])
def test_it_is_given_back_however_the_program_ends(
    desktop: Path, tmp_path: Path, end: signal.Signals
) -> None:
    """In a set it is taken, in a pause not."""
    diary = tmp_path / "diary.json"
    diary_for_holds(diary, 120)
    path = f"{desktop.parent}{os.pathsep}{os.environ['PATH']}"
    with Terminal("-m", "rehab_tui", "--diary", str(diary), PATH=path) as terminal:
        begin_holds(terminal)
        until(desktop, ["taken"], terminal)
        terminal.watch(2 * HELD_S)
        terminal.press(" ")
        until(desktop, ["taken", "released"], terminal)
        terminal.watch(2 * HELD_S)
        terminal.press(" ")
        until(desktop, ["taken", "released", "taken"], terminal)
        os.kill(terminal.process.pid, end)
        terminal.ended(within=60)
        until(desktop, ["taken", "released", "taken", "released"])
