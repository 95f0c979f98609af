"""Weekly series, the dose of a leg, the last time of an exercise, and the kilometres of a day."""

from dataclasses import replace
from typing import Any

import pytest

from rehab_tui.domain.insight import (
    NORMS,
    DoseDone,
    LoadDone,
    doses,
    km_by_day,
    last_time,
    loads,
    weekly_pain,
    weekly_stiffness,
)
from rehab_tui.domain.records import Entries, Run, Session, SetDone
from rehab_tui.domain.scales import Leg, MeasurementKind, Step
from rehab_tui.domain.situation import situation
from tests.domain.builders import Edit, bundle, checkins, no_checkins, no_runs, no_sessions
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


# --- weeks


def series(*edits: Edit, weeks: int = 4) -> tuple[tuple[float | None, ...], tuple[float | None, ...]]:
    now = situation(bundle(no_runs(range(28)), no_sessions(range(28)), *edits), D)
    return weekly_pain(now, LEFT, weeks), weekly_stiffness(now, LEFT, weeks)


def test_weeks_stand_oldest_first_and_end_with_the_day() -> None:
    pain, stiff = series(
        checkins(range(7), morning_pain=0, day_pain=0, stiffness_min=5),
        checkins(range(7, 14), morning_pain=4, day_pain=0, stiffness_min=20),
    )
    assert pain == (2, 2, 4, 0)
    assert stiff == (10, 10, 20, 5)
    assert series(weeks=1) == ((1,), (10,))


def test_a_week_of_two_days_is_a_gap_in_both() -> None:
    pain, stiff = series(no_checkins(range(7, 12)))
    assert (pain, stiff) == ((2, 2, None, 1), (10, 10, None, 10))
    pain, stiff = series(checkins(range(7, 12), stiffness_min=None))
    assert (pain, stiff) == ((2, 2, 1, 1), (10, 10, None, 10))


def test_there_is_no_week_before_the_diary() -> None:
    assert series(weeks=6)[0] == (None, None, 2, 2, 1, 1)


# --- the dose


def test_the_dose_is_counted_leg_by_leg_in_the_ladders_order() -> None:
    entries = Entries(
        sessions=(
            session(3, raised(LEFT, 10), raised(LEFT, 12, 2), raised(RIGHT, 12)),
            session(2, held(LEFT, 30), held(Leg.BOTH, 45, step=Step.HOLD_DOUBLE)),
            session(1, raised(LEFT, 11)),
        )
    )
    assert doses(entries, ago(3), ago(1)) == (
        DoseDone(LEFT, Step.HOLD_DOUBLE, 1, 45, 45),
        DoseDone(RIGHT, Step.HOLD_DOUBLE, 1, 45, 45),
        DoseDone(LEFT, Step.HOLD_SINGLE, 1, 30, 45),
        DoseDone(LEFT, Step.RAISE_SINGLE_FLAT, 2, 33, 36),
        DoseDone(RIGHT, Step.RAISE_SINGLE_FLAT, 1, 12, 12),
    )


def test_the_dose_of_some_days_holds_both_ends_and_no_more() -> None:
    entries = Entries(sessions=tuple(session(day, raised(LEFT, day)) for day in (5, 4, 3, 2)))
    (found,) = doses(entries, ago(4), ago(3))
    assert (found.sessions, found.done, found.prescribed) == (2, 7, 24)


@pytest.mark.parametrize(
    ("completed", "sets", "prescribed"), [(True, 1, 12), (False, 1, 36), (False, 3, 36), (False, 4, 48)]
)
def test_a_session_stopped_early_was_prescribed_its_whole_dose(
    completed: bool, sets: int, prescribed: int
) -> None:
    done = [raised(LEFT, 12, number) for number in range(1, sets + 1)]
    (found,) = doses(Entries(sessions=(session(1, *done, completed=completed),)), ago(1), D)
    assert (found.done, found.prescribed) == (12 * sets, prescribed)


def test_holds_are_counted_in_seconds_and_raises_in_reps() -> None:
    assert DoseDone(LEFT, Step.HOLD_SINGLE, 1, 45, 45).unit == "s"
    assert DoseDone(LEFT, Step.RAISE_LOADED, 1, 12, 12).unit == "reps"


def test_a_set_without_a_target_prescribed_nothing() -> None:
    free = SetDone(step=Step.SEATED_RAISE, leg=LEFT, set=1, reps=15)
    (found,) = doses(Entries(sessions=(session(1, free),)), ago(1), D)
    assert (found.done, found.prescribed) == (15, 0)


# --- the last time


