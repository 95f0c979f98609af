"""The diary kept in TinyDB tables: a snapshot in memory, and every change safe on the disk."""

import os
from collections.abc import Callable, Mapping, Sequence
from contextlib import ExitStack, suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Self

from tinydb import TinyDB, table

from rehab_tui.codec import to_plain
from rehab_tui.domain.checked import FIRST_DAY, LAST_DAY
from rehab_tui.domain.diary import Busy, Change, Damaged, DiaryError, changed
from rehab_tui.domain.records import Entries
from rehab_tui.domain.settings import Settings
from rehab_tui.storage.atomic import in_words
from rehab_tui.storage.generations import make_room, next_place, tidy
from rehab_tui.storage.joining import differences, join
from rehab_tui.storage.loading import Loaded, contents_of_file, load, save_upgraded
from rehab_tui.storage.lock import WriterLock
from rehab_tui.storage.migrations import UPGRADES, Upgrade
from rehab_tui.storage.paths import make_folder
from rehab_tui.storage.recovery import load_or_recover
from rehab_tui.storage.tables import SETTINGS, Document, Tables, made, records, stamped, written


class _KeyedTable(table.Table):
    document_id_class: Any = str  # a record's key is its name in the file: the same entry cannot stand twice


class _KeyedDB(TinyDB):
    table_class = _KeyedTable


class TinyDiary:
    """Implements domain.diary.Diary; made by `open`, and to be closed."""

    def __init__(
        self, path: Path, now: Callable[[], datetime], upgrades: Sequence[Upgrade], lock: WriterLock | None
    ) -> None:
        """Without a lock nothing may be changed; raises Damaged, TooNew or DiaryError."""
        self.path = path
        self._now = now
        self._upgrades = upgrades
        self._lock = lock
        self._waiting = False
        self._trouble = ""
        self._entries: Entries
        self._settings: Settings
        loaded, self._news = self._load()
        self._adopt(loaded)

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

    def close(self) -> None:
        """Let others write; what has been read stays readable."""
        self._waiting = False
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

    @property
    def tables(self) -> Tables:
        """Everything as raw tables of the current schema, for joining to another copy; not to be changed."""
        return self._storage.read()

    @property
    def writable(self) -> bool:
        """False while another window is the one that writes, and for a diary opened to read only."""
        return self._lock is not None

    def refresh(self) -> str:
        """Take in what others have written; the news in words, each said once, or nothing."""
        trouble = ""
        try:
            self._follow()
        except DiaryError as error:
            trouble = str(error)
        news, self._news = self._news or (trouble if trouble != self._trouble else ""), ""
        self._trouble = trouble
        return news

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

    def join(self, theirs: Tables) -> tuple[int, int, int]:
        """Join another copy's tables of the current schema to this diary; raises DiaryError.

        Says how many entries are new, changed and deleted here because of it.
        """
        self._ready()
        found = self._join(theirs)
        self._settle()
        return found

    def _ready(self) -> datetime:
        """The moment of a change, once this window is the one that writes and has taken in everything."""
        self._follow()
        if self._lock is None:
            if self._waiting:
                raise Busy("Another window writes to this diary; nothing is saved here until it is closed.")
            raise DiaryError(f"The diary {self.path} is open for reading only.")
        when = self._now().astimezone(UTC)
        if not FIRST_DAY <= when.date() <= LAST_DAY:
            raise DiaryError(
                f"The computer's clock says {when:%Y-%m-%d}; nothing is saved until it is right."
            )
        return when

    def _follow(self) -> None:
        """Take the lock over where it has become free, and take in what others have put in the place."""
        if self._lock:
            try:
                self._lock.renew()
            except Busy:
                self._lock, self._waiting = None, True
        elif self._waiting:
            with suppress(Busy):
                self._lock = WriterLock(self.path)
                memory = self._storage.read()
                loaded, news = self._load()
                self._adopt(loaded)
                self._news = "The other window is closed; from now on this one writes."
                self._tell(news, self._join(memory) if news else (0, 0, 0))
        self._take_overtaken()
        if self._storage.is_stale:
            self._take_in()

    def _take_overtaken(self) -> None:
        """Join what has arrived in the last moment of a save, which then took its place."""
        if self._lock and (overtaken := self._storage.overtaken):
            try:
                theirs = contents_of_file(overtaken, self._upgrades).tables
            except DiaryError as error:
                self._tell(str(error), (0, 0, 0))
            else:
                self._tell("", self._join(theirs))
            if self._storage.overtaken == overtaken:
                self._storage.overtaken = None

    def _take_in(self) -> None:
        if self._lock is None:
            with suppress(Damaged):  # what has been read stays shown until whoever writes has mended it
                self._adopt(load(self.path, self._upgrades))
            return
        before = self._storage.read()
        loaded, news = self._load(before)
        joined = join(before, loaded.storage.read())
        if joined != loaded.storage.read():
            loaded.storage.write(joined)
        self._adopt(loaded)
        self._entries, self._settings = records(joined)
        self._tell(news, differences(before, joined))

    def _join(self, theirs: Tables) -> tuple[int, int, int]:
        before = self._storage.read()
        joined = join(before, theirs)
        if joined != before:
            self._storage.write(joined)
            self._entries, self._settings = records(joined)
        return differences(before, joined)

    def _settle(self) -> None:
        """After a save, which stands whatever becomes of this."""
        with suppress(DiaryError):  # tried again, and told, when the diary is followed the next time
            self._take_overtaken()
        tidy(self.path)

    def _tell(self, news: str, found: tuple[int, int, int]) -> None:
        new, other, gone = found
        taken = (
            f"Another copy was taken in: {new} new, {other} changed, {gone} deleted." if any(found) else ""
        )
        self._news = " ".join(filter(None, (self._news, news, taken)))

    def _load(self, memory: Tables | None = None) -> tuple[Loaded, str]:
        """The file's content, recovered where it does not read, upgraded where it is old; and the news."""
        writing = self._lock is not None
        loaded, news = load_or_recover(self.path, self._upgrades, self._keep, memory, writing=writing)
        if writing and loaded.found.schema <= len(self._upgrades):
            save_upgraded(loaded, self._now())
        return loaded, news

    def _keep(self) -> Path:
        make_room(self.path)
        return next_place(self.path, self._now().date())

    def _adopt(self, loaded: Loaded) -> None:
        self._storage = loaded.storage
        self._db = _KeyedDB(storage=lambda: self._storage)
        self._entries, self._settings = loaded.found.entries, loaded.found.settings

    def _rewrite(self, name: str, documents: Mapping[str, Document | None]) -> None:
        """Put each document in place of the one with its key; None takes it away."""
        rows, keys = self._db.table(name), list[Any](documents)
        rows.remove(doc_ids=keys)
        rows.insert_multiple(table.Document(document, key) for key in keys if (document := documents[key]))
