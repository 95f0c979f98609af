"""Keys that are held, or pressed twice, in a set: a first repeat after 0.25-0.5 s, then one every 0.03 s."""

import pytest
from textual.pilot import Pilot

from rehab_tui.practice.conducting import HeelRaiseState, State
from rehab_tui.ui.screens.session.screen import SessionScreen
from tests.practice.plans import holds, raises, seated
from tests.ui.fake_time import AGAIN_S, FakeTime
from tests.ui.session_stand import Stand
from tests.ui.test_heel_raise import PREP, opened
from tests.ui.test_session import SHORT, filed, said, state

FIRST_REPEATS = (0.25, 0.5)
REPEAT_S = 0.033


async def hold(pilot: Pilot[None], time: FakeTime, key: str, first: float, repeats: int = 60) -> None:
    """Hold a key for about two seconds."""
    await pilot.press(key)
    await time.advance(first)
    for _ in range(repeats):
        await pilot.press(key)
        await time.advance(REPEAT_S)


@pytest.mark.parametrize("first", FIRST_REPEATS)
@pytest.mark.parametrize("key", ["space", "enter", "pagedown"])
async def test_holding_the_one_key_begins_a_set_and_does_not_pause_it(
    fake_time: FakeTime, key: str, first: float
) -> None:
    app = Stand(fake_time, holds(), settings=SHORT)
    async with app.run_test(size=(80, 24)) as pilot:
        await hold(pilot, fake_time, key, first)
        assert state(app) is State.RUNNING


@pytest.mark.parametrize("key", ["space", "escape", "5"])
@pytest.mark.parametrize("presses", [1, 3])
async def test_a_question_takes_no_key_that_was_meant_for_the_set(
    fake_time: FakeTime, key: str, presses: int
) -> None:
    app = Stand(fake_time, holds(sets=1, hold_s=5), settings=SHORT)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("space")
        await fake_time.advance(8)
        for _ in range(presses):
            await fake_time.advance(0.3)
            await pilot.press(key)
        assert "Worst pain" in said(app, "done-ask")
        assert [done.pain for done in app.session.conductor.course.sets] == [None]
        assert not filed(app)


@pytest.mark.parametrize("first", FIRST_REPEATS)
async def test_a_key_held_at_the_end_skips_one_question(fake_time: FakeTime, first: float) -> None:
    app = Stand(fake_time, holds(sets=1, hold_s=5), settings=SHORT)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("space")
        await fake_time.advance(8 + 0.7)
        await hold(pilot, fake_time, "space", first)
        assert "How hard was it all" in said(app, "done-ask")


async def test_two_presses_0_7_s_apart_count_twice(fake_time: FakeTime) -> None:
    app = Stand(fake_time, holds(sets=1, hold_s=5), settings=SHORT)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("space")
        await fake_time.advance(0.7)
        await pilot.press("space")
        assert state(app) is State.PAUSED
        await fake_time.advance(0.7)
        await pilot.press("space")
        await fake_time.advance(8 + 0.7)
        await pilot.press("space")
        await fake_time.advance(0.7)
        await pilot.press("space")
        assert len(filed(app)) == 1, "each press left one question out"
        assert "Every set is done" in said(app, "done-sets")


async def test_a_ten_not_typed_in_time_does_not_answer_what_comes_next(fake_time: FakeTime) -> None:
    app = Stand(fake_time, holds(sets=1, hold_s=5), settings=SHORT)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("space")
        await fake_time.advance(8 + 0.7)
        await pilot.press("1")
        await fake_time.advance(1.35)
        await pilot.press("0")
        assert [done.pain for done in app.session.conductor.course.sets] == [1]
        assert app.session.questions.effort is None


async def test_behind_a_one_the_next_digit_answers_the_next_question_at_once(fake_time: FakeTime) -> None:
    app = Stand(fake_time, raises(sets=2, reps=1, rest_s=30), settings=SHORT)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("space")
        await fake_time.advance(3 + 6 + 7 + 6 + AGAIN_S)
        await pilot.press("1")
        assert [done.pain for done in app.session.conductor.course.sets] == [1, None]
        await pilot.press("2")
        assert [done.pain for done in app.session.conductor.course.sets] == [1, 2]
        assert app.session.questions.open is None


@pytest.mark.parametrize(("key", "pains"), [("0", [1, None]), ("2", [1, 2])])
async def test_behind_a_one_gone_on_with_only_a_late_zero_is_none(
    fake_time: FakeTime, key: str, pains: list[int | None]
) -> None:
    app = Stand(fake_time, raises(sets=2, reps=1, rest_s=30), settings=SHORT)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("space")
        await fake_time.advance(3 + 6 + 7 + 6 + AGAIN_S)
        await pilot.press("1")
        await fake_time.advance(1.4)
        await pilot.press(key)
        assert [done.pain for done in app.session.conductor.course.sets] == pains
        await fake_time.advance(AGAIN_S)
        await pilot.press("0")
        assert [done.pain for done in app.session.conductor.course.sets] == [1, 2 if key == "2" else 0]


async def test_a_one_and_the_one_key_go_on_without_a_wait_and_keep_the_one(fake_time: FakeTime) -> None:
    app = Stand(fake_time, holds(sets=1, hold_s=5), settings=SHORT)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("space")
        await fake_time.advance(8 + AGAIN_S)
        await pilot.press("1")
        await fake_time.advance(0.1)
        await pilot.press("space")
        assert "How hard was it all" in said(app, "done-ask")
        assert [done.pain for done in app.session.conductor.course.sets] == [1]


async def test_the_key_that_wakes_the_machine_notes_nothing(fake_time: FakeTime) -> None:
    app = Stand(fake_time, holds(sets=1), settings=SHORT)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("space")
        await fake_time.advance(3 + 20)
        fake_time.jump(60)
        await pilot.press("space")
        assert state(app) is State.STALLED


async def test_keys_that_adjust_repeat_while_they_are_held(fake_time: FakeTime) -> None:
    app = Stand(fake_time, (*raises(sets=1, reps=1, rest_s=30), *seated()), settings=SHORT)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("space")
        await fake_time.advance(3 + 6 + 7 + 6)
        await hold(pilot, fake_time, "up", 0.25, repeats=9)
        assert "15 kg" in said(app, "next-facts")


async def test_escape_held_on_the_help_does_not_end_a_session(fake_time: FakeTime) -> None:
    app = Stand(fake_time, holds(sets=1, hold_s=5), settings=SHORT)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("space")
        await fake_time.advance(10)
        await pilot.press("question_mark")
        await fake_time.advance(1)
        assert app.screen is not app.session
        await hold(pilot, fake_time, "escape", 0.5)
        assert isinstance(app.screen, SessionScreen)
        assert not filed(app)


async def test_a_key_held_in_the_heel_raise_test_ends_no_leg(fake_time: FakeTime) -> None:
    async with opened(fake_time) as (app, pilot):
        await fake_time.advance(1)
        await hold(pilot, fake_time, "space", 0.5, repeats=100)
        await fake_time.advance(PREP)
        assert app.test.state is HeelRaiseState.PACED
