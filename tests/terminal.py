"""A program in a real terminal (a pseudo-terminal, POSIX only), its keys pressed and its screen read."""

import os
import pty
import re
import select
import signal
import subprocess
import sys
import termios
import time
from pathlib import Path
from typing import Self

from rehab_tui.cli import local_now
from rehab_tui.domain.records import Profile, Settings, Site, Tendon, Tendons, put
from rehab_tui.practice.bounce import HELD_S
from rehab_tui.storage.diary.tiny_diary import TinyDiary
from tests.machine import waited

CONTROL = re.compile(
    r"\x1b\[[0-?]*[ -/]*[@-~]"  # moves, colours, modes
    r"|\x1b\][^\x07\x1b]*(?:\x07|\x1b\\)"  # titles and links
    r"|\x1b."
)


class Terminal:
    """Runs `python` with the words given, `around` in its environment, and ends it for certain."""

    def __init__(self, *words: str, columns: int = 120, rows: int = 40, **around: str) -> None:
        self.screen, inside = pty.openpty()
        termios.tcsetwinsize(inside, (rows, columns))
        env = {**os.environ, "TERM": "xterm-256color", "COLORTERM": "truecolor", **around}
        self.started = time.monotonic()
        self.process = subprocess.Popen(
            [sys.executable, *words],
            stdin=inside,
            stdout=inside,
            stderr=inside,
            env=env,
            start_new_session=True,
        )
        os.close(inside)
        self.drawn = self.written = b""

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.kill()
        os.close(self.screen)

    @property
    def text(self) -> str:
        """What was drawn since the last wait, without its control sequences."""
        return CONTROL.sub("", self.drawn.decode(errors="replace"))

    def waited(self) -> float:
        """Seconds for which the program or this test was kept waiting for a processor."""
        return waited(self.process.pid) + waited(os.getpid())

    def wait_for(self, *words: str, within: float = 120) -> float:
        """Read until all the words were drawn; the moment of the last of them, on the monotonic clock."""
        end = time.monotonic() + within
        while not all(word in self.text for word in words):
            ready, _, _ = select.select([self.screen], [], [], max(0, end - time.monotonic()))
            assert ready, f"no {words} within {within} s in:\n{self.text}"
            self.drawn += self._read()
        moment = time.monotonic()
        self.drawn = b""
        return moment

    def watch(self, seconds: float) -> None:
        """Look at the screen for so long; a terminal that nobody reads would hold the program up."""
        end = time.monotonic() + seconds
        while (left := end - time.monotonic()) > 0:
            if select.select([self.screen], [], [], left)[0]:
                self.drawn += self._read()

    def _read(self) -> bytes:
        try:
            came = os.read(self.screen, 65536)
        except OSError as gone:  # Linux's way to say that the program has closed the terminal
            raise AssertionError(f"the program ended; it had drawn:\n{self.text}") from gone
        self.written += came
        return came

    def press(self, keys: str) -> None:
        """Send keys as the terminal would."""
        os.write(self.screen, keys.encode())

    def answer(self, keys: str) -> None:
        """Press keys a moment after what they answer has come up; sooner they are not taken for it."""
        self.watch(HELD_S)
        self.press(keys)

    def ended(self, within: float = 120) -> int:
        """The exit status; until then all that is drawn is read, or the program could not write its end."""
        end = time.monotonic() + within
        while self.process.poll() is None and select.select([self.screen], [], [], end - time.monotonic())[0]:
            try:
                self.drawn += self._read()
            except AssertionError:  # it has closed the terminal
                break
        return self.process.wait(max(0, end - time.monotonic()))

    def kill(self) -> None:
        """End the program at once, as a power cut would."""
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()


def begin_holds(terminal: Terminal) -> None:
    """From Today into the first hold."""
    terminal.wait_for("better?", "help")
    terminal.press("i")
    terminal.wait_for("space begins")
    terminal.press(" ")


def diary_for_holds(path: Path, hold_s: int) -> None:
    """A diary whose holds are that short, without a countdown before or a rest behind them."""
    with TinyDiary.open(path, local_now) as diary:
        sore = Tendons(left=Tendon(site=Site.MID_PORTION))
        diary.apply(put(diary.entries, Profile(tendons=sore)))
        diary.configure(Settings(hold_s=hold_s, prep_s=0, rest_s=0))
