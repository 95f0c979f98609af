"""In every form an error keeps the focus where it is, so that the next keys answer no other question."""

import pytest
from textual.pilot import Pilot

from rehab_tui.ui.screens.shared.form import FormScreen
from rehab_tui.ui.widgets.fields import Control, Field
from tests.ui.memory import OneScreen, burst, memory_context, press
from tests.ui.some_forms import FORMS
from tests.ui.some_screens import ENTRIES

WAYS_ON = ("enter", "tab", "shift+tab", "down", "up")
WRONG = '"99_x'
"""No day, no time, no number and no pain; a text it may well be."""


def mistakable(screen: FormScreen) -> list[Control]:
    """The questions in front of which one can type what they refuse."""
    return [field.control for field in screen.query(Field) if field.display and field.control.focusable]


async def refused(pilot: Pilot[None], control: Control) -> bool:
    """Type nonsense at a question; False if it takes it."""
    control.focus()
    await press(pilot, WRONG)
    return control.refusal is not None


@pytest.mark.parametrize("name", FORMS)
async def test_an_error_keeps_the_focus(name: str) -> None:
    """By every way on at the first question of its kind, at each other by one of them in turn."""
    context, diary = memory_context(ENTRIES)
    app = OneScreen(context, FORMS[name])
    async with app.run_test(size=(100, 60)) as pilot:
        screen = app.screen
        assert isinstance(screen, FormScreen)
        tried: list[Control] = []
        for control in mistakable(screen):
            others = [field for field in screen.query(Field) if field.control is not control]
            shows = any(field.display for field in screen.query(Field) if field.control is control)
            if not shows or not await refused(pilot, control):
                continue
            assert "; accepted: " in (control.refusal or "")
            before = [field.control.entered for field in others]
            known = {type(other) for other in tried}
            tried.append(control)
            for way in WAYS_ON[len(tried) % len(WAYS_ON) :][:1] if type(control) in known else WAYS_ON:
                await burst(pilot, f"ctrl+u {WRONG} {way} 1 2")
                assert screen.focused is control, way
                assert [field.control.entered for field in others] == before, way
            await burst(pilot, "ctrl+u")
        assert diary.entries == ENTRIES
