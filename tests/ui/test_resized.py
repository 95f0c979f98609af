"""A screen that another covered while the window changed looks as if it had been opened in the new one.

And as if others had been opened before it: no screen's styles reach another.
"""

import pytest
from textual.strip import Strip

from rehab_tui.ui.app import RehabApp
from tests.ui.memory import memory_context
from tests.ui.settling import settle
from tests.ui.snapshot import lines_of
from tests.ui.some_screens import ENTRIES, SCREENS

Size = tuple[int, int]
ORDERS = {"forward": [*SCREENS], "backward": [*SCREENS][::-1]}
CHANGES: tuple[tuple[str, Size, Size], ...] = (
    ("forward", (60, 20), (200, 60)),
    ("backward", (120, 40), (80, 24)),
)
"""To windows of more room and of less, each screen once above and once below another."""


async def drawn(app: RehabApp) -> list[Strip]:
    """The screen in front, colours and all; of a dialog its box, not what shows behind it."""
    await settle(app)
    box = next((dialog.region for dialog in app.screen.query(".dialog")), app.screen.region)
    return [Strip(line).crop(box.x, box.right).simplify() for line in lines_of(app)[box.y : box.bottom]]


async def as_opened(order: list[str], size: Size) -> dict[str, list[Strip]]:
    """What each screen looks like where it is opened, one after the other."""
    context, _ = memory_context(ENTRIES)
    async with (app := RehabApp(context)).run_test(size=size):
        found = {"today": await drawn(app)}
        for name in order:
            await app.push_screen(SCREENS[name](context))
            found[name] = await drawn(app)
            await app.pop_screen()
    return found


@pytest.mark.usefixtures("each_drawing")
@pytest.mark.parametrize(("order", "before", "after"), CHANGES)
async def test_every_screen_under_every_other(order: str, before: Size, after: Size) -> None:
    opened = await as_opened(ORDERS[order][::-1], after)
    context, _ = memory_context(ENTRIES)
    async with (app := RehabApp(context)).run_test(size=before) as pilot:
        for name in ORDERS[order]:
            await app.push_screen(SCREENS[name](context))
            await settle(app)
        await pilot.resize_terminal(*after)
        for name in (*ORDERS[order][::-1], "today"):
            assert await drawn(app) == opened[name], name
            if name in SCREENS:
                await app.pop_screen()
