"""Random bytes, read as the driver reads them, into the program with a question open, and into every screen.

Run from the checkout: `python -m benchmarks.odd_bytes`. Half of the strings are sequences and broken bytes
with no key outside of them: the diary's file stays the same, byte for byte. The others are any bytes, among
which are keys: whatever they do, there is no traceback, the program hears the next key, and the diary reads.
"""

import argparse
import asyncio
import random
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from textual.screen import Screen

from rehab_tui.domain.records import Change, Run
from rehab_tui.launch import read_runs
from rehab_tui.storage.diary.tiny_diary import TinyDiary
from rehab_tui.storage.draft import DraftFile
from rehab_tui.ui.app import RehabApp
from rehab_tui.ui.context import Context
from rehab_tui.ui.screens.runs.coming import ComingScreen
from rehab_tui.ui.screens.today.screen import TodayScreen
from rehab_tui.ui.terminal import Reader
from tests.ui.memory import MORNING, memory_context
from tests.ui.settling import settle
from tests.ui.some_forms import FORMS, PROGRAMMES, UNANSWERED
from tests.ui.some_screens import DAY, ENTRIES, SCREENS

A_RUN = 150
"""So many strings does one start of the program get, if no key among them ends it."""
OPENED: Sequence[Callable[[Context], Screen[Any]]] = (
    *(TodayScreen, *SCREENS.values(), *FORMS.values()),
    lambda context: ComingScreen(context, UNANSWERED),
)
"""What stands in front, one after the other: Today with its question is under all of them."""
PAUSES_S = (0.0, 0.01, 0.15, 0.4, 1.0, 4.0)
INTRODUCERS = (b"]", b"P", b"_", b"^", b"X")


def any_bytes(source: random.Random) -> bytes:
    return source.randbytes(source.randint(1, 40))


def no_key(source: random.Random) -> bytes:
    """A sequence that no terminal's key is, or bytes that are no UTF-8."""
    body = source.randbytes(source.randint(0, 30)).translate(None, b"\x07\x18\x1a\x1b")
    digits = "".join(source.choices("0123456789;:<=?>", k=source.randint(0, 20))).encode()
    kind = source.randrange(4)
    if kind == 0:
        return b"\x1b" + source.choice(INTRODUCERS) + body + b"\x1b\\"
    if kind == 1:
        return b"\x1b[?" + digits.replace(b"<", b"") + source.choice((b"c", b"n", b"R", b"S", b"t", b"y"))
    if kind == 2:
        return b"\x1b[M" + bytes(source.randint(32, 255) for _ in range(3))
    return bytes(source.choices([0xC0, 0xC1, *range(0xF5, 0x100)], k=source.randint(1, 9)))


def context_of(diary: TinyDiary) -> Context:
    made, _ = memory_context()
    return Context(
        diary=diary,
        drafts=DraftFile(diary.path),
        clock=time.monotonic,
        now=made.now,
        new_id=made.new_id,
        open_player=made.open_player,
        programmes=PROGRAMMES,
        read_runs=read_runs,
        diary_place="a diary that is thrown away",
    )


@dataclass
class Trial:
    """Strings of one kind, given to one start of the program after another."""

    path: Path
    make: Callable[[random.Random], bytes]
    source: random.Random
    left: int
    starts: int = 0
    faults: Counter[str] = field(default_factory=Counter)

    def run(self) -> None:
        while self.left > 0:
            self.starts += 1
            try:
                asyncio.run(self.start())
            except (Exception, asyncio.CancelledError) as fault:
                self.faults[f"{type(fault).__name__}: {fault}".splitlines()[0]] += 1

    async def start(self) -> None:
        """Feed strings until a key among them ends the program, or until it had enough."""
        with TinyDiary.open(self.path, lambda: MORNING) as diary:
            app = RehabApp(context_of(diary))
            async with app.run_test(size=(120, 40)):
                app.push_screen(OPENED[self.starts % len(OPENED)](app.context))
                await settle(app)
                reader, now = Reader(), 0.0
                for _ in range(min(A_RUN, self.left)):
                    self.left -= 1
                    now = self.send(app, reader, now + self.source.choice(PAUSES_S))
                    await settle(app)
                    if not app.is_running or app.return_code is not None:
                        return
                assert [*reader.read(b"\x1b[A", now + 9)], "it hears no key"

    def send(self, app: RehabApp, reader: Reader, now: float) -> float:
        """One string; of any bytes the sequence that they may begin is given up before the next."""
        for part in (self.make(self.source), b""):
            for message in reader.read(part, now):
                app.post_message(message)
            now += 0.2 * (self.make is any_bytes)
        return now


def with_a_question(folder: Path) -> Path:
    """A diary from which every screen opens, and whose Today asks how a run settled."""
    run = Run(id="r1", date=DAY, distance_km=5, pain_worst=2)
    rows = [row for table in vars(ENTRIES).values() if isinstance(table, tuple) for row in table]
    with TinyDiary.open(folder / "diary.json", lambda: MORNING) as diary:
        diary.apply(*(Change(None, row) for row in (ENTRIES.profile, *rows, run)))
        return diary.path


def measure(strings: int, seed: int) -> bool:
    """Whether there was no fault, and no answer that nobody gave."""
    well, began = True, time.monotonic()
    with tempfile.TemporaryDirectory() as folder, pytest.MonkeyPatch.context() as patch:
        patch.setenv("HOME", folder)  # a key may write a file
        patch.chdir(folder)
        path = with_a_question(Path(folder))
        for make in (no_key, any_bytes):
            before = path.read_bytes()
            trial = Trial(path, make, random.Random(seed), strings // 2)
            trial.run()
            same = path.read_bytes() == before
            with TinyDiary.open(path, lambda: MORNING, writing=False) as diary:
                readable = bool(diary.entries.profile)
            well = well and readable and not trial.faults and (same or make is any_bytes)
            print(f"{make.__name__}: {strings // 2} strings, {trial.starts} starts, the same file: {same}")
            for fault, times in trial.faults.most_common():
                print(f"  {times} x {fault}")
    print(f"{time.monotonic() - began:.0f} s")
    return well


if __name__ == "__main__":
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--strings", type=int, default=20_000)
    options.add_argument("--seed", type=int, default=11)
    sys.exit(not measure(**vars(options.parse_args())))
