"""Windows of any size: every screen lives through every change of it, and says where it has no room."""

from dataclasses import replace

import pytest
from rich.segment import Segments
from textual.geometry import Size

from rehab_tui.practice.conducting import State
from rehab_tui.ui.app import RehabApp
from rehab_tui.ui.room import LEAST, _filling, at_least
from rehab_tui.ui.screens.session.screen import SessionScreen
from rehab_tui.ui.screens.shared.dialogs import ConfirmScreen
from rehab_tui.ui.terminal import Reader
from tests.ui.fake_time import FakeTime
from tests.ui.memory import memory_context
from tests.ui.some_screens import ENTRIES, SCREENS
from tests.ui.test_today import beginner

SIZES = [(1, 1), (20, 8), (29, 24), (400, 1), (40, 10), (41, 11), (79, 23), (1, 120), (100, 30), (400, 120)]
UNSEEN = [*"0123456789abcdefhijklmnoprstuvwxyz?", "space", "enter", "tab", "down", "ctrl+s", "backspace"]
SENTENCE = "The window is 20 x 8. Make it 40 x 10 or larger."


@pytest.mark.usefixtures("each_drawing")
@pytest.mark.parametrize("name", ["today", *SCREENS])
async def test_every_screen_lives_through_every_size(name: str) -> None:
    context, _ = memory_context(ENTRIES)
    async with (app := RehabApp(context)).run_test(size=(1, 1)) as pilot:
        if name in SCREENS:
            await app.push_screen(SCREENS[name](context))
        front, entries = app.screen, context.diary.entries
        for size in SIZES:
            await pilot.resize_terminal(*size)
            assert app.is_running, size
            assert app._exception is None, size
            assert app.screen is front
            assert app.screen.size == app.size == at_least(Size(*size))
            if size == (20, 8):
                await pilot.press(*UNSEEN)
                for message in Reader().read(b"\x1b[<0;6;6M\x1b[<0;6;6m5\x1b[200~5\x1b[201~", 0):
                    app.post_message(message)
                await pilot.pause()
                assert context.diary.entries is entries
        await pilot.resize_terminal(20, 8)
        await pilot.press("ctrl+q")
        await pilot.pause()
        assert app.return_code == 0


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


async def test_a_hold_is_paused_unseen_but_not_gone_on_with(fake_time: FakeTime) -> None:
    context = replace(memory_context(beginner())[0], clock=fake_time, now=fake_time.wall)
    async with (app := RehabApp(context)).run_test(size=(80, 24)) as pilot:
        await pilot.press("i", "space")
        session = app.screen
        assert isinstance(session, SessionScreen)
        for size in ((20, 8), (60, 20)):
            await pilot.resize_terminal(*size)
            for _ in range(2):
                await fake_time.advance(1)
                await pilot.press("space")
                assert session.conductor.state is State.PAUSED
            await pilot.resize_terminal(80, 24)
            await fake_time.advance(1)
            await pilot.press("space")
            assert session.conductor.state is State.RUNNING
        await pilot.resize_terminal(20, 8)
        await fake_time.advance(1)
        await pilot.press("escape", "y")
        assert isinstance(app.screen, ConfirmScreen), "it asks, and hears no answer"


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
            assert "ctrl+q quit." in text
            assert "space" not in text
        shown.clear()
        await pilot.resize_terminal(LEAST.width, LEAST.height)
        assert shown
        assert not isinstance(shown[-1], Segments)
