"""FIT: sessions, the watch's own clock, and files that are cut, unclosed or damaged."""

from datetime import UTC, datetime, timedelta

import pytest

from benchmarks.runners_made import fit as made
from rehab_tui.exchange.runners import fit
from rehab_tui.exchange.runners.seen import Kind
from tests.exchange.runners.making import one, read_all

START = datetime(2026, 11, 2, 23, 30, tzinfo=UTC)
HOUR = timedelta(hours=1)


def test_a_session_is_local_by_the_watch_and_its_strides_are_doubled() -> None:
    seen = one(fit.read, made(START, 5.02, 31.5, HOUR))
    assert (str(seen.start), seen.zone_known) == ("2026-11-03 00:30:00+01:00", True)
    assert (seen.kind, seen.distance, seen.minutes, seen.cadence) == (Kind.RUN, 5.02, 31.5, 164)


@pytest.mark.parametrize("ahead", [timedelta(0), timedelta(hours=15), timedelta(minutes=7)])
def test_a_clock_that_is_utc_or_odd_is_no_zone(ahead: timedelta) -> None:
    assert not one(fit.read, made(START, 5, 30, ahead)).zone_known


@pytest.mark.parametrize(
    ("sport", "kind"), [(0, Kind.UNCLEAR), (2, Kind.RIDE), (3, Kind.OTHER), (11, Kind.WALK)]
)
def test_sports(sport: int, kind: Kind) -> None:
    assert one(fit.read, made(START, 5, 30, HOUR, sport=sport)).kind is kind


def test_a_file_that_was_not_closed_and_one_with_bytes_behind_are_read() -> None:
    whole = made(START, 5, 30, HOUR)
    unclosed = whole[:4] + b"\0\0\0\0" + whole[8:-2]
    assert one(fit.read, unclosed).distance == one(fit.read, whole + b"more").distance == 5


def test_two_files_in_one_are_two() -> None:
    assert [
        seen.distance for seen in read_all(fit.read, made(START, 5, 30, HOUR) + made(START, 7, 40, HOUR)).seen
    ] == [
        5,
        7,
    ]


def test_what_stands_before_a_damage_is_read_and_it_is_said() -> None:
    whole = made(START, 5, 30, HOUR)
    told = read_all(fit.read, whole[:-20])
    assert [seen.distance for seen in told.seen] == [5]
    assert told.said == ["file: it ends early; what stands before that is read"]


@pytest.mark.parametrize("length", [13, 20, 60, 200])
def test_a_file_cut_before_its_session_is_refused(length: int) -> None:
    told = read_all(fit.read, made(START, 5, 30, HOUR)[:length])
    assert (told.seen, told.refused) == ([], "it ends early")


def test_a_file_with_no_session_is_refused() -> None:
    assert read_all(fit.read, b"\x0e\x20\x54\x08\0\0\0\0.FIT\0\0").refused == "it holds no activity"
