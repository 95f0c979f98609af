"""The promises about keys: one key, no bounce, no stray harm, rests, change-overs and starts alone."""

from datetime import timedelta

import pytest

from rehab_tui.domain.ladder import Work
from rehab_tui.domain.records import Leg, Settings, Step
from rehab_tui.practice.conducting import PhaseKind, State
from rehab_tui.practice.layout import expected_s, lay_out
from rehab_tui.ui.screens.session.screen import SessionScreen
from rehab_tui.ui.screens.shared.dialogs import ConfirmScreen
from rehab_tui.ui.widgets.big_digits import BigDigits
from tests.practice.plans import holds, raises
from tests.practice.test_long_session import SETTINGS, mixed_day
from tests.ui.fake_time import AGAIN_S, FakeTime
from tests.ui.session_stand import Stand
from tests.ui.test_session import SHORT, does, filed, footer, said, state

STRAY = [*"abdefghijklmopqrstuwyz", "tab", "delete", "home", "end", "f2", "left", "insert", "comma"]


def big(app: Stand, id: str) -> str:
    return app.session.query_one(f"#{id}", BigDigits).text


@pytest.mark.parametrize(("gap", "after"), [(0.14, State.RUNNING), (0.16, State.PAUSED)])
async def test_the_one_key_bounces_for_150_ms(fake_time: FakeTime, gap: float, after: State) -> None:
    app = Stand(fake_time, holds())
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("space")
        await fake_time.advance(gap)
        await pilot.press("enter")
        assert state(app) is after


async def test_with_sets_starting_alone_one_press_is_enough(fake_time: FakeTime) -> None:
    settings = Settings(prep_s=3, auto_start=True, change_over_s=5)
    app = Stand(fake_time, raises(sets=2, reps=2, rest_s=10), settings=settings)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("space")
        await fake_time.advance(2 * (3 + 12 + 5 + 12) + 10 - 0.05)
        assert state(app) is State.RUNNING
        await fake_time.advance(0.1)
        assert state(app) is State.DONE
        await fake_time.advance(AGAIN_S)
        await app.press(pilot, "escape")
    assert filed(app)[0].completed


async def test_otherwise_a_set_waits_in_overtime_however_long(fake_time: FakeTime) -> None:
    app = Stand(fake_time, holds(sets=2, hold_s=5, rest_s=10), settings=SHORT)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("space")
        await fake_time.advance(3 + 5 + 10 + 75)
        assert state(app) is State.RESTING
        assert big(app, "rest-time") == "+1:15"
        await pilot.press("space")
        assert does(app) is PhaseKind.PREP


@pytest.mark.parametrize("gap", [5, 10])
async def test_between_the_legs_there_is_time_to_change_feet(fake_time: FakeTime, gap: int) -> None:
    settings = Settings(prep_s=0, change_over_s=gap)
    app = Stand(fake_time, raises(sets=1, reps=1), settings=settings)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("space")
        await fake_time.advance(6.1)
        assert does(app) is PhaseKind.CHANGE_OVER
        assert (big(app, "word"), big(app, "leg"), big(app, "digits")) == ("NEXT", "RIGHT", str(gap))
        assert "other foot down, right leg next" in said(app, "facts")
        await pilot.press("x")
        await fake_time.advance(gap)
        assert (does(app), big(app, "leg")) == (PhaseKind.UP, "RIGHT")
        await pilot.press("x")
    [_, ended] = app.session.conductor.course.sets
    assert ended.reps == 0, "x ends the work of a leg, and nothing before it has begun"


@pytest.mark.parametrize(("first", "leg"), [(True, "RIGHT"), (False, "LEFT")])
async def test_the_sore_leg_goes_first_where_that_is_set(fake_time: FakeTime, first: bool, leg: str) -> None:
    works = [
        Work(leg=side, step=Step.RAISE_SINGLE_FLAT, sets=1, reps=2, up_s=3, down_s=3)
        for side in (Leg.LEFT, Leg.RIGHT)
    ]
    settings = Settings(prep_s=3, sore_leg_first=first)
    app = Stand(fake_time, lay_out(works, settings, (Leg.RIGHT,)), settings=settings)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("space")
        await fake_time.advance(1)
        assert big(app, "leg") == leg


