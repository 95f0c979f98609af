"""Lists of entries: their columns are whole, whenever a drawing comes between filling them and idleness."""

from collections.abc import Callable
from functools import partial

import pytest
from textual.screen import Screen
from textual.widgets import DataTable

from rehab_tui.exchange.demo import demo_entries
from rehab_tui.ui.kit import Kit
from rehab_tui.ui.screens.base import PlaceScreen
from rehab_tui.ui.screens.day import DayScreen
from rehab_tui.ui.screens.measurements import MeasurementsScreen
from rehab_tui.ui.screens.runs import RunsScreen
from tests.ui.memory import OneScreen, memory_kit
from tests.ui.snapshot import draw
from tests.ui.test_today import DAY


@pytest.mark.parametrize("size", [(80, 24), (160, 50)], ids=str)
@pytest.mark.parametrize(
    "screen",
    [MeasurementsScreen, RunsScreen, partial(DayScreen, day=DAY)],
    ids=["tests", "runs", "day"],
)
async def test_a_drawing_before_the_table_is_idle_cuts_no_column(
    screen: Callable[[Kit], Screen[None]], size: tuple[int, int]
) -> None:
    kit, _ = memory_kit(demo_entries(DAY))
    app = OneScreen(kit, screen)
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        before = draw(app)["txt"]
        shown = app.screen
        assert isinstance(shown, PlaceScreen)
        assert shown.query_one(DataTable).row_count
        shown.show_facts()
        draw(app)
        await pilot.pause()
        assert draw(app)["txt"] == before
