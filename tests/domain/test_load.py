"""What a leg did of its exercises against what was prescribed, the last time, and what a day loaded."""

from datetime import date

import pytest

from rehab_tui.domain.facts import DoseDone, LoadDone, Situation, doses, loads, newest_sets, situation_on
from rehab_tui.domain.records import EXERCISES, Entries, Leg, Session, SetDone, Step
from tests.domain.made import D, ago

LEFT, RIGHT = Leg.LEFT, Leg.RIGHT


def held(leg: Leg, seconds: float, number: int = 1, step: Step = Step.HOLD_SINGLE) -> SetDone:
    return SetDone(step=step, leg=leg, set=number, target_s=45, held_s=seconds)


def raised(
    leg: Leg, reps: int, number: int = 1, kg: float = 0, step: Step = Step.RAISE_SINGLE_FLAT
) -> SetDone:
    return SetDone(step=step, leg=leg, set=number, target_reps=12, reps=reps, up_s=2, down_s=4, load_kg=kg)


def session(day: int, *sets: SetDone, completed: bool = True) -> Session:
    return Session(id=f"s{day}", date=ago(day), completed=completed, sets=sets)


def after(*sessions: Session, day: date = D) -> Situation:
    return situation_on(Entries(sessions=sessions), day)


# --- the dose


def test_the_dose_is_counted_leg_by_leg_in_the_ladders_order() -> None:
    done = after(
        session(3, raised(LEFT, 10), raised(LEFT, 12, 2), raised(RIGHT, 12)),
        session(2, held(LEFT, 30), held(Leg.BOTH, 45, step=Step.HOLD_DOUBLE)),
        session(1, raised(LEFT, 11)),
        day=ago(1),
    )
    assert doses(done, ago(3)) == (
        DoseDone(LEFT, Step.HOLD_DOUBLE, EXERCISES[Step.HOLD_DOUBLE], 1, 45, 45),
        DoseDone(RIGHT, Step.HOLD_DOUBLE, EXERCISES[Step.HOLD_DOUBLE], 1, 45, 45),
        DoseDone(LEFT, Step.HOLD_SINGLE, EXERCISES[Step.HOLD_SINGLE], 1, 30, 45),
        DoseDone(LEFT, Step.RAISE_SINGLE_FLAT, EXERCISES[Step.RAISE_SINGLE_FLAT], 2, 33, 36),
        DoseDone(RIGHT, Step.RAISE_SINGLE_FLAT, EXERCISES[Step.RAISE_SINGLE_FLAT], 1, 12, 12),
    )


def test_the_dose_of_some_days_holds_both_ends_and_no_more() -> None:
    done = after(*(session(day, raised(LEFT, day)) for day in (5, 4, 3, 2)), day=ago(3))
    (found,) = doses(done, ago(4))
    assert (found.sessions, found.done, found.prescribed) == (2, 7, 24)


@pytest.mark.parametrize(
    ("completed", "sets", "prescribed"), [(True, 1, 12), (False, 1, 36), (False, 3, 36), (False, 4, 48)]
)
def test_a_session_stopped_early_was_prescribed_its_whole_dose(
    completed: bool, sets: int, prescribed: int
) -> None:
    done = [raised(LEFT, 12, number) for number in range(1, sets + 1)]
    (found,) = doses(after(session(1, *done, completed=completed)), ago(1))
    assert (found.done, found.prescribed) == (12 * sets, prescribed)


def test_holds_are_counted_in_seconds_and_raises_in_reps() -> None:
    assert DoseDone(LEFT, Step.HOLD_SINGLE, EXERCISES[Step.HOLD_SINGLE], 1, 45, 45).unit == "s"
    assert DoseDone(LEFT, Step.RAISE_LOADED, EXERCISES[Step.RAISE_LOADED], 1, 12, 12).unit == "reps"


def test_a_set_without_a_target_prescribed_nothing() -> None:
    free = SetDone(step=Step.SEATED_RAISE, leg=LEFT, set=1, reps=15)
    (found,) = doses(after(session(1, free)), ago(1))
    assert (found.done, found.prescribed) == (15, 0)


