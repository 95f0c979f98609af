"""A week in three zones, across the date line both ways: what is noted stays, and nothing gets milder."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rehab_tui.domain.facts.timeframe import current_day, until
from rehab_tui.domain.records import (
    CheckIn,
    Entries,
    Level,
    Profile,
    Run,
    Screening,
    Session,
    Sign,
    Site,
    Tendon,
    Tendons,
    day_of,
    put,
)
from rehab_tui.domain.today import today
from rehab_tui.exchange.bundle.bundle import write
from rehab_tui.exchange.today.as_json import as_json
from rehab_tui.storage.diary.tiny_diary import TinyDiary
from tests.clocks.places import (
    AUCKLAND,
    BERLIN,
    HONOLULU,
    PLACES,
    Traveller,
    clock,
    days_noted,
    moments,
    morning,
    there,
)

TUESDAY, WEDNESDAY, THURSDAY = date(2026, 3, 3), date(2026, 3, 4), date(2026, 3, 5)
PROFILE = Profile(tendons=Tendons(left=Tendon(site=Site.MID_PORTION)), assessed=date(2026, 3, 1))


@pytest.fixture
def person(tmp_path: Path) -> Iterator[Traveller]:
    one = Traveller(tmp_path, clock(BERLIN, TUESDAY, "07:00"))
    with one.diary:
        one.context.record(put(one.diary.entries, PROFILE))
        yield one


def check_in(person: Traveller, pain: int, *signs: Sign) -> None:
    person.context.record(put(person.diary.entries, morning(person.context.day, pain, *signs)))


def test_a_week_from_berlin_by_auckland_to_honolulu(person: Traveller) -> None:
    check_in(person, 2)
    person.fly(AUCKLAND, hours=26)
    assert (person.now.hour, person.context.day) == (21, WEDNESDAY)
    check_in(person, 3)
    person.wait(12)
    check_in(person, 4)
    person.fly(HONOLULU, hours=8)
    assert person.now.date() == WEDNESDAY
    assert person.context.day == THURSDAY
    person.wait(15)
    assert person.now.date() == person.context.day == THURSDAY
    person.wait(24)
    check_in(person, 5)
    noted = [(checkin.date, checkin.tendons.left) for checkin in person.diary.entries.checkins]
    days = [TUESDAY, WEDNESDAY, THURSDAY, THURSDAY + timedelta(days=1)]
    assert noted == [
        (day, morning(day, pain).tendons.left) for day, pain in zip(days, range(2, 6), strict=True)
    ]


def test_over_the_date_line_to_the_east_a_day_is_left_out_not_filled(person: Traveller) -> None:
    person.now = clock(HONOLULU, TUESDAY, "20:00")
    check_in(person, 2)
    person.fly(AUCKLAND, hours=9)
    assert person.context.day == THURSDAY
    check_in(person, 2)
    assert days_noted(person.diary) == [TUESDAY, THURSDAY]
    assert "checkin" in today(person.diary.entries, WEDNESDAY).verdict.unknown


@pytest.mark.parametrize(
    "noted",
    [
        morning(WEDNESDAY, 2, Sign.POP),
        morning(WEDNESDAY, 9),
        Run(id="r", date=WEDNESDAY, distance_km=5, pain_worst=7),
        Session(id="s", date=WEDNESDAY, completed=True),
        replace(PROFILE, screening=Screening(date=WEDNESDAY, fluoroquinolone=True)),
    ],
    ids=["a pop", "pain 9", "a sore run", "a session", "an antibiotic"],
)
def test_what_was_noted_counts_on_after_a_flight_to_yesterday(
    person: Traveller, noted: CheckIn | Run | Session | Profile
) -> None:
    person.now = clock(AUCKLAND, WEDNESDAY, "08:00")
    person.context.record(put(person.diary.entries, noted))
    before = as_json(person.context.facts)
    person.fly(HONOLULU)
    assert person.now.date() == TUESDAY
    assert as_json(person.context.facts) == before


def test_a_red_morning_stays_red_over_the_date_line(person: Traveller) -> None:
    person.now = clock(AUCKLAND, WEDNESDAY, "08:00")
    check_in(person, 2, Sign.POP)
    person.fly(HONOLULU, hours=9)
    assert person.context.facts.verdict.level is Level.RED
    assert person.context.facts.verdict.locked_by == "RF1"


def test_with_nothing_noted_ahead_the_clock_says_which_day_it_is(person: Traveller) -> None:
    check_in(person, 2)
    person.now = clock(AUCKLAND, WEDNESDAY, "08:00")
    assert person.context.day == WEDNESDAY
    person.fly(HONOLULU)
    assert person.context.day == TUESDAY


def test_the_hour_that_comes_twice_does_not_bring_a_noted_day_back(person: Traveller) -> None:
    person.diary.configure(replace(person.diary.settings, day_starts="02:30"))
    day = date(2026, 10, 25)
    person.now = clock(BERLIN, day, "02:45")
    check_in(person, 3)
    person.now = clock(BERLIN, day, "02:15", second=True)
    assert person.context.day == day


@pytest.mark.parametrize("place", PLACES)
def test_the_same_diary_says_the_same_of_a_day_in_every_place(person: Traveller, place: str) -> None:
    check_in(person, 5, Sign.LIMP)
    before = as_json(today(person.diary.entries, TUESDAY)), write(person.diary.entries)
    person.diary.close()
    person.fly(place)
    with TinyDiary.open(person.diary.path, lambda: person.now) as again:
        assert (as_json(today(again.entries, TUESDAY)), write(again.entries)) == before


MOMENTS = moments(2026, 2029)
STAGES = st.lists(st.tuples(st.sampled_from(PLACES), st.integers(0, 40), st.integers(0, 10)), max_size=8)


@given(STAGES, MOMENTS)
@settings(max_examples=40)
def test_on_no_journey_a_day_comes_back_or_a_noted_one_changes(
    stages: list[tuple[str, int, int]], began: datetime
) -> None:
    """Each stage: a place, the hours until then, the pain of a check-in there."""
    with TemporaryDirectory() as folder:
        person = Traveller(Path(folder), there(BERLIN, began))
        with person.diary:
            check_in(person, 1)
            for place, hours, pain in stages:
                day, noted = person.context.day, person.diary.entries.checkins
                person.fly(place, hours)
                assert person.context.day >= day
                assert until(person.diary.entries, person.context.day).checkins == noted
                check_in(person, pain)
                kept = [checkin for checkin in noted if checkin.date != person.context.day]
                assert list(person.diary.entries.checkins[: len(kept)]) == kept


@given(st.sampled_from(PLACES), MOMENTS, st.sampled_from([-1, 0, 2, 365]), st.booleans())
def test_only_what_is_noted_for_tomorrow_moves_the_day(
    place: str, moment: datetime, other: int, tomorrow: bool
) -> None:
    now = there(place, moment)
    day = day_of(now)
    days = sorted([day + timedelta(days=other), *([day + timedelta(days=1)] if tomorrow else [])])
    entries = Entries(checkins=tuple(morning(noted) for noted in days))
    assert current_day(entries, now, "04:00") == day + timedelta(days=int(tomorrow))
