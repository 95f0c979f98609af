"""Holds and raises where none are prescribed: chosen in a small form, conducted and kept as any session."""

from dataclasses import replace

import pytest

from rehab_tui.domain.records import (
    Change,
    CheckIn,
    Entries,
    Leg,
    Profile,
    Screening,
    Settings,
    Sign,
    Step,
    changed,
)
from rehab_tui.practice.conducting import State
from rehab_tui.ui.app import RehabApp
from rehab_tui.ui.screens.guide.page import PageScreen
from rehab_tui.ui.screens.session.free import FreeSessionScreen
from rehab_tui.ui.screens.session.screen import SessionScreen
from rehab_tui.ui.screens.today.screen import TodayScreen
from tests.ui.fake_time import AGAIN_S, FakeTime
from tests.ui.memory import memory_context, press
from tests.ui.snapshot import Shot
from tests.ui.test_today import DAY, beginner

NOBODY = Entries(checkins=(CheckIn(date=DAY),))
POPPED = Entries(checkins=(CheckIn(date=DAY, signs=(Sign.POP,)),))
YOUNG = Entries(profile=Profile(screening=Screening(date=DAY, under_18=True)), checkins=(CheckIn(date=DAY),))
SIZES = [(80, 24), (160, 50)]


async def test_holds_without_a_tendon_noted_are_conducted_and_kept(fake_time: FakeTime) -> None:
    context, diary = memory_context(NOBODY, Settings(prep_s=3, rest_s=5))
    app = RehabApp(replace(context, clock=fake_time))
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "i")
        assert isinstance(app.screen, FreeSessionScreen)
        await press(pilot, 'enter "2 enter "20 ctrl+s')
        session = app.screen
        assert isinstance(session, SessionScreen)
        plan = session.conductor.course.plan
        assert [(one.step, one.number, one.of, one.windows[0].hold_s) for one in plan] == [
            (Step.HOLD_DOUBLE, 1, 2, 20),
            (Step.HOLD_DOUBLE, 2, 2, 20),
        ]
        for _ in range(2):
            await pilot.press("space")
            await fake_time.advance(3 + 20 + 5)
        assert session.conductor.state is State.DONE
        await fake_time.advance(AGAIN_S)
        await fake_time.press(pilot, *["space"] * 4)
        [kept] = diary.entries.sessions
        assert kept.completed
        assert [(done.step, done.held_s, done.leg) for done in kept.sets] == [
            (Step.HOLD_DOUBLE, 20, Leg.BOTH)
        ] * 2
        assert isinstance(app.screen, TodayScreen)


async def test_raises_ask_for_legs_and_load_of_those_that_have_them() -> None:
    context, _ = memory_context(NOBODY)
    app = RehabApp(context)
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "h")
        form = app.screen
        assert isinstance(form, FreeSessionScreen)
        assert not form.fields["legs"].display
        await press(pilot, "right right right g")
        assert isinstance(app.screen, PageScreen)
        assert app.screen.page.step == form.chosen == Step.RAISE_LOADED
        await press(pilot, "escape enter 2 enter")
        await press(pilot, '"1 enter "5 enter "7,5 ctrl+s')
        session = app.screen
        assert isinstance(session, SessionScreen)
        [one] = session.conductor.course.plan
        [window] = one.windows
        assert (window.leg, window.reps, window.load_kg) == (Leg.LEFT, 5, 7.5)


async def test_a_leg_each_is_one_set_of_two_windows() -> None:
    context, _ = memory_context(NOBODY)
    app = RehabApp(context)
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "h right ctrl+s")
        session = app.screen
        assert isinstance(session, SessionScreen)
        assert [window.leg for window in session.conductor.course.plan[0].windows] == [Leg.LEFT, Leg.RIGHT]


@pytest.mark.parametrize("key", ["i", "h"])
async def test_none_while_a_lock_stands(key: str) -> None:
    context, _ = memory_context(POPPED)
    app = RehabApp(context)
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, key)
        assert isinstance(app.screen, TodayScreen)
        assert "RF1 locks all loading" in str([note.message for note in app._notifications])


async def test_what_is_prescribed_is_no_free_session_also_where_the_program_opens_for_it() -> None:
    context, _ = memory_context(beginner())
    app = RehabApp(replace(context, begin="hold"))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert isinstance(app.screen, SessionScreen)
        await press(pilot, "escape")
        assert isinstance(app.screen, TodayScreen)
        await press(pilot, "i")
        assert isinstance(app.screen, SessionScreen)


async def test_raises_beside_prescribed_holds_are_free_but_within_the_safety_answers() -> None:
    context, _ = memory_context(changed(YOUNG, Change(None, CheckIn(date=DAY))))
    app = RehabApp(context)
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "h")
        form = app.screen
        assert isinstance(form, FreeSessionScreen)
        assert form.step.options == (Step.RAISE_DOUBLE_FLAT, Step.SEATED_RAISE)


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
async def test_picture(size: tuple[int, int], shot: Shot) -> None:
    context, _ = memory_context(NOBODY)
    async with RehabApp(context).run_test(size=size) as pilot:
        await press(pilot, "h right")
        await shot(pilot.app)
