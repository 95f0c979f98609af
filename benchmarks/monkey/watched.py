"""A program whose words and stores are written down in the order they come."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from typing import Any, NamedTuple

import pytest
from textual.await_complete import AwaitComplete
from textual.notifications import SeverityLevel

from rehab_tui.domain.records import Change, Settings
from rehab_tui.launch import Pages, Programmes, read_runs
from rehab_tui.sound.player import SilentPlayer
from rehab_tui.storage.copies import ConflictCopies
from rehab_tui.storage.diary.tiny_diary import TinyDiary
from rehab_tui.storage.draft import DraftFile
from rehab_tui.ui.app import RehabApp
from rehab_tui.ui.context import Context
from rehab_tui.ui.history import History
from rehab_tui.ui.screens.shared.dialogs import ConfirmScreen
from tests.ui.fake_time import FakeTime

CLAIMS = re.compile(
    r"Saved|Deleted|The counts are in|Moved one step|The session is in|The last change is|\d+ taken"
    r"|.*: Followed from today on"
)
"""How a notice begins, its title before its words, that says of something that it was stored."""


class Noted(NamedTuple):
    """Something stored, said, answered or taken back; of what was stored, whether something was deleted."""

    what: str
    words: str = ""
    yes: bool = False


class WatchedDiary(TinyDiary):
    """Notes each change that it has stored."""

    log: list[Noted]

    def apply(self, *changes: Change, keep_modified: bool = False) -> tuple[Change, ...]:
        made = super().apply(*changes, keep_modified=keep_modified)
        self.log.append(Noted("stored", str(made), any(change.after is None for change in made)))
        return made

    def configure(self, settings: Settings) -> None:
        super().configure(settings)
        self.log.append(Noted("stored", str(settings)))


class WatchedApp(RehabApp):
    """Notes what it says."""

    def __init__(self, context: Context, log: list[Noted]) -> None:
        super().__init__(context)
        self.log_of_words = log

    def notify(
        self,
        message: str,
        *,
        title: str = "",
        severity: SeverityLevel = "information",
        timeout: float | None = None,
        markup: bool = True,
    ) -> None:
        self.log_of_words.append(Noted("said", f"{title}: {message}" if title else message))
        super().notify(message, title=title, severity=severity, timeout=timeout, markup=markup)


def context_of(diary: WatchedDiary, time: FakeTime, begin: str = "") -> Context:
    """As the launcher makes it, on the clocks of a test and without a sound device."""
    numbers = count(1)
    return Context(
        diary=diary,
        drafts=DraftFile(diary.path),
        clock=time,
        now=time.wall,
        new_id=lambda: f"id-{time.now:.2f}-{next(numbers)}",
        open_player=lambda: SilentPlayer("No sound in tests"),
        diary_place="a diary that is thrown away",
        pages=Pages(diary.path),
        programmes=Programmes(diary.path),
        read_runs=read_runs,
        begin=begin,
        copies=ConflictCopies(diary),
    )


@contextmanager
def noting(log: list[Noted]) -> Iterator[None]:
    """Note what a person answers to a question, and what is taken back."""
    dismiss, undo = ConfirmScreen.dismiss, History.undo

    def answered(screen: ConfirmScreen, result: Any = None) -> AwaitComplete:
        log.append(Noted("answered", screen.question, bool(result)))
        return dismiss(screen, result)

    def taken_back(history: History) -> bool:
        log.append(Noted("taking back"))
        return undo(history)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(ConfirmScreen, "dismiss", answered)
        patch.setattr(History, "undo", taken_back)
        yield


def untrue(log: list[Noted]) -> str:
    """What the screens said that the diary was not told, or what was deleted unasked; "" if nothing."""
    told, before = False, Noted("")
    for noted in log:
        if noted.what == "stored":
            told = True
            asked = before.what == "taking back" or (before.what == "answered" and before.yes)
            if noted.yes and not asked:
                return f"deleted without a yes: {noted.words[:200]}"
        elif noted.what == "said" and CLAIMS.match(noted.words):
            if not told:
                return f"said without being stored: {noted.words}"
            told = False
        before = noted
    return ""