# --- the last time


def test_the_last_time_is_the_newest_session_that_held_the_exercise() -> None:
    sessions = (
        session(9, raised(LEFT, 8), raised(RIGHT, 9)),
        session(5, raised(LEFT, 10), raised(LEFT, 11, 2), raised(RIGHT, 12)),
        session(2, held(LEFT, 30.5), held(LEFT, 45, 2), held(Leg.BOTH, 40, step=Step.HOLD_DOUBLE)),
    )

    def amounts(leg: Leg, step: Step) -> list[float]:
        return [done.amount for done in newest_sets(sessions, leg, step)]

    assert amounts(LEFT, Step.RAISE_SINGLE_FLAT) == [10, 11]
    assert amounts(RIGHT, Step.RAISE_SINGLE_FLAT) == [12]
    assert amounts(LEFT, Step.HOLD_SINGLE) == [30.5, 45]
    assert amounts(RIGHT, Step.HOLD_DOUBLE) == [40]
    assert amounts(RIGHT, Step.HOLD_SINGLE) == []


# --- what a day loaded


def test_a_day_of_two_sessions_is_added_up_and_the_heaviest_told() -> None:
    two = after(
        session(1, raised(LEFT, 10, kg=5), raised(LEFT, 10, 2, kg=7.5)),
        session(1, raised(LEFT, 5, kg=2), held(LEFT, 20), completed=True),
    )
    assert loads(two, LEFT) == {ago(1): LoadDone(25 * 6 + 20, 36 * 6 + 45, 7.5)}
    assert loads(two, RIGHT) == {}


def test_a_raise_without_a_tempo_takes_that_of_its_step() -> None:
    free = SetDone(step=Step.SEATED_RAISE, leg=LEFT, set=1, target_reps=15, reps=10)
    assert loads(after(session(1, free)), LEFT)[ago(1)] == LoadDone(10 * 6, 15 * 6, 0)


def test_of_both_legs_only_what_the_leg_did_counts_and_a_hold_in_its_seconds() -> None:
    hold = SetDone(step=Step.HOLD_DOUBLE, leg=Leg.BOTH, set=1, target_s=45, held_s=30)
    done = after(session(0, raised(LEFT, 10, kg=5), raised(RIGHT, 12, kg=10), hold))
    assert loads(done, LEFT) == {D: LoadDone(seconds=10 * 6 + 30, prescribed=12 * 6 + 45, kg=5)}


def test_what_was_left_out_of_a_session_stays_prescribed() -> None:
    early = after(session(0, raised(LEFT, 12), completed=False))
    assert loads(early, LEFT)[D].prescribed == 3 * 12 * 6


def test_a_set_in_which_nothing_was_done_counts_nothing() -> None:
    sessions = (session(1, raised(LEFT, 0), raised(LEFT, 4, 2), held(LEFT, 0)),)
    assert [(found.step, found.done) for found in doses(after(*sessions), ago(1))] == [
        (Step.HOLD_SINGLE, 0),
        (Step.RAISE_SINGLE_FLAT, 4),
    ]
    assert [done.amount for done in newest_sets(sessions, LEFT, Step.RAISE_SINGLE_FLAT)] == [0, 4]
    assert [done.amount for done in newest_sets(sessions, LEFT, Step.HOLD_SINGLE)] == [0]


def test_exercises_stand_in_the_order_of_the_ladder_not_of_the_alphabet() -> None:
    steps = (Step.MAINTENANCE, Step.RAISE_LOADED, Step.RAISE_SINGLE_STEP, Step.SEATED_RAISE)
    sets = [raised(LEFT, 1, step=step) for step in steps]
    done = after(session(1, *sets, held(LEFT, 1, step=Step.HOLD_DOUBLE)))
    assert [found.step for found in doses(done, ago(1))] == [
        Step.HOLD_DOUBLE,
        Step.RAISE_SINGLE_STEP,
        Step.RAISE_LOADED,
        Step.MAINTENANCE,
        Step.SEATED_RAISE,
    ]
