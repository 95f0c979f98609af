"""A run that is asked about before it is run; the answer stands below the line while it is typed."""

from collections.abc import Iterable
from functools import partial

from textual import on
from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import Input, Static

from rehab_tui.domain.ahead import EXPECTS, asked_run, in_short, reasons, what_if
from rehab_tui.ui.commands import bindings
from rehab_tui.ui.context import Context
from rehab_tui.ui.screens.shared.form import FormScreen, form_command
from rehab_tui.ui.screens.shared.ruled import Ruled, RuledLines
from rehab_tui.ui.widgets.fields import Entry, Field, LineFormat

COLOURS = {True: "bold $success", False: "bold $warning"}


class WhatIfScreen(FormScreen):
    """Asks for a run in one line; nothing of it is stored."""

    HEADING = "what if"
    about = "May this run be run?"
    BINDINGS = bindings("what_if", form_command("ctrl+s", "leave", "back", "Back to the runs", show=False))

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        read = partial(asked_run, today=context.day, unit=context.units.distance)
        self.asked = Entry("run", LineFormat(read, EXPECTS), width=None, hint="6 km easy on thu")
        self.fields = {"asked": Field(self.asked)}
        self.said, self.told = Static(classes="gap hint"), RuledLines()

    def compose_fields(self) -> ComposeResult:
        """The line, and the answer."""
        yield from super().compose_fields()
        yield from (self.said, self.told)

    @property
    def unsaved(self) -> bool:
        """Nothing is lost by leaving."""
        return False

    @on(Input.Changed)
    def answer(self) -> None:
        """Answer what stands in the line, as far as it can be read."""
        facts = self.context.facts
        try:
            run = self.asked.answer
            found = what_if(facts, run) if run else None
        except ValueError as refused:
            self.show_answer(Content(f"{refused}."))
            return
        said = Content.styled(in_short(found, facts), COLOURS[found.fits]) if found else Content()
        self.show_answer(said, reasons(found, facts) if found else ())

    def show_answer(self, said: Content, told: Iterable[tuple[str, str]] = ()) -> None:
        """The answer over its reasons."""
        self.said.update(said)
        self.told.rows = tuple(Ruled("", words, rule) for rule, words in told)
        self.told.refresh(layout=True)

    def save(self) -> None:
        """Keep the answer, and let the next key ask anew; there is nothing to store."""
        self.asked.begin_anew()

    async def action_leave(self) -> None:
        """Go back, without a question."""
        self.dismiss()
