"""The question before a step up against the gates; the reason is shown to the physio."""

import re

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import Input, Static

from rehab_tui.domain import words
from rehab_tui.domain.ladder import LegLadder
from rehab_tui.domain.records import CONTROL
from rehab_tui.domain.rules.verdict import sentence
from rehab_tui.ui.commands import bindings, command
from rehab_tui.ui.screens.shared.standing import Dialog, answer
from rehab_tui.ui.widgets.line import Line

LONGEST_REASON = 200


class OverrideScreen(Dialog[str]):
    """Gives the reason, or None if the person stays."""

    BINDINGS = bindings("override", command("escape", "dismiss", "stay", "Stay on this step"))

    def __init__(self, ladder: LegLadder) -> None:
        super().__init__()
        self.ladder = ladder

    def compose(self) -> ComposeResult:
        """What the gates still miss, what else speaks against it, and a line for the reason."""
        above = words.exercise(self.ladder.next) if self.ladder.next else ""
        against = words.ruling(self.ladder)
        reason = Line(placeholder="reason", max_length=LONGEST_REASON)
        reason.cursor_blink = False
        with Vertical(classes="dialog"):
            yield Static(f"One step up to {above}", classes="title", markup=False)
            if self.ladder.missing:
                yield Static(f"Still missing: {' and '.join(self.ladder.missing)}.", markup=False)
            if against:
                yield Static(sentence(against), markup=False)
            yield Static("You may go up all the same, one step; say why.")
            yield Static("The reason is kept and shown to your physio.", classes="answers")
            yield reason
            yield Static(f"enter goes up   {answer('dismiss', 'escape', 'stays')}", classes="answers")

    @on(Input.Submitted)
    def take(self, event: Input.Submitted) -> None:
        """Close with the reason, if there is one."""
        reason = re.sub(CONTROL, "", event.value).strip()
        if reason:
            self.dismiss(reason)
        else:
            self.notify("A reason is needed: one sentence will do.")
