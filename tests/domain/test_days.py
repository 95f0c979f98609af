"""Days that begin at four, and the day a moment belongs to."""

from datetime import UTC, date, datetime, time, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rehab_tui.domain.records import (
    day_and_month,
    day_of,
    in_column,
    in_full,
    last,
    month_and_year,
    near,
    relative,
    short,
    short_with_year,
    with_year,
)


@pytest.mark.parametrize(
    ("clock", "starts", "day"),
    [
        ("03:59", "04:00", 28),
        ("04:00", "04:00", 1),
        ("00:00", "04:00", 28),
        ("23:59", "04:00", 1),
        ("00:00", "00:00", 1),
        ("05:59", "06:00", 28),
        ("11:59", "12:00", 28),
        ("12:00", "12:00", 1),
    ],
)
def test_a_night_belongs_to_the_day_before(clock: str, starts: str, day: int) -> None:
    moment = datetime.fromisoformat(f"2026-03-01T{clock}:00+01:00")
    assert day_of(moment, starts).day == day


@pytest.mark.parametrize(
    ("moment", "day"),
    [
        ("2027-01-01T03:59:59+01:00", date(2026, 12, 31)),
        ("2027-01-01T04:00:00+01:00", date(2027, 1, 1)),
        ("2028-02-29T03:59:59+01:00", date(2028, 2, 28)),
        ("2028-03-01T03:59:59+01:00", date(2028, 2, 29)),
        ("2028-03-01T04:00:00+01:00", date(2028, 3, 1)),
    ],
)
def test_the_night_before_a_year_or_a_leap_day_ends(moment: str, day: date) -> None:
    assert day_of(datetime.fromisoformat(moment)) == day


def test_the_persons_own_clock_counts_not_utc() -> None:
    late = datetime(2026, 3, 1, 23, tzinfo=timezone(timedelta(hours=-8)))
    assert day_of(late) == date(2026, 3, 1)
    assert day_of(late.astimezone(UTC)) == date(2026, 3, 2)


OFFSETS = st.integers(-12 * 60, 14 * 60).map(lambda minutes: timezone(timedelta(minutes=minutes)))


@given(st.dates(date(2001, 1, 1), date(2100, 1, 1)), st.times(timezones=OFFSETS), st.times())
def test_a_day_is_the_clocks_date_or_the_one_before(on: date, at: time, starts: time) -> None:
    moment = datetime.combine(on, at)
    day = day_of(moment, f"{starts:%H:%M}")
    assert on - day in (timedelta(0), timedelta(days=1))
    assert day_of(moment, "00:00") == on


@given(st.integers(1, 60), st.dates(date(2001, 1, 1), date(2100, 1, 1)))
def test_the_last_days_end_with_the_day_itself(days: int, until: date) -> None:
    first, final = last(days, until)
    assert final == until
    assert (final - first).days == days - 1


MONDAY = date(2026, 3, 2)


@pytest.mark.parametrize(
    ("day", "said"),
    [(1, "yesterday"), (2, "today"), (3, "tomorrow"), (4, "Wed 4 Mar"), (28, "Sat 28 Mar")],
)
def test_a_day_that_is_near_has_its_own_word(day: int, said: str) -> None:
    assert relative(date(2026, 3, day), MONDAY) == said
    assert near(date(2026, 3, day), MONDAY) == ("" if day > 3 else said)


def test_a_short_day_has_its_weekday() -> None:
    assert short(MONDAY) == "Mon 2 Mar"
    assert with_year(MONDAY) == "Mon 2 Mar 2026"


def test_a_day_in_a_heading_and_in_a_column_has_its_date_and_weekday() -> None:
    assert in_full(MONDAY) == "Monday 2 March 2026"
    days = [MONDAY, date(2026, 1, 1), date(2025, 12, 31), date(2025, 12, 30)]
    shown = ["Mon  2 Mar", "Thu  1 Jan", "Wed 31 Dec 2025", "Tue 30 Dec"]
    assert in_column(days, MONDAY) == shown


def test_the_end_of_an_axis_is_a_day_or_a_month() -> None:
    assert day_and_month(MONDAY) == "2 Mar"
    assert month_and_year(MONDAY) == "Mar 2026"


@pytest.mark.parametrize(
    ("day", "said"),
    [(date(2026, 3, 1), "1 Mar"), (date(2025, 5, 6), "6 May"), (date(2025, 5, 5), "5 May 2025")],
)
def test_a_day_has_a_year_where_it_may_be_doubted(day: date, said: str) -> None:
    assert short_with_year(day, MONDAY, weekday=False) == said
    assert short_with_year(day, MONDAY) == f"{day:%a} {said}"
