"""Illness or holiday: the plan waits, and nothing is broken."""

from dataclasses import replace
from datetime import date

from textual.app import ComposeResult
from textual.widgets import Static

from rehab_tui.domain.diary import Change, find
from rehab_tui.domain.records import Pause
from rehab_tui.ui.context import Context
from rehab_tui.ui.screens.shared.form import FormScreen
from rehab_tui.ui.widgets.fields import Entry, Field, iso_day, plain_text


class PauseFormScreen(FormScreen):
    """Adds a pause that begins on `first`, or changes `pause`."""

    HEADING = "pause"

    def __init__(self, context: Context, first: date, pause: Pause | None = None) -> None:
        super().__init__(context)
        self.before = pause
        self.first = Entry("from", iso_day(), first, needed=True)
        self.last = Entry("to", iso_day(), pause.to if pause else None)
        self.reason = Entry(
            "reason", plain_text(Pause, "reason"), (pause.reason or None) if pause else None, width=None
        )

    def compose_fields(self) -> ComposeResult:
        """From when, until when, why."""
        yield Static("A pause: the plan waits for you", classes="day", markup=False)
        yield Field(self.first)
        yield Field(self.last, "empty: it still goes on")
        yield Field(self.reason)

    def save(self) -> None:
        """Store the pause; refuse one that ends before it begins or begins on the day another does."""
        first, last = self.first.given, self.last.answer
        if last and last < first:
            self.notify(f"A pause from {first} cannot end on {last}.", severity="error")
            return
        old = self.before or Pause(from_=first)
        new = replace(old, from_=first, to=last, reason=self.reason.answer or "")
        other = find(self.context.diary.entries, new)
        if other not in (None, self.before):
            self.notify(f"Another pause begins on {first}: change that one.", severity="error")
        else:
            self.keep(Change(self.before, new), f"From {first} to {last or 'further notice'}")
