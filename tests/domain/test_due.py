"""When work is due: holds daily, raises with a day between and three a week, maintenance twice."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from rehab_tui.domain.records import Entries, Leg, SetDone, Step
from rehab_tui.domain.today import Today, today
from tests.domain.builders import (
    Edit,
    both,
    both_legs,
    bundle,
    checkin,
    moved,
    no_sessions,
    only_leg,
    only_on,
    pause,
    run,
    work,
)
from tests.domain.made import D, ago

HOLD, FLAT, TOP = "hold-single", "raise-single-flat", "maintenance"


def on(*edits: Edit) -> Today:
    return today(bundle(*edits), D)


def next_due(*edits: Edit) -> date | None:
    return on(*edits).rehab.next_due


def with_seated_raises(entries: Entries) -> Entries:
    """The newest session did them too, as anyone may."""
    newest = entries.sessions[-1]
    more = SetDone(step=Step.SEATED_RAISE, leg=Leg.BOTH, set=1, reps=15)
    return replace(entries, sessions=(*entries.sessions[:-1], replace(newest, sets=(*newest.sets, more))))


def test_holds_are_due_until_all_their_sets_are_done() -> None:
    assert next_due(only_on(HOLD, 9, 1)) == D
    assert next_due(only_on(HOLD, 9, 1), work(HOLD, 0)) == ago(-1)
    assert next_due(only_on(HOLD, 9, 1), work(HOLD, 0, completed=False)) == ago(-1)
    assert next_due(only_on(HOLD, 9, 1), work(HOLD, 0, sets=2, completed=False)) == D
    assert next_due(only_on(HOLD, 9, 1), work(FLAT, 0)) == D
    assert next_due(only_on(HOLD, 9, 1), work(HOLD, 0), with_seated_raises) == ago(-1)


def test_a_session_that_was_stopped_leaves_the_rest_due() -> None:
    stopped = on(only_on(FLAT, 20, 4), work(FLAT, 0, sets=2, completed=False)).rehab
    assert [(part.leg, part.step, part.sets) for part in stopped.work] == [
        ("left", FLAT, 1),
        ("right", FLAT, 1),
    ]
    assert [part.sets for part in stopped.whole if part.step == FLAT] == [3, 3]


@pytest.mark.parametrize(("pain", "left"), [(3, [1, 1]), (6, [])])
def test_a_session_that_ends_too_sore_ends_the_days_work(pain: int, left: list[int]) -> None:
    found = on(only_on(FLAT, 20, 4), work(FLAT, 0, sets=2, completed=False, pain=pain)).rehab
    assert [part.sets for part in found.work] == left
    assert found.due is bool(left)


DOUBLE = "raise-double-flat"


@pytest.mark.parametrize(
    ("what", "edits", "due"),
    [
        ("one step up", (only_on(DOUBLE, 20, 4, 2, 0), moved(FLAT, 0, "override")), set()),
        ("of few sets", (only_on(DOUBLE, 20, 4), work(DOUBLE, 0, sets=1), moved(FLAT, 0, "override")), set()),
        ("one step down", (only_on(FLAT, 20, 4, 2, 0), run(0, limp=True)), set()),
        ("holds alike", (only_on("hold-double", 9, 2, 1, 0), moved(HOLD, 0)), set()),
        ("holds are no raises", (only_on(FLAT, 20, 2), work(HOLD, 0)), {FLAT, "seated-raise"}),
        (
            "too little to count",
            (only_on(DOUBLE, 20, 4), work(DOUBLE, 0, done=2, seated=None), moved(FLAT, 0, "override")),
            {FLAT, "seated-raise"},
        ),
        (
            "the seated raises alone",
            (only_on(FLAT, 20, 2), work(FLAT, 0, done=1)),
            {FLAT},
        ),
        (
            "the same step, stopped",
            (only_on(FLAT, 20, 2), work(FLAT, 0, sets=1, seated=None)),
            {FLAT, "seated-raise"},
        ),
        (
            "the other leg's alone",
            (only_on(FLAT, 20, 2), work("raise-loaded", 0, seated=None), only_leg("right", 0)),
            {FLAT},
        ),
    ],
)
def test_what_was_done_of_another_step_today_stands_for_the_days_work(
    what: str, edits: tuple[Edit, ...], due: set[str]
) -> None:
    rehab = on(*edits).rehab
    assert {str(part.step) for part in rehab.work} == due, what
    assert rehab.next_due is not None
    assert (rehab.next_due == D) is bool(due)


def test_sets_in_which_nothing_was_done_leave_the_whole_dose() -> None:
    (left,) = on(only_on("hold-double", 9, 1), work("hold-double", 0, held=0)).rehab.work
    assert left.sets == 5


@pytest.mark.parametrize(
    ("step", "did", "left"),
    [
        (FLAT, {"done": 2}, 3),
        (FLAT, {"done": 5}, 3),
        (FLAT, {"done": 6}, 2),
        ("raise-double-flat", {"done": 7}, 3),
        ("raise-double-flat", {"done": 8}, 2),
        (HOLD, {"held": 2}, 5),
        (HOLD, {"held": 22}, 5),
        (HOLD, {"held": 22.5}, 4),
    ],
)
def test_a_set_counts_from_half_of_what_it_asks(step: str, did: dict[str, Any], left: int) -> None:
    rehab = on(only_on(step, 9, 4), work(step, 0, sets=1, seated=None, completed=False, **did)).rehab
    assert {part.sets for part in rehab.work if part.step == step} == {left}


def test_of_shorter_holds_that_were_asked_for_half_of_that_counts() -> None:
    short: Edit = both(work(HOLD, 0, held=15), lambda entries: _asked(entries, 20))
    assert not on(only_on(HOLD, 9, 1), short).rehab.due


def _asked(entries: Entries, seconds: float) -> Entries:
    newest = entries.sessions[-1]
    sets = tuple(replace(done, target_s=seconds) for done in newest.sets)
    return replace(entries, sessions=(*entries.sessions[:-1], replace(newest, sets=sets)))


def test_what_one_leg_did_takes_nothing_off_the_other() -> None:
    one = both(work(FLAT, 0, sets=1, seated=None, completed=False), only_leg("left", 0))
    left = [(part.leg, part.sets) for part in on(only_on(FLAT, 20, 4), one).rehab.work if part.step == FLAT]
    assert left == [("left", 2), ("right", 3)]


@pytest.mark.parametrize(
    ("step", "days", "due"),
    [
        (FLAT, [2], 0),
        (FLAT, [1], -1),
        (FLAT, [0], -2),
        (FLAT, [6, 4, 2], -1),
        (FLAT, [7, 4, 2], 0),
        (FLAT, [6, 3], 0),
        (FLAT, [5, 3, 0], -2),
    ],
)
def test_raises_have_a_day_between_and_only_so_many_in_seven(step: str, days: list[int], due: int) -> None:
    assert next_due(only_on(step, 20, *days)) == ago(due)


@pytest.mark.parametrize(
    ("days", "due"), [([7, 3], True), ([6, 3], False), ([5], True), ([1], False), ([4, 2], False)]
)
def test_maintenance_is_done_twice_in_seven_days(days: list[int], due: bool) -> None:
    told = on(only_on(TOP, 20, *days)).rehab
    assert (TOP in [part.step for part in told.work]) is due


def test_on_a_day_between_there_is_no_work() -> None:
    told = on(only_on(FLAT, 20, 1)).rehab
    assert (told.due, told.whole, told.work, told.next_due) == (False, (), (), ago(-1))


def test_a_pause_keeps_the_work_until_its_end() -> None:
    held = only_on(FLAT, 20, 4)
    assert next_due(held, pause(3, 0)) == ago(-1)
    assert next_due(held, pause(3, -4)) == ago(-5)
    assert next_due(held, pause(3)) is None
    assert next_due(held, pause(3, -1), pause(2, -3)) == ago(-4)
    assert next_due(held, pause(3, -1), pause(2)) is None
    assert next_due(only_on(FLAT, 20, 0), pause(3, 0)) == ago(-2)
    assert on(held, pause(3, 0)).rehab.work == ()


def test_there_is_no_work_where_loading_is_locked() -> None:
    told = on(checkin(0, "pop"))
    assert (told.rehab.whole, told.rehab.next_due, told.holds) == ((), None, ())


@pytest.mark.parametrize(
    ("edits", "work"),
    [
        ((), [("left", "hold-single", 5), ("right", "hold-single", 5)]),
        ((only_on("hold-double", 9, 1),), [("both", "hold-double", 5)]),
        ((run(2, limp=True),), [("left", "hold-single", 5), ("right", "hold-single", 5)]),
    ],
)
def test_holds_may_be_done_before_a_run(edits: tuple[Edit, ...], work: list[tuple[str, str, int]]) -> None:
    assert [(part.leg, part.step, part.sets) for part in on(*edits).holds] == work


BELOW: Edit = both(moved("raise-double-flat", 0), no_sessions([0]))


@pytest.mark.parametrize(
    ("edits", "seated"),
    [
        ((), ("both", 3)),
        ((work(FLAT, 2, pain=4),), ("both", 2)),
        ((BELOW,), ("both", 3)),
    ],
)
def test_the_seated_raise_comes_beside_and_is_eased_with_the_raises(
    edits: tuple[Edit, ...], seated: tuple[str, int]
) -> None:
    (part,) = (each for each in on(*edits).rehab.whole if each.step == "seated-raise")
    assert (part.leg, part.sets, part.reps) == (*seated, 15)


def test_two_sore_legs_on_different_steps_do_each_their_own() -> None:
    told = on(both_legs)
    assert [(part.leg, part.step) for part in told.rehab.whole] == [
        ("both", "hold-double"),
        ("left", FLAT),
        ("left", "seated-raise"),
    ]


def test_an_exercise_of_both_legs_goes_no_higher_than_either_sore_leg_may() -> None:
    told = on(both_legs, moved("raise-double-flat", 0))
    assert [(part.leg, part.step) for part in told.rehab.whole] == [("both", "hold-double")]


def test_an_exercise_of_both_legs_takes_the_fewer_sets_of_the_two() -> None:
    entries: Edit = both(both_legs, only_on("hold-double", 9, 1, pain=4))
    assert [(part.step, part.sets) for part in on(entries).rehab.whole] == [("hold-double", 4)]
