"""A list of entries in columns, each of which can be added, changed and deleted."""

from abc import abstractmethod
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Generic, TypeVar

from rich.text import Text
from textual import getters, on, work
from textual.widget import Widget
from textual.widgets import DataTable, Static

from rehab_tui.domain.records import Change, Record
from rehab_tui.ui.commands import TAKES_BACK, bindings, command
from rehab_tui.ui.screens.shared.dialogs import ask
from rehab_tui.ui.screens.shared.form import FormScreen
from rehab_tui.ui.screens.shared.place import PlaceScreen

EntryT = TypeVar("EntryT", bound=Record)

ENTRIES_CSS = Path(__file__).with_name("entries.tcss")
"""How the list looks; the CSS_PATH of a subclass names it, and then a style sheet of its own."""


FRAME = 5
"""Columns of the list's frame and scrollbar."""
BESIDE = ((140, 82), (118, 75))
"""From so many columns of the window the list is so wide, and something else stands beside it."""


def room_of(window: int) -> int:
    """The columns that the list has for its texts in a window of so many."""
    return next((wide for least, wide in BESIDE if window >= least), window) - FRAME


class EntryTable(DataTable[Text]):
    """Entries as rows, each column as wide as its widest text; enter changes the entry under the cursor."""

    BINDINGS = bindings("entries", command("enter", "select_cursor", "edit", "Change this entry"))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer no change without an entry."""
        return self.row_count > 0 if action == "select_cursor" else super().check_action(action, parameters)

    def fill(self, heads: Sequence[str], rows: Sequence[Sequence[Text]], spare: int = 0) -> None:
        """Put columns and rows into the empty table, heads over their texts, closer in a narrow window.

        So many of the last columns are left out where the window has no room for them.
        """
        # A DataTable measures its columns only once it is idle, and keeps the lines that were drawn before,
        # cut to the width of the heads; so it is given the widths.
        columns = [(Text(head), *texts) for head, *texts in zip(heads, *rows, strict=True)]
        widths = [max(text.cell_len for text in column) for column in columns]
        room = room_of(self.app.size.width)
        while spare and sum(widths) + len(widths) > room:
            spare, columns, widths = spare - 1, columns[:-1], widths[:-1]
        close = sum(widths) + 2 * len(widths) > room
        self.cell_padding = 0 if close else 1
        for column, width in zip(columns, widths, strict=True):
            right = column[-1].justify == "right"
            for text in column:
                text.justify = None
                text.align("right" if right else "left", width)
                text.pad_right(1 if close else 0)
            self.add_column(column[0], width=width + close)
        for cells in rows:
            self.add_row(*cells[: len(columns)])


class EntriesScreen(PlaceScreen, Generic[EntryT]):
    """Subclasses say which `entries` there are, `fill` the table with them and open a `form` for one."""

    TITLE_OF_LIST = ""
    NONE_YET = ""
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), *((least, f"-list-{wide}") for least, wide in BESIDE[::-1])]

    table = getters.query_one(EntryTable)
    none_yet = getters.query_one("#none", Static)

    @property
    @abstractmethod
    def entries(self) -> Sequence[EntryT]:
        """The entries, in the order of the rows."""

    @abstractmethod
    def fill(self, table: EntryTable) -> None:
        """Put columns and rows into the empty table."""

    @abstractmethod
    def form(self, entry: EntryT) -> FormScreen:
        """The form that changes an entry."""

    @abstractmethod
    def delete_words(self, entry: EntryT) -> tuple[str, str]:
        """The question before an entry is deleted, and what is said afterwards."""

    def compose_entries(self, *, show_header: bool = True) -> Iterator[Widget]:
        """The list, and what is shown instead of an empty one."""
        table = EntryTable(cursor_type="row", show_header=show_header, classes="panel")
        none_yet = Static(self.NONE_YET, id="none", markup=False, classes="panel")
        table.border_title = none_yet.border_title = self.TITLE_OF_LIST
        yield from (table, none_yet)

    @property
    def entry(self) -> EntryT | None:
        """The entry under the cursor."""
        entries, row = self.entries, self.table.cursor_row
        return entries[row] if 0 <= row < len(entries) else None

    def show_facts(self) -> None:
        """Fill the list again and leave the cursor on its row."""
        table, row = self.table, self.table.cursor_row
        table.clear(columns=True)
        self.fill(table)
        table.move_cursor(row=min(row, table.row_count - 1))
        table.display = table.row_count > 0
        self.none_yet.display = table.row_count == 0

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Without an entry there is nothing to delete."""
        return bool(self.entries) if action == "delete" else super().check_action(action, parameters)

    @on(DataTable.RowSelected)
    def edit(self) -> None:
        """Open the form of the entry under the cursor."""
        if self.entry:
            self.app.push_screen(self.form(self.entry))

    @work(exclusive=True)
    async def action_delete(self) -> None:
        """Delete the entry under the cursor, if the person says so."""
        entry = self.entry
        if entry is None:
            return
        question, deleted = self.delete_words(entry)
        if await ask(self, question, "delete", "keep") and self.record(Change(before=entry, after=None)):
            self.notify(TAKES_BACK, title=deleted)
