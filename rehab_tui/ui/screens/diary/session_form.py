"""A session that is already in the diary: what was done in each set, pain, effort, a note."""

from collections.abc import Iterator
from dataclasses import replace

from textual.app import ComposeResult
from textual.widgets import Static

from rehab_tui.domain.days import short
from rehab_tui.domain.diary import put
from rehab_tui.domain.records import EXERCISES, Session, SetDone
from rehab_tui.ui.context import Context
from rehab_tui.ui.screens.shared.form import FormScreen
from rehab_tui.ui.widgets.choice import Choice
from rehab_tui.ui.widgets.entry import Entry
from rehab_tui.ui.widgets.form import Field
from rehab_tui.ui.widgets.line_format import decimal, iso_day, plain_text, whole
from rehab_tui.ui.widgets.pain_scale import PainScale
from rehab_tui.ui.wording import YES_NO


class SetQuestions:
    """What one set says: reps or seconds, kg, pain."""

    def __init__(self, done: SetDone) -> None:
        self.before = done
        what = f"{done.leg}, set {done.set}"
        self.held = Entry(f"{what}, s", decimal(SetDone, "held_s", "seconds"), done.held_s, width=11)
        self.reps = Entry(f"{what}, reps", whole(SetDone, "reps", "reps"), done.reps, width=11)
        self.load = Entry("      kg", decimal(SetDone, "load_kg", "kg"), done.load_kg, width=11, needed=True)
        self.pain = PainScale("      pain", done.pain)
        self.amount: Entry[float] | Entry[int] = self.reps if done.held_s is None else self.held
        self.amount.needed = True

    def fields(self) -> Iterator[Field]:
        """The questions in their rows; the load only if the exercise has one."""
        yield Field(self.amount)
        if EXERCISES[self.before.step].loaded:
            yield Field(self.load)
        yield Field(self.pain)

    @property
    def answer(self) -> SetDone:
        """The set as answered."""
        return replace(
            self.before,
            held_s=self.held.answer,
            reps=self.reps.answer,
            load_kg=self.load.given,
            pain=self.pain.answer,
        )


class SessionFormScreen(FormScreen):
    """Changes `session`; which exercises it had stays as it was conducted."""

    HEADING = "session"

    def __init__(self, context: Context, session: Session) -> None:
        super().__init__(context)
        self.before = session
        self.date = Entry("date", iso_day(context.day), session.date, width=11, needed=True)
        self.sets = [SetQuestions(done) for done in session.sets]
        self.completed = Choice("all sets done", YES_NO, session.completed, needed=True)
        self.effort = PainScale("effort", session.effort)
        self.note = Entry("note", plain_text(Session, "note"), session.note or None)

    def compose_fields(self) -> ComposeResult:
        """When, set after set under its exercise, then the whole."""
        yield Static(f"The session of {short(self.before.date)}", classes="day", markup=False)
        yield Field(self.date)
        step = None
        for asked in self.sets:
            if asked.before.step is not step:
                step = asked.before.step
                yield Static(EXERCISES[step].name, classes="section", markup=False)
            yield from asked.fields()
        yield Field(self.completed, classes="gap")
        yield Field(self.effort, "10 is all you had")
        yield Field(self.note)

    def save(self) -> None:
        """Store the session and say so."""
        session = replace(
            self.before,
            date=self.date.given,
            sets=tuple(asked.answer for asked in self.sets),
            completed=bool(self.completed.answer),
            effort=self.effort.answer,
            note=self.note.answer or "",
        )
        if self.record(put(self.context.diary.entries, session)):
            self.notify(f"The session of {short(session.date)}", title="Saved")
            self.dismiss()
