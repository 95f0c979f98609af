"""The list that runs, tests and the day share: the cursor stays, nothing goes unasked."""

import pytest
from textual.events import Key

from rehab_tui.domain.records import Change
from rehab_tui.ui.app import RehabApp
from rehab_tui.ui.screens.shared.dialogs import ConfirmScreen
from rehab_tui.ui.screens.shared.entries import EntriesScreen
from rehab_tui.ui.screens.shared.form import FormScreen
from tests.ui.memory import memory_context, press
from tests.ui.snapshot import draw, text_of
from tests.ui.some_screens import DAY, ENTRIES, SCREENS
from tests.ui.test_today import beginner

LISTS = ("runs", "measurements", "day")


@pytest.mark.parametrize("name", LISTS)
async def test_the_cursor_stays_where_it_was_when_another_entry_goes(name: str) -> None:
    context, diary = memory_context(ENTRIES)
    app = RehabApp(context)
    async with app.run_test() as pilot:
        screen = SCREENS[name](context)
        assert isinstance(screen, EntriesScreen)
        app.push_screen(screen)
        await press(pilot, "down")
        first, second = screen.entries[:2]
        assert screen.entry == second
        diary.apply(Change(first, None))
        screen.refresh_facts()
        assert screen.table.cursor_row == min(1, len(screen.entries) - 1)
        assert first not in screen.entries


@pytest.mark.parametrize("name", LISTS)
async def test_enter_changes_and_d_deletes_the_entry_under_the_cursor(name: str) -> None:
    context, _ = memory_context(ENTRIES)
    app = RehabApp(context)
    async with app.run_test() as pilot:
        screen = SCREENS[name](context)
        assert isinstance(screen, EntriesScreen)
        app.push_screen(screen)
        await press(pilot, "down enter")
        assert isinstance(app.screen, FormScreen)
        await press(pilot, "escape")
        under, before = screen.entry, len(screen.entries)
        await press(pilot, "d n")
        assert len(screen.entries) == before
        await press(pilot, "d y")
        assert under not in screen.entries
        assert len(screen.entries) == before - 1
        await press(pilot, "u")
        assert under in screen.entries


async def test_d_twice_at_once_asks_once() -> None:
    context, diary = memory_context(ENTRIES)
    app = RehabApp(context)
    async with app.run_test() as pilot:
        await press(pilot, "r")
        for _ in range(2):
            app.post_message(Key("d", "d"))
        await pilot.pause()
        assert [type(screen) for screen in app.screen_stack].count(ConfirmScreen) == 1
        await press(pilot, "y")
    assert len(diary.entries.runs) == len(ENTRIES.runs) - 1


@pytest.mark.parametrize("name", LISTS)
async def test_an_empty_list_offers_nothing_to_change_or_delete(name: str) -> None:
    context, _ = memory_context(beginner())
    app = RehabApp(context)
    async with app.run_test() as pilot:
        screen = SCREENS[name](context)
        assert isinstance(screen, EntriesScreen)
        app.push_screen(screen)
        await pilot.pause()
        assert not screen.entries, DAY
        assert screen.none_yet.display
        assert not screen.table.display
        assert screen.check_action("delete", ()) is False
        assert screen.table.check_action("select_cursor", ()) is False


@pytest.mark.parametrize("size", [(80, 24), (160, 50)], ids=str)
@pytest.mark.parametrize("name", LISTS)
async def test_a_drawing_before_the_table_is_idle_cuts_no_column(name: str, size: tuple[int, int]) -> None:
    context, _ = memory_context(ENTRIES)
    app = RehabApp(context)
    async with app.run_test(size=size) as pilot:
        screen = SCREENS[name](context)
        assert isinstance(screen, EntriesScreen)
        app.push_screen(screen)
        await pilot.pause()
        await pilot.pause()
        before = text_of(app)
        screen.show_facts()
        draw(app)
        await pilot.pause()
        assert text_of(app) == before
