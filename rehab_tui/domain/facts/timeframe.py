"""The diary as it stood on a day: nothing dated later is seen, so a verdict can be asked for any day.

Clock times are those of the wall the person stood at. Records keep no offset, so the hours between two of
them are an hour off where daylight saving changed in between, and off by the shift after a journey.
"""

from bisect import bisect_right
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from itertools import chain, compress, count, takewhile
from operator import is_not
from typing import TypeVar

from rehab_tui.domain.records import (
    FIRST_DAY,
    Activity,
    CheckIn,
    Entries,
    Measurement,
    Profile,
    Run,
    Session,
    StepChange,
    day_of,
)

Dated = TypeVar("Dated", CheckIn, Run, Session, Measurement, StepChange, Activity)
Load = CheckIn | Run | Session | Activity
"""What a verdict is worked out from."""
Value = TypeVar("Value")
Row = TypeVar("Row")

DAY = timedelta(days=1)
BEFORE_ALL = FIRST_DAY - 400 * DAY
"""A day before any entry, and before any day that is worked out from one."""

NIGHT_ENDS = time(4)
"""A clock time before this one lies in the night behind its date: the day usually starts at 04:00."""

USUAL_CHECK_IN = time(7)
USUAL_RUN_END = time(18)


def current_day(entries: Entries, moment: datetime, day_starts: str) -> date:
    """The day a local moment belongs to, or the one after it if that is noted already.

    After a flight west over the date line, or with a clock set back, it stays the day that was noted last:
    a stop sign or a session of it must not drop out of the verdict, nor count for another day.
    """
    day = day_of(moment, day_starts)
    tables = (entries.checkins, entries.runs, entries.sessions, entries.activities)
    noted = any(_on(rows, day + DAY) for rows in tables)
    screened = entries.profile.screening and entries.profile.screening.date == day + DAY
    return day + DAY if noted or screened else day


def later(entries: Entries, day: date) -> tuple[Load | Measurement | StepChange, ...]:
    """What is dated after a day, oldest first of each kind; after today, only if a clock was once ahead."""
    rows = after(entries.checkins, day), after(entries.runs, day), after(entries.sessions, day)
    others = after(entries.measurements, day), after(entries.steps, day), after(entries.activities, day)
    return tuple(chain(*rows, *others))


def clock_of(moment: datetime, day: date) -> str | None:
    """The clock time of a moment as an entry of that day tells it; None if the two name another moment."""
    text = f"{moment:%H:%M}"
    named = _at(day, time.fromisoformat(text))
    return text if named == moment.replace(tzinfo=None, second=0, microsecond=0) else None


def _on(rows: Sequence[Load], day: date) -> bool:
    number = count_until(rows, day, _day)
    return number > 0 and rows[number - 1].date == day


def until(entries: Entries, day: date) -> Entries:
    """Only what is dated `day` or earlier, the profile's own dates included."""
    return Entries(
        profile=_profile_until(entries.profile, day),
        checkins=_until(entries.checkins, day),
        runs=_until(entries.runs, day),
        sessions=_until(entries.sessions, day),
        measurements=_until(entries.measurements, day),
        steps=_until(entries.steps, day),
        pauses=tuple(row for row in entries.pauses if row.from_ <= day),
        activities=_until(entries.activities, day),
    )


def _until(rows: Sequence[Dated], day: date) -> Sequence[Dated]:
    return rows[: count_until(rows, day, _day)]


def after(rows: Sequence[Dated], day: date) -> Sequence[Dated]:
    """The rows dated after a day."""
    return rows[count_until(rows, day, _day) :]


def since(rows: Sequence[Dated], day: date) -> Sequence[Dated]:
    """The rows dated that day or later."""
    return after(rows, day - DAY)


def count_until(rows: Sequence[Row], day: date, day_of_row: Callable[[Row], date]) -> int:
    """How many rows, which are in order, are of that day or earlier ones; it looks at few but the last."""
    back = 1
    while back <= len(rows) and day_of_row(rows[-back]) > day:
        back *= 2
    return bisect_right(rows, day, max(0, len(rows) - back), len(rows) - back // 2, key=day_of_row)


def days_after(by_day: dict[date, Value], day: date) -> list[date]:
    """Those of the days, which are in order, that come after `day`."""
    return list(takewhile(day.__lt__, reversed(by_day)))[::-1]


def up_to(by_day: dict[date, Value], day: date) -> dict[date, Value]:
    """What stands under that day and those before it; the days are in order."""
    kept = dict(by_day)
    for one in days_after(by_day, day):
        del kept[one]
    return kept


def _day(row: Load | Measurement | StepChange) -> date:
    return row.date


def same_until(one: Entries, other: Entries) -> date:
    """The last day up to which two diaries hold the same rows; BEFORE_ALL if more than rows differs."""
    if one.profile != other.profile or one.pauses != other.pauses:
        return BEFORE_ALL
    tables: tuple[tuple[Sequence[Load], Sequence[Load]], ...] = (
        (one.checkins, other.checkins),
        (one.runs, other.runs),
        (one.sessions, other.sessions),
        (one.activities, other.activities),
    )
    return min(_same_rows(*pair) for pair in tables)


def _same_rows(some: Sequence[Load], others: Sequence[Load]) -> date:
    """The day before the first row that is not in both; what was not changed is the same object."""
    if some is others:
        return date.max
    shared = min(len(some), len(others))
    same = next(compress(count(), map(is_not, some, others)), shared)
    apart = (*some[same : same + 1], *others[same : same + 1])
    return min((row.date for row in apart), default=date.max) - DAY


def _profile_until(profile: Profile, day: date) -> Profile:
    later_assessed = profile.assessed and profile.assessed > day
    later_screened = profile.screening and profile.screening.date > day
    later_start = profile.programme_start and profile.programme_start > day
    return replace(
        profile,
        assessed=None if later_assessed else profile.assessed,
        screening=None if later_screened else profile.screening,
        programme_start=None if later_start else profile.programme_start,
    )


def checked_at(checkin: CheckIn) -> datetime:
    """The moment of a check-in; without a time it counts as 07:00."""
    return _at(checkin.date, time.fromisoformat(checkin.time) if checkin.time else USUAL_CHECK_IN)


def run_start(run: Run | Activity) -> datetime:
    """The moment a run began; without a time it is laid so that it ended at 18:00."""
    if run.time:
        return _at(run.date, time.fromisoformat(run.time))
    return _at(run.date, USUAL_RUN_END) - timedelta(minutes=run.duration_min or 0)


def run_end(run: Run | Activity) -> datetime:
    """The moment a run ended."""
    return run_start(run) + timedelta(minutes=run.duration_min or 0)


def _at(day: date, clock: time) -> datetime:
    return datetime.combine(day + DAY if clock < NIGHT_ENDS else day, clock)
