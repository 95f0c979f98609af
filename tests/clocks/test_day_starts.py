"""The day begins at four by the clock on the wall, in every place and on the nights the clocks change."""

from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rehab_tui.domain.records import day_of
from tests.clocks.places import BERLIN, CHANGES, PLACES, clock, moments, there

NIGHTS = [*CHANGES, *((place, date(2028, 2, 29), 0) for place in PLACES)]
MOMENTS = moments(2001, 2037)


@pytest.mark.parametrize(("place", "day", "minutes"), NIGHTS)
def test_a_minute_before_four_is_still_yesterday(place: str, day: date, minutes: int) -> None:
    before, after = clock(place, day, "03:59"), clock(place, day, "04:00")
    assert after - before == timedelta(minutes=1)
    assert (day_of(before), day_of(after)) == (day - timedelta(days=1), day)


@pytest.mark.parametrize(("place", "day", "minutes"), CHANGES)
def test_the_day_in_which_the_clocks_change_is_longer_or_shorter(place: str, day: date, minutes: int) -> None:
    yesterday = day - timedelta(days=1)
    length = clock(place, day, "04:00") - clock(place, yesterday, "04:00")
    assert length == timedelta(hours=24) - timedelta(minutes=minutes)
    for quarter in range(length // timedelta(minutes=15)):
        moment = clock(place, yesterday, "04:00") + timedelta(minutes=15 * quarter)
        assert day_of(there(place, moment)) == yesterday


@given(st.sampled_from(PLACES), MOMENTS, st.timedeltas(timedelta(0), timedelta(days=2)))
def test_in_one_place_no_day_comes_back(place: str, moment: datetime, later: timedelta) -> None:
    first, then = day_of(there(place, moment)), day_of(there(place, moment + later))
    assert first <= then <= first + later + timedelta(days=1)


@given(st.sampled_from(PLACES), MOMENTS)
def test_a_day_lasts_from_23_to_25_hours(place: str, moment: datetime) -> None:
    day = day_of(there(place, moment))
    assert day_of(there(place, moment + timedelta(hours=25))) > day
    assert day_of(there(place, moment - timedelta(hours=25))) < day


def test_a_start_inside_the_hour_that_comes_twice_begins_the_day_twice() -> None:
    day = date(2026, 10, 25)
    first, again = clock(BERLIN, day, "02:45"), clock(BERLIN, day, "02:15", second=True)
    assert again - first == timedelta(minutes=30)
    assert day_of(first, "02:30") == day
    assert day_of(again, "02:30") == day - timedelta(days=1)
