"""The real program in a real terminal: what the terminal says by itself, and a fault that ends it."""

import os
import signal
import termios
import time
from pathlib import Path

import pytest

from rehab_tui.cli import local_now
from rehab_tui.domain.records import Run, day_of, put
from rehab_tui.storage.diary.tiny_diary import TinyDiary
from rehab_tui.storage.draft import DraftFile
from tests.terminal import Terminal, begin_holds, diary_for_holds
from tests.ui.terminal_bytes import AT_ONCE, UNASKED

ENDS_WITHIN_S = 60
WHOLE = [said for corpus in (UNASKED, AT_ONCE) for one in corpus.values() for said in one]

FAULT = """
import sys
from rehab_tui.cli import main
from rehab_tui.ui.screens.session.screen import SessionScreen
from rehab_tui.ui.incoming.incoming import Incoming

def fault(*_, **__):
    raise RuntimeError("a fault was planted here")

{}
sys.exit(main(["--diary", {!r}]))
"""
IN_A_KEY = "SessionScreen.action_help = fault"
IN_A_LOOK = """
whole = SessionScreen.conduct
begun = []
def conduct(self, reading):
    if self.begun:
        begun.append(reading.now)
    if begun and reading.now - begun[0] > 2:
        fault()
    whole(self, reading)
SessionScreen.conduct = conduct
"""
IN_THE_READING_THREAD = """
whole = Incoming.feed
Incoming.feed = lambda self, data, now: fault() if b"z" in data else whole(self, data, now)
"""


def say(terminal: Terminal, said: bytes) -> None:
    os.write(terminal.screen, said)


@pytest.mark.real
def test_a_question_stays_open_whatever_the_terminal_says(tmp_path: Path) -> None:
    diary = tmp_path / "diary.json"
    diary_for_holds(diary, hold_s=45)
    with TinyDiary.open(diary, local_now) as kept:
        run = Run(id="r1", date=day_of(local_now()), distance_km=5, pain_worst=2)
        kept.apply(put(kept.entries, run))
    before = diary.read_bytes()
    with Terminal("-m", "rehab_tui", "--diary", str(diary)) as terminal:
        terminal.wait_for("better?", "help")
        for said in WHOLE:
            say(terminal, said)
        say(terminal, b"\x1b")
        terminal.watch(0.3)
        say(terminal, b"[<35;20;10M")
        terminal.watch(0.7)
        assert diary.read_bytes() == before
        say(terminal, b"?")
        terminal.wait_for("Keys of this screen", "escape")
        say(terminal, b"\x1b")
        terminal.watch(0.5)  # ESC and a sign within a tenth of a second are one key, with alt
        say(terminal, b"2")
        end = time.monotonic() + ENDS_WITHIN_S
        while diary.read_bytes() == before:
            terminal.watch(0.05)
            assert time.monotonic() < end, "a digit answers"


@pytest.mark.real
@pytest.mark.parametrize(
    ("fault", "key"),
    [(IN_A_KEY, "?"), (IN_A_LOOK, ""), (IN_THE_READING_THREAD, "z")],
    ids=["key", "look", "bytes"],
)
def test_a_fault_ends_with_1_gives_the_terminal_back_and_keeps_what_was_proven(
    tmp_path: Path, fault: str, key: str
) -> None:
    diary = tmp_path / "diary.json"
    diary_for_holds(diary, hold_s=60)
    with Terminal("-c", FAULT.format(fault, str(diary))) as terminal:
        before = termios.tcgetattr(terminal.screen)
        begin_holds(terminal)
        terminal.wait_for("space pause")
        if key:  # the fault in a look comes by itself, when so much of the hold is proven
            terminal.watch(2)
            terminal.press(key)
        end = time.monotonic() + ENDS_WITHIN_S
        while terminal.process.poll() is None:
            assert time.monotonic() < end
            try:
                terminal.watch(0.1)
            except AssertionError:  # it has ended
                break
        assert terminal.ended(ENDS_WITHIN_S) == 1
        assert termios.tcgetattr(terminal.screen) == before
        for mode in ("1049", "1000", "1003", "1006", "2004", "1004"):
            assert f"\x1b[?{mode}l" in terminal.drawn.decode(errors="replace")
        assert "a fault was planted here" in terminal.text
    draft = DraftFile(diary).load()
    assert draft
    [done] = draft.sets
    assert done.held_s
    assert 1 <= done.held_s < 30


@pytest.mark.real
@pytest.mark.parametrize("sty", ["", "123.pts-0.host"])
def test_gnu_screen_is_asked_for_no_mouse(monkeypatch: pytest.MonkeyPatch, sty: str) -> None:
    if sty:
        monkeypatch.setenv("STY", sty)
    else:
        monkeypatch.delenv("STY", raising=False)
    with Terminal("-m", "rehab_tui", "demo") as terminal:
        drawn = b""
        while b"\x1b[?2004h" not in drawn:
            drawn += os.read(terminal.screen, 65536)
        assert (b"\x1b[?1003h" in drawn) is not bool(sty)
        terminal.process.send_signal(signal.SIGKILL)
