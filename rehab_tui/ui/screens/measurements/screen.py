"""Measurements: what tests have shown, newest first, beside what they are compared with."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from rich.text import Text
from textual import getters, on
from textual.app import ComposeResult
from textual.containers import Container, VerticalScroll
from textual.content import Content
from textual.widgets import DataTable, Static

from rehab_tui.domain.measurements import MEASURES, with_unit
from rehab_tui.domain.records import SIDES, Leg, Measurement, MeasurementKind, in_column, short
from rehab_tui.domain.words import number
from rehab_tui.ui.commands import bindings, command, key
from rehab_tui.ui.screens.heel_raise.screen import HeelRaiseScreen
from rehab_tui.ui.screens.heel_raise.words import why_no_test
from rehab_tui.ui.screens.measurements.form import MeasurementFormScreen
from rehab_tui.ui.screens.shared.entries import BESIDE, ENTRIES_CSS, EntriesScreen, EntryTable
from rehab_tui.ui.screens.shared.rule_ids import rules_linked
from rehab_tui.ui.screens.shared.text import change_words, lines

SHOWN = 6
"""Results of one leg in a line of the comparison, the newest last."""
COLUMNS = ("date", "test", "leg", "result", "change")


class MeasurementsScreen(EntriesScreen[Measurement]):
    """Add, change and delete results."""

    HEADING = "tests"
    TITLE_OF_LIST = "Tests, newest first"
    NONE_YET = (
        f"No test noted yet. Press {key('measurements.add', 'a')} to add one, "
        f"{key('measurements.heel_raises', 'space')} for the heel-raise test.\n\n"
        "Knee to wall, heel raises, VISA-A and your own rating of the tendon stand here, each against the "
        "one before."
    )
    CSS_PATH = [ENTRIES_CSS, Path(__file__).with_name("screen.tcss")]
    BINDINGS = bindings(
        "measurements",
        command("a", "add", "add", "Add a result, of today or an earlier day"),
        command("d,delete", "delete", "delete", "Delete this result, after a question"),
        command("space", "heel_raises", "heel raises", "The heel-raise test: paced, one leg after the other"),
        command("v", "app.go('test-charts')", "charts", "Every test over time"),
        command("escape", "app.go('progress')", "back", "Back to progress"),
    )

    no_test = getters.query_one("#no-test", Static)
    norms = getters.query_one("#beside Static", Static)

    def compose_place(self) -> ComposeResult:
        """Why there is no heel-raise test today, the list, and the comparison under or beside it."""
        yield Static(id="no-test", classes="rules", markup=False)
        with Container(id="entries"):
            yield from self.compose_entries()
            with VerticalScroll(id="beside", classes="panel", can_focus=False) as beside:
                beside.border_title = "What they are compared with"
                yield Static(markup=False)

    @property
    def entries(self) -> Sequence[Measurement]:
        """Every result, newest first."""
        return self.context.diary.entries.measurements[::-1]

    def fill(self, table: EntryTable) -> None:
        """A row a result."""
        found = self.context.diary.entries.measurements
        days = in_column([one.date for one in self.entries], self.context.day)
        rows = [cells(one, found[:index]) for index, one in reversed(list(enumerate(found)))]
        table.fill(COLUMNS, [(Text(day), *row) for day, row in zip(days, rows, strict=True)])

    def show_facts(self) -> None:
        """Fill the list and the comparison again, and say if a rule forbids work to the limit."""
        super().show_facts()
        why = why_no_test(self.context.facts)
        self.no_test.update(rules_linked(Content(why)))
        self.no_test.display = bool(why)
        self.compare()

    @on(DataTable.RowHighlighted)
    def compare(self) -> None:
        """Compare every test if there is room, else the one under the cursor."""
        wide, one = self.app.size.width >= BESIDE[-1][0], self.entry
        kinds = [one.kind] if one and not wide else list(MeasurementKind)
        self.norms.update(comparison(kinds, self.context.diary.entries.measurements))

    def form(self, entry: Measurement) -> MeasurementFormScreen:
        """The form that changes a result."""
        return MeasurementFormScreen(self.context, entry)

    def delete_words(self, entry: Measurement) -> tuple[str, str]:
        """The question before a result is deleted, and what is said afterwards."""
        day, result = short(entry.date), with_unit(entry.kind, entry.value)
        return f"Delete {MEASURES[entry.kind].name} of {day}, {result}?", f"Deleted the test of {day}"

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer no test to the limit if a rule forbids it."""
        if action == "heel_raises":
            return not why_no_test(self.context.facts)
        return super().check_action(action, parameters)

    def action_add(self) -> None:
        """Open an empty form."""
        self.app.push_screen(MeasurementFormScreen(self.context))

    def action_heel_raises(self) -> None:
        """Begin the heel-raise test."""
        self.app.push_screen(HeelRaiseScreen(self.context))


def cells(one: Measurement, before: Sequence[Measurement]) -> tuple[Text, ...]:
    """A result as a row of the list behind its day, against the last one of the same test and leg."""
    return (
        Text(MEASURES[one.kind].in_a_row),
        Text(one.leg),
        Text(with_unit(one.kind, one.value), justify="right"),
        Text(change_words(one, before)),
    )


def comparison(kinds: Iterable[MeasurementKind], found: Sequence[Measurement]) -> Content:
    """Each of those tests with its course on each leg, the norm and its source."""
    return Content("\n\n").join(_test(kind, found) for kind in kinds)


def _test(kind: MeasurementKind, found: Sequence[Measurement]) -> Content:
    measure = MEASURES[kind]
    return lines(
        Content.styled(f"{measure.name.upper()}, {measure.unit}", "bold $secondary"),
        *_courses([one for one in found if one.kind is kind]),
        Content.styled(f" {measure.norm} ({measure.source})", "$secondary"),
    )


def _courses(found: Sequence[Measurement]) -> Iterator[Content]:
    for leg in (*SIDES, Leg.BOTH):
        values = [number(one.value) for one in found if one.leg is leg]
        if values:
            cut = "… " if len(values) > SHOWN else ""
            yield Content(f" {leg:<6}{cut}{' → '.join(values[-SHOWN:])}")
