"""The diary kept in TinyDB tables: a snapshot in memory, and every change safe on the disk.

Others write to its file too, other windows and sync programs: what they have put there is merged.
"""

import os
from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import Self

from rehab_tui.codec.convert import to_plain
from rehab_tui.domain.records import Change, Damaged, DiaryError, Entries, Settings, changed, may_be_noted
from rehab_tui.storage.diary.changes import Documents, prepared
from rehab_tui.storage.diary.contents import Loaded, contents_of_file, load, save_upgraded
from rehab_tui.storage.diary.generations import make_room, next_place, tidy
from rehab_tui.storage.diary.merging import Differences, News, differences, merge
from rehab_tui.storage.diary.migrations import UPGRADES, Upgrade
from rehab_tui.storage.diary.tables import SETTINGS, Tables, records
from rehab_tui.storage.disk.files import in_words, is_private, is_read_only, make_folder
from rehab_tui.storage.disk.lock import WriteAccess, can_be_private

TAKEN_OVER = "The other window is closed; from now on this one writes."


class TinyDiary:
    """Implements domain.diary.Diary; made by `open`, and to be closed."""

    def __init__(
        self, path: Path, now: Callable[[], datetime], upgrades: Sequence[Upgrade], access: WriteAccess
    ) -> None:
        """Read the file, or what can be had instead; raises Damaged, TooNew or DiaryError."""
        self.path = path
        """Where the file really lies."""
        self.entries: Entries
        """Everything noted so far; a new object after every change."""
        self.settings: Settings
        """How this device conducts the work."""
        self._now = now
        self._upgrades = upgrades
        self._access = access
        self._news = News()
        loaded, news = self._load()
        self._news.add(news)
        self._say_who_may()
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
        try:
            return cls(path, now, upgrades, access)
        except BaseException:
            access.release()
            raise

    def close(self) -> None:
        """Let others write; what has been read stays readable."""
        self._access.release()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @property
    def tables(self) -> Tables:
        """Everything as raw tables of the current schema, for merging elsewhere; not to be changed."""
        return self._storage.read()

    @property
    def writable(self) -> bool:
        """False while another window is the one that writes, and for a diary opened to read only."""
        return self._access.held

    @property
    def digest(self) -> bytes:
        """What stands for the bytes of the file as it was last read or written, and for no others."""
        return self._storage.digest

    def refresh(self) -> str:
        """Take in what others have written; the news in words, each said once, or nothing."""
        trouble = ""
        try:
            self._follow()
        except DiaryError as error:
            trouble = str(error)
        return self._news.take(trouble)

    def merge(self, theirs: Tables) -> Differences:
        """Merge another copy's tables of the current schema into this diary; raises DiaryError."""
        self._ready()
        found = self._merge(theirs)
        self._settle()
        return found

    def apply(self, *changes: Change, keep_modified: bool = False) -> tuple[Change, ...]:
        """Store the changes, all or none, stamped with this moment unless they keep their own stamps.

        Returns what they made of each entry, by what really stood before. Raises DiaryError, and then
        neither the file nor `entries` has changed.
        """
        at = self._ready()
        documents, done = prepared(changes, at, self.tables, keep=keep_modified)
        self._save(documents, changed(self.entries, *done), self.settings)
        return done

    def configure(self, settings: Settings) -> None:
        """Store new settings; raises DiaryError, and then the old ones stand."""
        self._ready()
        self._save({SETTINGS: {SETTINGS: to_plain(settings)}}, self.entries, settings)

    def _ready(self) -> datetime:
        """This moment in UTC, once all is taken in and this window may write; raises Busy or DiaryError."""
        self._follow()
        self._access.require()
        moment = self._now().astimezone(UTC)
        if not may_be_noted(moment.date()):
            raise DiaryError(
                f"The computer's clock says {moment:%Y-%m-%d}; nothing is saved until it is right."
            )
        return moment

    def _save(self, documents: Documents, entries: Entries, settings: Settings) -> None:
        """Store the documents, all or none, after which the diary holds these entries and settings."""
        from rehab_tui.storage.diary.rows import put_rows

        with self._storage.batch():
            put_rows(self._storage, documents)
        self.entries, self.settings = entries, settings
        self._settle()

    def _follow(self) -> None:
        """Take the lock over if it has become free, and take in what others have put in the place."""
        if self._access.renew():
            memory = self.tables
            loaded, news = self._load()
            self._adopt(loaded)
            self._news.restart(TAKEN_OVER)
            self._say_who_may()
            # what this window knew is wanted only if the file itself did not read
            self._news.add(news, self._merge(memory) if news else None)
        self._take_overtaken()
        if self._storage.is_stale:
            self._take_in()

    def _take_overtaken(self) -> None:
        """Merge what has arrived in the last moment of a save, which then took its place.

        Merging saves too, and may overtake yet another copy: that one then stays for the next time.
        """
        if self._access.held and (overtaken := self._storage.overtaken):
            try:
                theirs = contents_of_file(overtaken, self._upgrades).tables
            except DiaryError as error:
                self._news.add(str(error))
            else:
                self._news.add("", self._merge(theirs))
            if self._storage.overtaken == overtaken:
                self._storage.overtaken = None

    def _take_in(self) -> None:
        """Merge the file that stands in the place now; a window that only reads shows it as it is."""
        if not self._access.held:
            with suppress(Damaged):  # what has been read stays shown until whoever writes has mended it
                self._adopt(load(self.path, self._upgrades))
            return
        before = self.tables
        loaded, news = self._load(before)
        merged = merge(before, loaded.storage.read())
        if merged != loaded.storage.read():
            overtaken = loaded.storage.overtaken  # by the save of an upgrade; the next save forgets it
            loaded.storage.write(merged)
            loaded.storage.overtaken = loaded.storage.overtaken or overtaken
        self._adopt(loaded)
        self.entries, self.settings = records(merged)
        self._news.add(news, differences(before, merged))

    def _merge(self, theirs: Tables) -> Differences:
        before = self.tables
        merged = merge(before, theirs)
        if merged != before:
            self._storage.write(merged)
            self.entries, self.settings = records(merged)
        return differences(before, merged)

    def _settle(self) -> None:
        """After a save, which stands whatever becomes of this."""
        with suppress(DiaryError):  # tried again, and told, when the diary is followed the next time
            self._take_overtaken()
        tidy(self.path)

    def _say_who_may(self) -> None:
        """Note it where others can read the diary for good, and where its owner lets nobody write to it."""
        with suppress(OSError):
            private = (self.path.exists() and is_private(self.path)) or can_be_private(self.path)
            if self._access.held and not private and self._access.says_so:
                self._news.add(f"The disk that holds {self.path} keeps no file private: others may read it.")
            if self._access.held and is_read_only(self.path):
                self._news.add(f"The diary {self.path} is read-only, so nothing is saved.")

    def _load(self, memory: Tables | None = None) -> tuple[Loaded, str]:
        """The file's content, recovered if it does not read, upgraded if it is old; and the news."""
        writing = self._access.held
        try:
            loaded, news = load(self.path, self._upgrades, self._keep), ""
        except Damaged as error:
            from rehab_tui.storage.diary.recovery import load_instead

            instead = load_instead(self.path, self._upgrades, memory, self._keep if writing else None)
            if instead is None:
                raise
            loaded, words = instead
            news = f"The diary {self.path} could not be read: {error.__cause__}. {words}"
        if writing and loaded.found.schema <= len(self._upgrades):
            save_upgraded(loaded, self._now())
        return loaded, news

    def _keep(self) -> Path:
        make_room(self.path)
        return next_place(self.path, self._now().date())

    def _adopt(self, loaded: Loaded) -> None:
        self._storage = loaded.storage
        self.entries, self.settings = loaded.found.entries, loaded.found.settings
