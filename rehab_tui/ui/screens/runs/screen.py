"""The run log, newest first, and the week's plan beside it."""

from collections.abc import Sequence
from pathlib import Path

from rich.text import Text
from textual import getters
from textual.app import ComposeResult
from textual.containers import Container, VerticalScroll
from textual.widgets import Static

from rehab_tui.domain.days import in_table, short
from rehab_tui.domain.names import EFFORTS, SETTLED, SOURCES
from rehab_tui.domain.records import DistanceUnit, Run
from rehab_tui.ui.commands import bindings, command
from rehab_tui.ui.screens.runs.form import RunFormScreen, SettledScreen
from rehab_tui.ui.screens.runs.plan import plan_table
from rehab_tui.ui.screens.shared.entries import ENTRIES_CSS, EntriesScreen, EntryTable

COLUMNS = ("start", "worst", "end", "after", "effort", "settled", "source")


class RunsScreen(EntriesScreen[Run]):
    """Add, change and delete runs, and answer how they settled."""

    HEADING = "runs"
    NONE_YET = "No run noted yet. Press a to add one."
    CSS_PATH = [ENTRIES_CSS, Path(__file__).with_name("screen.tcss")]
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (140, "-wide")]
    BINDINGS = bindings(
        "runs",
        command("a", "add", "add", "Add a run, of today or an earlier day"),
        command("f", "settle", "settled", "Say how this run settled"),
        command("d,delete", "delete", "delete", "Delete this run, after a question"),
        command("escape", "app.go('today')", "back", "Back to today", show=False),
    )

    plan = getters.query_one("#plan Static", Static)

    def compose_place(self) -> ComposeResult:
        """The log and the plan, side by side if there is room."""
        with Container(id="runs"):
            yield from self.compose_entries()
            with VerticalScroll(id="plan", can_focus=False):
                yield Static()

    @property
    def entries(self) -> Sequence[Run]:
        """Every run, newest first."""
        return self.context.diary.entries.runs[::-1]

    def fill(self, table: EntryTable) -> None:
        """A row a run."""
        unit = self.context.units.distance
        table.fill(("date", unit, *COLUMNS), [cells(run, unit) for run in self.entries])

    def show_facts(self) -> None:
        """Fill the log and the plan again."""
        super().show_facts()
        self.plan.update(plan_table(self.context.facts))

    def form(self, entry: Run) -> RunFormScreen:
        """The form that changes a run."""
        return RunFormScreen(self.context, entry)

    def delete_words(self, entry: Run) -> tuple[str, str]:
        """The question before a run is deleted, and what is said afterwards."""
        run = f"the run of {short(entry.date)}"
        return f"Delete {run}, {self.context.units.distance.words(entry.distance_km)}?", f"Deleted {run}"

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Without a run there is nothing to answer."""
        return bool(self.entries) if action == "settle" else super().check_action(action, parameters)

    def action_add(self) -> None:
        """Open an empty form."""
        self.app.push_screen(RunFormScreen(self.context))

    def action_settle(self) -> None:
        """Ask how the run under the cursor settled."""
        if self.entry:
            self.app.push_screen(SettledScreen(self.context, self.entry))


def cells(run: Run, unit: DistanceUnit) -> tuple[Text, ...]:
    """A run as a row of the log; what was not said is a dot."""
    pains = (run.pain_start, run.pain_worst, run.pain_end, run.pain_after)
    return (
        Text(in_table(run.date)),
        Text(f"{unit.of(run.distance_km):.1f}", justify="right"),
        *(Text("·" if pain is None else str(pain), justify="right") for pain in pains),
        Text(EFFORTS[run.effort]),
        Text(SETTLED[run.settled] if run.settled else "·"),
        Text(SOURCES[run.source]),
    )
