"""Entries dated later than today: the person is told once, and finds them where they can be deleted."""

from datetime import UTC, datetime, time, timedelta

import pytest

from rehab_tui.domain.records import Change, Sign, changed
from rehab_tui.ui.app import RehabApp
from rehab_tui.ui.startup import date_words
from tests.clocks.places import AUCKLAND, HONOLULU, clock, morning
from tests.domain.builders import bundle
from tests.domain.made import D
from tests.ui.memory import memory_context, press
from tests.ui.snapshot import text_of

NOW = datetime.combine(D, time(7), UTC)


async def test_the_calendar_leads_to_an_entry_ahead_and_it_can_be_deleted() -> None:
    entries = changed(bundle(), Change(None, morning(D + timedelta(days=33), 9, Sign.POP)))
    context, diary = memory_context(entries, now=NOW)
    app = RehabApp(context)
    async with app.run_test(size=(100, 30), notifications=True) as pilot:
        await pilot.pause()
        assert "One entry is dated later than today" in text_of(app)
        await press(pilot, "p k pagedown right right right")
        assert "▸2   later" in text_of(app)
        await press(pilot, "enter")
        assert "Monday 2 November 2026" in text_of(app)
        await press(pilot, "d y")
    assert diary.entries == bundle()
    assert date_words(context) == ""


@pytest.mark.parametrize(
    ("days", "signs", "said"),
    [
        ([], (), ""),
        ([2], (), "One entry is dated later than today, up to Fri 2 Oct 2026. Nothing"),
        ([2, 365], (), "2 entries are dated later than today, up to Thu 30 Sep 2027. Nothing"),
        ([365], (Sign.POP,), "A stop sign is among them: if it is true, tick it today as well."),
    ],
)
def test_what_is_said_of_entries_ahead(days: list[int], signs: tuple[Sign, ...], said: str) -> None:
    rows = [morning(D + timedelta(days=number), 2, *signs) for number in days]
    context, _ = memory_context(changed(bundle(), *(Change(None, row) for row in rows)), now=NOW)
    assert (said in date_words(context)) if said else date_words(context) == ""


def test_a_day_that_goes_on_behind_the_date_line_is_explained() -> None:
    context, _ = memory_context(bundle(), now=clock(HONOLULU, D - timedelta(days=1), "20:00"))
    assert date_words(context) == (
        "Wed 30 Sep is noted already, so it is still that day; the clock says Tue 29 Sep."
    )
    context, _ = memory_context(bundle(), now=clock(AUCKLAND, D, "20:00"))
    assert date_words(context) == ""
