"""Every command has an id of its own; the keys of a person's own file go by it."""

from collections import defaultdict

from rehab_tui.ui.commands import command, named
from tests.ui.keys import declared


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
