"""Illness or holiday: the plan waits, and nothing is broken."""

from dataclasses import replace
from datetime import date

from rehab_tui.domain.records import Change, Pause, find
from rehab_tui.ui.context import Context
from rehab_tui.ui.screens.shared.form import FormScreen
from rehab_tui.ui.widgets.fields import Entry, Field, answers, calendar_day, plain_text


class PauseFormScreen(FormScreen):
    """Adds a pause that begins on `first`, or changes `pause`."""

    HEADING = "pause"

    about = "A pause: the plan waits for you"

    def __init__(self, context: Context, first: date, pause: Pause | None = None) -> None:
        super().__init__(context)
        self.before = pause
        old = pause or Pause(from_=first)
        self.fields = {
            "from_": Field(Entry("from", calendar_day(context.day, ahead=True), first, needed=True)),
            "to": Field(
                Entry("to", calendar_day(context.day, ahead=True), old.to), "empty: it still goes on"
            ),
            "reason": Field(Entry("reason", plain_text(Pause, "reason"), old.reason, width=None)),
        }

    def save(self) -> None:
        """Store the pause; refuse one that ends before it begins or begins on the day another does."""
        said = answers(self.fields)
        first, last = said["from_"], said["to"]
        if last and last < first:
            self.notify(f"A pause from {first} cannot end on {last}.", severity="error")
            return
        new = replace(self.before or Pause(from_=first), **said)
        other = find(self.context.diary.entries, new)
        if other not in (None, self.before):
            self.notify(f"Another pause begins on {first}: change that one.", severity="error")
        else:
            self.keep(Change(self.before, new), f"From {first} to {last or 'further notice'}")
