"""Every command has an id of its own, by which a keymap gives it another key."""

from collections import defaultdict
from collections.abc import Iterator

import pytest
from textual.binding import Binding
from textual.dom import DOMNode

from rehab_tui.ui.app import RehabApp
from rehab_tui.ui.commands import command, named
from rehab_tui.ui.screens.session.screen import SessionScreen
from rehab_tui.ui.screens.today.screen import TodayScreen
from tests.ui.classes import nodes
from tests.ui.memory import memory_context
from tests.ui.some_screens import ENTRIES, SCREENS

ELSEWHERE = "ctrl+f9"


def declared() -> Iterator[tuple[type[DOMNode], Binding]]:
    """Every binding that the program's classes declare, with its class."""
    for node in nodes():
        for binding in vars(node).get("BINDINGS", ()):
            yield node, binding


def test_an_id_is_made_of_owner_and_action() -> None:
    made = named(
        "runs",
        command("a", "add", "add", "Add a run"),
        command("escape", "app.go('today')", "back", "Back"),
        command("left", "move(-1)", "day", "The day before"),
        command("space", "app.work('today')", "begin", "Begin", id="today.begin"),
    )
    assert [each.id for each in made] == ["runs.add", "runs.go.today", "runs.move.-1", "today.begin"]


def test_every_command_has_an_id() -> None:
    assert [f"{node.__name__}: {binding.action}" for node, binding in declared() if not binding.id] == []


def test_an_id_names_one_command() -> None:
    meanings = defaultdict(set)
    for _, binding in declared():
        meanings[binding.id].add((binding.key, binding.action))
    assert {name: said for name, said in meanings.items() if len(said) > 1} == {}


@pytest.mark.parametrize("name", SCREENS)
async def test_a_keymap_moves_every_key_of_a_screen(name: str) -> None:
    context, _ = memory_context(ENTRIES)
    app = RehabApp(context)
    async with app.run_test() as pilot:
        screen = SCREENS[name](context)
        app.push_screen(screen)
        await pilot.pause()
        active = [(each.binding.id, each.binding.action) for each in screen.active_bindings.values()]
        ours = [(id, action) for id, action in active if id and not id.startswith("textual.")]
        assert ours
        for id, action in ours:
            app.set_keymap({id: ELSEWHERE})
            moved = screen.active_bindings
            assert moved[ELSEWHERE].binding.action == action
            assert [key for key, each in moved.items() if each.binding.id == id] == [ELSEWHERE]


async def test_a_moved_key_begins_the_work() -> None:
    context, _ = memory_context(ENTRIES)
    app = RehabApp(context)
    async with app.run_test() as pilot:
        app.update_keymap({"today.begin": "g"})
        await pilot.press("space")
        assert isinstance(app.screen, TodayScreen)
        await pilot.press("g")
        await pilot.pause()
        assert isinstance(app.screen, SessionScreen)
