"""Fake time: Textual's own timers run on a clock that moves only when the test says so."""

import asyncio
import heapq
import itertools
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
import textual._time
import textual.screen
import textual.timer
from textual.pilot import Pilot

from tests.ui.settling import run_dry

DRAWN_EVERY_S = 1.0
"""What is drawn while seconds go by is not seen: a picture is taken once the program has settled."""
AGAIN_S = 0.7
"""A person who means the same key twice presses it so many seconds later."""


class FakeTime:
    """Monotonic seconds when called, and a wall clock beside them that can be ahead."""

    def __init__(self, began: datetime = datetime(2026, 9, 3, 19, 0, tzinfo=UTC)) -> None:
        self.now = 1000.0
        self.began = began
        self.ahead = 0.0
        self._again: dict[str, float] = {}
        self._sleepers: list[tuple[float, int, asyncio.Future[None]]] = []
        self._number = itertools.count()

    def __call__(self) -> float:
        return self.now

    def wall(self) -> datetime:
        return self.began + timedelta(seconds=self.now - 1000.0 + self.ahead)

    async def sleep(self, seconds: float) -> None:
        if seconds <= 0:
            await asyncio.sleep(0)
            return
        woken: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        heapq.heappush(self._sleepers, (self.now + seconds, next(self._number), woken))
        await woken

    async def advance(self, seconds: float) -> None:
        """Let time go by, each timer waking at its own moment."""
        end = self.now + seconds
        await run_dry()
        while self._sleepers and self._sleepers[0][0] <= end:
            moment, _, woken = heapq.heappop(self._sleepers)
            self.now = max(self.now, moment)
            if not woken.done():
                woken.set_result(None)
            await run_dry()
        self.now = end
        await run_dry()

    async def press(self, pilot: Pilot[Any], *keys: str) -> None:
        """Press keys a quarter of a second apart, the same one again after AGAIN_S."""
        for key in keys:
            await self.advance(max(0.0, self._again.get(key, self.now) - self.now))
            await pilot.press(key)
            self._again[key] = self.now + AGAIN_S
            await self.advance(0.25)

    def jump(self, seconds: float) -> None:
        """The program stood still: the clocks moved on and no timer ran."""
        self.now += seconds

    def sleep_unseen(self, seconds: float) -> None:
        """The machine slept, and only the wall clock noticed."""
        self.ahead += seconds


def install(monkeypatch: pytest.MonkeyPatch) -> FakeTime:
    """Put fake time under Textual's timers; private names of Textual 8, hence its pin."""
    time = FakeTime()
    monkeypatch.setattr(textual._time, "get_time", time)
    monkeypatch.setattr(textual.timer, "sleep", time.sleep)
    monkeypatch.setattr(textual.screen, "UPDATE_PERIOD", DRAWN_EVERY_S)
    return time
