"""What the list of commands offers: all that can be run now, some of it under the words that people try."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from typing import Any

from textual.app import App, SystemCommand
from textual.screen import Screen

from rehab_tui.ui.screens.shared.place import PlaceScreen

GUIDE = "The page that explains what is in front"
QUESTIONS = {
    "Theme": ("theme", "Its question, at the end of the profile"),
    "Units: miles or km, pounds or kg": ("distance_unit", "Their questions, in the profile"),
}
"""Questions of the profile, by id."""
OTHER_WORDS = {
    "Pain and stiffness as charts": ("go('charts')", "Weeks of both in the colours of the zones"),
    "Report for the physio": ("report", "Write the page for the physio, to print or to send"),
    "Flare: what to do": ("page('flare')", "The guide's page for days after too much"),
}
"""What can be done under names that people try, by the app's action."""


def running(app: App[Any], screen: Screen[object]) -> Iterator[SystemCommand]:
    """The commands whose keys work now, by the key too where others share their name."""
    tips = screen.tips if isinstance(screen, PlaceScreen) else {}
    active = screen.active_bindings.values()
    found = {
        one.binding.action: one
        for one in active
        if one.enabled and one.tooltip and not one.binding.action.endswith("command_palette")
    }
    named = Counter(one.binding.description for one in found.values())
    for node, binding, _, tip in found.values():
        name = binding.description[:1].upper() + binding.description[1:]
        alone = replace(binding, key_display=None)  # the footer may show several keys as one
        key = f" {app.get_key_display(alone)}" if named[binding.description] > 1 else ""
        run = partial(app.run_action, binding.action, node)
        yield SystemCommand(f"{name}{key}", tips.get(binding.action, tip), run)
    if "guide" not in named:
        yield SystemCommand("Guide", GUIDE, partial(app.run_action, "app.guide"))


def elsewhere(app: App[Any], screen: PlaceScreen) -> Iterator[SystemCommand]:
    """The questions of the profile, and what is done by other names where nothing typed would be lost."""
    for title, (question, tip) in QUESTIONS.items():
        yield SystemCommand(title, tip, partial(app.run_action, f"app.question({question!r})"))
    for title, (action, tip) in ({} if screen.unsaved else OTHER_WORDS).items():
        yield SystemCommand(title, tip, partial(app.run_action, f"app.{action}"))
