"""Windows of any size: every screen lives through every change of it, and says where it has no room."""

import pytest
from rich.segment import Segments
from textual.geometry import Size

from rehab_tui.practice.conductor import State
from rehab_tui.ui.app import RehabApp
from rehab_tui.ui.room import LEAST, _filling, at_least
from rehab_tui.ui.screens.session.screen import SessionScreen
from tests.ui.fake_time import FakeTime
from tests.ui.memory import memory_context
from tests.ui.some_screens import ENTRIES, SCREENS
from tests.ui.test_today import beginner

SIZES = [(1, 1), (20, 8), (29, 24), (400, 1), (40, 10), (41, 11), (79, 23), (1, 120), (100, 30), (400, 120)]
SENTENCE = "The window is 20 x 8; this needs 40 x 10."


@pytest.mark.parametrize("name", ["today", *SCREENS])
async def test_every_screen_lives_through_every_size(name: str) -> None:
    context, _ = memory_context(ENTRIES)
    async with (app := RehabApp(context)).run_test(size=(1, 1)) as pilot:
        if name in SCREENS:
            await app.push_screen(SCREENS[name](context))
        front = app.screen
        for size in SIZES:
            await pilot.resize_terminal(*size)
            assert app.is_running, size
            assert app._exception is None, size
            assert app.screen is front
            assert app.screen.size == app.size == at_least(Size(*size))


async def test_a_hold_goes_on_in_a_window_without_room(fake_time: FakeTime) -> None:
    context, _ = memory_context(beginner())
    async with (app := RehabApp(context)).run_test(size=(80, 24)) as pilot:
        await pilot.press("i", "space")
        session = app.screen
        assert isinstance(session, SessionScreen)
        for size in ((20, 8), (80, 24)):
            await pilot.resize_terminal(*size)
            await fake_time.advance(1)
        assert session.conductor.state is State.RUNNING
        assert app._exception is None


@pytest.mark.parametrize("size", [(width, height) for width in (1, 2, 10, 39, 100) for height in (1, 3, 9)])
def test_the_sentence_fits_into_the_window(size: tuple[int, int]) -> None:
    lines = [segment for segment in _filling(Size(*size), SENTENCE).segments if not segment.control]
    assert 0 < len(lines) <= size[1]
    assert all(line.cell_length <= size[0] for line in lines)


async def test_the_sentence_stands_in_place_of_the_screen_only_where_room_lacks(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    context, _ = memory_context(beginner())
    shown: list[object] = []
    app = RehabApp(context)
    monkeypatch.setattr("textual.app.App._display", lambda _, __, renderable: shown.append(renderable))
    async with app.run_test(size=(LEAST.width, LEAST.height)) as pilot:
        await pilot.pause()
        assert shown
        assert not any(isinstance(one, Segments) for one in shown)
        for size, says in (((20, 8), "20 x 8"), ((21, 8), "21 x 8")):
            shown.clear()
            await pilot.resize_terminal(*size)
            assert isinstance(shown[-1], Segments)
            text = " ".join(part.text for part in shown[-1].segments if not part.control)
            assert says in text
        shown.clear()
        await pilot.resize_terminal(LEAST.width, LEAST.height)
        assert shown
        assert not isinstance(shown[-1], Segments)
