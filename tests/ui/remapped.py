"""Screens with other keys, in a program of its own: the keys are taken up before commands are declared.

Reads the keys as JSON, and prints as JSON what each screen shows and which command each of its keys is for.
"""

import asyncio
import json
import sys
from typing import Any

from textual.events import Key
from textual.pilot import Pilot
from textual.screen import Screen

from rehab_tui.ui.moved import MOVED, take_up

take_up({name: tuple(keys) for name, keys in json.load(sys.stdin).items()})

from rehab_tui.ui.app import RehabApp  # noqa: E402
from rehab_tui.ui.commands import slot  # noqa: E402
from rehab_tui.ui.letters import as_arrow  # noqa: E402
from tests.ui.memory import memory_context  # noqa: E402
from tests.ui.snapshot import text_of  # noqa: E402
from tests.ui.some_screens import ENTRIES, SCREENS  # noqa: E402

EMPTY = ("today", "runs", "measurements", "progress", "charts", "plan")


def active(screen: Screen[Any]) -> list[tuple[str, str]]:
    """The keys of a screen, each with the name of its command."""
    found = screen.active_bindings.items()
    return [(key, slot(one.binding)) for key, one in found if one.binding.id and one.binding.action[0] != "_"]


async def screens(*, filled: bool) -> dict[str, Any]:
    """What each screen shows and hears."""
    context, told = memory_context(ENTRIES if filled else None)[0], dict[str, Any]()
    async with (app := RehabApp(context)).run_test(size=(110, 40)) as pilot:
        await pilot.pause()
        while len(app.screen_stack) > 1:
            await app.pop_screen()
        for name in ("today", *SCREENS) if filled else EMPTY:
            if name != "today":
                await app.push_screen(SCREENS[name](context))
            await pilot.pause()
            arrows = [as_arrow(Key(letter, letter), app.screen).key for letter in "jk"]
            told[name] = text_of(app), active(app.screen), arrows
            if name != "today":
                await app.pop_screen()
        told["pressed"] = [type(app.screen).__name__ async for _ in presses(pilot)] if filled else []
    return told


async def presses(pilot: Pilot[None]) -> Any:
    """To the runs, the form of a run, its help; back to the log, and to the holds."""
    for name in ("app.go.runs", "runs.add", "app.help", "", "", "app.work.hold", "session.one_key"):
        await pilot.press(MOVED[name][0] if name else "escape")
        await pilot.pause()
        yield name


async def main() -> dict[str, Any]:
    """A long diary, and what an empty one shows of a few screens."""
    return {"filled": await screens(filled=True), "empty": await screens(filled=False)}


if __name__ == "__main__":
    json.dump(asyncio.run(main()), sys.stdout)
