"""When a program under test has nothing left to do: seen from its state, whatever else the machine does.

Textual's own `wait_for_idle` compares processor time with real time, so it takes a program that is not given
a processor for one that has nothing to do; then a key or a picture comes before the screen is laid out.
"""

import asyncio
from typing import Any
from weakref import WeakSet

import pytest
import textual.app
import textual.pilot
import textual.screen
from textual._context import active_app
from textual.app import App
from textual.screen import Screen

MOST_TURNS = 100_000
MOST_ROUNDS = 100
DRAWN_EVERY_S = 0.1
"""Settling draws at once; without it a screen draws itself so much later, not between two keys of a test."""
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


def unarranged(screen: Screen[Any]) -> bool:
    """Whether Textual's timer for drawing would find something to lay out or to call."""
    return bool(
        screen._layout_required or screen._scroll_required or screen._recompose_required or screen._callbacks
    )


def unfinished(screen: Screen[Any]) -> bool:
    """Whether it would find something to draw, too; of a screen behind another it always does."""
    return unarranged(screen) or bool(screen._repaint_required or screen._dirty_widgets)


DRAW = Screen._compositor_refresh
OWED: WeakSet[Screen[Any]] = WeakSet()
"""Screens in front that would have drawn themselves since they were last drawn."""


def owe(screen: Screen[Any]) -> None:
    """Put off the drawing of a screen in front: whatever draws it next draws what is to be seen by then."""
    if screen is screen.app.screen:
        OWED.add(screen)
        screen._dirty_widgets.clear()  # the compositor has been told of them
    else:
        DRAW(screen)


def drawn(front: list[Screen[Any]]) -> bool:
    """Whether a screen was owed a drawing, which it has now."""
    owed = [screen for screen in front if screen in OWED]
    for screen in owed:
        OWED.discard(screen)
        DRAW(screen)
    return bool(owed)


async def settle(app: App[Any]) -> None:
    """Run the program until it is idle, the screen in front drawn and those it lets show behind laid out."""
    for _ in range(MOST_ROUNDS):
        await run_dry()
        if app._resize_event:
            app._check_resize()  # else a timer does it, once for many sizes
            continue
        front = app.screen_stack[-1:]
        waiting = [*filter(unarranged, app._background_screens), *filter(unfinished, front)]
        if app._batch_count or not (waiting or drawn(front)):
            return  # within a batch nothing is drawn, and one that ends with the program stays open
        for screen in waiting:
            screen._on_timer_update()
    raise AssertionError("the screen is never finished")


def install(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let every key and pause of a test end when the program has settled, and draw itself only then."""

    async def idle(least: float = 0, most: float = 0) -> None:
        await settle(active_app.get())

    async def waited(pilot: textual.pilot.Pilot[Any], timeout: float = 0) -> bool:
        await settle(pilot.app)
        return True

    monkeypatch.setattr(Screen, "_compositor_refresh", owe)
    monkeypatch.setattr(textual.screen, "UPDATE_PERIOD", DRAWN_EVERY_S)
    monkeypatch.setattr(textual.pilot, "wait_for_idle", idle)
    monkeypatch.setattr(textual.app, "wait_for_idle", idle)
    monkeypatch.setattr(textual.pilot.Pilot, "_wait_for_screen", waited)
