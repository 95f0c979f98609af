"""The list of commands: each once by its name, each does what its key does; tried words are there."""

import pytest
from textual.command import CommandPalette
from textual.widgets import Input

from rehab_tui.ui.app import RehabApp
from rehab_tui.ui.screens.guide.screen import GuideScreen
from rehab_tui.ui.screens.profile.screen import ProfileScreen
from rehab_tui.ui.screens.runs.form import RunFormScreen
from rehab_tui.ui.screens.shared.place import PlaceScreen
from tests.ui.memory import memory_context
from tests.ui.snapshot import finish, text_of
from tests.ui.some_screens import ENTRIES, SCREENS


async def chosen(app: RehabApp, name: str) -> None:
    """Take the command of that name from the list of the screen in front."""
    [command] = [one for one in app.get_system_commands(app.screen) if one.title == name]
    if (done := command.callback()) is not None:
        await done


@pytest.mark.parametrize("name", ["today", *SCREENS])
async def test_every_command_is_there_once(name: str) -> None:
    context, _ = memory_context(ENTRIES)
    async with (app := RehabApp(context)).run_test() as pilot:
        if name in SCREENS:
            app.push_screen(SCREENS[name](context))
        await pilot.pause()
        names = [one.title for one in app.get_system_commands(app.screen)]
        assert sorted(names) == sorted(set(names))
        assert "Guide" in names
        assert ("Theme" in names) is isinstance(app.screen, PlaceScreen), (
            "a session and a dialog are not left"
        )


async def test_a_command_of_a_screen_does_what_its_key_does() -> None:
    context, _ = memory_context(ENTRIES)
    async with (app := RehabApp(context)).run_test() as pilot:
        await pilot.press("r", "ctrl+p")
        await finish(app)
        assert "Add a run, of today" in text_of(app), "every command is shown before a letter is typed"
        await pilot.press(*"add")
        await pilot.pause()
        await pilot.press("enter")
        await pilot.pause()
        assert isinstance(app.screen, RunFormScreen)


async def test_an_answer_in_the_list_names_its_digit() -> None:
    context, _ = memory_context(ENTRIES)
    async with (app := RehabApp(context)).run_test() as pilot:
        await pilot.pause()
        told = {one.title: one.help for one in app.get_system_commands(app.screen)}
        assert told["Answer 1"] == "never rose"
        assert "Palette" not in told
        assert [name for name in told if name.startswith("Answer")] == [f"Answer {n}" for n in range(1, 5)]


@pytest.mark.parametrize("key", ["t", "r", "s", "c"])
async def test_the_theme_is_found_and_in_sight(key: str) -> None:
    context, _ = memory_context(ENTRIES)
    async with (app := RehabApp(context)).run_test() as pilot:
        await pilot.press(key)
        await chosen(app, "Theme")
        await finish(app)
        assert isinstance(app.screen, ProfileScreen)
        assert app.focused is app.screen.settings.fields["theme"].control
        assert "▸ theme" in " ".join(text_of(app).split())


@pytest.mark.parametrize(
    ("word", "shown"),
    [("report", "progress"), ("pain", "stiffness"), ("miles", "distances in"), ("flare", "flare")],
)
async def test_what_people_call_it_is_found(word: str, shown: str) -> None:
    context, _ = memory_context(ENTRIES)
    async with (app := RehabApp(context)).run_test() as pilot:
        await pilot.press("ctrl+p", *word)
        await pilot.pause()
        await pilot.press("enter")
        await finish(app)
        assert not isinstance(app.screen, CommandPalette)
        assert shown in text_of(app).casefold()


async def test_what_was_typed_is_not_lost_to_the_theme() -> None:
    context, _ = memory_context(ENTRIES)
    async with (app := RehabApp(context)).run_test() as pilot:
        await pilot.press("r", "a", "7")
        form = app.screen
        await chosen(app, "Theme")
        assert app.screen is form
        assert isinstance(app.focused, Input)


async def test_the_guide_is_found() -> None:
    context, _ = memory_context(ENTRIES)
    async with (app := RehabApp(context)).run_test() as pilot:
        await pilot.press("r")
        await chosen(app, "Guide")
        await pilot.pause()
        assert isinstance(app.screen, GuideScreen)
