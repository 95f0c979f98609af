"""The calendar file: its form by RFC 5545, and that no more than the next session is in it."""

import re
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rehab_tui.domain.records import (
    CheckIn,
    Entries,
    Profile,
    Sign,
    Site,
    Tendon,
    Tendons,
    TendonsToday,
    TendonToday,
)
from rehab_tui.domain.today import today
from rehab_tui.exchange.calendar.ics import LONGEST, Event, as_ics
from rehab_tui.exchange.calendar.reminders import calendar

DAY = date(2026, 3, 3)
WRITTEN = datetime(2026, 3, 3, 7, 30, tzinfo=timezone(timedelta(hours=2)))
LEFT = Profile(tendons=Tendons(left=Tendon(site=Site.MID_PORTION)))
DIARY = Entries(profile=LEFT)
CHECKED = CheckIn(date=DAY, tendons=TendonsToday(left=TendonToday(morning_pain=1)))


def lines(file: bytes) -> list[str]:
    """The lines as a calendar reads them, those that were folded put together."""
    assert file.endswith(b"\r\n")
    assert b"\n" not in file.replace(b"\r\n", b"")
    return file.decode().replace("\r\n ", "").splitlines()


def events(diary: Entries, written: datetime = WRITTEN) -> list[dict[str, str]]:
    found: list[dict[str, str]] = []
    for line in lines(calendar(today(diary, DAY), "07:00", written)):
        if line == "BEGIN:VEVENT":
            found.append({})
        elif found:
            name, _, value = line.partition(":")
            found[-1].setdefault(name, value)
    return found


def test_the_next_session_is_a_day_and_the_checkin_rings_at_its_local_time() -> None:
    session, checkin = events(DIARY)
    assert session["UID"] == "next-session@rehab-tui"
    assert session["DTSTART;VALUE=DATE"] == "20260303"
    assert session["SUMMARY"].startswith("Rehab: double-leg hold")
    assert "RRULE" not in session
    assert (checkin["UID"], checkin["DTSTART"]) == ("check-in@rehab-tui", "20260303T070000")
    assert (checkin["RRULE"], checkin["TRIGGER"]) == ("FREQ=DAILY", "PT0S")
    assert session["DTSTAMP"] == checkin["DTSTAMP"] == "20260303T053000Z"


def test_after_the_checkin_the_reminder_begins_tomorrow_and_keeps_its_id() -> None:
    _, before = events(DIARY)
    _, after = events(replace(DIARY, checkins=(CHECKED,)), WRITTEN + timedelta(hours=1))
    assert after["DTSTART"] == "20260304T070000"
    assert after["UID"] == before["UID"]
    assert int(after["SEQUENCE"]) == int(before["SEQUENCE"]) + 60


def test_a_day_that_locks_all_loading_takes_the_session_out() -> None:
    hurt = replace(CHECKED, signs=(Sign.POP,))
    session, checkin = events(replace(DIARY, checkins=(hurt,)))
    assert (session["UID"], session["STATUS"]) == ("next-session@rehab-tui", "CANCELLED")
    assert session["SUMMARY"] == "No rehab session for now"
    assert checkin["STATUS"] == "CONFIRMED"


def test_without_a_sore_tendon_no_session_is_due() -> None:
    assert events(Entries())[0]["STATUS"] == "CANCELLED"


@given(st.text(st.characters(exclude_categories=["Cc", "Cs"]), max_size=200))
def test_long_lines_are_folded_between_signs_and_read_back_whole(words: str) -> None:
    file = as_ics([Event("id", DAY, words)], datetime(2026, 3, 3, tzinfo=UTC))
    assert max(map(len, file.split(b"\r\n"))) <= LONGEST
    whole = file.decode().replace("\r\n ", "").split("\r\n")
    (summary,) = (line.removeprefix("SUMMARY:") for line in whole if line.startswith("SUMMARY:"))
    assert re.sub(r"\\(.)", r"\1", summary) == words


@pytest.mark.parametrize(
    ("words", "spelt"),
    [("a, b; c", r"a\, b\; c"), ("back\\slash", r"back\\slash"), ("one\ntwo", r"one\ntwo")],
)
def test_signs_that_part_values_are_masked(words: str, spelt: str) -> None:
    assert f"SUMMARY:{spelt}" in lines(as_ics([Event("id", DAY, words)], WRITTEN))
