"""A program that is left open holds nothing of the screens that have gone, nor of keys no longer shown."""

import gc
from dataclasses import replace

import pytest
from textual.constants import MAX_FPS

from benchmarks.left_open import MADE, alive, come_and_go
from rehab_tui.practice.conducting import State
from rehab_tui.ui.app import RehabApp
from rehab_tui.ui.screens.session.screen import SessionScreen
from tests.ui.fake_time import FakeTime
from tests.ui.memory import memory_context
from tests.ui.settling import settle
from tests.ui.some_screens import ENTRIES
from tests.ui.test_today import beginner

PARTS = 4
"""Programs that share the screens between them, for as many processors."""


@pytest.mark.parametrize("start", range(PARTS))
async def test_nothing_is_left_of_a_screen_that_has_gone(start: int, fake_time: FakeTime) -> None:
    context, _ = memory_context(ENTRIES)
    async with (app := RehabApp(context)).run_test(size=(120, 40)):
        gc.freeze()  # what stands before is not counted, nor searched for garbage each time
        for name in list(MADE)[start::PARTS]:
            await come_and_go(app, context, 2, fake_time, [name])
            before = alive()
            await come_and_go(app, context, 2, fake_time, [name])
            assert alive() == before, name


async def test_nothing_gathers_while_a_session_is_done(fake_time: FakeTime) -> None:
    made, _ = memory_context(beginner())
    context = replace(made, clock=fake_time)
    async with (app := RehabApp(context)).run_test(size=(120, 40)) as pilot:
        await fake_time.press(pilot, "i", "space")
        assert isinstance(app.screen, SessionScreen)
        for _ in range(4):
            await fake_time.press(pilot, "space", "space")
            await fake_time.advance(1)
        before = alive()
        for _ in range(10):
            await fake_time.press(pilot, "space", "space")
            await fake_time.advance(1)
        await settle(app)
        assert alive() == before


@pytest.mark.parametrize("keys", ["i space", "h space"])
async def test_what_a_set_draws_is_not_kept_until_it_ends(
    keys: str, fake_time: FakeTime, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("textual.screen.UPDATE_PERIOD", 1 / MAX_FPS)  # as often as for a person
    made, _ = memory_context(ENTRIES)
    context = replace(made, clock=fake_time)
    async with (app := RehabApp(context)).run_test(size=(120, 40)) as pilot:
        await fake_time.press(pilot, *keys.split())
        assert isinstance(app.screen, SessionScreen)
        await fake_time.advance(12)
        gc.collect()
        before = len(gc.get_objects())
        await fake_time.advance(25)
        gc.collect()
        assert app.screen.conductor.state is State.RUNNING
        assert len(gc.get_objects()) - before < 2_000