async def test_stray_keys_change_nothing_in_any_state(fake_time: FakeTime) -> None:
    app = Stand(fake_time, holds(sets=2, hold_s=30), settings=SHORT)
    async with app.run_test(size=(80, 24)) as pilot:
        for expected, wait in ((State.RUNNING, 6.0), (State.PAUSED, 1.0)):
            await pilot.press("space")
            await fake_time.advance(wait)
            proven = app.session.conductor.proven
            await pilot.press(*(key for key in STRAY if key not in ("m", "b") or expected is State.RUNNING))
            assert app.screen is app.session
            assert (state(app), app.session.conductor.proven) == (expected, proven)
        await pilot.press("space")
        await fake_time.advance(27)
        assert state(app) is State.RESTING
        await pilot.press(*(key for key in STRAY if key != "b"))
        assert app.screen is app.session
        assert state(app) is State.RESTING


async def test_stop_is_asked_and_only_y_means_it(fake_time: FakeTime) -> None:
    app = Stand(fake_time, holds(hold_s=20), settings=SHORT)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("space")
        await fake_time.advance(10)
        await pilot.press("escape", "space", "enter", "pagedown")
        assert isinstance(app.screen, ConfirmScreen)
        await app.press(pilot, "escape", "escape")
        assert isinstance(app.screen, ConfirmScreen)
        await app.press(pilot, "y")
        assert state(app) is State.DONE


async def test_pain_and_effort_never_hold_the_clock_and_can_be_left_out(fake_time: FakeTime) -> None:
    app = Stand(fake_time, holds(sets=2, hold_s=5, rest_s=10), settings=SHORT)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("space")
        await fake_time.advance(8 + 4)
        left = app.session.conductor.rest_left
        await app.press(pilot, "5", "backspace")
        assert app.session.conductor.rest_left == pytest.approx(left - 0.5)
        await fake_time.advance(6)
        await pilot.press("space")
        await fake_time.advance(8)
        assert "Worst pain" in said(app, "done-ask"), "what was left out is asked once more"
        await fake_time.advance(AGAIN_S)
        await app.press(pilot, "space", "space", "space")
        assert not isinstance(app.screen, SessionScreen)
    [session] = filed(app)
    assert {done.pain for done in session.sets} == {None}
    assert session.effort is None


@pytest.mark.usefixtures("each_drawing")
async def test_a_mixed_day_is_one_session_from_one_press(
    fake_time: FakeTime, monkeypatch: pytest.MonkeyPatch
) -> None:
    for looking in "screens.conducting.screen", "widgets.moving_figure":
        monkeypatch.setattr(f"rehab_tui.ui.{looking}.LOOKS_A_SECOND", 2)
    plan = mixed_day(left=1, right=2, both=1)
    app = Stand(fake_time, plan, settings=SETTINGS)
    whole = expected_s(plan, SETTINGS)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("space")
        await fake_time.advance(whole + 0.5)
        assert state(app) is State.DONE
        await fake_time.advance(AGAIN_S)
        await app.press(pilot, "escape")
    [session] = filed(app)
    assert session.completed
    assert [(done.step, done.leg) for done in session.sets] == [
        (Step.RAISE_SINGLE_FLAT, Leg.LEFT),
        *[(Step.RAISE_LOADED, Leg.RIGHT)] * 2,
        (Step.SEATED_RAISE, Leg.BOTH),
    ]
    assert session.started_at
    assert session.ended_at
    lasted = session.ended_at - session.started_at
    assert timedelta(seconds=whole) <= lasted <= timedelta(seconds=whole + 0.5)


async def test_the_time_it_takes_is_told_before_it_begins(fake_time: FakeTime) -> None:
    app = Stand(fake_time, mixed_day(), settings=SETTINGS)
    async with app.run_test(size=(80, 24)):
        await fake_time.advance(0.1)
        assert "about 41 min" in said(app, "ready")


async def test_going_to_the_shell_is_no_pause(fake_time: FakeTime, monkeypatch: pytest.MonkeyPatch) -> None:
    """Suspended for an hour; at the return nothing of it is awarded and the person is asked."""
    app = Stand(fake_time, holds(), settings=SHORT)
    monkeypatch.setattr(app, "action_suspend_process", lambda: fake_time.jump(3600))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("space")
        await fake_time.advance(3 + 20)
        assert "to the shell" not in footer(app)
        await pilot.press("ctrl+z")
        await fake_time.advance(0.1)
        assert state(app) is State.STALLED
        assert big(app, "digits") == "20"
