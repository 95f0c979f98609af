"""A step of the ladder on an earlier day: one up at the most, and never what this tendon may not do."""

from datetime import date

from textual.app import ComposeResult
from textual.widgets import Static

from rehab_tui.domain.ladder import step_on
from rehab_tui.domain.records import EXERCISES, Refused, Step, StepChange
from rehab_tui.domain.today import today
from rehab_tui.ui.context import Context
from rehab_tui.ui.screens.diary.step_form import keep_step
from rehab_tui.ui.screens.shared.form import FormScreen
from rehab_tui.ui.widgets.fields import Choice, Dial, Entry, Field, iso_day, plain_text

STEPS: dict[Step, str] = {
    step: exercise.name for step, exercise in EXERCISES.items() if step is not Step.SEATED_RAISE
}


class StepNewScreen(FormScreen):
    """Adds a step taken on `on`."""

    HEADING = "step"

    def __init__(self, context: Context, on: date) -> None:
        super().__init__(context)
        self.ladders = today(context.diary.entries, on).ladders
        first = next(iter(self.ladders), None)
        legs = {ladder.position.leg: f"{ladder.position.leg}" for ladder in self.ladders}
        self.date = Entry("date", iso_day(context.day), on, needed=True)
        self.leg = Choice("leg", legs, first.position.leg if first else None, needed=True)
        self.to = Dial("to", STEPS, first.next if first else None, needed=True)
        self.reason = Entry("reason", plain_text(StepChange, "reason"), width=None)

    def compose_fields(self) -> ComposeResult:
        """When, which leg, to which step, why; and each leg's own step."""
        yield Static("A step on the ladder", classes="day", markup=False)
        yield Field(self.date)
        yield Field(self.leg)
        yield Field(self.to, "← → another")
        yield Field(self.reason)
        for ladder in self.ladders:
            stood = f"The {ladder.position.leg} leg stood on {EXERCISES[ladder.position.step].name}."
            yield Static(stood, classes="hint", markup=False)

    def save(self) -> None:
        """Store the step if the ladder of that day allows it; else say why not."""
        on, to, reason = self.date.given, self.to.answer, self.reason.answer or ""
        ladders = today(self.context.diary.entries, on).ladders
        ladder = next((each for each in ladders if each.position.leg is self.leg.answer), None)
        if ladder is None or to is None:
            self.notify("A step belongs to a sore leg: say which in the profile.", severity="error")
        else:
            try:
                new = step_on(on, ladder, to, reason)
            except Refused as refused:
                self.notify(str(refused), severity="error", markup=False)
            else:
                keep_step(self, None, new)
