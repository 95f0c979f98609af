"""Under red nothing invites load on the screens themselves: all that each shows, its footer and its keys.

`RED_DIARIES=400` looks at so many random red diaries instead of 40.
"""

import os
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime, time
from itertools import cycle, islice

import pytest
from hypothesis import Phase, given, settings
from textual.screen import Screen

from rehab_tui.domain.records import Entries
from rehab_tui.domain.today import today
from rehab_tui.ui.app import RehabApp
from rehab_tui.ui.context import Context
from rehab_tui.ui.following import refresh_front
from rehab_tui.ui.screens.diary.day import DayScreen
from rehab_tui.ui.screens.diary.step_form import StepNewScreen
from rehab_tui.ui.screens.shared.form import FormScreen
from rehab_tui.ui.screens.shared.place import PlaceScreen
from rehab_tui.ui.screens.today.screen import TodayScreen
from tests.domain.made import D
from tests.domain.random_diaries import DIARIES, THOROUGH
from tests.domain.red_diaries import REDDENING
from tests.invitations import invitations
from tests.ui.memory import memory_context
from tests.ui.planned import in_block_2
from tests.ui.settling import settle
from tests.ui.snapshot import lines_of
from tests.ui.some_screens import SCREENS

MANY = int(os.environ.get("RED_DIARIES", "40"))
NO_WAY_THERE = ("session", "free session", "heel raises")
"""Where nothing may be begun these do not open: tests/test_red_days.py looks at what would open them."""

SHOWN: Mapping[str, Callable[[Context], Screen[None] | Screen[bool] | Screen[str]]] = {
    "today": TodayScreen,
    **{name: make for name, make in SCREENS.items() if name not in NO_WAY_THERE},
    "day": lambda context: DayScreen(context, D),
    "step form": lambda context: StepNewScreen(context, D),
}
FOLLOWING = 8
"""So many of them follow the diary while they stand, and share the diaries that are left."""


def made_red(entries: Entries, number: int) -> Entries | None:
    """The diary made red, each in another way than the one before; None where it stays milder.

    Every third follows a programme in place of the ladder.
    """
    followed = entries if number % 3 else in_block_2(entries, "beyer")
    red = REDDENING[number % len(REDDENING)](followed)
    return red if today(red, D).verdict.red else None


@pytest.fixture
def diaries() -> Sequence[Entries]:
    """The same red diaries each time."""
    drawn: list[Entries] = []

    @given(DIARIES)
    @settings(THOROUGH, max_examples=MANY * 5 // 4, phases=[Phase.generate])
    def draw(entries: Entries) -> None:
        drawn.append(entries)

    draw()
    return [red for number, entries in enumerate(drawn) if (red := made_red(entries, number))][:MANY]


def all_that_shows(app: RehabApp) -> str:
    """The whole screen with its footer, and what its keys and the palette say."""
    drawn = ("".join(piece.text for piece in line) for line in lines_of(app))
    keys = (
        f"{binding.description}: {tip}"
        for _, binding, enabled, tip in app.screen.active_bindings.values()
        if enabled and tip
    )
    return "\n".join((*drawn, *keys))


async def test_no_screen_of_a_red_day_invites(diaries: Sequence[Entries]) -> None:
    assert len(diaries) == MANY
    context, diary = memory_context(diaries[0], now=datetime.combine(D, time(7), UTC))
    app, coming = RehabApp(context), cycle(diaries)
    found: list[tuple[str, str]] = []

    async def look(name: str) -> None:
        await settle(app)
        found.extend((name, hit) for hit in invitations(all_that_shows(app), context.facts))

    async with app.run_test(size=(80, 50)):
        for name, make in SHOWN.items():
            diary.become(next(coming))
            refresh_front(app)  # Today, which shows behind a dialog and is not drawn again under it
            await settle(app)
            await app.push_screen(make(context))
            await look(name)
            screen = app.screen
            if isinstance(screen, PlaceScreen) and not isinstance(screen, FormScreen):
                for entries in islice(coming, (MANY - len(SHOWN)) // FOLLOWING):
                    diary.become(entries)
                    screen.refresh_facts()
                    await look(name)
            await app.pop_screen()
    assert not found
