"""Why the verdict is what it is: every rule that fired, in full, with what would change it."""

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from rehab_tui.domain.days import short
from rehab_tui.domain.rules.verdict import Reason, Verdict
from rehab_tui.domain.today import Today
from rehab_tui.ui.commands import bindings, command
from rehab_tui.ui.screens.shared.standing import Dialog, answer
from rehab_tui.ui.screens.shared.text import LEVELS

ORIGINS = {
    "guide": "from the coach's guide",
    "app": "this program's own reading",
    "evidence": "added from the literature",
}


class WhyScreen(Dialog[None]):
    """The whole verdict, one paragraph a rule."""

    BINDINGS = bindings("why", command("escape,space,enter,w,q", "dismiss", "back", "Back to today"))

    def __init__(self, facts: Today) -> None:
        super().__init__()
        self.facts = facts

    def compose(self) -> ComposeResult:
        """The reasons, worst first, in a box that scrolls if it must."""
        said = self.facts.verdict
        with VerticalScroll(classes="dialog help"):
            yield Static(f"Why {said.level.word.upper()}, {short(self.facts.day)}", classes="title")
            for reason in said.reasons:
                yield Static(head(said, reason), markup=False)
                yield Static(background(said, reason), classes="background", markup=False)
            if said.unknown:
                yield Static(f"Not known: {', '.join(said.unknown).replace('_', ' ')}.", classes="background")
            yield Static(answer("dismiss", "escape", "back"), classes="answers")


def head(said: Verdict, reason: Reason) -> Content:
    """The rule, what was seen, and what to do unless a graver rule says otherwise."""
    return Content.assemble((f"{reason.rule}  ", f"bold {LEVELS[reason.level][2]}"), said.told(reason))


def background(said: Verdict, reason: Reason) -> str:
    """How much the rule weighs and where it comes from; what ends it unless a graver one stands."""
    leg = f", {reason.leg} leg" if reason.leg else ""
    flips = f" Until: {reason.entry.flips}." if said.advises(reason) else ""
    return f"{reason.level.word}{leg}, {ORIGINS[reason.entry.origin]}.{flips}"
