"""The run log, newest first, and the week's plan beside it."""

from typing import ClassVar

from rich.text import Text
from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Container, VerticalScroll
from textual.widgets import DataTable, Static

from rehab_tui.domain.days import short
from rehab_tui.domain.diary import Change
from rehab_tui.domain.names import EFFORTS, SETTLED
from rehab_tui.domain.records import Run
from rehab_tui.ui.commands import command
from rehab_tui.ui.context import Context
from rehab_tui.ui.screens.runs.form import RunFormScreen
from rehab_tui.ui.screens.runs.plan import plan_table
from rehab_tui.ui.screens.runs.settled import SettledScreen
from rehab_tui.ui.screens.shared.confirm import ConfirmScreen
from rehab_tui.ui.screens.shared.place import PlaceScreen

COLUMNS = ("date", "km", "start", "worst", "end", "after", "effort", "settled", "source")
NUMBERS = range(1, 6)


class RunTable(DataTable[Text]):
    """The runs; enter changes the one under the cursor."""

    BINDINGS: ClassVar[list[BindingType]] = [command("enter", "select_cursor", "edit", "Change this run")]


class RunsScreen(PlaceScreen):
    """Add, change and delete runs, and answer how they settled."""

    HEADING = "runs"
    CSS_PATH = "screen.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        command("a", "add", "add", "Add a run, of today or an earlier day"),
        command("f", "settle", "settled", "Say how this run settled"),
        command("d,delete", "delete", "delete", "Delete this run, after a question"),
        command("escape", "app.go('today')", "back", "Back to today", show=False),
    ]

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (140, "-wide")]

    def compose_place(self) -> ComposeResult:
        """The log and the plan, side by side where there is room."""
        with Container(id="runs"):
            yield RunTable(cursor_type="row", cell_padding=1)
            yield Static("No run noted yet. Press a to add one.", id="none", markup=False)
            with VerticalScroll(id="plan", can_focus=False):
                yield Static()

    @property
    def table(self) -> RunTable:
        """The log."""
        return self.query_one(RunTable)

    @property
    def run(self) -> Run | None:
        """The run under the cursor."""
        runs = self.context.diary.entries.runs
        return runs[-1 - self.table.cursor_row] if self.table.cursor_row < len(runs) else None

    def show_facts(self) -> None:
        """Fill the log anew, the cursor where it was, and the plan."""
        table, runs = self.table, self.context.diary.entries.runs
        row = table.cursor_row
        table.clear(columns=True)
        for index, name in enumerate(COLUMNS):
            table.add_column(Text(name, justify="right" if index in NUMBERS else "left"))
        for run in reversed(runs):
            table.add_row(*cells(run))
        table.move_cursor(row=min(row, len(runs) - 1))
        table.display = bool(runs)
        self.query_one("#none").display = not runs
        self.query_one("#plan Static", Static).update(plan_table(self.context.facts))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Without a run there is nothing to answer or to delete."""
        if action in ("settle", "delete"):
            return bool(self.context.diary.entries.runs)
        return super().check_action(action, parameters)

    def action_add(self) -> None:
        """Open an empty form."""
        self.app.push_screen(RunFormScreen(self.context))

    @on(DataTable.RowSelected)
    def edit(self) -> None:
        """Open the form of the run under the cursor."""
        if self.run:
            self.app.push_screen(RunFormScreen(self.context, self.run))

    def action_settle(self) -> None:
        """Ask how the run under the cursor settled."""
        if self.run:
            self.app.push_screen(SettledScreen(self.context, self.run))

    def action_delete(self) -> None:
        """Delete the run under the cursor where the answer is yes."""
        run = self.run
        if run is None:
            return

        def answered(yes: bool | None) -> None:
            if yes and self.record(Change(before=run, after=None)):
                self.notify("u takes it back.", title=f"Deleted the run of {short(run.date)}")

        question = f"Delete the run of {short(run.date)}, {run.distance_km:g} km?"
        self.app.push_screen(ConfirmScreen(question, "delete", "keep"), answered)


def cells(run: Run) -> tuple[Text, ...]:
    """A run as a row of the log; what was not said is a dot."""
    pains = (run.pain_start, run.pain_worst, run.pain_end, run.pain_after)
    return (
        Text(f"{run.date} {run.date:%a}"),
        Text(f"{run.distance_km:.1f}", justify="right"),
        *(Text("·" if pain is None else str(pain), justify="right") for pain in pains),
        Text(EFFORTS[run.effort]),
        Text(SETTLED[run.settled] if run.settled else "·"),
        Text(run.source.replace("_", " ")),
    )
