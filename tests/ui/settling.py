"""When a program under test has nothing left to do: seen from its state, whatever else the machine does.

Textual's own `wait_for_idle` compares processor time with real time, so it takes a program that is not given
a processor for one that has nothing to do; then a key or a picture comes before the screen is laid out.
"""

import asyncio
from typing import Any

import pytest
import textual.app
import textual.pilot
from textual._context import active_app
from textual.app import App
from textual.screen import Screen

MOST_TURNS = 100_000
MOST_ROUNDS = 100
QUIET_TURNS = 3  # in these the loop takes in what its timers and files have ready


async def run_dry() -> None:
    """Run the event loop until all that is left waits for a timer, a file or a thread."""
    ready, quiet = vars(asyncio.get_running_loop())["_ready"], 0
    for _ in range(MOST_TURNS):
        await asyncio.sleep(0)
        quiet = 0 if ready else quiet + 1
        if quiet == QUIET_TURNS:
            return
    raise AssertionError("the program goes on for ever")


def unfinished(screen: Screen[Any]) -> bool:
    """Whether Textual's timer for drawing would find something to lay out, to draw or to call."""
    return bool(
        screen._layout_required
        or screen._scroll_required
        or screen._repaint_required
        or screen._recompose_required
        or screen._dirty_widgets
        or screen._callbacks
    )


async def settle(app: App[Any]) -> None:
    """Run the program until it is idle and the screen in front is composed, laid out and drawn."""
    for _ in range(MOST_ROUNDS):
        await run_dry()
        front = app.screen_stack[-1:]
        if app._batch_count or not any(map(unfinished, front)):
            return  # within a batch nothing is drawn, and one that ends with the program stays open
        front[0]._on_timer_update()
    raise AssertionError("the screen is never finished")


def install(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let every key and pause of a test end when the program has settled."""

    async def idle(least: float = 0, most: float = 0) -> None:
        await settle(active_app.get())

    async def waited(pilot: textual.pilot.Pilot[Any], timeout: float = 0) -> bool:
        await settle(pilot.app)
        return True

    monkeypatch.setattr(textual.pilot, "wait_for_idle", idle)
    monkeypatch.setattr(textual.app, "wait_for_idle", idle)
    monkeypatch.setattr(textual.pilot.Pilot, "_wait_for_screen", waited)
