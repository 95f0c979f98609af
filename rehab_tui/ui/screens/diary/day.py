"""One day with everything in it: look, add, change, delete; the day's verdict follows."""

from datetime import date, timedelta
from typing import ClassVar

from rich.text import Text
from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.content import Content
from textual.widgets import DataTable, Static

from rehab_tui.domain.days import short
from rehab_tui.domain.diary import Change
from rehab_tui.domain.facts.situation import situation_on
from rehab_tui.domain.records import CheckIn, Measurement, Pause, Record, Run, Session, StepChange
from rehab_tui.domain.rules.verdict import Verdict, verdict
from rehab_tui.ui.commands import command
from rehab_tui.ui.context import Context
from rehab_tui.ui.screens.checkin.screen import CheckInScreen
from rehab_tui.ui.screens.diary.add import ADDED, AddScreen
from rehab_tui.ui.screens.diary.pause_form import PauseFormScreen
from rehab_tui.ui.screens.diary.session_form import SessionFormScreen
from rehab_tui.ui.screens.diary.session_new import SessionNewScreen
from rehab_tui.ui.screens.diary.step_form import StepFormScreen, StepNewScreen
from rehab_tui.ui.screens.diary.words import entries_of, kind_of, words_of
from rehab_tui.ui.screens.measurements.form import MeasurementFormScreen
from rehab_tui.ui.screens.runs.form import RunFormScreen
from rehab_tui.ui.screens.shared.confirm import ConfirmScreen
from rehab_tui.ui.screens.shared.form import FormScreen
from rehab_tui.ui.screens.shared.place import PlaceScreen
from rehab_tui.ui.screens.today.text import LEVELS

KIND_WIDTH = 12


class DayTable(DataTable[Text]):
    """The day's entries; enter changes the one under the cursor."""

    BINDINGS: ClassVar[list[BindingType]] = [command("enter", "select_cursor", "edit", "Change this entry")]


