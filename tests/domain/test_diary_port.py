"""Changes to a diary's snapshot: added, replaced, removed and taken back, always in order."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from rehab_tui.domain.records import (
    TABLES,
    Change,
    ChangedBy,
    CheckIn,
    Entries,
    Leg,
    Pause,
    Profile,
    Record,
    Run,
    Step,
    StepChange,
    changed,
    find,
    key,
    order,
    put,
)
from tests.exchange.strategies import entries, record

ROWS = st.one_of([record(kind) for kind in (Profile, *TABLES)])
SLOW = settings(max_examples=40, suppress_health_check=[HealthCheck.too_slow])

MARCH = [CheckIn(date=date(2026, 3, day)) for day in (1, 2, 3)]
MOVE = StepChange(date=date(2026, 3, 1), leg=Leg.LEFT, to=Step.HOLD_DOUBLE, by=ChangedBy.START)


def run(name: str, time: str | None = None) -> Run:
    return Run(id=name, date=date(2026, 3, 1), time=time, distance_km=5)


@pytest.mark.parametrize(
    ("row", "name"),
    [
        (Profile(), "profile"),
        (MARCH[0], "2026-03-01"),
        (run("a"), "a"),
        (Pause(from_=date(2026, 3, 1), to=date(2026, 3, 9)), "2026-03-01"),
        (MOVE, "2026-03-01/left/None/hold-double"),
    ],
)
def test_what_makes_two_copies_the_same_entry(row: Record, name: str) -> None:
    assert key(row) == name


def test_entries_stand_oldest_first_however_they_came() -> None:
    for first in MARCH:
        rest = [row for row in MARCH if row != first]
        diary = changed(Entries(), *(Change(before=None, after=row) for row in (*rest, first)))
        assert diary.checkins == tuple(MARCH)


def test_of_one_day_the_earlier_hour_stands_first() -> None:
    rows = [run("c", "18:00"), run("b", "07:00"), run("a"), run("d", "07:00")]
    assert [row.id for row in sorted(rows, key=order)] == ["a", "b", "d", "c"]


def test_a_second_checkin_of_a_day_takes_the_place_of_the_first() -> None:
    diary = changed(Entries(), put(Entries(), MARCH[0]))
    other = replace(MARCH[0], note="again")
    assert put(diary, other) == Change(before=MARCH[0], after=other)
    assert changed(diary, put(diary, other)).checkins == (other,)


def test_an_entry_moved_to_another_day_stands_there_only() -> None:
    diary = Entries(checkins=(MARCH[0],))
    moved = changed(diary, Change(before=MARCH[0], after=MARCH[2]))
    assert moved.checkins == (MARCH[2],)
    assert changed(moved, Change(before=MARCH[0], after=MARCH[2]).undone) == diary


def test_a_profile_taken_away_is_an_empty_one() -> None:
    diary = Entries(profile=Profile(usual_weekly_km=30))
    assert changed(diary, Change(before=diary.profile, after=None)).profile == Profile()


def test_a_change_of_nothing_changes_nothing() -> None:
    assert changed(Entries(checkins=(MARCH[0],)), Change(before=None, after=None)).checkins == (MARCH[0],)


@SLOW
@given(entries(), ROWS)
def test_what_was_put_is_found_and_what_is_taken_back_is_gone(diary: Entries, row: Any) -> None:
    change = put(diary, row)
    after = changed(diary, change)
    assert find(after, row) == row
    assert changed(after, change.undone) == diary
    for name in TABLES.values():
        rows = getattr(after, name)
        assert list(rows) == sorted(rows, key=order)
        assert len({key(each) for each in rows}) == len(rows)
