"""The diary's file as others write to it too: other windows, and sync programs with other devices' copies."""

from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import Self

from rehab_tui.domain.diary import Busy, Damaged, DiaryError
from rehab_tui.domain.records import Entries
from rehab_tui.domain.records.checked import FIRST_DAY, LAST_DAY
from rehab_tui.domain.settings import Settings
from rehab_tui.storage.diary.generations import make_room, next_place, tidy
from rehab_tui.storage.diary.joining import differences, join
from rehab_tui.storage.diary.loading import Loaded, contents_of_file, load, save_upgraded
from rehab_tui.storage.diary.migrations import Upgrade
from rehab_tui.storage.diary.recovery import load_or_recover
from rehab_tui.storage.diary.tables import Tables, records
from rehab_tui.storage.disk.lock import WriterLock


class SharedFile:
    """What is on the disk, followed: one window writes, whatever others put there is joined to it."""

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
        self._entries, self._settings = loaded.found.entries, loaded.found.settings
