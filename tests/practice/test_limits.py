"""The practice in numbers: bounds of a set and of a load, what is to be heard when, and a whole session."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from rehab_tui.domain.ladder import Work
from rehab_tui.domain.records import Leg, Refused, SetDone, Settings, Step
from rehab_tui.practice.conducting import CueKind
from rehab_tui.practice.conducting.pacing import rest_timeline, set_timeline
from rehab_tui.practice.course import course, set_done, tenths
from rehab_tui.practice.draft import Draft
from rehab_tui.practice.layout import expected_minutes, lay_out
from rehab_tui.practice.plan import SetPlan, Window
from tests.practice.plans import holds, raises, seated

HOLD, RAISES = {"hold_s": 45}, {"reps": 12}


@pytest.mark.parametrize(
    ("base", "field", "low", "high"),
    [
        ({}, "hold_s", 1, 600),
        ({}, "reps", 1, 100),
        (RAISES, "up_s", 0.5, 30),
        (RAISES, "down_s", 0.5, 30),
        (HOLD, "load_kg", 0, 300),
    ],
)
def test_a_window_stands_within_its_bounds(base: dict[str, Any], field: str, low: float, high: float) -> None:
    for value in (low, high):
        assert getattr(Window(leg=Leg.LEFT, **base | {field: value}), field) == value
    for wrong in (low - 1, high + 1):
        with pytest.raises(Refused, match=f"^{field} is "):
            Window(leg=Leg.LEFT, **base | {field: wrong})


@pytest.mark.parametrize(("field", "low", "high"), [("number", 1, 20), ("of", 1, 20), ("rest_s", 0, 600)])
def test_a_set_stands_within_its_bounds(field: str, low: int, high: int) -> None:
    base: dict[str, Any] = {"step": Step.HOLD_DOUBLE, "number": 1, "of": 1, "rest_s": 0}
    base["windows"] = (Window(leg=Leg.BOTH, hold_s=45),)
    for value in (low, high):
        assert getattr(SetPlan(**base | {field: value}), field) == value
    for wrong in (low - 1, high + 1):
        with pytest.raises(Refused, match=f"^{field} is "):
            SetPlan(**base | {field: wrong})


def test_raises_are_three_up_and_three_down_where_nothing_else_is_said() -> None:
    window = Window(leg=Leg.LEFT, reps=12)
    assert (window.up_s, window.down_s, window.load_kg, window.length, window.target) == (3, 3, 0, 72, 12)
    hold = Window(leg=Leg.LEFT, hold_s=45)
    assert (hold.length, hold.target) == (45, 45)


def test_the_work_keeps_its_tempo_its_load_and_its_rest() -> None:
    work = Work(leg=Leg.LEFT, step=Step.RAISE_LOADED, sets=2, reps=8, up_s=2, down_s=4, rest_s=90, load_kg=5)
    (first, last) = lay_out([work], Settings(), ())
    assert first.windows == last.windows == (Window(leg=Leg.LEFT, reps=8, up_s=2, down_s=4, load_kg=5),)
    assert (first.rest_s, first.number, last.number, last.of) == (90, 1, 2, 2)
    hold = Work(leg=Leg.BOTH, step=Step.HOLD_DOUBLE, sets=1, hold_s=45, load_kg=5)
    assert lay_out([hold], Settings(), ())[0].windows == (Window(leg=Leg.BOTH, hold_s=45, load_kg=5),)


@pytest.mark.parametrize(("seconds", "minutes"), [(1, 1), (89, 1), (91, 2), (149, 2), (151, 3)])
def test_minutes_are_whole_and_at_least_one(seconds: int, minutes: int) -> None:
    assert expected_minutes(holds(sets=1, hold_s=seconds), Settings(prep_s=0)) == minutes


# --- what is added to what was lifted


def test_a_load_is_never_below_nothing_nor_above_300_kg() -> None:
    loaded = course(seated(load_kg=10))
    assert [one.windows[0].load_kg for one in loaded.with_load(1, 2.5).plan] == [10, 12.5, 12.5]
    assert loaded.with_load(0, -10).plan[0].windows[0].load_kg == 0
    assert loaded.with_load(0, -11).plan[0].windows[0].load_kg == 0
    assert loaded.with_load(0, 290).plan[0].windows[0].load_kg == 300
    assert loaded.with_load(0, 291).plan[0].windows[0].load_kg == 300


def test_a_load_is_that_of_one_exercise() -> None:
    mixed = course((*raises(sets=2), *seated(sets=1)))
    changed = mixed.with_load(1, 5).plan
    assert [one.windows[0].load_kg for one in changed] == [0, 5, 10]


@pytest.mark.parametrize(("amount", "cut"), [(0, 0), (0.09, 0), (44.99, 44.9), (45, 45), (12.34, 12.3)])
def test_seconds_are_cut_to_tenths(amount: float, cut: float) -> None:
    assert tenths(amount) == cut


@pytest.mark.parametrize(("amount", "held"), [(30.25, 30.25), (31, 30.25), (30.24, 30.2), (0, 0)])
def test_a_hold_done_in_full_is_not_cut(amount: float, held: float) -> None:
    plan = holds(sets=1, hold_s=30.25)[0]
    assert set_done(plan, plan.windows[0], amount).held_s == held


def test_after_each_set_comes_the_next_and_after_the_last_none() -> None:
    plan = holds(sets=3)
    assert [replace(course(plan), index=index).upcoming for index in range(3)] == [*plan[1:], None]


def test_a_pain_belongs_to_the_windows_it_was_told_of() -> None:
    plan = holds(sets=3)
    told = course(plan, [held(45)] * 3).with_pain(iter((0, 2)), 4)
    assert [done.pain for done in told.sets] == [4, None, 4]


# --- what is to be heard


def heard(seconds: float) -> dict[CueKind, float]:
    plan = holds(sets=1, hold_s=seconds)[0]
    return {cue.kind: cue.at for cue in set_timeline(plan, 0, 5).cues}


@pytest.mark.parametrize(
    ("seconds", "half", "last_ten"),
    [(9, None, None), (10, 5, None), (20, 10, None), (21, 10.5, 11), (45, 22.5, 35)],
)
def test_a_hold_marks_its_half_from_10_s_and_its_last_ten_beyond_20(
    seconds: int, half: float | None, last_ten: float | None
) -> None:
    marks = heard(seconds)
    assert (marks.get(CueKind.HALF), marks.get(CueKind.LAST_TEN)) == (half, last_ten)


@pytest.mark.parametrize(
    ("length", "numbers"), [(0, []), (1, [1]), (2, [2, 1]), (3, [3, 2, 1]), (9, [3, 2, 1])]
)
def test_the_last_three_seconds_are_counted_down(length: int, numbers: list[int]) -> None:
    cues = [cue for cue in rest_timeline(length).cues if cue.kind is CueKind.COUNT]
    assert [cue.number for cue in cues] == numbers
    assert [cue.at for cue in cues] == [length - number for number in numbers]


def test_a_rest_is_for_both_legs() -> None:
    (phase,) = rest_timeline(60).phases
    assert (phase.leg, phase.window, phase.rep, phase.start, phase.length) == (Leg.BOTH, 0, 0, 0, 60)


# --- the draft

START = datetime(2026, 9, 3, 19, 0, tzinfo=UTC)


def draft(*done: SetDone, plan: tuple[SetPlan, ...]) -> Draft:
    return Draft(id="1", date=date(2026, 9, 3), started_at=START, saved_at=START, plan=plan, sets=done)


def held(seconds: float) -> SetDone:
    return SetDone(step=Step.HOLD_DOUBLE, leg=Leg.BOTH, set=1, target_s=45, held_s=seconds)


def test_a_hold_is_done_with_its_last_second() -> None:
    plan = holds(sets=1)
    assert draft(held(45), plan=plan).completed
    assert not draft(held(44.9), plan=plan).completed
    assert not draft(plan=plan).completed


def test_every_window_must_be_done_in_full() -> None:
    plan = holds(sets=2)
    assert [draft(held(a), held(b), plan=plan).completed for a, b in ((45, 45), (44, 45), (45, 44))] == [
        *(True, False, False)
    ]


def test_a_draft_has_a_plan() -> None:
    with pytest.raises(Refused, match=r"^plan is empty"):
        draft(plan=())


def test_a_session_does_not_end_before_it_began() -> None:
    filed = draft(held(45), plan=holds(sets=1))
    assert filed.session(START - timedelta(hours=1)).ended_at == START
    assert filed.session(START + timedelta(hours=1)).ended_at == START + timedelta(hours=1)
    assert filed.session(START).effort is None
