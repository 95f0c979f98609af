"""The tables from which tests and benchmarks take one of each screen."""

from textual.screen import Screen

from rehab_tui.ui.app import RehabApp
from tests.ui.classes import nodes
from tests.ui.memory import memory_context
from tests.ui.some_forms import FORMS
from tests.ui.some_screens import ENTRIES, SCREENS

BY_THEMSELVES = {
    *("TodayScreen", "ResumeScreen", "OverrideScreen"),
    *("SoundCheckScreen", "LeaveScreen", "Palette"),
}
"""The screens with tests of their own for what all others must pass; a new one belongs to a table."""


async def test_the_tables_of_screens_and_forms_know_every_screen() -> None:
    context, _ = memory_context(ENTRIES)
    async with RehabApp(context).run_test():
        known = {type(make(context)) for make in (*SCREENS.values(), *FORMS.values())}
    screens = {node for node in nodes() if issubclass(node, Screen) and not node.__subclasses__()}
    assert {screen.__name__ for screen in screens - known} == BY_THEMSELVES
