"""What the screens are handed: the diary, the draft, the clocks, and today's facts."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import TYPE_CHECKING

from rehab_tui.domain.diary import Change, Diary, DiaryError, find, put, same
from rehab_tui.domain.facts.timeframe import current_day
from rehab_tui.domain.records import StepChange
from rehab_tui.domain.today import Today, today
from rehab_tui.practice.draft import Draft, DraftStore
from rehab_tui.ui.copies import Copies
from rehab_tui.ui.pages import PageWriter

if TYPE_CHECKING:
    from rehab_tui.sound.player import Player


@dataclass
class Context:
    """`clock` gives monotonic seconds, `now` the local moment with its offset, `new_id` a record's name."""

    diary: Diary
    drafts: DraftStore
    clock: Callable[[], float]
    now: Callable[[], datetime]
    new_id: Callable[[], str]
    open_player: Callable[[], "Player"]
    """Makes the player of cues when a session opens; whoever asks for it closes it."""
    diary_place: str = ""
    """Where the diary lies, in words for a person."""
    made: list[tuple[Change, ...]] = field(default_factory=list)
    """The changes made since the program was opened, for undo."""
    postponed: set[StepChange] = field(default_factory=set)
    """Offered steps put off for their day; a restart offers them again, for no record stands for it."""
    pages: PageWriter | None = None
    """Writes the page for the physio, where whoever made the context can."""
    copies: Copies | None = None
    """Copies that a sync program left beside the diary, where whoever made the context can find them."""
    _facts: Today | None = None

    @property
    def day(self) -> date:
        """The person's calendar day, which begins at the settable hour; journeys: see `current_day`."""
        return current_day(self.diary.entries, self.now(), self.diary.settings.day_starts)

    @property
    def facts(self) -> Today:
        """Today's verdict, work and progress; worked out again only when the diary or the day changed."""
        entries, day = self.diary.entries, self.day
        if self._facts is None or self._facts.day != day or self._facts.entries is not entries:
            self._facts = today(entries, day)
        return self._facts

    @property
    def is_new(self) -> bool:
        """Whether nobody has noted a tendon or a check-in yet."""
        entries = self.diary.entries
        return not entries.profile.tendons.sore and not entries.checkins

    def record(self, *changes: Change) -> None:
        """Store changes and remember them for undo; raises DiaryError where they cannot be stored."""
        self.made.append(self.diary.apply(*changes))

    def file(self, draft: Draft) -> None:
        """Put a cut-off session into the diary as it is and forget the draft; raises DiaryError."""
        self.record(put(self.diary.entries, draft.session(draft.saved_at)))
        self.drafts.clear()

    def undo(self) -> bool:
        """Take back the last change; False where there is none.

        Raises DiaryError where the entry has been changed elsewhere since, and then what stands stays.
        """
        if not self.made:
            return False
        for change in self.made[-1]:
            record = change.after or change.before
            if record and not same(find(self.diary.entries, record), change.after):
                self.made.pop()
                raise DiaryError("It was changed elsewhere since; what stands now stays.")
        self.diary.apply(*(change.undone for change in reversed(self.made[-1])))
        self.made.pop()
        return True
