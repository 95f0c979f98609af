"""The program left open over midnight and over the start of the day: what it shows follows."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from rehab_tui.domain.records import Entries, Level, put
from rehab_tui.ui.app import RehabApp
from rehab_tui.ui.context import Context
from tests.clocks.places import BERLIN, CHANGES, clock, morning, there
from tests.domain.builders import bundle
from tests.domain.made import D
from tests.ui.fake_time import FakeTime
from tests.ui.memory import MemoryDiary, memory_context, press
from tests.ui.snapshot import text_of

EVENING = datetime(2026, 9, 30, 21, 59, 30, tzinfo=UTC)
"""Half a minute before midnight in Berlin, at the end of day D."""

HOUR = 3600


def open_at(
    time: FakeTime, moment: datetime, place: str = BERLIN, entries: Entries | None = None
) -> tuple[Context, MemoryDiary]:
    """A context on the green diary or another, whose clocks go on with the fake time from that moment."""
    time.began = moment
    context, diary = memory_context(entries or bundle())
    return replace(context, clock=time, now=lambda: there(place, time.wall())), diary


def headline(app: RehabApp) -> str:
    return text_of(app).splitlines()[0]


async def test_today_follows_at_the_start_of_the_day_not_at_midnight(fake_time: FakeTime) -> None:
    context, _ = open_at(fake_time, EVENING)
    app = RehabApp(context)
    async with app.run_test(size=(80, 24)):
        assert "GREEN" in text_of(app)
        await fake_time.advance(60)
        assert "Wed 30 Sep" in headline(app)
        fake_time.jump(4 * HOUR - 31)
        await fake_time.advance(0.5)
        assert "Wed 30 Sep" in headline(app)
        await fake_time.advance(31)
        assert "Thu 1 Oct" in headline(app)
        assert "AM8" in text_of(app)


async def test_after_a_night_of_sleep_today_is_another_day(fake_time: FakeTime) -> None:
    context, diary = open_at(fake_time, EVENING)
    app = RehabApp(context)
    async with app.run_test(size=(80, 24)) as pilot:
        fake_time.sleep_unseen(10 * HOUR)
        await fake_time.advance(31)
        assert "Thu 1 Oct" in headline(app)
        await press(pilot, "c 2 ctrl+s")
    assert [checkin.date for checkin in diary.entries.checkins[-2:]] == [D, date(2026, 10, 1)]
    assert diary.entries.checkins[:-1] == bundle().checkins


@pytest.mark.parametrize("keys", ["p", "r", "p k", "p v"])
async def test_back_from_another_place_today_is_the_new_day(fake_time: FakeTime, keys: str) -> None:
    context, _ = open_at(fake_time, EVENING)
    app = RehabApp(context)
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, keys)
        fake_time.sleep_unseen(10 * HOUR)
        await press(pilot, "t")
        await pilot.pause()
        assert "Thu 1 Oct" in headline(app)


async def test_a_form_left_open_overnight_saves_the_day_it_names(fake_time: FakeTime) -> None:
    context, diary = open_at(fake_time, EVENING)
    app = RehabApp(context)
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "c")
        fake_time.sleep_unseen(10 * HOUR)
        await fake_time.advance(31)
        assert "Wednesday 30 September 2026" in text_of(app)
        await press(pilot, "5 ctrl+s")
        await pilot.pause()
    assert diary.entries.checkins[-1].date == D
    assert len(diary.entries.checkins) == len(bundle().checkins)


@pytest.mark.parametrize(("place", "day", "minutes"), CHANGES)
async def test_today_follows_on_the_night_the_clocks_change(
    fake_time: FakeTime, place: str, day: date, minutes: int
) -> None:
    context, _ = open_at(fake_time, clock(place, day, "03:59"), place)
    app = RehabApp(context)
    async with app.run_test(size=(80, 24)):
        before = headline(app)
        await fake_time.advance(59)
        assert headline(app) == before
        await fake_time.advance(31)
        assert f"{day:%a} {day.day} {day:%b}" in headline(app)


async def test_an_undo_after_the_night_takes_back_yesterdays_entry(fake_time: FakeTime) -> None:
    context, diary = open_at(fake_time, EVENING)
    context.record(put(diary.entries, morning(D, 9)))
    assert context.facts.verdict.level is Level.RED
    fake_time.sleep_unseen(10 * HOUR)
    assert context.facts.verdict.level is Level.RED
    context.history.undo()
    assert context.facts.verdict.level is not Level.RED
    assert diary.entries == bundle()
