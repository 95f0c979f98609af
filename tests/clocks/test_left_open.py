"""Screens left open overnight: each follows the day, and no key is taken for what another page asked."""

from dataclasses import replace

import pytest

from rehab_tui.domain.records import Change, Entries, Profile, Settled, Site, Tendon, Tendons, changed
from rehab_tui.ui.app import RehabApp
from tests.clocks.places import morning
from tests.clocks.test_overnight import EVENING, HOUR, headline, open_at
from tests.domain.made import D, run_on
from tests.ui.fake_time import FakeTime
from tests.ui.memory import press
from tests.ui.snapshot import text_of


async def test_a_digit_for_yesterdays_question_answers_no_other(fake_time: FakeTime) -> None:
    run = replace(run_on(0), settled=Settled.WITHIN_24H, morning_after=None)
    profile = Profile(tendons=Tendons(left=Tendon(site=Site.MID_PORTION)), programme_start=D)
    entries = changed(Entries(profile=profile), Change(None, morning(D)), Change(None, run))
    context, diary = open_at(fake_time, EVENING, entries=entries)
    app = RehabApp(context)
    async with app.run_test(size=(120, 40)) as pilot:
        assert "Compared with last week" in text_of(app)
        fake_time.sleep_unseen(10 * HOUR)
        await press(pilot, "1")
        assert diary.entries == entries
        assert "The morning after yesterday's run" in text_of(app)
        await press(pilot, "2")
        assert diary.entries.runs[0].morning_after == "slightly"


async def test_a_form_says_that_its_day_has_become_yesterday(fake_time: FakeTime) -> None:
    context, diary = open_at(fake_time, EVENING)
    app = RehabApp(context)
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "c")
        assert "Wednesday 30 September 2026, today" in text_of(app)
        fake_time.sleep_unseen(10 * HOUR)
        await fake_time.advance(31)
        assert "Wednesday 30 September 2026, yesterday" in text_of(app)
        await press(pilot, "5 ctrl+s")
    assert diary.entries.checkins[-1].date == D


@pytest.mark.parametrize("keys", ["p", "r", "p k", "p v"])
async def test_every_place_follows_the_day(fake_time: FakeTime, keys: str) -> None:
    context, _ = open_at(fake_time, EVENING)
    app = RehabApp(context)
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, keys)
        fake_time.sleep_unseen(10 * HOUR)
        await fake_time.advance(31)
        assert "Thu 1 Oct" in headline(app)
