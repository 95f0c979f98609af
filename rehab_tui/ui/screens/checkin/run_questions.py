"""The check-in's questions about the latest run."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from rehab_tui.domain.days import short
from rehab_tui.domain.names import MORNINGS_AFTER, SETTLED
from rehab_tui.domain.records import MorningAfter, Run, Settled
from rehab_tui.ui.widgets.fields import Choice, Field


class RunQuestions:
    """Only what is still open is asked; "not yet" stays open."""

    def __init__(self, run: Run, day: date) -> None:
        self.run = run
        self.settled: Choice[Settled] | None = None
        self.morning: Choice[MorningAfter] | None = None
        if run.settled in (None, Settled.NOT_YET):
            self.settled = Choice("how it settled", SETTLED)
        if run.morning_after is None and run.date < day:
            self.morning = Choice("the morning after", MORNINGS_AFTER)

    def fields(self) -> Iterator[Field]:
        """The open questions in their rows."""
        of = f"run of {short(self.run.date)}"
        if self.settled:
            yield Field(self.settled, f"{self.run.distance_km:g} km", label=of)
        if self.morning:
            yield Field(self.morning, label="  morning after" if self.settled else of)

    @property
    def answer(self) -> Run:
        """The run with what was said of it."""
        settled = self.settled.answer if self.settled else None
        morning = self.morning.answer if self.morning else None
        return replace(
            self.run, settled=settled or self.run.settled, morning_after=morning or self.run.morning_after
        )
