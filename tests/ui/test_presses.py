"""Keys held and clicks doubled, outside of a set: what cannot be taken back happens once."""

from dataclasses import replace
from datetime import timedelta

import pytest
from rich.segment import Segments
from textual.pilot import Pilot

from rehab_tui.domain.records import Change, Entries, Run, changed
from rehab_tui.ui.app import RehabApp
from rehab_tui.ui.screens.shared.dialogs import ConfirmScreen
from tests.ui.memory import memory_context
from tests.ui.test_pointer import click
from tests.ui.test_today import DAY, beginner

HELD_S = (0.0, 0.4, 0.43, 0.46)
"""When the repeats of a held key come."""


def two_questions() -> Entries:
    """A diary whose Today asks how a run settled, and then how the morning after it was."""
    run = Run(id="r1", date=DAY - timedelta(days=1), distance_km=5, pain_worst=2)
    return changed(beginner(), Change(None, run))


class Pressed:
    """The app on a diary, and a clock that says when a key is pressed."""

    def __init__(self, entries: Entries) -> None:
        self.now = 100.0
        context, self.diary = memory_context(entries)
        self.app = RehabApp(replace(context, clock=lambda: self.now))

    async def hold(self, pilot: Pilot[None], key: str) -> None:
        began = self.now
        for after in HELD_S:
            self.now = began + after
            await pilot.press(key)
            await pilot.pause()

    def answered(self) -> int:
        return sum(bool(run.settled) + bool(run.morning_after) for run in self.diary.entries.runs)


async def test_a_held_digit_answers_one_question_and_a_held_u_takes_one_answer_back() -> None:
    pressed = Pressed(two_questions())
    async with pressed.app.run_test(size=(100, 40)) as pilot:
        for answered in (1, 2):
            await pressed.hold(pilot, "2")
            assert pressed.answered() == answered
            pressed.now += 0.7
        await pressed.hold(pilot, "u")
        assert pressed.answered() == 1
        assert len(pressed.app._notifications) == 1
        pressed.now += 0.7
        await pressed.hold(pilot, "u")
        assert pressed.answered() == 0


async def test_a_double_click_on_an_answer_opens_nothing_and_answers_once() -> None:
    pressed = Pressed(two_questions())
    async with pressed.app.run_test(size=(100, 40)) as pilot:
        today = pressed.app.screen
        for answered in (1, 2):
            await click(pilot, "2 ", times=2)
            await pilot.pause()
            assert pressed.answered() == answered
            assert pressed.app.screen is today
            pressed.now += 0.7


@pytest.mark.parametrize("size", [(80, 24), (20, 6)])
async def test_ctrl_q_held_or_pressed_again_does_not_answer_whether_to_leave(
    monkeypatch: pytest.MonkeyPatch, size: tuple[int, int]
) -> None:
    pressed, shown = Pressed(beginner()), list[str]()

    def note(_: object, __: object, drawn: object) -> None:
        shown.append(" ".join(one.text for one in drawn.segments) if isinstance(drawn, Segments) else "")

    monkeypatch.setattr("textual.app.App._display", note)
    async with pressed.app.run_test(size=(80, 24)) as pilot:
        await pilot.press("c", "7")
        form = pressed.app.screen
        await pilot.resize_terminal(*size)
        for pause in (0, 0.8, 0.05):
            pressed.now += pause
            await pressed.hold(pilot, "ctrl+q")
        assert isinstance(pressed.app.screen, ConfirmScreen)
        if size == (20, 6):
            assert "Leave without saving" in shown[-1]
            assert "ctrl+q" not in shown[-1]
            assert "y yes. escape no." in shown[-1].replace("  ", " ")
            await pilot.press("n", "space", "enter", "5")
            assert isinstance(pressed.app.screen, ConfirmScreen)
        assert pressed.app.return_code is None
        await pilot.press("escape")
        assert pressed.app.screen is form
        for over in ("f1", "ctrl+p"):
            await pilot.press(over)
            await pilot.pause()
            await pilot.press("ctrl+q")
            await pilot.pause()
            assert isinstance(pressed.app.screen, ConfirmScreen), "from under what lies over it too"
            await pilot.press(over, "ctrl+q")
            assert pressed.app.return_code is None
            for _ in range(3):
                if pressed.app.screen is not form:
                    await pilot.press("escape")
                    await pilot.pause()
            assert pressed.app.screen is form
        await pilot.press("ctrl+q", "y")
        await pilot.pause()
        assert pressed.app.return_code == 0
