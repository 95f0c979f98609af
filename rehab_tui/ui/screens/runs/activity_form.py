"""One activity of cross-training: what it was, how long, and the worst pain in it."""

from dataclasses import replace
from datetime import date

from rehab_tui.domain.names import ACTIVITIES
from rehab_tui.domain.records import Activity, ActivityKind, Run, short
from rehab_tui.domain.words import activity
from rehab_tui.ui.context import Context
from rehab_tui.ui.screens.runs.form import RunFormScreen
from rehab_tui.ui.screens.shared.form import FormScreen
from rehab_tui.ui.widgets.fields import (
    Choice,
    Entry,
    Field,
    PainScale,
    answers,
    calendar_day,
    clock_time,
    minutes,
    plain_text,
)


class ActivityFormScreen(FormScreen):
    """Adds an activity, of the day `on` if given, or changes `old`."""

    HEADING = "cross-training"

    def __init__(self, context: Context, old: Activity | None = None, on: date | None = None) -> None:
        super().__init__(context)
        day, kind = on or context.day, ActivityKind.SWIM
        self.before = before = old or Activity(id=context.new_id(), date=day, kind=kind, duration_min=1)
        self.about = f"The cross-training of {short(old.date)}" if old else "Cross-training"
        length = old.duration_min if old else None
        self.fields = {
            "date": Field(Entry("date", calendar_day(context.day), before.date, needed=True)),
            "time": Field(Entry("start", clock_time(Activity, "time"), before.time, hint="HH:MM")),
            "kind": Field(Choice("what", ACTIVITIES, old.kind if old else None, needed=True)),
            "duration_min": Field(
                Entry("duration", minutes(Activity, "duration_min"), length, needed=True), "minutes"
            ),
            "pain_worst": Field(PainScale("worst pain", before.pain_worst), classes="leg"),
            "note": Field(Entry("note", plain_text(Activity, "note"), before.note, width=None)),
        }

    def save(self) -> None:
        """Store the activity and say so."""
        new = replace(self.before, **answers(self.fields))
        self.put(new, f"{activity(new)}, on {short(new.date)}")


def form_of(context: Context, entry: Run | Activity) -> FormScreen:
    """The form that changes a run or an activity."""
    return RunFormScreen(context, entry) if isinstance(entry, Run) else ActivityFormScreen(context, entry)
