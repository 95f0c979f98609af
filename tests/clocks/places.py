"""What the computer's clock says in a place: local time with its plain offset, as the program gets it."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from itertools import count
from pathlib import Path
from zoneinfo import ZoneInfo

from hypothesis import strategies as st

from rehab_tui.domain.records import CheckIn, Diary, Sign, TendonsToday, TendonToday
from rehab_tui.storage.diary.tiny_diary import TinyDiary
from rehab_tui.storage.draft import DraftFile
from rehab_tui.ui.context import Context
from tests.ui.memory import memory_context

BERLIN, NEW_YORK, LORD_HOWE = "Europe/Berlin", "America/New_York", "Australia/Lord_Howe"
AUCKLAND, HONOLULU, KATHMANDU = "Pacific/Auckland", "Pacific/Honolulu", "Asia/Kathmandu"
PLACES = (BERLIN, NEW_YORK, LORD_HOWE, AUCKLAND, HONOLULU, KATHMANDU)

CHANGES = [
    (BERLIN, date(2026, 3, 29), 60),
    (BERLIN, date(2026, 10, 25), -60),
    (NEW_YORK, date(2026, 3, 8), 60),
    (NEW_YORK, date(2026, 11, 1), -60),
    (LORD_HOWE, date(2026, 10, 4), 30),
    (LORD_HOWE, date(2026, 4, 5), -30),
]
"""Nights in which the clocks are put on, or back where negative, by so many minutes."""


def moments(first: int, last: int) -> st.SearchStrategy[datetime]:
    """Any second from the year `first` until the year `last` begins."""
    ends = [int(datetime(year, 1, 1, tzinfo=UTC).timestamp()) for year in (first, last)]
    return st.integers(*ends).map(lambda second: datetime.fromtimestamp(second, UTC))


def there(place: str, moment: datetime) -> datetime:
    """A moment as the clock of that place shows it."""
    return datetime.fromisoformat(moment.astimezone(ZoneInfo(place)).isoformat())


def clock(place: str, day: date, text: str, *, second: bool = False) -> datetime:
    """The moment the clock of that place shows HH:MM; `second` means the later one where it does twice."""
    local = datetime.combine(day, time.fromisoformat(text), ZoneInfo(place)).replace(fold=int(second))
    return there(place, local.astimezone(UTC))


def change(place: str, day: date) -> datetime:
    """The moment of that morning at which the clocks are changed."""
    midnight = clock(place, day, "00:00")
    minutes = (there(place, midnight + timedelta(minutes=past)) for past in range(240))
    return next(moment for moment in minutes if moment.utcoffset() != midnight.utcoffset())


def morning(day: date, pain: int = 2, *signs: Sign, at: str | None = "07:00") -> CheckIn:
    """A check-in about the left leg, stiff for 10 min."""
    left = TendonToday(morning_pain=pain, stiffness_min=10)
    return CheckIn(date=day, time=at, tendons=TendonsToday(left=left), signs=signs)


class Traveller:
    """A person with a diary on the disk, whose computer's clock shows what the test says."""

    def __init__(self, folder: Path, now: datetime) -> None:
        self.now = now
        self.diary = TinyDiary.open(folder / "diary.json", lambda: self.now)
        numbers = count(1)
        self.context: Context = replace(
            memory_context()[0],
            diary=self.diary,
            drafts=DraftFile(self.diary.path),
            now=lambda: self.now,
            new_id=lambda: f"id-{next(numbers)}",
        )

    def wait(self, hours: float) -> None:
        """Let hours go by where one is."""
        self.now += timedelta(hours=hours)

    def fly(self, place: str, hours: float = 0) -> None:
        """Be in another place after so many hours, the computer's clock with one."""
        self.now = there(place, self.now + timedelta(hours=hours))


def days_noted(diary: Diary) -> list[date]:
    """The days that have a check-in."""
    return [checkin.date for checkin in diary.entries.checkins]
