"""What Today promises and asks: this device's lengths, what is left, a pause without an end."""

from dataclasses import replace
from datetime import timedelta

import pytest

from rehab_tui.domain.records import Change, Entries, Pause, Run, Settings, Settled, changed
from rehab_tui.ui.app import RehabApp
from rehab_tui.ui.screens.checkin.screen import CheckInScreen
from tests.domain.builders import both, bundle, checkins, only_leg, only_on, work
from tests.domain.made import D
from tests.ui.memory import MORNING, OneScreen, memory_context
from tests.ui.snapshot import text_of
from tests.ui.test_today import DAY, beginner, holds


def some_holds(sets: int) -> Entries:
    session = holds(DAY)
    part = replace(session, sets=session.sets[:sets], completed=sets == len(session.sets))
    return changed(beginner(), Change(None, part))


async def today(entries: Entries, settings: Settings | None = None, width: int = 80) -> str:
    """The screen as it stands; narrow, a panel has all the width."""
    context, _ = memory_context(entries, settings)
    async with RehabApp(context).run_test(size=(width, 40)) as pilot:
        return text_of(pilot.app)


# --- the work


async def test_the_settings_are_what_today_promises() -> None:
    usual, own = await today(beginner()), await today(beginner(), Settings(hold_s=30, rest_s=90, prep_s=0))
    assert "5 x 45 s" in usual
    assert "about 13 min, 2 min rest" in usual
    assert "5 x 30 s" in own
    assert "about 8 min, 1:30 min rest" in own
    assert "no rest" in await today(beginner(), Settings(rest_s=0))


async def test_what_is_left_of_the_days_dose_is_shown_as_left() -> None:
    assert "5 x 45 s" in await today(beginner())
    screen = await today(some_holds(2))
    assert "3 x 45 s left of 5" in screen
    assert "about 7 min" in screen


async def test_what_is_left_is_told_by_the_leg_where_the_two_differ() -> None:
    days = (D - DAY).days
    flat = "raise-single-flat"
    done = both(work(flat, days, sets=1, seated=None, completed=False), only_leg("left", days))
    screen = await today(bundle(only_on(flat, 20 + days, 4 + days), done), width=60)
    assert "left 2 x 12 left of 3, right 3 x 12 " in screen


async def test_a_dose_that_is_done_is_said_to_be_done() -> None:
    assert "All done. Next: tomorrow." in await today(some_holds(5))


async def test_minutes_that_hold_the_next_step_back_are_asked_for() -> None:
    days = (D - DAY).days
    no_minutes = checkins(range(days, 28 + days), stiffness_min=None)
    screen = await today(bundle(only_on("hold-double", 20 + days, 2 + days, 1 + days), no_minutes), width=60)
    assert "the minutes of stiffness on" in screen
    assert "check-ins" in screen


async def test_the_rest_of_the_dose_is_what_space_begins() -> None:
    context, _ = memory_context(some_holds(2))
    async with RehabApp(context).run_test(size=(80, 24)) as pilot:
        await pilot.press("space")
        await pilot.pause()
        assert "3 x 45 s" in text_of(pilot.app)


# --- a pause without an end


def paused(days: int) -> Entries:
    pause = Pause(from_=DAY - timedelta(days=days), reason="a cold")
    return changed(beginner(), Change(None, pause))


@pytest.mark.parametrize(("days", "asked"), [(13, False), (14, True), (40, True)])
async def test_a_pause_is_asked_about_after_its_fourteen_days(days: int, asked: bool) -> None:
    assert ("has no end. Is it over?" in await today(paused(days))) is asked


@pytest.mark.parametrize(("key", "ends"), [("1", -1), ("2", 6)])
async def test_it_is_over_or_lasts_one_more_week(key: str, ends: int) -> None:
    context, diary = memory_context(paused(20))
    async with RehabApp(context).run_test(size=(80, 24)) as pilot:
        assert "1 over   2 one more week" in text_of(pilot.app)
        await pilot.press(key)
        assert [pause.to for pause in diary.entries.pauses] == [DAY + timedelta(days=ends)]
        assert "has no end" not in text_of(pilot.app)
        await pilot.press("u")
        assert diary.entries == paused(20)


# --- an answer that cannot be true yet


def ran(hours: float) -> Entries:
    """A run that ended so many hours ago."""
    began = (MORNING - timedelta(hours=hours + 0.5)).replace(tzinfo=None)
    run = Run(id="r", date=began.date(), time=f"{began:%H:%M}", distance_km=4, duration_min=30, pain_worst=2)
    return changed(beginner(), Change(None, run))


@pytest.mark.parametrize(
    ("hours", "answers"),
    [
        (13, "1 never rose   2 in 24 h   3 not yet"),
        (25, "1 never rose   2 in 24 h   3 in 48 h   4 not yet"),
        (49, "1 never rose   2 in 24 h   3 in 48 h   4 > 48 h   5 not yet"),
    ],
)
async def test_only_answers_that_can_be_true_are_offered(hours: float, answers: str) -> None:
    assert answers in await today(ran(hours))
    context, _ = memory_context(ran(hours))
    app = OneScreen(context, CheckInScreen)
    async with app.run_test(size=(100, 50)) as pilot:
        await pilot.pause()
        assert ("48 h" in text_of(app)) is ("48 h" in answers)


async def test_the_digits_are_those_of_the_answers_offered() -> None:
    context, diary = memory_context(ran(13))
    async with RehabApp(context).run_test() as pilot:
        await pilot.press("4")
        assert diary.entries.runs[0].settled is None
        await pilot.press("3")
        assert diary.entries.runs[0].settled is Settled.NOT_YET
