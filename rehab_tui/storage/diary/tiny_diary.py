"""The diary kept in TinyDB tables: a snapshot in memory, and every change safe on the disk."""

import os
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from datetime import datetime
from pathlib import Path
from typing import Self

from rehab_tui.codec.convert import to_plain
from rehab_tui.domain.diary import Change, DiaryError, changed
from rehab_tui.domain.records import Entries, Settings
from rehab_tui.storage.diary.changes import prepared
from rehab_tui.storage.diary.diary_file import DiaryFile
from rehab_tui.storage.diary.merging import Differences
from rehab_tui.storage.diary.migrations import UPGRADES, Upgrade
from rehab_tui.storage.diary.tables import SETTINGS, Tables
from rehab_tui.storage.disk.access import WriteAccess
from rehab_tui.storage.disk.files import in_words
from rehab_tui.storage.disk.paths import make_folder


class TinyDiary:
    """Implements domain.diary.Diary; made by `open`, and to be closed."""

    def __init__(self, file: DiaryFile) -> None:
        self._file = file

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
        """Open the diary, a new one if there is no file; to read only, nothing is locked or made.

        A diary that does not read is recovered from its earlier copies, and `refresh` tells so. If another
        window writes, it raises Busy, or with `waiting` reads until that one is gone. Raises Damaged, TooNew
        or DiaryError too; the file is then as it was.
        """
        path = Path(os.path.realpath(path))  # through a link, the file is replaced and not the link
        with in_words("open", path):
            if path.exists() and not path.is_file():
                raise DiaryError(f"Could not open {path}: it is not a file.")
        if writing:
            make_folder(path.parent)
        access = WriteAccess(path, writing=writing, waiting=waiting)
        with ExitStack() as undo:
            undo.callback(access.release)
            diary = cls(DiaryFile(path, now, upgrades, access))
            undo.pop_all()
            return diary

    def close(self) -> None:
        """Let others write; what has been read stays readable."""
        self._file.access.release()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @property
    def path(self) -> Path:
        """Where the file really lies."""
        return self._file.path

    @property
    def entries(self) -> Entries:
        """Everything noted so far; a new object after every change."""
        return self._file.entries

    @property
    def settings(self) -> Settings:
        """How this device conducts the work."""
        return self._file.settings

    @property
    def tables(self) -> Tables:
        """Everything as raw tables of the current schema, for merging elsewhere; not to be changed."""
        return self._file.tables

    @property
    def writable(self) -> bool:
        """False while another window is the one that writes, and for a diary opened to read only."""
        return self._file.access.held

    def refresh(self) -> str:
        """Take in what others have written; the news in words, each said once, or nothing."""
        return self._file.refresh()

    def merge(self, theirs: Tables) -> Differences:
        """Merge another copy's tables of the current schema into this diary; raises DiaryError."""
        return self._file.merge(theirs)

    def apply(self, *changes: Change, keep_modified: bool = False) -> tuple[Change, ...]:
        """Store the changes, all or none, stamped with this moment unless they keep their own stamps.

        Returns what they made of each entry, by what really stood before. Raises DiaryError, and then
        neither the file nor `entries` has changed.
        """
        at = self._file.ready()
        documents, done = prepared(changes, at, self._file.tables, keep=keep_modified)
        self._file.save(documents, entries=changed(self.entries, *done))
        return done

    def configure(self, settings: Settings) -> None:
        """Store new settings; raises DiaryError, and then the old ones stand."""
        self._file.ready()
        self._file.save({SETTINGS: {SETTINGS: to_plain(settings)}}, settings=settings)
