"""Days that begin at four, and the day a moment belongs to."""

from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rehab_tui.domain.days import day_of, last


@pytest.mark.parametrize(
    ("clock", "starts", "day"),
    [
        ("03:59", "04:00", 28),
        ("04:00", "04:00", 1),
        ("00:00", "04:00", 28),
        ("23:59", "04:00", 1),
        ("00:00", "00:00", 1),
        ("05:59", "06:00", 28),
    ],
)
def test_a_night_belongs_to_the_day_before(clock: str, starts: str, day: int) -> None:
    moment = datetime.fromisoformat(f"2026-03-01T{clock}:00+01:00")
    assert day_of(moment, starts).day == day


def test_the_persons_own_clock_counts_not_utc() -> None:
    late = datetime(2026, 3, 1, 23, tzinfo=timezone(timedelta(hours=-8)))
    assert day_of(late) == date(2026, 3, 1)
    assert day_of(late.astimezone(UTC)) == date(2026, 3, 2)


@given(st.integers(1, 60), st.dates(date(2001, 1, 1), date(2100, 1, 1)))
def test_the_last_days_end_with_the_day_itself(days: int, until: date) -> None:
    first, final = last(days, until)
    assert final == until
    assert (final - first).days == days - 1
