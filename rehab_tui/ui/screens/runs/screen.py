"""The run log, newest first, and the week's plan beside it."""

from collections.abc import Sequence

from rich.text import Text
from textual import getters
from textual.app import ComposeResult
from textual.containers import Container

from rehab_tui.domain.days import in_column, short
from rehab_tui.domain.names import EFFORTS, SETTLED, SOURCES
from rehab_tui.domain.records import DistanceUnit, Run, Source
from rehab_tui.ui.commands import bindings, command
from rehab_tui.ui.screens.runs.form import RunFormScreen, SettledScreen
from rehab_tui.ui.screens.runs.plan import plan_rows
from rehab_tui.ui.screens.shared.entries import ENTRIES_CSS, EntriesScreen, EntryTable
from rehab_tui.ui.screens.shared.ruled import RuledPanel

COLUMNS = ("start", "worst", "end", "after", "effort", "settled", "source")
WITHOUT_YEARS = 60
"""Columns of a window up to which the years have no room."""


class RunsScreen(EntriesScreen[Run]):
    """Add, change and delete runs, and answer how they settled."""

    HEADING = "runs"
    TITLE_OF_LIST = "Runs, newest first"
    NONE_YET = (
        "No run noted yet. Press a to add one.\n\n"
        "Each run stands here with its km, its pain at the start, at worst, at the end and after it, "
        "and how it settled."
    )
    CSS_PATH = ENTRIES_CSS
    BINDINGS = bindings(
        "runs",
        command("a", "add", "add", "Add a run, of today or an earlier day"),
        command("f", "settle", "settled", "Say how this run settled"),
        command("d,delete", "delete", "delete", "Delete this run, after a question"),
        command("escape", "app.go('today')", "back", "Back to today", show=False),
    )

    plan = getters.query_one(RuledPanel)

    def compose_place(self) -> ComposeResult:
        """The log and the plan, side by side if there is room."""
        with Container(id="entries"):
            yield from self.compose_entries()
            yield RuledPanel("The week", id="beside")

    @property
    def entries(self) -> Sequence[Run]:
        """Every run, newest first."""
        return self.context.diary.entries.runs[::-1]

    def fill(self, table: EntryTable) -> None:
        """A row a run; where each is from only if one came from elsewhere."""
        runs, unit = self.entries, self.context.units.distance
        cut = len("Sun  1 Mar") if self.app.size.width <= WITHOUT_YEARS else None
        days = [shown[:cut] for shown in in_column([run.date for run in runs], self.context.day)]
        rows = [(Text(shown), *cells(run, unit)) for shown, run in zip(days, runs, strict=True)]
        most = None if any(run.source is not Source.MANUAL for run in runs) else -1
        table.fill(("date", unit, *COLUMNS)[:most], [row[:most] for row in rows])

    def show_facts(self) -> None:
        """Fill the log and the plan again."""
        super().show_facts()
        self.plan.tell(plan_rows(self.context.facts))

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
    """A run as a row of the log, behind its day; what was not said is a dot."""
    pains = (run.pain_start, run.pain_worst, run.pain_end, run.pain_after)
    return (
        Text(f"{unit.of(run.distance_km):.1f}", justify="right"),
        *(Text("·" if pain is None else str(pain), justify="right") for pain in pains),
        Text(EFFORTS[run.effort]),
        Text(SETTLED[run.settled] if run.settled else "·"),
        Text(SOURCES[run.source]),
    )
