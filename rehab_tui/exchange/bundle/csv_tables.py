"""Everything as CSV tables: one row an entry, one column a value, an empty cell for what is unknown."""

import csv
import io
from collections.abc import Iterable

from rehab_tui.domain.diary import TABLES
from rehab_tui.domain.records import Entries, Profile, Session, SetDone
from rehab_tui.exchange.bundle.columns import cell, column, places, value_at

SESSION = {"session_id": ("id",), "date": ("date",)}
"""What a row of `sets` says of its session."""


def csv_tables(entries: Entries) -> dict[str, bytes]:
    """File name -> table, in UTF-8 with a header row and CRLF (RFC 4180)."""
    rows: dict[type, Iterable[object]] = {Profile: [entries.profile]}
    rows |= {kind: getattr(entries, name) for kind, name in TABLES.items()}
    names = {Profile: "profile", **TABLES}
    tables = {f"{names[kind]}.csv": _table(kind, rows[kind]) for kind in names}
    return tables | {"sets.csv": _sets(entries.sessions)}


def _table(kind: type, rows: Iterable[object]) -> bytes:
    columns = {column(place): place for place in places(kind)}
    return _written(columns, ([value_at(row, place) for place in columns.values()] for row in rows))


def _sets(sessions: Iterable[Session]) -> bytes:
    columns = {column(place): place for place in places(SetDone)}
    rows = (
        [value_at(whole, place) for place in SESSION.values()]
        + [value_at(part, place) for place in columns.values()]
        for whole in sessions
        for part in whole.sets
    )
    return _written([*SESSION, *columns], rows)


def _written(header: Iterable[str], rows: Iterable[list[object]]) -> bytes:
    text = io.StringIO(newline="")
    table = csv.writer(text)
    table.writerow(header)
    table.writerows([cell(value) for value in row] for row in rows)
    return text.getvalue().encode()
