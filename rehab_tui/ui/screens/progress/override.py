"""The question before a step up against the gates; the reason is shown to the physio."""

import re
from datetime import date

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Input, Static

from rehab_tui.domain import words
from rehab_tui.domain.ladder import LegLadder
from rehab_tui.domain.records import CONTROL
from rehab_tui.domain.rules.verdict import sentence
from rehab_tui.ui.commands import bindings, command
from rehab_tui.ui.screens.progress.gate import gate_lines
from rehab_tui.ui.screens.shared.rule_ids import rules_linked
from rehab_tui.ui.screens.shared.standing import Dialog, answer
from rehab_tui.ui.screens.shared.text import lines
from rehab_tui.ui.widgets.line import Line

LONGEST_REASON = 200
ROOM = 50
"""Columns that the dialog has for its words in any window."""


class OverrideScreen(Dialog[str]):
    """Gives the reason, or None if the person stays."""

    BINDINGS = bindings("override", command("escape", "dismiss", "stay", "Stay on this step"))

    def __init__(self, ladder: LegLadder, today: date) -> None:
        super().__init__()
        self.ladder, self.today = ladder, today

    def compose(self) -> ComposeResult:
        """What the gates still miss, what else speaks against it, and a line for the reason."""
        above = words.exercise(self.ladder.next) if self.ladder.next else ""
        against = words.ruling(self.ladder)
        reason = Line(placeholder="reason", max_length=LONGEST_REASON)
        reason.cursor_blink = False
        with Vertical(classes="dialog"):
            yield Static(f"One step up to {above}", classes="title", markup=False)
            if self.ladder.missing:
                missing = gate_lines(self.ladder.gates, self.today, ROOM, missing=True)
                yield Static(rules_linked(lines(Content("Still missing:"), *missing)), classes="rules")
            if against:
                yield Static(rules_linked(Content(sentence(against))), classes="rules")
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
