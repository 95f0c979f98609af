"""The check-in's questions about the latest run."""

from dataclasses import replace
from datetime import date, datetime

from rehab_tui.domain.facts import settled_by
from rehab_tui.domain.names import MORNINGS_AFTER, SETTLED
from rehab_tui.domain.records import DistanceUnit, Run, Settled, short
from rehab_tui.ui.widgets.fields import Choice, Field, answers


class RunQuestions:
    """Only what is still open is asked, with answers that can be true at `moment`; "not yet" stays open."""

    def __init__(self, run: Run, day: date, moment: datetime, unit: DistanceUnit) -> None:
        self.run = run
        self.fields: dict[str, Field] = {}
        label = f"run of {short(run.date)}"
        if run.settled in (None, Settled.NOT_YET):
            settled = Choice("how it settled", {said: SETTLED[said] for said in settled_by(run, moment)})
            self.fields["settled"] = Field(settled, unit.words(run.distance_km), label=label)
            label = "  morning after"
        if run.morning_after is None and run.date < day:
            self.fields["morning_after"] = Field(Choice("the morning after", MORNINGS_AFTER), label=label)

    @property
    def answer(self) -> Run:
        """The run with what was said of it."""
        return replace(self.run, **{name: said for name, said in answers(self.fields).items() if said})
