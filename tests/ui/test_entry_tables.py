"""Lists of entries: their columns are whole, whenever a drawing comes between filling them and idleness."""

from collections.abc import Callable
from functools import partial

import pytest
from textual.screen import Screen
from textual.widgets import DataTable

from rehab_tui.exchange.demo.runner import demo_entries
from rehab_tui.ui.context import Context
from rehab_tui.ui.screens.diary.day import DayScreen
from rehab_tui.ui.screens.measurements.screen import MeasurementsScreen
from rehab_tui.ui.screens.runs.screen import RunsScreen
from rehab_tui.ui.screens.shared.place import PlaceScreen
from tests.ui.memory import OneScreen, memory_context
from tests.ui.snapshot import draw, text_of
from tests.ui.test_today import DAY


@pytest.mark.parametrize("size", [(80, 24), (160, 50)], ids=str)
@pytest.mark.parametrize(
    "screen",
    [MeasurementsScreen, RunsScreen, partial(DayScreen, day=DAY)],
    ids=["tests", "runs", "day"],
)
async def test_a_drawing_before_the_table_is_idle_cuts_no_column(
    screen: Callable[[Context], Screen[None]], size: tuple[int, int]
) -> None:
    context, _ = memory_context(demo_entries(DAY))
    app = OneScreen(context, screen)
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        before = text_of(app)
        shown = app.screen
        assert isinstance(shown, PlaceScreen)
        assert shown.query_one(DataTable).row_count
        shown.show_facts()
        draw(app)
        await pilot.pause()
        assert text_of(app) == before
