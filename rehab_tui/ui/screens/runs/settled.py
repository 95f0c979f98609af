"""How a run settled and what the next morning was like, answered in two keys."""

from dataclasses import replace

from textual.app import ComposeResult
from textual.widgets import Static

from rehab_tui.domain.days import short
from rehab_tui.domain.names import MORNINGS_AFTER, SETTLED
from rehab_tui.domain.records import Run
from rehab_tui.ui.context import Context
from rehab_tui.ui.screens.shared.form import FormScreen
from rehab_tui.ui.widgets.fields import Choice, Field


class SettledScreen(FormScreen):
    """Asks after one run."""

    HEADING = "after the run"

    def __init__(self, context: Context, run: Run) -> None:
        super().__init__(context)
        self.before = run
        self.settled = Choice("it settled", SETTLED, run.settled)
        self.morning = Choice("the morning after", MORNINGS_AFTER, run.morning_after)

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
