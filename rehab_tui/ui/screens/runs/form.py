"""One run: everything it can say, new or stored, or only how it settled."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from rehab_tui.domain import names
from rehab_tui.domain.facts import settled_by
from rehab_tui.domain.records import Run, RunEffort, Settled, short
from rehab_tui.ui.context import Context
from rehab_tui.ui.screens.shared.form import FormScreen
from rehab_tui.ui.widgets.fields import (
    Choice,
    Entry,
    Field,
    PainScale,
    Ticks,
    amount,
    answers,
    calendar_day,
    clock_time,
    minutes,
    plain_text,
    whole,
)

GAIT = {"limp": "a limp", "gait_altered": "a changed gait", "hills": "hills"}
EFFORTS = names.EFFORTS | {RunEffort.HARD: "hard: intervals, tempo"}


class RunFormScreen(FormScreen):
    """Adds a run, of the day `on` if given, or changes `run`."""

    HEADING = "run"
    DEFAULT_CLASSES = "-few"

    def __init__(self, context: Context, run: Run | None = None, on: date | None = None) -> None:
        super().__init__(context)
        self.before = old = run or Run(id=context.new_id(), date=on or context.day, distance_km=0)
        self.about = f"The run of {short(old.date)}" if run else "A new run"
        km, unit = old.distance_km if run else None, context.units.distance
        distance = Entry("distance", amount(Run, "distance_km", unit), km, needed=True)
        duration = Entry("duration", minutes(Run, "duration_min"), old.duration_min)
        cadence = Entry("cadence", whole(Run, "cadence_spm", "steps a minute"), old.cadence_spm)
        gait = Ticks("with", GAIT, [part for part in GAIT if getattr(old, part)], columns=3)
        self.fields = {
            "date": Field(Entry("date", calendar_day(context.day), old.date, needed=True)),
            "time": Field(Entry("start", clock_time(Run, "time"), old.time, hint="HH:MM")),
            "distance_km": Field(distance, unit),
            "duration_min": Field(duration, "minutes"),
            **pains(old, classes="leg"),
            "gait": Field(gait, classes="leg"),
            "effort": Field(Choice("effort", EFFORTS, old.effort, needed=True)),
            "surface": Field(Choice("surface", names.SURFACES, old.surface)),
            "cadence_spm": Field(cadence, "steps a minute"),
            **afterwards(old, Settled, classes="leg"),
            "note": Field(Entry("note", plain_text(Run, "note"), old.note, width=None)),
        }

    def save(self) -> None:
        """Store the run and say so."""
        said = answers(self.fields)
        ticked = said.pop("gait")
        run = replace(self.before, **said | {part: part in ticked for part in GAIT})
        if run.settled and run.settled not in settled_by(run, self.context.now()):
            words = names.SETTLED[run.settled]
            self.notify(f"It settled: {words} cannot be known yet.", severity="error", markup=False)
            return
        self.put(run, f"{self.context.units.distance.words(run.distance_km)} on {short(run.date)}")


class PainScreen(FormScreen):
    """Asks for the pain of a run out of a file, which tells none."""

    HEADING = "pain in the run"

    def __init__(self, context: Context, run: Run) -> None:
        super().__init__(context)
        self.before = run
        self.about = (
            f"{short(run.date)}, {context.units.distance.words(run.distance_km)}: how was the tendon?"
        )
        self.fields = pains(run)

    def save(self) -> None:
        """Store the run with the numbers."""
        run = replace(self.before, **answers(self.fields))
        self.put(run, f"The pain of the run of {short(run.date)}")


class SettledScreen(FormScreen):
    """Asks how one run settled and what the next morning was like, answered in two keys."""

    HEADING = "after the run"

    def __init__(self, context: Context, run: Run) -> None:
        super().__init__(context)
        self.before = run
        far = context.units.distance.words(run.distance_km)
        self.about = f"{short(run.date)}, {far}: when was the tendon as before?"
        self.fields = afterwards(run, settled_by(run, context.now()))

    def save(self) -> None:
        """Store the run with the answers."""
        run = replace(self.before, **answers(self.fields))
        self.put(run, f"How the run of {short(run.date)} settled")


def pains(run: Run, classes: str | None = None) -> dict[str, Field]:
    """The questions about the pain of a run; `classes` are those of the first."""
    return {
        "pain_start": Field(PainScale("pain at the start", run.pain_start), classes=classes),
        "pain_worst": Field(PainScale("worst in the run", run.pain_worst)),
        "pain_end": Field(PainScale("pain at the end", run.pain_end)),
        "pain_after": Field(PainScale("in the hours after", run.pain_after)),
    }


def afterwards(run: Run, possible: Iterable[Settled], classes: str | None = None) -> dict[str, Field]:
    """The questions about what followed a run; `classes` are those of the first."""
    settled = {said: names.SETTLED[said] for said in possible}
    return {
        "settled": Field(Choice("it settled", settled, run.settled), classes=classes),
        "morning_after": Field(Choice("the morning after", names.MORNINGS_AFTER, run.morning_after)),
    }
