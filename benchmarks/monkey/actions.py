"""What a monkey does: keys, clicks, pastes, windows of other sizes, time that passes; drawn by a seed."""

import asyncio
from collections.abc import Callable, Iterable, Mapping
from random import Random
from typing import NamedTuple

from textual.app import App
from textual.events import Key, Paste
from textual.pilot import Pilot

from rehab_tui.ui.screens.runs.file_form import RunFileScreen
from rehab_tui.ui.terminal import Reader
from tests.ui.fake_time import FakeTime
from tests.ui.memory import burst
from tests.ui.settling import settle

LETTERS = [*"abcdefghijklmnopqrstuvwxyz"]
DIGITS = [*"0123456789"]
PLAIN = ["enter", "escape", "space", "tab", "up", "down", "left", "right", "backspace", "y", "n"]
ODD = [
    *("shift+tab", "delete", "home", "end", "pageup", "pagedown", "f1", "question_mark", "ctrl+p", "ctrl+s"),
    *("ctrl+n", "ctrl+r", "ctrl+t", "ctrl+c", "ctrl+u", "ctrl+w", "ctrl+k", "ctrl+a", "plus", "minus"),
    *("left_square_bracket", "right_square_bracket", "full_stop", "colon", "comma", "ctrl+q"),
]
"""Ctrl+z is none of them: it stops the process, whose terminal tests/test_signals.py looks at."""
PLACES = [
    *(
        "c",
        "i",
        "h",
        "r",
        "p",
        "s",
        "space",
        "w",
        "r a",
        "r enter",
        "i space",
        "h space",
        "ctrl+p enter enter",
    ),
    *("p o", "p v", "p k", "p e", "p m", "p m a", "p m v", "p m space", "p m space space", "p k enter"),
    *("p k enter a", "p k enter s", "p k enter l", "p k enter b", "p k left enter enter", "i d", "s ctrl+t"),
    *("r x", "r n", "r f", "r w", "r o", "l", "l 1", "l 2 y", "l 3", "l 9", "l e", "l e a", "l e n", "l e b"),
    *("l e a enter", "l f", "l x", "g", "g enter", "g slash", "w enter", "p a", "p d", "a"),
    *('r w "6_km_easy_thu', 'r o "runs.zip ctrl+s', 'r o ". ctrl+s', 'r o "none.csv ctrl+s'),
    *(
        'r o "plan.toml ctrl+s',
        'l f "plan.toml ctrl+s',
        'l f "runs.zip ctrl+s',
        'p e ctrl+u "page.txt ctrl+s',
    ),
    *('l x ctrl+u "other.toml ctrl+s', 'l x ctrl+u "plan.toml ctrl+s', 'p e ctrl+u "plan.toml ctrl+s'),
]
"""Keys that lead somewhere from Today, where two of three go first, so that all screens are come to.

What stands behind a quote is pasted, with blanks for _.
"""
PASTES = [
    *("3", "5.2", "42:30", "07:15", "2026-03-02", "it hurts\nmore\nthan yesterday", "I heard a pop", ""),
    *("[b]x[/b]", "é日本 🏃", "\x1b[31m\x00", "-1", "9" * 400, "a b c " * 100, "1e9", "NaN", "[/"),
]
SIZES = [(1, 1), (20, 8), (40, 10), (80, 24), (120, 40), (400, 120)]
WAITS_S = (0.3, 0.7, 1.0, 5.0, 31.0)
STOOD_STILL_S = (60, 3600, 36_000, 86_400)


class Action(NamedTuple):
    """One thing done: its kind, and with what."""

    kind: str
    what: str = ""
    x: int = 0
    y: int = 0


def drawn(source: Random, many: int) -> list[Action]:
    """So many actions; the same ones for the same source."""
    return [_one(source) for _ in range(many)]


def _one(source: Random) -> Action:
    kind = source.choices([*MADE], weights=[weight for weight, _ in MADE.values()])[0]
    return MADE[kind][1](source)._replace(kind=kind)


def _size(source: Random) -> Action:
    fixed = source.random() < 0.7
    return Action(
        "", "", *(source.choice(SIZES) if fixed else (source.randint(1, 400), source.randint(1, 120)))
    )


MADE: Mapping[str, tuple[int, Callable[[Random], Action]]] = {
    "keys": (44, lambda source: Action("", _key(source))),
    "hasty": (10, lambda source: Action("", _key(source), source.randrange(8))),
    "quick": (8, lambda source: Action("", " ".join(_key(source) for _ in range(source.randint(2, 6))))),
    "places": (12, lambda source: Action("", source.choice(PLACES), source.randrange(3))),
    "click": (14, lambda source: Action("", "", source.randrange(1000), source.randrange(1000))),
    "paste": (7, lambda source: Action("", source.choice(PASTES))),
    "resize": (4, _size),
    "wait": (5, lambda source: Action("", "", round(10 * source.choice(WAITS_S)))),
    "stand still": (1, lambda source: Action("", "", source.choice(STOOD_STILL_S))),
    "others": (3, lambda source: Action("", "", source.randrange(1000))),
    "leave": (2, lambda _: Action("")),
}
"""How often each kind comes, and how one is made."""


def _key(source: Random) -> str:
    among: list[str] = source.choices((PLAIN, LETTERS, DIGITS, ODD), weights=(45, 25, 15, 15))[0]
    return source.choice(among)


async def do(action: Action, pilot: Pilot[None], time: FakeTime) -> None:
    """Do it to the program, and let the program come to rest, unless the next comes too soon for that."""
    app, size = pilot.app, pilot.app.screen.size
    match action.kind:
        case "keys" | "places":
            await _press(app, action.what.split(), time)
        case "hasty":
            app.post_message(_sent(action.what))
            for _ in range(action.x):
                await asyncio.sleep(0)
            return
        case "quick":
            await burst(pilot, action.what)
        case "paste":
            app.post_message(Paste(action.what))
        case "click":
            at = f"{action.x * size.width // 1000 + 1};{action.y * size.height // 1000 + 1}"
            for message in Reader().read(f"\x1b[<35;{at}M\x1b[<0;{at}M\x1b[<0;{at}m".encode(), 0):
                app.post_message(message)
        case "resize":
            await pilot.resize_terminal(action.x, action.y)
        case "wait":
            await time.advance(action.x / 10)
        case "stand still":
            time.jump(action.x)
            await time.advance(0.3)
    await _read(app)


async def _press(app: App[None], keys: Iterable[str], time: FakeTime) -> None:
    for key in keys:
        if app.is_running:
            app.post_message(_sent(key))
            await _read(app)
            await time.advance(0.25)


async def _read(app: App[None]) -> None:
    """Let the program come to rest, and a thread that reads a file come to its end."""
    await settle(app)
    while isinstance(app.screen, RunFileScreen) and app.screen.reading:
        await asyncio.sleep(0)
    await settle(app)


def _sent(key: str) -> Key | Paste:
    if key.startswith('"'):
        return Paste(key[1:].replace("_", " "))
    return Key(key, key if len(key) == 1 else None)
