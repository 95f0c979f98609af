"""Documents put into the diary's tables by TinyDB, which is loaded with the first change only."""

from typing import Any

from tinydb import TinyDB, table

from rehab_tui.storage.diary.atomic import AtomicStorage
from rehab_tui.storage.diary.changes import Documents


class _KeyedTable(table.Table):
    document_id_class: Any = str  # a record's key is its name in the file: the same entry cannot stand twice


class _KeyedDB(TinyDB):
    table_class = _KeyedTable


def put_rows(storage: AtomicStorage, documents: Documents) -> None:
    """Put each document in place of the one with its key; None takes it away."""
    for name, wanted in documents.items():
        rows, keys = _KeyedDB(storage=lambda: storage).table(name), list[Any](wanted)
        rows.remove(doc_ids=keys)
        rows.insert_multiple(table.Document(document, key) for key in keys if (document := wanted[key]))
