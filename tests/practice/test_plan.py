import pytest

from rehab_tui.domain.ladder import Work
from rehab_tui.domain.records import Leg, Refused, Settings, Step
from rehab_tui.practice.layout import expected_s, lay_out
from rehab_tui.practice.plan import SetPlan, Window
from tests.practice.plans import holds, raises


def raise_work(leg: Leg, sets: int = 3, step: Step = Step.RAISE_SINGLE_FLAT) -> Work:
    return Work(leg=leg, step=step, sets=sets, reps=12, up_s=3, down_s=3)


def test_both_legs_share_a_set_and_the_sore_one_comes_first() -> None:
    works = [raise_work(Leg.LEFT), raise_work(Leg.RIGHT)]
    plan = lay_out(works, Settings(), (Leg.RIGHT,))
    assert [one.number for one in plan] == [1, 2, 3]
    assert all([window.leg for window in one.windows] == [Leg.RIGHT, Leg.LEFT] for one in plan)
    plain = lay_out(works, Settings(sore_leg_first=False), (Leg.RIGHT,))
    assert [window.leg for window in plain[0].windows] == [Leg.LEFT, Leg.RIGHT]


def test_a_leg_with_fewer_sets_is_left_out_of_the_last() -> None:
    plan = lay_out([raise_work(Leg.LEFT, sets=2), raise_work(Leg.RIGHT)], Settings(), (Leg.LEFT,))
    assert [len(one.windows) for one in plan] == [2, 2, 1]
    assert {one.of for one in plan} == {3}


def test_exercises_keep_their_order_and_their_own_numbers() -> None:
    works = [raise_work(Leg.LEFT), raise_work(Leg.LEFT, sets=2, step=Step.SEATED_RAISE)]
    plan = lay_out(works, Settings(), (Leg.LEFT,))
    assert [(one.step, one.number) for one in plan][2:] == [
        (Step.RAISE_SINGLE_FLAT, 3),
        (Step.SEATED_RAISE, 1),
        (Step.SEATED_RAISE, 2),
    ]


def test_settings_shorten_holds_and_rests_but_leave_raises_alone() -> None:
    hold = Work(leg=Leg.BOTH, step=Step.HOLD_DOUBLE, sets=5, hold_s=45)
    plan = lay_out([hold, raise_work(Leg.LEFT)], Settings(hold_s=5, rest_s=0), (Leg.LEFT,))
    assert plan[0].windows[0].hold_s == 5
    assert plan[5].windows[0].reps == 12
    assert {one.rest_s for one in plan} == {0}


def test_expected_time_counts_everything_but_a_rest_behind_the_last_set() -> None:
    assert expected_s(holds(), Settings()) == 5 * (10 + 45) + 4 * 120
    assert expected_s(raises(), Settings()) == 3 * (10 + 72 + 7 + 72) + 2 * 120


@pytest.mark.parametrize("wrong", [{}, {"hold_s": 45, "reps": 12}, {"hold_s": 0.5}, {"reps": 0}])
def test_a_window_is_a_hold_or_raises_within_bounds(wrong: dict[str, int]) -> None:
    with pytest.raises(Refused):
        Window(leg=Leg.LEFT, **wrong)


def test_a_set_has_a_window() -> None:
    with pytest.raises(Refused):
        SetPlan(step=Step.HOLD_DOUBLE, number=1, of=1, windows=(), rest_s=0)
