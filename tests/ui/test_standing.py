"""Screens that come and go: no news reaches one that does not stand, and none takes another along."""

import asyncio
from dataclasses import replace
from typing import Any

import pytest
from textual.screen import Screen

from rehab_tui.domain.records import Sign, put
from rehab_tui.ui.app import RehabApp
from rehab_tui.ui.following import refresh_front
from rehab_tui.ui.screens.conducting.screen import ConductedScreen
from rehab_tui.ui.screens.conducting.sound_check import SoundCheckScreen
from rehab_tui.ui.screens.runs.screen import RunsScreen
from rehab_tui.ui.screens.session.screen import SessionScreen
from rehab_tui.ui.screens.shared.dialogs import ConfirmScreen, NewsScreen
from rehab_tui.ui.screens.shared.place import PlaceScreen
from rehab_tui.ui.screens.shared.standing import Palette
from rehab_tui.ui.screens.today.screen import TodayScreen
from tests.ui.memory import burst, memory_context, press
from tests.ui.planned import following
from tests.ui.settling import run_dry
from tests.ui.some_screens import ENTRIES, SCREENS
from tests.ui.test_today import DAY, beginner, checkin


def told(screen: Screen[Any]) -> None:
    """What a timer or the follower of the diary calls, whatever the screen is doing."""
    if isinstance(screen, PlaceScreen):
        screen.refresh_facts()
    elif isinstance(screen, SoundCheckScreen):
        screen.look()
        screen.stand_in()
    elif isinstance(screen, ConductedScreen):
        screen.look()


@pytest.mark.usefixtures("each_drawing")
@pytest.mark.parametrize("name", [*SCREENS, "sound check"])
async def test_news_may_come_at_any_turn_of_a_screens_coming_and_going(name: str) -> None:
    context, diary = memory_context(ENTRIES)
    made = {**SCREENS, "sound check": SoundCheckScreen}[name]
    async with (app := RehabApp(context)).run_test(size=(100, 40)):
        for turns in range(12):
            screen = made(context)
            app.push_screen(screen)
            for _ in range(turns):
                diary.become(replace(ENTRIES))
                told(screen)
                await asyncio.sleep(0)
            screen.dismiss()
            for _ in range(20):
                diary.become(replace(ENTRIES))
                told(screen)
                refresh_front(app)
                await asyncio.sleep(0)
            await run_dry()
            assert app._exception is None
            assert isinstance(app.screen, TodayScreen)


async def test_two_enters_in_the_list_of_commands_take_only_the_list_away() -> None:
    context, _ = memory_context(ENTRIES)
    async with (app := RehabApp(context)).run_test() as pilot:
        await pilot.press("r", "ctrl+p")
        assert isinstance(app.screen, Palette)
        palette = app.screen
        palette.dismiss()
        palette.dismiss()
        await pilot.pause()
        assert isinstance(app.screen, RunsScreen), "what lies below stays"
        app.screen.dismiss()
        await pilot.pause()
        app.screen.dismiss()
        await pilot.pause()
        assert isinstance(app.screen, TodayScreen), "the last one stays"
        assert app._exception is None


async def test_no_command_is_searched_for_once_the_list_is_being_taken_away() -> None:
    context, _ = memory_context(ENTRIES)
    async with (app := RehabApp(context)).run_test() as pilot:
        for turns in range(30):
            await pilot.press("ctrl+p")
            palette = app.screen
            assert isinstance(palette, Palette)
            palette.dismiss()
            for _ in range(turns):
                await asyncio.sleep(0)
            palette._gather_commands("a")  # as a change of what is typed does
            await run_dry()
            assert app._exception is None, turns
            assert isinstance(app.screen, TodayScreen)


QUICK = (
    *("ctrl+p enter enter enter", "ctrl+p enter down enter enter", "ctrl+p escape escape escape"),
    *("ctrl+p left pageup", "ctrl+p left pagedown", "g pageup pagedown", "l e pageup pagedown"),
)


@pytest.mark.parametrize("keys", QUICK)
async def test_quick_keys_in_a_list_that_has_just_come(keys: str) -> None:
    context, _ = memory_context(following("beyer"))
    async with (app := RehabApp(context)).run_test() as pilot:
        await burst(pilot, keys)
        await pilot.pause()
        assert app.is_running
        assert app._exception is None


@pytest.mark.parametrize("left_by", ["escape", "t", "q"])
@pytest.mark.parametrize("asked_by", ["r d", "p o", "p k enter a"])
async def test_a_question_of_a_screen_that_is_left_at_once_is_not_asked(asked_by: str, left_by: str) -> None:
    context, _ = memory_context(ENTRIES)
    async with (app := RehabApp(context)).run_test(size=(100, 40)) as pilot:
        *there, asks = asked_by.split()
        await press(pilot, " ".join(there))
        asking = app.screen
        await press(pilot, asks)
        assert app.screen is not asking, "it does ask"
        await pilot.press("escape")
        assert app.screen is asking
        await burst(pilot, f"{asks} {left_by}")
        assert app.is_running or left_by == "q"
        assert isinstance(app.screen, PlaceScreen)
        assert app.screen is not asking or left_by == "q"


async def test_a_covered_screen_goes_when_what_covers_it_has_gone() -> None:
    context, _ = memory_context(ENTRIES)
    answers: list[bool | None] = []
    async with (app := RehabApp(context)).run_test() as pilot:
        await app.push_screen(asked := ConfirmScreen("Delete it?"), answers.append)
        await app.push_screen(NewsScreen("The diary", "It was recovered."))
        asked.dismiss(True)
        await pilot.pause()
        assert isinstance(app.screen, NewsScreen), "nobody has read it yet"
        assert not answers
        await pilot.press("space")
        assert isinstance(app.screen, TodayScreen)
        assert answers == [True]


async def test_a_key_waits_for_the_screen_that_the_key_before_it_opened() -> None:
    context, _ = memory_context(beginner())
    async with (app := RehabApp(context)).run_test() as pilot:
        await burst(pilot, "i space")
        assert isinstance(app.screen, SessionScreen)
        assert app.screen.begun
        assert app._exception is None


@pytest.mark.parametrize("size", [(80, 10), (40, 12)])
async def test_a_verdict_that_gets_worse_comes_into_sight(size: tuple[int, int]) -> None:
    context, diary = memory_context(beginner())
    async with (app := RehabApp(context)).run_test(size=size) as pilot:
        today = app.screen
        assert isinstance(today, TodayScreen)
        today.dashboard.scroll_end(animate=False)
        await pilot.pause()
        down = today.dashboard.scroll_y
        assert down > 0
        diary.apply(put(diary.entries, checkin(DAY, 3, 25)))
        refresh_front(app)
        await pilot.pause()
        assert today.dashboard.scroll_y == down, "nothing new speaks against a run"
        diary.apply(put(diary.entries, checkin(DAY, 3, 25, Sign.POP)))
        refresh_front(app)
        await pilot.pause()
        assert today.dashboard.scroll_y == 0
