"""Measurements: what tests have shown, newest first, beside what they are compared with."""

from typing import ClassVar

from rich.text import Text
from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Container, VerticalScroll
from textual.widgets import DataTable, Static

from rehab_tui.domain.days import short
from rehab_tui.domain.diary import Change
from rehab_tui.domain.measurements import MEASURES, with_unit
from rehab_tui.domain.records import Measurement, MeasurementKind
from rehab_tui.ui.commands import command
from rehab_tui.ui.context import Context
from rehab_tui.ui.screens.heel_raise.screen import HeelRaiseScreen
from rehab_tui.ui.screens.heel_raise.words import why_no_test
from rehab_tui.ui.screens.measurements.form import MeasurementFormScreen
from rehab_tui.ui.screens.measurements.words import change_words, comparison
from rehab_tui.ui.screens.shared.confirm import ConfirmScreen
from rehab_tui.ui.screens.shared.place import PlaceScreen

WIDE = 140
COLUMNS = ("date", "test", "leg", "result", "against the one before")


class MeasurementTable(DataTable[Text]):
    """The results; enter changes the one under the cursor."""

    BINDINGS: ClassVar[list[BindingType]] = [command("enter", "select_cursor", "edit", "Change this result")]

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Without a result there is nothing to change."""
        return self.row_count > 0 if action == "select_cursor" else super().check_action(action, parameters)


class MeasurementsScreen(PlaceScreen):
    """Add, change and delete results."""

    HEADING = "tests"
    CSS_PATH = "screen.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        command("a", "add", "add", "Add a result, of today or an earlier day"),
        command("d,delete", "delete", "delete", "Delete this result, after a question"),
        command("space", "heel_raises", "heel raises", "The heel-raise test: paced, one leg after the other"),
        command("v", "app.go('test-charts')", "charts", "Every test over time"),
        command("escape", "app.go('progress')", "back", "Back to progress"),
    ]

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (WIDE, "-wide")]

    def compose_place(self) -> ComposeResult:
        """Why there is no heel-raise test today, the list, and the comparison under or beside it."""
        yield Static(id="no-test", markup=False)
        with Container(id="measurements"):
            yield MeasurementTable(cursor_type="row", cell_padding=1)
            yield Static("No test noted yet. Press a to add one.", id="none", markup=False)
            with VerticalScroll(id="norms", can_focus=False):
                yield Static(markup=False)

    @property
    def table(self) -> MeasurementTable:
        """The list."""
        return self.query_one(MeasurementTable)

    @property
    def measurement(self) -> Measurement | None:
        """The result under the cursor."""
        found, row = self.context.diary.entries.measurements, self.table.cursor_row
        return found[-1 - row] if 0 <= row < len(found) else None

    def show_facts(self) -> None:
        """Fill the list anew, the cursor where it was, and the comparison."""
        table, found = self.table, self.context.diary.entries.measurements
        row = table.cursor_row
        table.clear(columns=True)
        for name in COLUMNS:
            table.add_column(Text(name, justify="right" if name == "result" else "left"))
        for index, one in reversed(list(enumerate(found))):
            table.add_row(*cells(one, found[:index]))
        table.move_cursor(row=min(row, len(found) - 1))
        self.say_why_no_test()
        table.display = bool(found)
        self.query_one("#none").display = not found
        self.compare()

    def say_why_no_test(self) -> None:
        """Where a rule speaks against work to the limit, it stands above the list."""
        why = why_no_test(self.context.facts)
        self.query_one("#no-test", Static).update(why)
        self.query_one("#no-test").display = bool(why)

    @on(DataTable.RowHighlighted)
    def compare(self) -> None:
        """Every test where there is room, else the one under the cursor."""
        wide, one = self.app.size.width >= WIDE, self.measurement
        kinds = [one.kind] if one and not wide else list(MeasurementKind)
        norms = comparison(kinds, self.context.diary.entries.measurements)
        self.query_one("#norms Static", Static).update(norms)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Without a result there is nothing to delete; no test to the limit against a rule."""
        match action:
            case "delete":
                return bool(self.context.diary.entries.measurements)
            case "heel_raises":
                return not why_no_test(self.context.facts)
        return super().check_action(action, parameters)

    def action_add(self) -> None:
        """Open an empty form."""
        self.app.push_screen(MeasurementFormScreen(self.context))

    def action_heel_raises(self) -> None:
        """Begin the heel-raise test."""
        self.app.push_screen(HeelRaiseScreen(self.context))

    @on(DataTable.RowSelected)
    def edit(self) -> None:
        """Open the form of the result under the cursor."""
        if self.measurement:
            self.app.push_screen(MeasurementFormScreen(self.context, self.measurement))

    def action_delete(self) -> None:
        """Delete the result under the cursor where the answer is yes."""
        one = self.measurement
        if one is None:
            return

        def answered(yes: bool | None) -> None:
            if yes and self.record(Change(before=one, after=None)):
                self.notify("u takes it back.", title=f"Deleted the test of {short(one.date)}")

        question = f"Delete {MEASURES[one.kind].name} of {short(one.date)}, {with_unit(one.kind, one.value)}?"
        self.app.push_screen(ConfirmScreen(question, "delete", "keep"), answered)


def cells(one: Measurement, before: tuple[Measurement, ...]) -> tuple[Text, ...]:
    """A result as a row of the list, against the last one of the same test and leg."""
    return (
        Text(f"{one.date} {one.date:%a}"),
        Text(MEASURES[one.kind].name),
        Text(one.leg),
        Text(with_unit(one.kind, one.value), justify="right"),
        Text(change_words(one, before)),
    )
