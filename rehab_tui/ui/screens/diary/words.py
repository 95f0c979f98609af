"""The entries of one day in words, one line each."""

from collections.abc import Iterator
from datetime import date

from rehab_tui.domain.measurements import MEASURES, with_unit
from rehab_tui.domain.names import CHANGED_BY, EFFORTS, SETTLED
from rehab_tui.domain.records import (
    Activity,
    CheckIn,
    Entries,
    Leg,
    Measurement,
    Pause,
    Run,
    Session,
    SetDone,
    StepChange,
    Units,
)
from rehab_tui.domain.words import activity, number, step_taken
from rehab_tui.ui.screens.checkin.screen import said_of

DayEntry = CheckIn | Session | Run | Activity | Measurement | StepChange | Pause
"""Every record that belongs to a day."""

KINDS: dict[type, str] = {
    CheckIn: "check-in",
    Session: "session",
    Run: "run",
    Activity: "cross-training",
    Measurement: "test",
    StepChange: "step",
    Pause: "pause",
}
"""What kind of entry it is, in a word or two."""


def entries_of(entries: Entries, day: date, today: date) -> list[DayEntry]:
    """Everything noted of a day, in the order of a day; pauses to come stand under today."""
    done = (entries.checkins, entries.sessions, entries.runs, entries.activities)
    dated = (*done, entries.measurements, entries.steps)
    found: list[DayEntry] = [row for table in dated for row in table if row.date == day]
    to_come = (pause for pause in entries.pauses if day == today < pause.from_)
    return [*found, *(pause for pause in entries.pauses if pause.covers(day)), *to_come]


def words_of(record: DayEntry, units: Units) -> str:
    """The entry itself."""
    return ". ".join(part.rstrip(".") for part in _parts(record, units) if part)


def _parts(record: DayEntry, units: Units) -> list[str]:
    match record:
        case CheckIn():
            return [record.time or "", said_of(record), record.note]
        case Session():
            return [*_session(record, units), record.note]
        case Run() | Activity():
            done = _run(record, units) if isinstance(record, Run) else (activity(record),)
            return [record.time or "", *done, record.note]
        case Measurement():
            return [f"{MEASURES[record.kind].name}, {record.leg}: {with_unit(record.kind, record.value)}"]
        case StepChange():
            return [f"{record.leg} leg to {step_taken(record, units)}", CHANGED_BY[record.by], record.reason]
        case Pause():
            return [f"{record.from_} to {record.to or 'further notice'}", record.reason]


def _run(run: Run, units: Units) -> Iterator[str]:
    pains = (run.pain_start, run.pain_worst, run.pain_end, run.pain_after)
    marks = " ".join("·" if pain is None else str(pain) for pain in pains)
    yield f"{units.distance.words(round(run.distance_km, 1))} {EFFORTS[run.effort]}"
    if any(pain is not None for pain in pains):
        yield f"pain start, worst, end, after: {marks}"
    if run.limp or run.gait_altered:
        yield "with a limp" if run.limp else "with a changed gait"
    if run.settled:
        yield f"settled {SETTLED[run.settled]}"


def _session(session: Session, units: Units) -> Iterator[str]:
    if not session.completed:
        yield "stopped early"
    for name, leg in dict.fromkeys((done.exercise.name, done.leg) for done in session.sets):
        sets = [done for done in session.sets if (done.exercise.name, done.leg) == (name, leg)]
        yield _sets(name, leg, sets, units)
    if session.effort is not None:
        yield f"effort {session.effort} of 10"


def _sets(name: str, leg: Leg, sets: list[SetDone], units: Units) -> str:
    amounts = " ".join(number(done.amount) for done in sets)
    unit = "" if sets[0].held_s is None else " s"
    kg = max(done.load_kg for done in sets)
    pains = [done.pain for done in sets if done.pain is not None]
    load = f", {units.load.words(kg)}" if kg else ""
    pain = f", pain {max(pains)}" if pains else ""
    return f"{name} {leg} {amounts}{unit}{load}{pain}"
