"""The log of runs and cross-training, newest first, and the week's plan beside it."""

from collections.abc import Sequence

from rich.text import Text
from textual import getters, on
from textual.app import ComposeResult
from textual.containers import Container
from textual.widgets import DataTable

from rehab_tui.domain.recent import waiting_words
from rehab_tui.domain.records import Activity, Run, Source, in_column, order, short
from rehab_tui.domain.words import activity
from rehab_tui.ui.commands import bindings, command, key
from rehab_tui.ui.screens.runs.activity_form import ActivityFormScreen, form_of
from rehab_tui.ui.screens.runs.file_form import RunFileScreen
from rehab_tui.ui.screens.runs.form import PainScreen, RunFormScreen, SettledScreen
from rehab_tui.ui.screens.runs.plan import plan_rows
from rehab_tui.ui.screens.runs.rows import COLUMNS, cells
from rehab_tui.ui.screens.runs.week import WeekPanel
from rehab_tui.ui.screens.runs.what_if import WhatIfScreen
from rehab_tui.ui.screens.shared.entries import ENTRIES_CSS, EntriesScreen, EntryTable
from rehab_tui.ui.screens.shared.form import FormScreen

WITHOUT_YEARS = 60
"""Columns of a window up to which the years and the mornings after have no room."""


class RunsScreen(EntriesScreen[Run | Activity]):
    """Add, change and delete runs and cross-training, and answer how runs settled."""

    HEADING = "runs"
    TITLE_OF_LIST = "Runs and cross-training, newest first"
    NONE_YET = (
        f"No run noted yet. Press {key('runs.add', 'a')} to add one, {key('runs.cross', 'x')} for a swim, "
        f"a ride, aqua jogging or a walk, {key('runs.import', 'o')} for the runs in a file of your watch "
        "or app.\n\n"
        "Each run stands here with its km, its pain at the start, at worst, at the end and after it, "
        "and how it settled."
    )
    CSS_PATH = ENTRIES_CSS
    BINDINGS = bindings(
        "runs",
        command("a", "add", "add", "Add a run, of today or an earlier day"),
        command("x", "cross", "cross-training", "Add a swim, a ride, aqua jogging, a walk or the like"),
        command("f", "settle", "settled", "Say how this run settled"),
        command("d,delete", "delete", "delete", "Delete this entry, after a question"),
        command("n", "pain", "pain", "Give the pain numbers of the newest run out of a file that lacks them"),
        command("w", "what_if", "what if", "Whether a run fits its day, before it is run"),
        command("o", "import", "import", "Runs from a file of a watch or an app; seen before they are taken"),
        command("escape", "app.go('today')", "back", "Back to today", show=False),
    )

    entries: Sequence[Run | Activity] = ()
    plan = getters.query_one(WeekPanel)

    def compose_place(self) -> ComposeResult:
        """The log and the plan, side by side if there is room."""
        with Container(id="entries"):
            yield from self.compose_entries()
            yield WeekPanel("The week", id="beside")

    def fill(self, table: EntryTable) -> None:
        """A row each; where the runs are from only if one came from elsewhere."""
        noted, unit = self.entries, self.context.units.distance
        narrow = self.app.size.width <= WITHOUT_YEARS
        cut = len("Sun  1 Mar") if narrow else None
        days = [shown[:cut] for shown in in_column([one.date for one in noted], self.context.day)]
        seen = {answer.run.id: answer for answer in self.context.facts.situation.answers}
        typed = not any(isinstance(one, Run) and one.source is not Source.MANUAL for one in noted)
        left_out = ["source"] * typed + ["morning"] * narrow
        heads = ("date", unit, *COLUMNS)
        kept = [number for number, head in enumerate(heads) if head not in left_out]
        rows = [
            (Text(shown), *cells(one, unit, seen.get(one.id))) for shown, one in zip(days, noted, strict=True)
        ]
        told = [[row[number] for number in kept] for row in rows]
        table.fill([heads[number] for number in kept], told, spare=not typed)

    def show_facts(self) -> None:
        """Fill the log and the plan again."""
        noted = self.context.diary.entries
        self.entries = sorted((*noted.runs, *noted.activities), key=order, reverse=True)
        super().show_facts()
        waiting = waiting_words(len(self.context.facts.situation.waiting))
        self.table.border_subtitle = f"{waiting}: {key('runs.pain', 'n')}" if waiting else ""
        self.plan.picture.show(self.context.facts)
        self.plan.tell(plan_rows(self.context.facts))

    def form(self, entry: Run | Activity) -> FormScreen:
        """The form that changes an entry."""
        return form_of(self.context, entry)

    def delete_words(self, entry: Run | Activity) -> tuple[str, str]:
        """The question before an entry is deleted, and what is said afterwards."""
        if isinstance(entry, Run):
            what, told = "run", self.context.units.distance.words(entry.distance_km)
        else:
            what, told = "cross-training", activity(entry)
        named = f"the {what} of {short(entry.date)}"
        return f"Delete {named}, {told}?", f"Deleted {named}"

    @on(DataTable.RowHighlighted)
    def offer(self) -> None:
        """Show what can be done with the entry under the cursor."""
        self.refresh_bindings()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Only a run settles, and on a red day none is asked about."""
        if action == "settle":
            return self.is_mounted and isinstance(self.entry, Run)
        if action == "what_if":
            return not self.context.facts.verdict.red
        if action == "import":
            return self.context.read_runs is not None
        if action == "pain":
            return bool(self.context.facts.situation.waiting)
        return super().check_action(action, parameters)

    def action_add(self) -> None:
        """Open an empty form."""
        self.app.push_screen(RunFormScreen(self.context))

    def action_import(self) -> None:
        """Ask for a file."""
        if self.context.read_runs:
            self.app.push_screen(RunFileScreen(self.context, self.context.read_runs))

    def action_pain(self) -> None:
        """Ask for the pain of the newest run that waits for it."""
        if waiting := self.context.facts.situation.waiting:
            self.app.push_screen(PainScreen(self.context, waiting[0]))

    def action_what_if(self) -> None:
        """Open the line for a run that is asked about."""
        self.app.push_screen(WhatIfScreen(self.context))

    def action_cross(self) -> None:
        """Open an empty form of cross-training."""
        self.app.push_screen(ActivityFormScreen(self.context))

    def action_settle(self) -> None:
        """Ask how the run under the cursor settled."""
        if isinstance(self.entry, Run):
            self.app.push_screen(SettledScreen(self.context, self.entry))
