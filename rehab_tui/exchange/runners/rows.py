"""Rows of a table whose cells are asked for by the names of their columns."""

from collections.abc import Iterator, Mapping

from rehab_tui.exchange.runners.table import Table, table_of


def named_rows(content: bytes) -> Iterator[tuple[int, Mapping[str, str]]]:
    """Each row that is not empty, with its number; of columns of one name the first counts.

    Raises Refused where it is no table.
    """
    table: Table = table_of(content)
    for number, cells in table.rows:
        named = list(zip(table.names, map(str.strip, cells), strict=False))
        row = dict(reversed(named))
        if any(row.values()):
            yield number, row
