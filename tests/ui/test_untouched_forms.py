"""A form that nothing was entered in is left without a question."""

from inspect import getmembers, isclass

import pytest

from rehab_tui.ui.screens.shared.dialogs import ConfirmScreen
from rehab_tui.ui.screens.shared.form import FormScreen
from tests.ui import some_forms
from tests.ui.classes import nodes
from tests.ui.memory import OneScreen, memory_context
from tests.ui.some_forms import FORMS
from tests.ui.some_screens import ENTRIES


def test_every_form_is_looked_at() -> None:
    forms = {node for node in nodes() if issubclass(node, FormScreen)}
    assert forms == {kind for _, kind in getmembers(some_forms, isclass)} & forms


@pytest.mark.parametrize("name", FORMS)
async def test_escape_leaves_an_untouched_form_at_once(name: str) -> None:
    context, diary = memory_context(ENTRIES)
    app = OneScreen(context, FORMS[name])
    async with app.run_test(size=(80, 24)) as pilot:
        form = app.screen
        assert isinstance(form, FormScreen)
        assert not form.unsaved
        await pilot.press("escape")
        await pilot.pause()
        assert app.screen is not form
        assert not isinstance(app.screen, ConfirmScreen)
        assert diary.entries == ENTRIES
