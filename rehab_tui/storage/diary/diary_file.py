"""The diary's file as others write to it too: other windows, and sync programs with other devices' copies."""

from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

from rehab_tui.domain.diary import Damaged, DiaryError
from rehab_tui.domain.records import Entries, Settings
from rehab_tui.domain.records.checked import FIRST_DAY, LAST_DAY
from rehab_tui.storage.diary.atomic import put_rows
from rehab_tui.storage.diary.changes import Documents
from rehab_tui.storage.diary.contents import Loaded, contents_of_file, load, save_upgraded
from rehab_tui.storage.diary.generations import make_room, next_place, tidy
from rehab_tui.storage.diary.merging import Differences, differences, merge
from rehab_tui.storage.diary.migrations import Upgrade
from rehab_tui.storage.diary.tables import Tables, records
from rehab_tui.storage.disk.access import WriteAccess

TAKEN_OVER = "The other window is closed; from now on this one writes."


class DiaryFile:
    """Keeps what the file holds in memory, saves changes to it, and merges what others put in its place."""

    def __init__(
        self, path: Path, now: Callable[[], datetime], upgrades: Sequence[Upgrade], access: WriteAccess
    ) -> None:
        """Read the file, or what can be had instead; raises Damaged, TooNew or DiaryError."""
        self.path = path
        self.access = access
        self._now = now
        self._upgrades = upgrades
        self._news = News()
        self.entries: Entries
        self.settings: Settings
        loaded, news = self._load()
        self._news.add(news)
        self._adopt(loaded)

    @property
    def tables(self) -> Tables:
        """Everything as raw tables of the current schema; not to be changed."""
        return self._storage.read()

    def refresh(self) -> str:
        """Take in what others have written; the news in words, each said once, or nothing."""
        trouble = ""
        try:
            self._follow()
        except DiaryError as error:
            trouble = str(error)
        return self._news.take(trouble)

    def ready(self) -> datetime:
        """The moment of a change in UTC, once this window is the one that writes and has taken in everything.

        Raises Busy or DiaryError if nothing can be saved now.
        """
        self._follow()
        self.access.require()
        moment = self._now().astimezone(UTC)
        if not FIRST_DAY <= moment.date() <= LAST_DAY:
            raise DiaryError(
                f"The computer's clock says {moment:%Y-%m-%d}; nothing is saved until it is right."
            )
        return moment

    def save(
        self, documents: Documents, entries: Entries | None = None, settings: Settings | None = None
    ) -> None:
        """Store the documents, all or none; `entries` or `settings` are what they describe.

        Asks for `ready`. Raises DiaryError, and then neither the file nor what is known here has changed.
        """
        with self._storage.batch():
            put_rows(self._storage, documents)
        self.entries, self.settings = entries or self.entries, settings or self.settings
        self._settle()

    def merge(self, theirs: Tables) -> Differences:
        """Merge another copy's tables of the current schema into this diary; raises DiaryError."""
        self.ready()
        found = self._merge(theirs)
        self._settle()
        return found

    def _follow(self) -> None:
        """Take the lock over if it has become free, and take in what others have put in the place."""
        if self.access.renew():
            memory = self.tables
            loaded, news = self._load()
            self._adopt(loaded)
            self._news.restart(TAKEN_OVER)
            # what this window knew is wanted only if the file itself did not read
            self._news.add(news, self._merge(memory) if news else None)
        self._take_overtaken()
        if self._storage.is_stale:
            self._take_in()

    def _take_overtaken(self) -> None:
        """Merge what has arrived in the last moment of a save, which then took its place.

        Merging saves too, and may overtake yet another copy: that one then stays for the next time.
        """
        if self.access.held and (overtaken := self._storage.overtaken):
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
        if not self.access.held:
            with suppress(Damaged):  # what has been read stays shown until whoever writes has mended it
                self._adopt(load(self.path, self._upgrades))
            return
        before = self.tables
        loaded, news = self._load(before)
        merged = merge(before, loaded.storage.read())
        if merged != loaded.storage.read():
            loaded.storage.write(merged)
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

    def _load(self, memory: Tables | None = None) -> tuple[Loaded, str]:
        """The file's content, recovered if it does not read, upgraded if it is old; and the news."""
        writing = self.access.held
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


class News:
    """Collects sentences until they are asked for; a trouble that lasts is said once."""

    def __init__(self) -> None:
        self._text = ""
        self._trouble = ""

    def restart(self, text: str) -> None:
        """Note a sentence in place of all before it."""
        self._text = text

    def add(self, text: str, merged: Differences | None = None) -> None:
        """Note a sentence, or none, and what another copy has changed here."""
        taken = ""
        if merged and any(merged):
            new, changed, deleted = merged
            taken = f"Another copy was taken in: {new} new, {changed} changed, {deleted} deleted."
        self._text = " ".join(filter(None, (self._text, text, taken)))

    def take(self, trouble: str) -> str:
        """What was noted since the last time, else a trouble that was not there then, else nothing."""
        news = self._text or (trouble if trouble != self._trouble else "")
        self._text, self._trouble = "", trouble
        return news
