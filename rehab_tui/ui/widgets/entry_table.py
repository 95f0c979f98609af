"""A list of entries in columns, each as wide as its widest text from the first drawing on."""

from collections.abc import Sequence

from rich.text import Text
from textual.widgets import DataTable

from rehab_tui.ui.commands import bindings, command


class EntryTable(DataTable[Text]):
    """Entries as rows; enter changes the one under the cursor."""

    BINDINGS = bindings("entries", command("enter", "select_cursor", "edit", "Change this entry"))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer no change without an entry."""
        return self.row_count > 0 if action == "select_cursor" else super().check_action(action, parameters)

    def fill(self, heads: Sequence[Text], rows: Sequence[Sequence[Text]]) -> None:
        """Put these columns and rows into the empty table."""
        # A DataTable measures its columns only once it is idle, and keeps the lines that were drawn before,
        # cut to the width of the heads; so it is given the widths.
        for column in zip(heads, *rows, strict=True):
            self.add_column(column[0], width=max(text.cell_len for text in column))
        for cells in rows:
            self.add_row(*cells)
