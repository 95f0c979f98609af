"""The diary kept in TinyDB tables: a snapshot in memory, and every change safe on the disk."""

import os
from collections.abc import Callable, Mapping, Sequence
from contextlib import ExitStack
from datetime import datetime
from pathlib import Path
from typing import Any, Self

from tinydb import TinyDB, table

from rehab_tui.codec import to_plain
from rehab_tui.domain.diary import Busy, Change, DiaryError, changed
from rehab_tui.domain.settings import Settings
from rehab_tui.storage.diary.migrations import UPGRADES, Upgrade
from rehab_tui.storage.diary.shared import SharedFile
from rehab_tui.storage.diary.tables import SETTINGS, Document, made, stamped, written
from rehab_tui.storage.disk.files import in_words
from rehab_tui.storage.disk.lock import WriterLock
from rehab_tui.storage.disk.paths import make_folder


class _KeyedTable(table.Table):
    document_id_class: Any = str  # a record's key is its name in the file: the same entry cannot stand twice


class _KeyedDB(TinyDB):
    table_class = _KeyedTable


class TinyDiary(SharedFile):
    """Implements domain.diary.Diary; made by `open`, and to be closed."""

    @classmethod
    def open(
        cls,
        path: Path,
        now: Callable[[], datetime],
        *,
        writing: bool = True,
        waiting: bool = False,
        upgrades: Sequence[Upgrade] = UPGRADES,
    ) -> Self:
        """Open the diary, a new one where there is no file; to read only, nothing is locked or made.

        A diary that does not read is recovered from its earlier copies, and `refresh` tells so. Where another
        window writes it raises Busy, or with `waiting` reads until that one is gone. Raises Damaged, TooNew
        or DiaryError too; the file is then as it was.
        """
        path = Path(os.path.realpath(path))  # through a link, the file is replaced and not the link
        with in_words("open", path):
            if path.exists() and not path.is_file():
                raise DiaryError(f"Could not open {path}: it is not a file.")
        if not writing:
            return cls(path, now, upgrades, None)
        make_folder(path.parent)
        try:
            lock = WriterLock(path)
        except Busy:
            if not waiting:
                raise
            diary = cls(path, now, upgrades, None)
            diary._waiting = True
            return diary
        with ExitStack() as undo:
            undo.enter_context(lock)
            diary = cls(path, now, upgrades, lock)
            undo.pop_all()
            return diary

    def apply(self, *changes: Change, keep_modified: bool = False) -> tuple[Change, ...]:
        """Store the changes, all or none, stamped with this moment unless they keep their own stamps.

        Returns what they made of each entry, by what really stood before. Raises DiaryError, and then
        neither the file nor `entries` has changed.
        """
        when = self._ready()
        tables = self._storage.read()
        marked = [stamped(change, when, tables, keep=keep_modified) for change in changes]
        entries = changed(self._entries, *(change for change, _ in marked))
        done = made(marked, tables)
        with self._storage.batch():
            for name, documents in written(marked).items():
                self._rewrite(name, documents)
        self._entries = entries
        self._settle()
        return done

    def configure(self, settings: Settings) -> None:
        """Store new settings; raises DiaryError, and then the old ones stand."""
        self._ready()
        with self._storage.batch():
            self._rewrite(SETTINGS, {SETTINGS: to_plain(settings)})
        self._settings = settings
        self._settle()

    def _rewrite(self, name: str, documents: Mapping[str, Document | None]) -> None:
        """Put each document in place of the one with its key; None takes it away."""
        rows, keys = _KeyedDB(storage=lambda: self._storage).table(name), list[Any](documents)
        rows.remove(doc_ids=keys)
        rows.insert_multiple(table.Document(document, key) for key in keys if (document := documents[key]))
