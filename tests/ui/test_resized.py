"""A screen that another covered while the window changed looks as if it had been opened in the new one."""

import pytest

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


async def drawn(app: RehabApp) -> str:
    """The screen in front; of a dialog its box, not what shows behind it."""
    await settle(app)
    lines = ("".join(piece.text for piece in line) for line in lines_of(app))
    box = next((dialog.region for dialog in app.screen.query(".dialog")), app.screen.region)
    return "\n".join(line[box.x : box.right] for line in [*lines][box.y : box.bottom])


@pytest.fixture(scope="module")
def opened() -> dict[tuple[str, Size], str]:
    """What a screen looks like where it is opened, by its name and the size of the window."""
    return {}


async def as_opened(name: str, size: Size) -> str:
    context, _ = memory_context(ENTRIES)
    async with (app := RehabApp(context)).run_test(size=size):
        if name in SCREENS:
            await app.push_screen(SCREENS[name](context))
        return await drawn(app)


@pytest.mark.parametrize(("order", "before", "after"), CHANGES)
async def test_every_screen_under_every_other(
    order: str, before: Size, after: Size, opened: dict[tuple[str, Size], str]
) -> None:
    context, _ = memory_context(ENTRIES)
    async with (app := RehabApp(context)).run_test(size=before) as pilot:
        for name in ORDERS[order]:
            await app.push_screen(SCREENS[name](context))
            await settle(app)
        await pilot.resize_terminal(*after)
        for name in (*ORDERS[order][::-1], "today"):
            if (name, after) not in opened:
                opened[name, after] = await as_opened(name, after)
            assert await drawn(app) == opened[name, after], name
            if name in SCREENS:
                await app.pop_screen()
