"""The moments at which a key, or a silence of the clock, means something else than a moment before."""

from typing import Any

import pytest

from rehab_tui.domain.records import Settings
from rehab_tui.practice.conducting import Conductor, CueKind, Reading, State
from rehab_tui.practice.plan import SetPlan
from tests.practice.plans import holds, raises


def conductor(plan: tuple[SetPlan, ...] = (), **settings: Any) -> Conductor:
    found = Conductor(plan or holds(sets=2, hold_s=45), Settings(prep_s=0, **settings))
    found.look(at(0))
    return found


def at(now: float, wall: float | None = None) -> Reading:
    return Reading(100 + now, 9000 + (now if wall is None else wall))


@pytest.mark.parametrize(("later", "state"), [(0.1, State.RUNNING), (0.2, State.PAUSED)])
def test_a_key_again_within_a_seventh_of_a_second_counts_once(later: float, state: State) -> None:
    found = conductor()
    found.press(at(0))
    found.press(at(later))
    assert found.state is state


@pytest.mark.parametrize(
    ("silence", "state"), [(0.99, State.RUNNING), (1.0, State.RUNNING), (1.01, State.STALLED)]
)
def test_more_than_a_second_without_a_look_is_a_standstill(silence: float, state: State) -> None:
    found = conductor()
    found.press(at(0))
    found.look(at(silence))
    assert found.state is state


@pytest.mark.parametrize(("asleep", "state"), [(1.0, State.RUNNING), (1.5, State.STALLED)])
def test_so_is_a_second_that_only_the_wall_clock_saw(asleep: float, state: State) -> None:
    found = conductor()
    found.press(at(0))
    found.look(at(0.5, wall=0.5 + asleep))
    assert found.state is state


def resting(**settings: Any) -> tuple[Conductor, float]:
    """A conductor in the first moment of its rest, and that moment."""
    found = conductor(holds(sets=2, hold_s=3, rest_s=5), **settings)
    found.press(at(0))
    for look in range(1, 7):
        found.look(at(look / 2))
    assert (found.state, found.rest_left) == (State.RESTING, 5)
    return found, 3.0


@pytest.mark.parametrize(("later", "state"), [(0.9, State.RESTING), (1.0, State.RUNNING)])
def test_the_key_that_was_meant_for_the_set_does_not_skip_the_rest(later: float, state: State) -> None:
    found, end = resting()
    found.look(at(end + 0.5))
    found.press(at(end + later))
    assert found.state is state


def test_a_rest_may_be_cut_to_nothing_and_no_further() -> None:
    found, end = resting()
    found.shift_rest(-30, at(end + 0.5))
    assert found.rest_left == -0.5
    found.shift_rest(30, at(end + 1))
    assert found.rest_left == 29


@pytest.mark.parametrize("alone", [True, False])
def test_at_the_very_end_of_the_rest_the_next_set_may_start_alone(alone: bool) -> None:
    found, end = resting(auto_start=alone)
    for half in range(1, 10):
        found.look(at(end + half / 2))
        assert found.state is State.RESTING
    found.look(at(end + 5))
    assert found.state is (State.RUNNING if alone else State.RESTING)


def test_a_rest_that_was_slept_through_starts_nothing() -> None:
    found, end = resting(auto_start=True)
    found.look(at(end + 0.5, wall=end + 60))
    assert found.state is State.RESTING
    assert found.rest_left == pytest.approx(5 - 60)
    found.look(at(end + 1, wall=end + 60.5))
    assert found.state is State.RESTING


def test_a_claim_is_at_least_nothing_and_at_most_the_target() -> None:
    found = conductor()
    found.press(at(0))
    found.look(at(0.56))
    found.look(at(9))
    assert (found.state, found.claimed) == (State.STALLED, 0.5)
    for said, noted in ((-1, 0), (0, 0), (45, 45), (46, 45), (12.5, 12.5)):
        found.claim(said)
        assert found.claimed == noted
    found.press(at(10))
    assert found.notes == ("Set 1, both legs: the clock stood still; 0.5 s proven, 12.5 s noted.",)
    assert found.course.sets[0].held_s == 12.5


