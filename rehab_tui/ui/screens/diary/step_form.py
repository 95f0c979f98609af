"""The date and the reason of a step of the ladder."""

from dataclasses import replace

from textual.app import ComposeResult
from textual.widgets import Static

from rehab_tui.domain.days import short
from rehab_tui.domain.diary import Change, find
from rehab_tui.domain.records import EXERCISES, StepChange
from rehab_tui.ui.context import Context
from rehab_tui.ui.screens.shared.form import FormScreen
from rehab_tui.ui.widgets.fields import Entry, Field, iso_day, plain_text


class StepFormScreen(FormScreen):
    """Changes the date or the reason of `step`; the step itself stays, for it was taken or not."""

    HEADING = "step"

    def __init__(self, context: Context, step: StepChange) -> None:
        super().__init__(context)
        self.before = step
        self.date = Entry("date", iso_day(context.day), step.date, needed=True)
        self.reason = Entry("reason", plain_text(StepChange, "reason"), step.reason or None, width=None)

    def compose_fields(self) -> ComposeResult:
        """When, and why."""
        said = f"The {self.before.leg} leg to {EXERCISES[self.before.to].name}"
        yield Static(said, classes="day", markup=False)
        yield Field(self.date)
        yield Field(self.reason)

    def save(self) -> None:
        """Store the change."""
        new = replace(self.before, date=self.date.given, reason=self.reason.answer or "")
        keep_step(self, self.before, new)


def keep_step(form: FormScreen, before: StepChange | None, new: StepChange) -> None:
    """Store a step and go back; refuse one that is there already."""
    if find(form.context.diary.entries, new) not in (None, before):
        form.notify(f"That step of {short(new.date)} is noted already.", severity="error")
    else:
        form.keep(Change(before, new), f"The {new.leg} leg to {EXERCISES[new.to].name}, {short(new.date)}")
