"""Every place that a key goes to is there, and is a place."""

import re

from rehab_tui.ui.app import RehabApp
from rehab_tui.ui.navigation import PLACES
from rehab_tui.ui.screens.shared.place import PlaceScreen
from tests.ui.keys import declared
from tests.ui.memory import memory_context


async def test_each_place_has_a_screen_of_its_own() -> None:
    context, _ = memory_context()
    async with RehabApp(context).run_test():
        screens = [place(context) for place in PLACES.values()]
    assert all(isinstance(screen, PlaceScreen) for screen in screens)
    assert len({type(screen) for screen in screens}) == len(PLACES)


def test_keys_go_to_every_place_and_to_no_other() -> None:
    gone_to = {name for _, binding in declared() for name in re.findall(r"app\.go\('(.+)'\)", binding.action)}
    assert gone_to - {"today"} == set(PLACES)
