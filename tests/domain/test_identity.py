"""Which entry a record is, where it stands among its kind, and when two say the same."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from rehab_tui.domain.records import (
    Busy,
    Change,
    ChangedBy,
    CheckIn,
    Damaged,
    DiaryError,
    Entries,
    Leg,
    Measurement,
    MeasurementKind,
    Pause,
    Profile,
    Record,
    Run,
    Session,
    Step,
    StepChange,
    TooNew,
    changed,
    find,
    harmless,
    key,
    order,
    put,
    same,
)

DAY = date(2026, 3, 1)
NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)
CHECKIN = CheckIn(date=DAY, time="07:00")
RUN = Run(id="run", date=DAY, time="18:00", distance_km=5)
SESSION = Session(id="session", date=DAY, started_at=NOON)
TEST = Measurement(id="test", date=DAY, kind=MeasurementKind.VISA_A, leg=Leg.LEFT, value=60)
CHANGE = StepChange(date=DAY, leg=Leg.LEFT, from_=Step.HOLD_DOUBLE, to=Step.HOLD_SINGLE, by=ChangedBy.OFFER)
PAUSE = Pause(from_=DAY)


@pytest.mark.parametrize(
    ("record", "name", "place"),
    [
        (Profile(), "profile", ("", "", "")),
        (CHECKIN, "2026-03-01", ("2026-03-01", "07:00", "2026-03-01")),
        (replace(CHECKIN, time=None), "2026-03-01", ("2026-03-01", "", "2026-03-01")),
        (RUN, "run", ("2026-03-01", "18:00", "run")),
        (SESSION, "session", ("2026-03-01", "2026-03-01T12:00:00+00:00", "session")),
        (replace(SESSION, started_at=None), "session", ("2026-03-01", "", "session")),
        (TEST, "test", ("2026-03-01", "", "test")),
        (
            CHANGE,
            "2026-03-01/left/hold-double/hold-single",
            ("2026-03-01", "", "2026-03-01/left/hold-double/hold-single"),
        ),
        (PAUSE, "2026-03-01", ("2026-03-01", "", "")),
    ],
)
def test_a_record_has_a_name_and_a_place_among_its_kind(
    record: Record, name: str, place: tuple[str, str, str]
) -> None:
    assert (key(record), order(record)) == (name, place)


def test_sessions_of_a_day_stand_in_the_order_of_their_moments_wherever_they_were() -> None:
    east = datetime(2026, 3, 1, 13, tzinfo=timezone(timedelta(hours=9)))
    early, late = replace(SESSION, id="z", started_at=east), SESSION
    entries = changed(Entries(), put(Entries(), late), put(Entries(), early))
    assert entries.sessions == (early, late)


def test_a_record_is_found_by_its_name_only() -> None:
    entries = Entries(runs=(RUN,), checkins=(CHECKIN,))
    assert find(entries, replace(RUN, distance_km=9)) is RUN
    assert find(entries, replace(RUN, id="other")) is None
    assert find(entries, replace(CHECKIN, note="x")) is CHECKIN
    assert find(entries, Profile(usual_weekly_km=9)) == Profile()


def test_two_records_say_the_same_whenever_they_were_noted() -> None:
    assert same(RUN, replace(RUN, modified=NOON))
    assert not same(RUN, replace(RUN, note="x"))
    assert same(None, None)
    assert not same(RUN, None)
    assert not same(None, RUN)


def test_a_change_and_its_undoing() -> None:
    change = Change(before=RUN, after=None)
    assert change.undone == Change(before=None, after=RUN)
    with_run = Entries(runs=(RUN,))
    assert changed(with_run, change) == Entries()
    assert changed(Entries(), change.undone) == with_run
    assert changed(with_run, Change(before=RUN, after=replace(RUN, id="new"))).runs == (
        replace(RUN, id="new"),
    )


def test_a_profile_that_is_taken_away_is_blank_again() -> None:
    told = Profile(usual_weekly_km=40)
    entries = changed(Entries(), put(Entries(), told))
    assert entries.profile == told
    assert changed(entries, Change(before=told, after=None)).profile == Profile()


@pytest.mark.parametrize("error", [DiaryError, Busy, Damaged, TooNew])
def test_an_error_of_the_diary_is_harmless_to_a_terminal(error: type[DiaryError]) -> None:
    assert str(error("a\x1b[2Jb\u2028c")) == "a\\x1b[2Jb\\u2028c"


def test_what_a_terminal_would_act_upon_is_told_as_its_code() -> None:
    assert harmless("a\tb\nc\x7f\u202e") == "a\\tb\\nc\\x7f\\u202e"
    assert harmless("plain ä 痛") == "plain ä 痛"
