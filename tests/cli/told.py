"""What a command leaves behind, and how tests look at it."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, timedelta, timezone
from pathlib import Path

from rehab_tui.domain.records import CheckIn, Entries
from rehab_tui.storage.diary.tiny_diary import TinyDiary

NOW = datetime(2026, 9, 4, 7, 30, tzinfo=timezone(timedelta(hours=2)))
TODAY = NOW.date()
USAGE, REFUSAL = 2, 1


@dataclass(frozen=True)
class Told:
    """What a command left: its status, both outputs."""

    status: int
    out: str
    err: str


Run = Callable[..., Told]


def entries(path: Path) -> Entries:
    with TinyDiary.open(path, lambda: NOW, writing=False) as diary:
        return diary.entries


def checkin_of(path: Path, day: date = TODAY) -> CheckIn:
    return next(checkin for checkin in entries(path).checkins if checkin.date == day)


def refused(told: Told) -> str:
    """The one sentence of a refusal, after a check that nothing else was said."""
    assert told.status == REFUSAL
    assert told.out == ""
    assert told.err.startswith("rehab-tui: ")
    assert told.err.count("\n") == 1
    return told.err.removeprefix("rehab-tui: ").rstrip()
