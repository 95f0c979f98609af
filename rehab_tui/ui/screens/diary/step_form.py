"""A step of the ladder on an earlier day, and another date or reason for one that was taken."""

from dataclasses import replace
from datetime import date

from textual.app import ComposeResult
from textual.widgets import Static

from rehab_tui.domain.ladder import LegLadder, step_on
from rehab_tui.domain.records import EXERCISES, Change, Refused, Step, StepChange, find, short
from rehab_tui.domain.today import today
from rehab_tui.ui.context import Context
from rehab_tui.ui.screens.shared.form import FormScreen
from rehab_tui.ui.widgets.fields import Choice, Dial, Entry, Field, amount, answers, calendar_day, plain_text

STEPS: dict[Step, str] = {
    step: exercise.name for step, exercise in EXERCISES.items() if step is not Step.SEATED_RAISE
}
REASON = plain_text(StepChange, "reason")


class StepFormScreen(FormScreen):
    """Changes the date, the reason or the load of `step`; the step itself stays, for it was taken or not."""

    HEADING = "step"

    def __init__(self, context: Context, step: StepChange) -> None:
        super().__init__(context)
        self.before = step
        self.about = f"The {step.leg} leg to {EXERCISES[step.to].name}"
        unit = context.units.load
        load = Entry("load", amount(StepChange, "load_kg", unit), step.load_kg, hint=unit)
        self.fields = {
            "date": Field(Entry("date", calendar_day(context.day), step.date, needed=True)),
            **(
                {"load_kg": Field(load, f"{unit} it was at; empty: not said")}
                if EXERCISES[step.to].loaded
                else {}
            ),
            "reason": Field(Entry("reason", REASON, step.reason, width=None)),
        }

    def save(self) -> None:
        """Store the change."""
        keep_step(self, self.before, replace(self.before, **answers(self.fields)))


class StepNewScreen(FormScreen):
    """Adds a step taken on `on`: one up at the most, and never what this tendon may not do."""

    HEADING = "step"
    about = "A step on the ladder"

    def __init__(self, context: Context, on: date) -> None:
        super().__init__(context)
        self.ladders = today(context.diary.entries, on).ladders
        first = next(iter(self.ladders), None)
        legs = {ladder.position.leg: f"{ladder.position.leg}" for ladder in self.ladders}
        leg = Choice("leg", legs, first.position.leg if first else None, needed=True)
        to = Dial("to", STEPS, _suggested(first) if first else None, needed=True)
        self.fields = {
            "date": Field(Entry("date", calendar_day(context.day), on, needed=True)),
            "leg": Field(leg),
            "to": Field(to, "← → another"),
            "reason": Field(Entry("reason", REASON, width=None)),
        }

    def compose_fields(self) -> ComposeResult:
        """When, which leg, to which step, why; and each leg's own step."""
        yield from super().compose_fields()
        for ladder in self.ladders:
            stood = f"The {ladder.position.leg} leg stood on {EXERCISES[ladder.position.step].name}."
            yield Static(stood, classes="hint", markup=False)

    def save(self) -> None:
        """Store the step if the ladder of that day allows it; else say why not."""
        on, leg, to, reason = answers(self.fields).values()
        ladders = today(self.context.diary.entries, on).ladders
        ladder = next((each for each in ladders if each.position.leg is leg), None)
        if ladder is None or to is None:
            self.notify("A step belongs to a sore leg: say which in the profile.", severity="error")
            return
        try:
            new = step_on(on, ladder, to, reason)
        except Refused as refused:
            self.notify(str(refused), severity="error", markup=False)
        else:
            keep_step(self, None, new)


def _suggested(ladder: LegLadder) -> Step | None:
    """The step above where that day lets one go up; else the leg's own."""
    open_above = ladder.offered or ladder.may_override
    return ladder.next if open_above else ladder.position.step


def keep_step(form: FormScreen, before: StepChange | None, new: StepChange) -> None:
    """Store a step and go back; refuse one that is there already."""
    if find(form.context.diary.entries, new) not in (None, before):
        form.notify(f"That step of {short(new.date)} is noted already.", severity="error")
    else:
        form.keep(Change(before, new), f"The {new.leg} leg to {EXERCISES[new.to].name}, {short(new.date)}")