def test_the_last_time_is_the_newest_session_that_held_the_exercise() -> None:
    entries = Entries(
        sessions=(
            session(9, raised(LEFT, 8), raised(RIGHT, 9)),
            session(5, raised(LEFT, 10), raised(LEFT, 11, 2), raised(RIGHT, 12)),
            session(2, held(LEFT, 30.5), held(LEFT, 45, 2), held(Leg.BOTH, 40, step=Step.HOLD_DOUBLE)),
        )
    )
    assert last_time(entries, LEFT, Step.RAISE_SINGLE_FLAT) == (10, 11)
    assert last_time(entries, RIGHT, Step.RAISE_SINGLE_FLAT) == (12,)
    assert last_time(entries, LEFT, Step.HOLD_SINGLE) == (30.5, 45)
    assert last_time(entries, RIGHT, Step.HOLD_DOUBLE) == (40,)
    assert last_time(entries, RIGHT, Step.HOLD_SINGLE) == ()


# --- what a day loaded


def test_a_day_of_two_sessions_is_added_up_and_the_heaviest_told() -> None:
    two = [
        session(1, raised(LEFT, 10, kg=5), raised(LEFT, 10, 2, kg=7.5)),
        session(1, raised(LEFT, 5, kg=2), held(LEFT, 20), completed=True),
    ]
    assert loads(two, LEFT) == {ago(1): LoadDone(25 * 6 + 20, 36 * 6 + 45, 7.5)}
    assert loads(two, RIGHT) == {}


def test_a_raise_without_a_tempo_takes_that_of_its_step() -> None:
    free = SetDone(step=Step.SEATED_RAISE, leg=LEFT, set=1, target_reps=15, reps=10)
    assert loads([session(1, free)], LEFT)[ago(1)] == LoadDone(10 * 6, 15 * 6, 0)


def test_kilometres_of_a_day_are_added_up() -> None:
    runs = [Run(id=f"{day}-{km}", date=ago(day), distance_km=km) for day, km in ((2, 3), (1, 4.5), (1, 2))]
    assert km_by_day(runs) == {ago(2): 3, ago(1): 6.5}


def test_a_run_tells_the_highest_pain_while_running() -> None:
    def highest(**pains: int | None) -> int | None:
        none: dict[str, Any] = {"pain_start": None, "pain_worst": None, "pain_end": None, "pain_after": 9}
        runs = tuple(replace(run, **(none | pains)) for run in bundle().runs[-1:])
        return situation(replace(bundle(), runs=runs), D).answers[0].highest

    assert highest() is None
    assert highest(pain_start=2) == 2
    assert highest(pain_start=2, pain_worst=4, pain_end=3) == 4
    assert highest(pain_start=1, pain_worst=2, pain_end=5) == 5


def test_norms_are_those_of_their_sources() -> None:
    told = {kind: (norm.says, norm.source) for kind, norm in NORMS.items()}
    assert set(told) == set(MeasurementKind)
    for kind, numbers, source in (
        (MeasurementKind.KNEE_TO_WALL, ["10 cm"], "the coach's guide"),
        (
            MeasurementKind.HEEL_RAISES,
            ["24 (men)", "21 (women)", "10 degree", "under 6"],
            "Hebert-Losier 2017",
        ),
        (MeasurementKind.VISA_A, ["100 is best", "above 96"], "Robinson 2001"),
        (MeasurementKind.TENDON_RATING, ["100 %"], "own rating"),
    ):
        says, whence = told[kind]
        assert [number for number in numbers if number not in says] == []
        assert whence == source


def test_a_set_in_which_nothing_was_done_counts_nothing() -> None:
    entries = Entries(sessions=(session(1, raised(LEFT, 0), raised(LEFT, 4, 2), held(LEFT, 0)),))
    assert [(found.step, found.done) for found in doses(entries, ago(1), D)] == [
        (Step.HOLD_SINGLE, 0),
        (Step.RAISE_SINGLE_FLAT, 4),
    ]
    assert last_time(entries, LEFT, Step.RAISE_SINGLE_FLAT) == (0, 4)
    assert last_time(entries, LEFT, Step.HOLD_SINGLE) == (0,)


def test_exercises_stand_in_the_order_of_the_ladder_not_of_the_alphabet() -> None:
    steps = (Step.MAINTENANCE, Step.RAISE_LOADED, Step.RAISE_SINGLE_STEP, Step.SEATED_RAISE, Step.HOLD_DOUBLE)
    sets = [raised(LEFT, 1, step=step) for step in steps[:-1]]
    done = session(1, *sets, held(LEFT, 1, step=Step.HOLD_DOUBLE))
    assert [found.step for found in doses(Entries(sessions=(done,)), ago(1), D)] == [
        Step.HOLD_DOUBLE,
        Step.RAISE_SINGLE_STEP,
        Step.RAISE_LOADED,
        Step.MAINTENANCE,
        Step.SEATED_RAISE,
    ]
