"""The diary kept in TinyDB tables: a snapshot in memory, and every change safe on the disk."""

import os
from collections.abc import Callable, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Self

from tinydb import TinyDB, table

from rehab_tui.codec import to_plain
from rehab_tui.domain.checked import FIRST_DAY, LAST_DAY
from rehab_tui.domain.diary import Change, DiaryError, changed
from rehab_tui.domain.records import Entries
from rehab_tui.domain.settings import Settings
from rehab_tui.storage.atomic import in_words
from rehab_tui.storage.loading import Loaded, load, save_upgraded
from rehab_tui.storage.lock import WriterLock
from rehab_tui.storage.migrations import UPGRADES, Upgrade
from rehab_tui.storage.paths import make_folder
from rehab_tui.storage.tables import SETTINGS, Document, written


class _KeyedTable(table.Table):
    document_id_class: Any = str  # a record's key is its name in the file: the same entry cannot stand twice


class _KeyedDB(TinyDB):
    table_class = _KeyedTable


class TinyDiary:
    """Implements domain.diary.Diary; made by `open`, and to be closed."""

    def __init__(
        self,
        loaded: Loaded,
        now: Callable[[], datetime],
        lock: WriterLock | None,
    ) -> None:
        """Without a lock nothing may be changed."""
        self.path = loaded.storage.path
        self._storage = loaded.storage
        self._db = _KeyedDB(storage=lambda: loaded.storage)
        self._entries = loaded.entries
        self._settings = loaded.settings
        self._now = now
        self._lock = lock

    @classmethod
    def open(
        cls,
        path: Path,
        now: Callable[[], datetime],
        *,
        writing: bool = True,
        upgrades: Sequence[Upgrade] = UPGRADES,
    ) -> Self:
        """Open the diary, a new one where there is no file; to read only, nothing is locked or made.

        Raises Busy, Damaged, TooNew or DiaryError; the file is then as it was.
        """
        path = Path(os.path.realpath(path))  # through a link, the file is replaced and not the link
        with in_words("open", path):
            if path.exists() and not path.is_file():
                raise DiaryError(f"Could not open {path}: it is not a file.")
        with ExitStack() as undo:
            lock = None
            if writing:
                make_folder(path.parent)
                lock = undo.enter_context(WriterLock(path))
            loaded = load(path, upgrades)
            if lock and loaded.schema <= len(upgrades):
                save_upgraded(loaded, now())
            undo.pop_all()
            return cls(loaded, now, lock)

    def close(self) -> None:
        """Let others write; what has been read stays readable."""
        if self._lock:
            self._lock.release()
            self._lock = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @property
    def entries(self) -> Entries:
        """Everything noted so far; a new object after every change."""
        return self._entries

    @property
    def settings(self) -> Settings:
        """How this device conducts the work."""
        return self._settings

    def apply(self, *changes: Change, keep_modified: bool = False) -> None:
        """Store the changes, all or none, stamped with this moment unless they keep their own stamps.

        Raises DiaryError, and then neither the file nor `entries` has changed.
        """
        when = self._moment()
        if not keep_modified:
            changes = tuple(_stamped(change, when) for change in changes)
        entries = changed(self._entries, *changes)
        with self._storage.batch():
            for name, documents in written(changes, when).items():
                self._rewrite(name, documents)
        self._entries = entries

    def configure(self, settings: Settings) -> None:
        """Store new settings; raises DiaryError, and then the old ones stand."""
        self._moment()
        with self._storage.batch():
            self._rewrite(SETTINGS, {SETTINGS: to_plain(settings)})
        self._settings = settings

    def _moment(self) -> datetime:
        if self._lock is None:
            raise DiaryError(f"The diary {self.path} is open for reading only.")
        when = self._now().astimezone(UTC)
        if not FIRST_DAY <= when.date() <= LAST_DAY:
            raise DiaryError(
                f"The computer's clock says {when:%Y-%m-%d}; nothing is saved until it is right."
            )
        return when

    def _rewrite(self, name: str, documents: Mapping[str, Document | None]) -> None:
        """Put each document in place of the one with its key; None takes it away."""
        rows, keys = self._db.table(name), list[Any](documents)
        rows.remove(doc_ids=keys)
        rows.insert_multiple(table.Document(document, key) for key in keys if (document := documents[key]))


def _stamped(change: Change, when: datetime) -> Change:
    return replace(change, after=replace(change.after, modified=when)) if change.after else change
