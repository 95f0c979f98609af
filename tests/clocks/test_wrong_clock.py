"""A clock set back, or a year ahead and then right again: nothing is overwritten, and nothing gets milder."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rehab_tui.domain.records import (
    Change,
    ChangedBy,
    Leg,
    Measurement,
    MeasurementKind,
    Pause,
    Record,
    Screening,
    Sign,
    Step,
    StepChange,
    changed,
    put,
)
from rehab_tui.domain.today import today
from rehab_tui.exchange.today.as_json import as_json
from rehab_tui.practice.draft import Draft
from rehab_tui.ui.app import RehabApp
from rehab_tui.ui.screens.checkin.screen import CheckInScreen
from rehab_tui.ui.screens.today.screen import TodayScreen
from tests.clocks.places import BERLIN, Traveller, clock, days_noted, morning
from tests.domain.builders import bundle
from tests.domain.made import D, run_on, session_on
from tests.practice.plans import holds
from tests.ui.memory import OneScreen, memory_context, press
from tests.ui.snapshot import text_of

MONDAY, TUESDAY = date(2026, 3, 2), date(2026, 3, 3)
YEAR = timedelta(days=365)


@pytest.fixture
def person(tmp_path: Path) -> Iterator[Traveller]:
    one = Traveller(tmp_path, clock(BERLIN, MONDAY, "07:00"))
    with one.diary:
        yield one


async def test_a_clock_set_back_opens_yesterdays_checkin_for_all_to_see(person: Traveller) -> None:
    person.context.record(put(person.diary.entries, morning(MONDAY, 5)))
    person.wait(24)
    person.wait(-24)
    app = OneScreen(person.context, CheckInScreen)
    async with app.run_test(size=(80, 24)) as pilot:
        shown = text_of(app)
        assert "Monday 2 March 2026, today" in shown
        assert "already checked in" in shown
        assert "[5]" in shown
        await press(pilot, "4 ctrl+s")
    (changed_one,) = person.diary.entries.checkins
    assert (changed_one.date, changed_one.time) == (MONDAY, "07:00")
    assert changed_one.tendons.left == morning(MONDAY, 4).tendons.left
    person.context.history.undo()
    assert person.diary.entries.checkins[0].tendons == morning(MONDAY, 5).tendons


def test_a_clock_set_back_behind_todays_checkin_stays_on_today(person: Traveller) -> None:
    for day, pain in ((MONDAY, 2), (TUESDAY, 6)):
        person.context.record(put(person.diary.entries, morning(day, pain)))
    person.now = clock(BERLIN, TUESDAY, "08:00")
    before = as_json(person.context.facts)
    person.wait(-24)
    assert person.context.day == TUESDAY
    assert as_json(person.context.facts) == before


def test_a_clock_set_back_by_a_week_moves_no_entry(person: Traveller) -> None:
    person.context.record(put(person.diary.entries, morning(MONDAY, 5)))
    person.wait(-7 * 24)
    person.context.record(put(person.diary.entries, morning(person.context.day, 1)))
    assert days_noted(person.diary) == [MONDAY - timedelta(days=7), MONDAY]
    assert person.diary.entries.checkins[1].tendons == morning(MONDAY, 5).tendons


def ahead(days: int) -> dict[str, Record]:
    """One of every record, made so many days after D."""
    day = D + timedelta(days=days)
    return {
        "calm": morning(day, 0),
        "sign": morning(day, 9, Sign.POP),
        "run": replace(run_on(0), id="ahead", date=day, pain_worst=9),
        "session": replace(session_on(Step.RAISE_SINGLE_FLAT, 0), id="ahead", date=day),
        "test": Measurement(id="m", date=day, kind=MeasurementKind.VISA_A, leg=Leg.LEFT, value=100),
        "step": StepChange(date=day, leg=Leg.LEFT, to=Step.MAINTENANCE, by=ChangedBy.OVERRIDE),
        "pause": Pause(from_=day),
    }


@given(st.dictionaries(st.sampled_from(list(ahead(1))), st.integers(1, 400), min_size=1), st.integers(0, 9))
@settings(max_examples=60)
def test_what_lies_ahead_of_a_day_counts_for_nothing_on_it(days: dict[str, int], back: int) -> None:
    records = [ahead(number)[name] for name, number in days.items()]
    entries, day = bundle(), D - timedelta(days=back)
    with_ahead = changed(entries, *(Change(None, record) for record in records))
    assert as_json(today(with_ahead, day)) == as_json(today(entries, day))


@pytest.mark.parametrize(
    "told",
    [
        {"assessed": D + YEAR},
        {"screening": Screening(date=D + YEAR, cholesterol=True)},
        {"programme_start": D + YEAR},
    ],
    ids=lambda told: next(iter(told)),
)
def test_what_the_profile_says_of_a_later_day_is_not_known_yet(told: dict[str, Any]) -> None:
    profile = bundle().profile
    nothing: dict[str, Any] = dict.fromkeys(told)
    with_ahead = replace(bundle(), profile=replace(profile, **told))
    without = replace(bundle(), profile=replace(profile, **nothing))
    assert as_json(today(with_ahead, D)) == as_json(today(without, D))
    assert today(with_ahead, D).verdict.level >= today(bundle(), D).verdict.level


@pytest.mark.parametrize("keys", ["p", "r", "c", "s", "p v", "p k", "p m", "p k enter"])
async def test_every_place_opens_with_entries_of_next_year(keys: str) -> None:
    entries = changed(bundle(), *(Change(None, record) for record in ahead(365).values()))
    context, _ = memory_context(entries, now=datetime.combine(D, time(7), UTC))
    async with RehabApp(context).run_test(size=(80, 24)) as pilot:
        await press(pilot, keys)
        assert not isinstance(pilot.app.screen, TodayScreen)
        assert "Wed 30 Sep" in text_of(pilot.app)


async def test_a_run_of_next_year_stands_in_the_log_and_can_be_deleted() -> None:
    run = replace(run_on(0), id="ahead", date=D + YEAR)
    context, diary = memory_context(
        changed(bundle(), Change(None, run)), now=datetime.combine(D, time(7), UTC)
    )
    app = RehabApp(context)
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "r")
        assert f"{run.date:%a %d %b %Y}" in text_of(app)
        await press(pilot, "d")
        await press(pilot, "y")
    assert run not in diary.entries.runs


def test_a_session_never_ends_before_it_began() -> None:
    began = clock(BERLIN, MONDAY, "19:00")
    draft = Draft(id="s", date=MONDAY, started_at=began, saved_at=began, plan=holds(1))
    session = draft.session(began - timedelta(days=1))
    assert (session.date, session.started_at, session.ended_at) == (MONDAY, began, began)
