"""A step of the ladder on an earlier day: one up at the most, and never what this tendon may not do."""

from dataclasses import replace
from datetime import date

from textual.app import ComposeResult
from textual.widgets import Static

from rehab_tui.domain import words
from rehab_tui.domain.diary import Change, find
from rehab_tui.domain.exercises import EXERCISES, ladder_for
from rehab_tui.domain.ladder.ladder import LegLadder, step_up
from rehab_tui.domain.records import ChangedBy, Step, StepChange
from rehab_tui.domain.today import today
from rehab_tui.ui.context import Context
from rehab_tui.ui.screens.shared.form import FormScreen
from rehab_tui.ui.widgets.choice import Choice, Dial
from rehab_tui.ui.widgets.entry import Entry
from rehab_tui.ui.widgets.form import Field
from rehab_tui.ui.widgets.line_format import iso_day, plain_text
from rehab_tui.ui.wording import short_day

STEPS = tuple((step, exercise.name) for step, exercise in EXERCISES.items() if step is not Step.SEATED_RAISE)


class StepFormScreen(FormScreen):
    """Changes the date or the reason of `step`; the step itself stays, for it was taken or not."""

    HEADING = "step"

    def __init__(self, context: Context, step: StepChange) -> None:
        super().__init__(context)
        self.before = step
        self.date = Entry("date", iso_day(context.day), step.date, width=11, needed=True)
        self.reason = Entry("reason", plain_text(StepChange, "reason"), step.reason or None)

    def compose_fields(self) -> ComposeResult:
        """When, and why."""
        said = f"The {self.before.leg} leg to {EXERCISES[self.before.to].name}"
        yield Static(said, classes="day", markup=False)
        yield Field(self.date)
        yield Field(self.reason)

    def save(self) -> None:
        """Store the change."""
        new = replace(self.before, date=self.date.given, reason=self.reason.answer or "")
        keep(self, Change(self.before, new), new)


class StepNewScreen(FormScreen):
    """Adds a step taken on `on`."""

    HEADING = "step"

    def __init__(self, context: Context, on: date) -> None:
        super().__init__(context)
        self.ladders = today(context.diary.entries, on).ladders
        first = next(iter(self.ladders), None)
        legs = [(ladder.position.leg, f"{ladder.position.leg}") for ladder in self.ladders]
        self.date = Entry("date", iso_day(context.day), on, width=11, needed=True)
        self.leg = Choice("leg", legs, first.position.leg if first else None, needed=True)
        self.to = Dial("to", STEPS, first.next if first else None, needed=True)
        self.reason = Entry("reason", plain_text(StepChange, "reason"))

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
        elif said := self.refused(ladder, to, reason):
            self.notify(said, severity="error", markup=False)
        else:
            new = taken(on, ladder, to, reason)
            keep(self, Change(None, new), new)

    def refused(self, ladder: LegLadder, to: Step, reason: str) -> str:
        """Why the leg could not go there on that day, "" if it could."""
        leg, own = ladder.position.leg, ladder.position.step
        tendon = self.context.diary.entries.profile.tendons.on(leg)
        steps = ladder_for(tendon.site) if tendon else ()
        if to not in steps:
            return f"RH4: {EXERCISES[to].name} is never for this tendon."
        if to is ladder.next:
            locked = "" if ladder.may_override else "Going up was locked that day."
            return locked or ("" if reason or ladder.offered else "It was not offered that day: say why.")
        if to is own:
            return f"The {leg} leg stood on {EXERCISES[to].name} already."
        above = words.exercise(ladder.next) if ladder.next else ""
        return f"One step up at a time: {above} comes next." if steps.index(to) > steps.index(own) else ""


def taken(on: date, ladder: LegLadder, to: Step, reason: str) -> StepChange:
    """The record of that step: up on the offer or on the person's own word, or down."""
    if to is not ladder.next:
        leg, own = ladder.position.leg, ladder.position.step
        return StepChange(date=on, leg=leg, from_=own, to=to, by=ChangedBy.OVERRIDE, reason=reason)
    up = step_up(on, ladder, own_reason="" if ladder.offered else reason)
    return replace(up, reason=reason or up.reason)


def keep(form: FormScreen, change: Change, new: StepChange) -> None:
    """Store a step and go back; refuse one that is there already."""
    if find(form.context.diary.entries, new) not in (None, change.before):
        form.notify(f"That step of {short_day(new.date)} is noted already.", severity="error")
    elif form.record(change):
        form.notify(f"The {new.leg} leg to {EXERCISES[new.to].name}, {short_day(new.date)}", title="Saved")
        form.dismiss()
