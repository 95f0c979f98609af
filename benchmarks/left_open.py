"""The memory of a program that is left open: 1,000 screens come and go, then two hours pass twice.

Run from the checkout: `python -m benchmarks.left_open`. Every screen of the program comes and goes in turn
over Today, with 14 weeks of sample data, in Textual's own test driver. Before the first figure each came
`WARM_UP` times, so that all modules, style sheets and bounded caches of Textual are there. Then, on a clock
that the script moves, Today stands for two hours, and a session in which nobody presses a key but the first.
Memory is what the system counts as resident (Linux) and, with `--traced`, what Python has allocated, both
after a collection of garbage.
"""

import argparse
import asyncio
import gc
import os
import sys
import time
import tracemalloc
from collections.abc import Iterable
from itertools import cycle
from pathlib import Path
from typing import Any

import pytest
from textual.message_pump import MessagePump
from textual.screen import Screen
from textual.timer import Timer
from textual.worker import Worker

from rehab_tui.ui.app import RehabApp
from rehab_tui.ui.context import Context
from rehab_tui.ui.navigation import session_screen
from rehab_tui.ui.screens.conducting.sound_check import SoundCheckScreen
from rehab_tui.ui.screens.session.start import plan_of, works_of
from tests.ui import fake_time, settling
from tests.ui.memory import memory_context
from tests.ui.settling import settle
from tests.ui.some_screens import ENTRIES, SCREENS

LIMIT_MB = 10.0
WARM_UP = 4
HOURS = 2
APART_S = 31.0
"""Longer than any timer sleeps: until its sleep is over, the fake clock remembers one that was stopped."""
MADE = {**SCREENS, "sound check": SoundCheckScreen}
"""A screen of each kind but Today, which lies under all of them."""
KINDS = (MessagePump, Timer, Worker)
"""Screens, widgets and the program itself, their timers and what works beside them."""


def alive() -> dict[str, int]:
    """How many there are of each kind, once the garbage is gone."""
    gc.collect()
    living = [one for one in gc.get_objects() if isinstance(one, KINDS)]
    return {kind.__name__: sum(isinstance(one, kind) for one in living) for kind in KINDS}


def memory_mb() -> tuple[float, float]:
    """Resident MB, 0 where the system does not say, and MB allocated by Python."""
    gc.collect()
    statm = Path("/proc/self/statm")
    pages = int(statm.read_text(encoding="ascii").split()[1]) if statm.exists() else 0
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6, tracemalloc.get_traced_memory()[0] / 1e6


async def come_and_go(
    app: RehabApp, context: Context, changes: int, clock: fake_time.FakeTime, names: Iterable[str] = MADE
) -> None:
    """So many screens come and go, one kind after the other, half a minute apart."""
    for name, _ in zip(cycle(names), range(changes), strict=False):
        screen: Screen[Any] = MADE[name](context)
        app.push_screen(screen)
        await settle(app)
        screen.dismiss()
        await settle(app)
        await clock.advance(APART_S)


async def measure(changes: int, hours: float, clock: fake_time.FakeTime) -> list[tuple[str, float, float]]:
    """What was done, and by how many MB the memory grew in it: resident, and allocated."""
    made, _ = memory_context(ENTRIES)
    context = Context(
        diary=made.diary,
        drafts=made.drafts,
        clock=clock,
        now=made.now,
        new_id=made.new_id,
        open_player=made.open_player,
    )
    grown: list[tuple[str, float, float]] = []
    async with (app := RehabApp(context)).run_test(size=(120, 40)) as pilot:
        await come_and_go(app, context, WARM_UP * len(MADE), clock)
        before = memory_mb()

        def note(what: str) -> None:
            now = memory_mb()
            grown.append((what, now[0] - before[0], now[1] - before[1]))

        await come_and_go(app, context, changes, clock)
        note(f"{changes} screens came and went")
        for _ in range(round(hours * 60)):
            await clock.advance(60)
        note(f"and Today stood for {hours:g} h")
        app.push_screen(session_screen(context, plan_of(context, works_of(context))))
        await clock.press(pilot, "space")
        for _ in range(round(hours * 60)):
            await clock.advance(60)
        note(f"and a session stood for {hours:g} h")
    return grown


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--changes", type=int, default=1000)
    parser.add_argument("--hours", type=float, default=HOURS)
    parser.add_argument("--traced", action="store_true", help="ask Python too, which takes thrice as long")
    args = parser.parse_args()
    began = time.monotonic()
    if args.traced:
        tracemalloc.start()
    with pytest.MonkeyPatch.context() as patch:
        settling.install(patch)
        grown = asyncio.run(measure(args.changes, args.hours, fake_time.install(patch)))
    for what, resident, allocated in grown:
        print(f"{what}: {resident:+.1f} MB resident, {allocated:+.2f} MB allocated since the warm-up")
    print(f"{time.monotonic() - began:.0f} s; limit {LIMIT_MB:g} MB")
    return 0 if all(max(mb) < LIMIT_MB for _, *mb in grown) else 1


if __name__ == "__main__":
    sys.exit(main())
