"""A run that is asked about before it is run; the answer stands below the line while it is typed."""

from collections.abc import Iterator
from functools import partial

from textual import on
from textual.app import ComposeResult
from textual.widgets import Input

from rehab_tui.domain.ahead import EXPECTS, asked_run, in_short, reasons, what_if
from rehab_tui.domain.records import Refused, Run
from rehab_tui.ui.commands import bindings
from rehab_tui.ui.context import Context
from rehab_tui.ui.screens.shared.form import FormScreen, form_command
from rehab_tui.ui.screens.shared.ruled import Ruled, RuledLines
from rehab_tui.ui.widgets.fields import Entry, Field, LineFormat


class WhatIfScreen(FormScreen):
    """Asks for a run in one line; nothing of it is stored."""

    HEADING = "what if"
    about = "May this run be run?"
    BINDINGS = bindings("what_if", form_command("ctrl+s", "leave", "back", "Back to the runs", show=False))

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        read = partial(asked_run, today=context.day, unit=context.units.distance)
        self.asked = Entry("run", LineFormat[Run](read, EXPECTS), width=None, hint="6 km easy on thu")
        self.fields = {"asked": Field(self.asked)}
        self.told = RuledLines(classes="gap")

    def compose_fields(self) -> ComposeResult:
        """The line, and the answer."""
        yield from super().compose_fields()
        yield self.told

    @property
    def unsaved(self) -> bool:
        """Nothing is lost by leaving."""
        return False

    @on(Input.Changed)
    def answer(self) -> None:
        """Answer what stands in the line, as far as it can be read."""
        self.told.rows = tuple(self.rows())
        self.told.refresh(layout=True)

    def rows(self) -> Iterator[Ruled]:
        """The answer and its reasons; what is missing while the line tells no run."""
        facts = self.context.facts
        try:
            run = self.asked.answer
            answer = what_if(facts, run) if run else None
        except Refused as refused:
            yield Ruled("", f"{refused}.")
            return
        if answer:
            yield Ruled("", in_short(answer, facts))
            yield from (Ruled("", words, rule) for rule, words in reasons(answer, facts))

    def save(self) -> None:
        """Go back; there is nothing to store."""
        self.dismiss()

    async def action_leave(self) -> None:
        """Go back, without a question."""
        self.dismiss()
