"""A list of entries in columns, each as wide as its widest text from the first drawing on."""

from collections.abc import Sequence

from rich.text import Text
from textual.widgets import DataTable


class EntryTable(DataTable[Text]):
    """Entries as rows, one of them under the cursor."""

    def fill(self, heads: Sequence[Text], rows: Sequence[Sequence[Text]]) -> None:
        """Show these rows in place of the earlier ones, the cursor in the row where it was."""
        row = self.cursor_row
        self.clear(columns=True)
        # A DataTable measures its columns only once it is idle, and keeps the lines that were drawn before,
        # cut to the width of the heads; so it is given the widths.
        for column in zip(heads, *rows, strict=True):
            self.add_column(column[0], width=max(text.cell_len for text in column))
        for cells in rows:
            self.add_row(*cells)
        self.move_cursor(row=min(row, len(rows) - 1))
