"""Every place that a key goes to is there, and is a place."""

import re

import pytest

from rehab_tui.ui.app import RehabApp
from rehab_tui.ui.navigation import PLACES, place
from rehab_tui.ui.screens.shared.place import PlaceScreen
from tests.ui.memory import memory_context
from tests.ui.test_commands import declared


@pytest.mark.parametrize("name", PLACES)
async def test_a_place_is_made_by_its_name(name: str) -> None:
    context, _ = memory_context()
    async with RehabApp(context).run_test():
        screen = place(name, context)
    assert isinstance(screen, PlaceScreen)
    assert type(screen).__name__ == PLACES[name][1]


def test_keys_go_to_every_place_and_to_no_other() -> None:
    gone_to = {name for _, binding in declared() for name in re.findall(r"app\.go\('(.+)'\)", binding.action)}
    assert gone_to - {"today"} == set(PLACES)
