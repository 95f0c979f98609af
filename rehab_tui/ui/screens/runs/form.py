"""One run: everything it can say, new or stored, or only how it settled."""

from dataclasses import replace
from datetime import date

from textual.app import ComposeResult
from textual.widgets import Static

from rehab_tui.domain import names
from rehab_tui.domain.days import short
from rehab_tui.domain.records import Run, RunEffort
from rehab_tui.ui.context import Context
from rehab_tui.ui.screens.shared.form import FormScreen
from rehab_tui.ui.widgets.fields import (
    Choice,
    Entry,
    Field,
    PainScale,
    Ticks,
    clock_time,
    decimal,
    iso_day,
    plain_text,
    whole,
)

GAIT = {"limp": "a limp", "gait_altered": "a changed gait", "hills": "hills"}
EFFORTS = names.EFFORTS | {RunEffort.HARD: "hard: intervals, tempo"}


class RunFormScreen(FormScreen):
    """Adds a run, of the day `on` if given, or changes `run`."""

    HEADING = "run"

    def __init__(self, context: Context, run: Run | None = None, on: date | None = None) -> None:
        super().__init__(context)
        self.before = run or Run(id=context.new_id(), date=on or context.day, distance_km=0)
        old, self.new = self.before, run is None
        distance = None if self.new else old.distance_km
        self.date = Entry("date", iso_day(context.day), old.date, needed=True)
        self.time = Entry("start", clock_time(Run, "time"), old.time, hint="HH:MM")
        self.distance = Entry("distance", decimal(Run, "distance_km", "km"), distance, needed=True)
        self.duration = Entry("duration", decimal(Run, "duration_min", "minutes"), old.duration_min)
        self.pain_start = PainScale("pain at the start", old.pain_start)
        self.pain_worst = PainScale("worst in the run", old.pain_worst)
        self.pain_end = PainScale("pain at the end", old.pain_end)
        self.pain_after = PainScale("in the hours after", old.pain_after)
        self.with_ = Ticks("with", GAIT, [part for part in GAIT if getattr(old, part)], columns=3)
        self.effort = Choice("effort", EFFORTS, old.effort, needed=True)
        self.surface = Choice("surface", names.SURFACES, old.surface)
        cadence = whole(Run, "cadence_spm", "steps a minute")
        self.cadence = Entry("cadence", cadence, old.cadence_spm)
        self.settled = Choice("it settled", names.SETTLED, old.settled)
        self.morning = Choice("the morning after", names.MORNINGS_AFTER, old.morning_after)
        self.note = Entry("note", plain_text(Run, "note"), old.note or None, width=None)

    def compose_fields(self) -> ComposeResult:
        """When and how far, pain, how, afterwards."""
        title = "A new run" if self.new else f"The run of {short(self.before.date)}"
        yield Static(title, classes="day", markup=False)
        yield Field(self.date)
        yield Field(self.time)
        yield Field(self.distance, "km")
        yield Field(self.duration, "minutes")
        yield Field(self.pain_start, classes="leg")
        yield Field(self.pain_worst)
        yield Field(self.pain_end)
        yield Field(self.pain_after)
        yield Field(self.with_, classes="leg")
        yield Field(self.effort)
        yield Field(self.surface)
        yield Field(self.cadence, "steps a minute")
        yield Field(self.settled, classes="leg")
        yield Field(self.morning)
        yield Field(self.note)

    def save(self) -> None:
        """Store the run and say so."""
        run = replace(
            self.before,
            date=self.date.given,
            time=self.time.answer,
            distance_km=self.distance.given,
            duration_min=self.duration.answer,
            pain_start=self.pain_start.answer,
            pain_worst=self.pain_worst.answer,
            pain_end=self.pain_end.answer,
            pain_after=self.pain_after.answer,
            limp="limp" in self.with_.answer,
            gait_altered="gait_altered" in self.with_.answer,
            hills="hills" in self.with_.answer,
            effort=self.effort.answer or RunEffort.EASY,
            surface=self.surface.answer,
            cadence_spm=self.cadence.answer,
            settled=self.settled.answer,
            morning_after=self.morning.answer,
            note=self.note.answer or "",
        )
        self.put(run, f"{run.distance_km:g} km on {short(run.date)}")


class SettledScreen(FormScreen):
    """Asks how one run settled and what the next morning was like, answered in two keys."""

    HEADING = "after the run"

    def __init__(self, context: Context, run: Run) -> None:
        super().__init__(context)
        self.before = run
        self.settled = Choice("it settled", names.SETTLED, run.settled)
        self.morning = Choice("the morning after", names.MORNINGS_AFTER, run.morning_after)

    def compose_fields(self) -> ComposeResult:
        """The two questions."""
        title = f"{short(self.before.date)}, {self.before.distance_km:g} km: when was the tendon as before?"
        yield Static(title, classes="day", markup=False)
        yield Field(self.settled)
        yield Field(self.morning)

    def save(self) -> None:
        """Store the run with the answers."""
        run = replace(self.before, settled=self.settled.answer, morning_after=self.morning.answer)
        self.put(run, f"How the run of {short(run.date)} settled")
