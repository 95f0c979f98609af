"""The commands by clocks of every place: the day they mean, the time they note, and nothing moved."""

from datetime import date, datetime, timedelta
from pathlib import Path

import pytest

from rehab_tui import cli
from tests.cli.told import checkin_of, entries
from tests.clocks.places import AUCKLAND, BERLIN, CHANGES, HONOLULU, PLACES, clock

TUESDAY, WEDNESDAY = date(2026, 3, 3), date(2026, 3, 4)


def command(now: datetime, words: str) -> None:
    assert cli.main(words.split(), lambda: now) == 0


@pytest.mark.parametrize(("place", "day", "minutes"), CHANGES)
def test_a_checkin_around_four_on_the_night_the_clocks_change(
    own_home: Path, place: str, day: date, minutes: int
) -> None:
    diary = own_home / "diary.json"
    command(clock(place, day, "03:59"), "checkin --left-pain 3")
    command(clock(place, day, "04:00"), "checkin --left-pain 4")
    assert [checkin.date for checkin in entries(diary).checkins] == [day - timedelta(days=1), day]
    assert [checkin_of(diary, noted.date).time for noted in entries(diary).checkins] == ["03:59", "04:00"]


def test_a_checkin_with_the_clock_set_back_says_which_day_it_changed(
    own_home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    diary = own_home / "diary.json"
    command(clock(BERLIN, TUESDAY, "07:00"), "checkin --left-pain 5 --left-stiffness 20")
    command(clock(BERLIN, WEDNESDAY, "07:00") - timedelta(days=1), "checkin --left-day-pain 2")
    assert capsys.readouterr().out.splitlines()[-1] == "check-in of 2026-03-03 changed"
    (noted,) = entries(diary).checkins
    assert noted.tendons.left
    assert (noted.tendons.left.morning_pain, noted.tendons.left.day_pain) == (5, 2)


def test_a_checkin_with_the_clock_a_year_ahead_stays_there_when_it_is_right_again(own_home: Path) -> None:
    diary = own_home / "diary.json"
    next_year = TUESDAY + timedelta(days=365)
    command(clock(BERLIN, next_year, "07:00"), "checkin --left-pain 9 --sign pop")
    wrong = checkin_of(diary, next_year)
    command(clock(BERLIN, TUESDAY, "07:00"), "checkin --left-pain 2")
    assert [checkin.date for checkin in entries(diary).checkins] == [TUESDAY, next_year]
    assert checkin_of(diary, next_year) == wrong


@pytest.mark.parametrize("place", PLACES)
def test_what_is_said_of_a_day_is_the_same_in_every_place(
    own_home: Path, capsys: pytest.CaptureFixture[str], place: str
) -> None:
    command(clock(BERLIN, TUESDAY, "07:00"), "checkin --left-pain 5 --sign limp")
    said = []
    for where in (BERLIN, place):
        for words in (f"today --date {TUESDAY}", f"today --date {TUESDAY} --json", "export"):
            capsys.readouterr()
            command(clock(where, WEDNESDAY, "12:00"), words)
            said.append(capsys.readouterr().out)
    assert said[:3] == said[3:]


def test_over_the_date_line_and_back_each_day_keeps_its_own(own_home: Path) -> None:
    diary = own_home / "diary.json"
    command(clock(HONOLULU, TUESDAY, "07:00"), "checkin --left-pain 2")
    command(clock(AUCKLAND, date(2026, 3, 5), "07:00"), "checkin --left-pain 3")
    command(clock(HONOLULU, date(2026, 3, 5), "07:00"), "checkin --left-day-pain 6")
    noted = {
        checkin.date.day: (left.morning_pain, left.day_pain)
        for checkin in entries(diary).checkins
        if (left := checkin.tendons.left)
    }
    assert noted == {3: (2, None), 5: (3, 6)}