def test_a_claim_of_raises_counts_reps_of_its_leg() -> None:
    found = conductor(raises(sets=1, reps=3))
    found.press(at(0))
    for look in range(1, 15):
        found.look(at(look / 2))
    found.look(at(30))
    assert (found.state, found.claimed) == (State.STALLED, 1)
    found.claim(2)
    found.carry_on(at(31))
    assert found.notes == ("Set 1, left leg: the clock stood still; 1 reps proven, 2 reps noted.",)
    assert (found.state, found.moment.phase.rep) == (State.RUNNING, 3)


# --- a key that bounces does its work once


@pytest.mark.parametrize(("later", "reps"), [(0.1, 2), (0.2, 3)])
def test_a_rest_is_shifted_once_by_a_key_that_bounces(later: float, reps: int) -> None:
    found, end = resting()
    for moment in (0.5, 0.5 + later):
        found.shift_rest(10, at(end + moment))
    assert found.timeline.length == 5 + 10 * (reps - 1)


def test_skip_and_redo_that_bounce_count_once() -> None:
    found, end = resting()
    found.redo(at(end + 0.5))
    found.pause(at(end + 1))
    found.redo(at(end + 1.05))
    found.redo(at(end + 1.1))
    assert (found.state, found.course.index) == (State.RUNNING, 0)
    found.skip(at(end + 1.5))
    assert (found.state, found.rest_left) == (State.RESTING, 5)
    found.skip(at(end + 1.6))
    assert found.state is State.RESTING
    found.skip(at(end + 1.8))
    assert (found.state, found.course.index) == (State.RUNNING, 1)


def test_a_redo_that_is_paused_can_be_given_up_too() -> None:
    found, end = resting()
    found.redo(at(end + 0.5))
    found.pause(at(end + 1))
    found.skip(at(end + 1.5))
    assert (found.state, found.rest_left) == (State.RESTING, 5)


def test_going_on_behind_a_standstill_counts_once() -> None:
    found = conductor()
    found.press(at(0))
    for standstill in (0.5, 10, 10.1):
        found.look(at(standstill))
    assert found.state is State.STALLED
    found.carry_on(at(11))
    found.look(at(11.05))
    found.look(at(20))
    found.carry_on(at(20.05))
    assert len(found.notes) == 2
    found.look(at(20.1))
    found.look(at(29))
    found.carry_on(at(20.15))
    assert len(found.notes) == 2


def test_what_is_claimed_whole_ends_the_window_and_begins_its_rest_anew() -> None:
    found = conductor(holds(sets=2, hold_s=45, rest_s=60))
    found.press(at(0))
    found.look(at(0.5))
    found.look(at(50))
    found.claim(45)
    found.carry_on(at(51))
    assert (found.state, found.rest_left) == (State.RESTING, 60)
    assert found.course.sets[0].held_s == 45
    found.look(at(52))
    assert found.rest_left == 59


def test_what_is_noted_of_the_first_leg_waits_for_the_key_before_the_second() -> None:
    found = conductor(raises(sets=1, reps=3))
    found.press(at(0))
    found.look(at(0.5))
    found.look(at(50))
    found.press(at(51))
    assert (found.state, found.course.window, found.elapsed) == (State.READY, 1, 0)


def test_a_stop_keeps_what_was_claimed_or_proven() -> None:
    for claimed in (None, 20):
        found = conductor()
        found.press(at(0))
        found.look(at(0.5))
        found.look(at(50))
        if claimed:
            found.claim(claimed)
        found.stop(at(51))
        assert found.state is State.DONE
        assert [done.held_s for done in found.course.sets] == [claimed or 0.5]


def test_what_falls_on_the_first_moment_is_heard() -> None:
    found = conductor(holds(sets=1, hold_s=45))
    found.press(at(0))
    assert [cue.kind for cue in found.look(at(0.1))] == [CueKind.GO]
    assert found.look(at(0.2)) == ()


def test_so_is_what_falls_on_the_first_moment_of_a_later_set() -> None:
    found, end = resting()
    found.skip(at(end + 0.5))
    assert [cue.kind for cue in found.look(at(end + 0.6))] == [CueKind.LAST_SET, CueKind.GO]
