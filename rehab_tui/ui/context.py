"""What every screen is given: services of the program, and what it remembers until it ends."""

from collections.abc import Callable
from datetime import date, datetime
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from rehab_tui.domain.facts import current_day
from rehab_tui.domain.records import Change, Diary, Entries, Frozen, StepChange, Units
from rehab_tui.domain.today import Today, today
from rehab_tui.practice.draft import DraftStore
from rehab_tui.ui.history import History
from rehab_tui.ui.ports import Copies, Findings, PageWriter, Programmes, RunReader, StaysAwake

if TYPE_CHECKING:
    from rehab_tui.sound.player import Player


class BlockStart(NamedTuple):
    """The beginning of a programme's block on a day."""

    day: date
    number: int


class TodayCache:
    """Today's facts, worked out again only if the entries or the day changed, by what was found before."""

    def __init__(self) -> None:
        self._facts: Today | None = None

    def of(self, entries: Entries, day: date, findings: Findings | None = None) -> Today:
        """The facts of that day; the same object as before while nothing changed."""
        if self._facts is None:
            self._facts = today(entries, day, findings.read() if findings else None)
        elif self._facts.day != day or self._facts.entries is not entries:
            self._facts = today(entries, day, self._facts.found)
        return self._facts


class Context(Frozen):
    """Services never change; what does, `history`, `postponed` and the facts keep in objects of their own."""

    diary: Diary
    drafts: DraftStore
    clock: Callable[[], float]
    """Monotonic seconds."""
    now: Callable[[], datetime]
    """The local moment with its offset."""
    new_id: Callable[[], str]
    """A name for a new record."""
    open_player: Callable[[], "Player"]
    """Makes the player of cues when a session opens; the caller closes it."""
    diary_place: str = ""
    """Where the diary lies, in words for a person."""
    pages: PageWriter | None = None
    """Writes the page for the physio, if there is one who can."""
    programmes: Programmes | None = None
    """Knows programmes, and reads and writes them as files, if there is one who does."""
    read_runs: RunReader | None = None
    """Reads files of watches and running apps, if there is one who can."""
    copies: Copies | None = None
    """Finds copies that a sync program left beside the diary, if there is one who can."""
    findings: Findings | None = None
    """Knows what earlier runs of the program worked out, if there is one who does."""
    awake: StaysAwake | None = None
    """Keeps the screen awake, if there is one who can."""
    begin: str = ""
    """The work that the program is opened for, as `App.action_work` names it."""

    @cached_property
    def postponed(self) -> set[StepChange | BlockStart]:
        """Offers put off for their day; a restart makes them again, for no record says so."""
        return set()

    @cached_property
    def _today(self) -> TodayCache:
        return TodayCache()

    @cached_property
    def history(self) -> History:
        """The changes made since the program was opened."""
        return History(self.diary)

    @property
    def day(self) -> date:
        """The person's calendar day, which begins at the settable hour; journeys: see `current_day`."""
        return current_day(self.diary.entries, self.now(), self.diary.settings.day_starts)

    @property
    def units(self) -> Units:
        """The units that the person reads and types."""
        return self.diary.entries.profile.units

    @property
    def facts(self) -> Today:
        """Today's verdict, work and progress."""
        return self._today.of(self.diary.entries, self.day, self.findings)

    def keep_findings(self) -> None:
        """Spare the next run of the program what this one has worked out; to be called at its end."""
        if self.findings and self.diary.writable:
            self.findings.keep(self.facts.found)

    def record(self, *changes: Change) -> None:
        """Store changes so that undo can take them back; raises DiaryError if they cannot be stored."""
        self.history.record(*changes)