class DayScreen(PlaceScreen):
    """Lies over the calendar; the brackets go to the day before and after."""

    HEADING = "day"
    CSS_PATH = "day.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        command("a", "add", "add", "Add anything to this day"),
        *ADDED,
        command("d,delete", "delete", "delete", "Delete this entry, after a question"),
        command("u", "undo", "undo", "Take back the last change made since the program was opened"),
        command("left_square_bracket", "day(-1)", "day", "The day before", shown_key="[ ]"),
        command("right_square_bracket", "day(1)", "day after", "The day after", show=False),
        command("escape", "dismiss", "back", "Back to the calendar"),
    ]

    def __init__(self, context: Context, day: date) -> None:
        super().__init__(context)
        self.day = day

    def compose_place(self) -> ComposeResult:
        """The day and its verdict, the entries."""
        yield Static(id="which", markup=False)
        yield DayTable(cursor_type="row", cell_padding=1, show_header=False)
        yield Static("Nothing was noted on this day.", id="nothing", markup=False)

    @property
    def table(self) -> DayTable:
        """The entries."""
        return self.query_one(DayTable)

    @property
    def entries(self) -> list[Record]:
        """Everything noted of the day."""
        return entries_of(self.context.diary.entries, self.day, self.context.day)

    @property
    def entry(self) -> Record | None:
        """The entry under the cursor."""
        entries, row = self.entries, self.table.cursor_row
        return entries[row] if 0 <= row < len(entries) else None

    def show_facts(self) -> None:
        """Write the day anew, the cursor where it was."""
        table, entries = self.table, self.entries
        row, room = table.cursor_row, self.app.size.width - KIND_WIDTH - 7
        table.clear(columns=True)
        table.add_column("kind", width=KIND_WIDTH)
        table.add_column("entry", width=room)
        for entry in entries:
            text = Text(words_of(entry))
            lines = len(text.wrap(self.app.console, room))
            table.add_row(Text(kind_of(entry), "bold"), text, height=lines + 1)
        table.move_cursor(row=min(row, len(entries) - 1))
        table.display = bool(entries)
        self.query_one("#nothing").display = not entries
        self.query_one("#which", Static).update(self._which())
        self.refresh_bindings()

    @property
    def said(self) -> Verdict:
        """The day's verdict; today's is known already."""
        facts = self.context.facts
        return facts.verdict if self.day == facts.day else verdict(situation_on(facts.entries, self.day))

    def _which(self) -> Content:
        said = self.said
        shape, word, colour = LEVELS[said.level]
        rules = " ".join(reason.rule for reason in said.reasons)
        level = Content.styled(f" {shape} {word} ", f"reverse bold {colour}")
        return Content.assemble((f"{self.day:%A} {self.day}   ", "bold"), level, f"  {rules}")

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Only an entry can be deleted, only a change undone, and nothing is told of tomorrow yet."""
        if action in ("add", "checkin", "session", "run", "test", "step"):
            return self.day <= self.context.day
        if action == "delete":
            return bool(self.entries)
        if action == "undo":
            return bool(self.context.made)
        if action == "day" and parameters == (1,):
            return self.day < self.context.day
        return super().check_action(action, parameters)

    def action_day(self, by: int) -> None:
        """Go to a day beside this one."""
        self.day += timedelta(days=by)
        self.show_facts()

    def action_add(self) -> None:
        """Ask what to add, then open it."""

        async def chosen(action: str | None) -> None:
            if action:
                await self.run_action(action)

        self.app.push_screen(AddScreen(), chosen)

    async def action_undo(self) -> None:
        """Take back the last change, as everywhere; here the key shows."""
        await self.run_action("app.undo")

    def action_checkin(self) -> None:
        """Open the day's check-in."""
        self.app.push_screen(CheckInScreen(self.context, self.day))

    def action_session(self) -> None:
        """Open an empty session of the day."""
        self.app.push_screen(SessionNewScreen(self.context, self.day))

    def action_run(self) -> None:
        """Open an empty run of the day."""
        self.app.push_screen(RunFormScreen(self.context, on=self.day))

    def action_test(self) -> None:
        """Open an empty test of the day."""
        self.app.push_screen(MeasurementFormScreen(self.context, on=self.day))

    def action_step(self) -> None:
        """Open an empty step of the day; without a sore leg there is no ladder."""
        if self.context.diary.entries.profile.tendons.sore:
            self.app.push_screen(StepNewScreen(self.context, self.day))
        else:
            self.notify("A step belongs to a sore leg: s on Today opens the profile.")

    def action_pause(self) -> None:
        """Mark a pause that begins on the day."""
        self.app.push_screen(PauseFormScreen(self.context, self.day))

    @on(DataTable.RowSelected)
    def edit(self) -> None:
        """Open the form of the entry under the cursor."""
        form: FormScreen | None = None
        match self.entry:
            case CheckIn() as entry:
                form = CheckInScreen(self.context, entry.date)
            case Session() as entry:
                form = SessionFormScreen(self.context, entry)
            case Run() as entry:
                form = RunFormScreen(self.context, entry)
            case Measurement() as entry:
                form = MeasurementFormScreen(self.context, entry)
            case StepChange() as entry:
                form = StepFormScreen(self.context, entry)
            case Pause() as entry:
                form = PauseFormScreen(self.context, entry.from_, entry)
        if form:
            self.app.push_screen(form)

    def action_delete(self) -> None:
        """Delete the entry under the cursor where the answer is yes."""
        entry = self.entry
        if entry is None:
            return

        def answered(yes: bool | None) -> None:
            if yes and self.record(Change(before=entry, after=None)):
                self.notify("u takes it back.", title=f"Deleted the {kind_of(entry)}")

        question = f"Delete the {kind_of(entry)} of {short(self.day)}?"
        self.app.push_screen(ConfirmScreen(question, "delete", "keep"), answered)
