"""Measurements: what tests have shown, newest first, beside what they are compared with."""

from typing import ClassVar

from rich.text import Text
from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Container, VerticalScroll
from textual.widgets import DataTable, Static

from rehab_tui.domain.diary import Change
from rehab_tui.domain.records import Measurement
from rehab_tui.domain.scales import MeasurementKind
from rehab_tui.ui.commands import command
from rehab_tui.ui.kit import Kit
from rehab_tui.ui.screens.base import PlaceScreen
from rehab_tui.ui.screens.confirm import ConfirmScreen
from rehab_tui.ui.screens.measurements_form import MeasurementFormScreen
from rehab_tui.ui.screens.measurements_words import NAMES, change_words, comparison, value_words
from rehab_tui.ui.wording import short_day

WIDE = 140
COLUMNS = ("date", "test", "leg", "result", "against the one before")


class MeasurementTable(DataTable[Text]):
    """The results; enter changes the one under the cursor."""

    BINDINGS: ClassVar[list[BindingType]] = [command("enter", "select_cursor", "edit", "Change this result")]


class MeasurementsScreen(PlaceScreen):
    """Add, change and delete results."""

    HEADING = "tests"
    CSS_PATH = "measurements.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        command("a", "add", "add", "Add a result, of today or an earlier day"),
        command("d,delete", "delete", "delete", "Delete this result, after a question"),
        command("escape", "app.go('progress')", "back", "Back to progress"),
    ]

    def __init__(self, kit: Kit) -> None:
        super().__init__(kit)
        self.HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (WIDE, "-wide")]

    def compose_place(self) -> ComposeResult:
        """The list, and the comparison under or beside it."""
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
        found, row = self.kit.diary.entries.measurements, self.table.cursor_row
        return found[-1 - row] if 0 <= row < len(found) else None

    def show_facts(self) -> None:
        """Fill the list anew, the cursor where it was, and the comparison."""
        table, found = self.table, self.kit.diary.entries.measurements
        row = table.cursor_row
        table.clear(columns=True)
        for name in COLUMNS:
            table.add_column(Text(name, justify="right" if name == "result" else "left"))
        for index, one in reversed(list(enumerate(found))):
            table.add_row(*cells(one, found[:index]))
        table.move_cursor(row=min(row, len(found) - 1))
        table.display = bool(found)
        self.query_one("#none").display = not found
        self.compare()

    @on(DataTable.RowHighlighted)
    def compare(self) -> None:
        """Every test where there is room, else the one under the cursor."""
        wide, one = self.app.size.width >= WIDE, self.measurement
        kinds = [one.kind] if one and not wide else list(MeasurementKind)
        norms = comparison(kinds, self.kit.diary.entries.measurements)
        self.query_one("#norms Static", Static).update(norms)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Without a result there is nothing to delete."""
        if action == "delete":
            return bool(self.kit.diary.entries.measurements)
        return super().check_action(action, parameters)

    def action_add(self) -> None:
        """Open an empty form."""
        self.app.push_screen(MeasurementFormScreen(self.kit))

    @on(DataTable.RowSelected)
    def edit(self) -> None:
        """Open the form of the result under the cursor."""
        if self.measurement:
            self.app.push_screen(MeasurementFormScreen(self.kit, self.measurement))

    def action_delete(self) -> None:
        """Delete the result under the cursor where the answer is yes."""
        one = self.measurement
        if one is None:
            return

        def answered(yes: bool | None) -> None:
            if yes and self.record(Change(before=one, after=None)):
                self.notify("u takes it back.", title=f"Deleted the test of {short_day(one.date)}")

        question = f"Delete {NAMES[one.kind]} of {short_day(one.date)}, {value_words(one)}?"
        self.app.push_screen(ConfirmScreen(question, "delete", "keep"), answered)


def cells(one: Measurement, before: tuple[Measurement, ...]) -> tuple[Text, ...]:
    """A result as a row of the list, against the last one of the same test and leg."""
    return (
        Text(f"{one.date} {one.date:%a}"),
        Text(NAMES[one.kind]),
        Text(one.leg),
        Text(value_words(one), justify="right"),
        Text(change_words(one, before)),
    )
