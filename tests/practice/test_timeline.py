from math import inf

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rehab_tui.domain.records import Leg, Step
from rehab_tui.practice.conducting import CueKind, PhaseKind, Timeline
from rehab_tui.practice.conducting.pacing import rest_timeline, set_timeline
from rehab_tui.practice.plan import SetPlan, Window
from tests.practice.plans import holds, paced, raises


def heard(timeline: Timeline) -> list[tuple[float, CueKind]]:
    return [(cue.at, cue.kind) for cue in timeline.cues]


def test_a_hold_from_prep_to_end() -> None:
    timeline = set_timeline(holds()[0], 10, 7)
    assert [(phase.kind, phase.start, phase.end) for phase in timeline.phases] == [
        (PhaseKind.PREP, 0, 10),
        (PhaseKind.HOLD, 10, 55),
    ]
    assert heard(timeline) == [
        (7, CueKind.COUNT),
        (8, CueKind.COUNT),
        (9, CueKind.COUNT),
        (10, CueKind.GO),
        (32.5, CueKind.HALF),
        (45, CueKind.LAST_TEN),
        (52, CueKind.COUNT),
        (53, CueKind.COUNT),
        (54, CueKind.COUNT),
        (55, CueKind.END),
    ]
    assert [cue.number for cue in timeline.cues if cue.kind is CueKind.COUNT] == [3, 2, 1, 3, 2, 1]


def test_a_short_hold_has_no_marks_that_would_crowd() -> None:
    kinds = {kind for _, kind in heard(set_timeline(holds(hold_s=5)[0], 0, 7))}
    assert kinds == {CueKind.GO, CueKind.END}
    assert CueKind.LAST_TEN not in {kind for _, kind in heard(set_timeline(holds(hold_s=20)[0], 0, 7))}


def test_raises_go_up_and_down_on_each_leg_with_a_change_over_between() -> None:
    timeline = set_timeline(raises(reps=2)[0], 10, 7)
    assert [(phase.kind, phase.start, phase.leg, phase.rep) for phase in timeline.phases] == [
        (PhaseKind.PREP, 0, Leg.LEFT, 0),
        (PhaseKind.UP, 10, Leg.LEFT, 1),
        (PhaseKind.DOWN, 13, Leg.LEFT, 1),
        (PhaseKind.UP, 16, Leg.LEFT, 2),
        (PhaseKind.DOWN, 19, Leg.LEFT, 2),
        (PhaseKind.CHANGE_OVER, 22, Leg.RIGHT, 0),
        (PhaseKind.UP, 29, Leg.RIGHT, 1),
        (PhaseKind.DOWN, 32, Leg.RIGHT, 1),
        (PhaseKind.UP, 35, Leg.RIGHT, 2),
        (PhaseKind.DOWN, 38, Leg.RIGHT, 2),
    ]
    first_leg = [(cue.at, cue.kind, cue.number) for cue in timeline.cues if 10 <= cue.at <= 22]
    assert first_leg == [
        (10, CueKind.GO, 0),
        (13, CueKind.TOP, 1),
        (16, CueKind.BOTTOM, 1),
        (16, CueKind.LAST_REP, 2),
        (19, CueKind.TOP, 2),
        (22, CueKind.END, 0),
    ]
    assert [cue.at for cue in timeline.cues if cue.kind is CueKind.COUNT] == [7, 8, 9, 26, 27, 28]


def test_the_last_of_several_sets_is_marked() -> None:
    assert heard(set_timeline(holds()[4], 10, 7))[0] == (0, CueKind.LAST_SET)
    assert CueKind.LAST_SET not in {kind for _, kind in heard(set_timeline(holds()[3], 10, 7))}
    assert CueKind.LAST_SET not in {kind for _, kind in heard(set_timeline(holds(sets=1)[0], 10, 7))}


def test_so_is_the_last_of_several_reps() -> None:
    last = [
        [cue.number for cue in set_timeline(raises(reps=reps)[0], 10, 7).cues if cue.kind is CueKind.LAST_REP]
        for reps in (1, 2, 3)
    ]
    assert last == [[], [2, 2], [3, 3]]


def test_a_set_can_be_laid_out_from_its_second_leg_on() -> None:
    timeline = set_timeline(raises(reps=2)[0], 10, 7, first=1)
    assert {phase.leg for phase in timeline.phases} == {Leg.RIGHT}
    assert timeline.length == 10 + 12
    assert timeline.end_of(1) == 22


def test_what_stands_at_a_time() -> None:
    timeline = set_timeline(raises(reps=2)[0], 10, 7)
    moment = timeline.at(14.5)
    assert (moment.phase.kind, moment.into, moment.left, moment.fraction) == (PhaseKind.DOWN, 1.5, 1.5, 0.5)
    assert timeline.at(13).phase.kind is PhaseKind.DOWN
    assert timeline.at(-1).into == 0
    assert timeline.at(1e6).left == 0


def test_a_rest_announces_its_end() -> None:
    assert heard(rest_timeline(120)) == [
        (117, CueKind.COUNT),
        (118, CueKind.COUNT),
        (119, CueKind.COUNT),
        (120, CueKind.REST_END),
    ]
    assert [cue.kind for cue in rest_timeline(0).cues] == [CueKind.REST_END]
    assert rest_timeline(0).at(5).fraction == 1


def test_what_was_done_by_a_time() -> None:
    timeline = set_timeline(raises(reps=2)[0], 10, 7)
    assert [timeline.done(0, t) for t in (0, 15.9, 16, 21.9, 22, 99)] == [0, 0, 1, 1, 2, 2]
    assert [timeline.done(1, t) for t in (28, 35, 41)] == [0, 1, 2]
    hold = set_timeline(holds()[0], 10, 7)
    assert [hold.done(0, t) for t in (3, 10, 12.5, 54.9, 55, 99)] == [0, 0, 2.5, pytest.approx(44.9), 45, 45]


def test_where_to_go_on_behind_what_was_done() -> None:
    timeline = set_timeline(raises(reps=4)[0], 10, 7)
    assert timeline.begin_of(0, 2) == 22
    assert timeline.at(timeline.begin_of(0, 2)).phase.rep == 3
    assert set_timeline(holds()[0], 10, 7).begin_of(0, 20.5) == 30.5


tempos = st.sampled_from([0.5, 1.7, 2, 2.5, 3, 3.3, 4])
windows = st.one_of(
    st.builds(Window, leg=st.sampled_from(Leg), hold_s=st.floats(1, 120)),
    st.builds(Window, leg=st.sampled_from(Leg), reps=st.integers(1, 20), up_s=tempos, down_s=tempos),
)
set_plans = st.builds(
    SetPlan,
    step=st.just(Step.RAISE_SINGLE_FLAT),
    number=st.integers(1, 3),
    of=st.just(3),
    windows=st.lists(windows, min_size=1, max_size=2).map(tuple),
    rest_s=st.just(60),
)
timelines = st.builds(set_timeline, set_plans, st.integers(0, 30), st.integers(5, 10))


@given(timelines)
def test_phases_have_no_gaps(timeline: Timeline) -> None:
    assert timeline.phases[0].start == 0
    for before, after in zip(timeline.phases, timeline.phases[1:], strict=False):
        assert before.end == pytest.approx(after.start, abs=1e-9)


@given(timelines, st.lists(st.floats(0.001, 30), max_size=60))
def test_every_cue_is_heard_once_however_the_looks_fall(timeline: Timeline, steps: list[float]) -> None:
    t, got = -1.0, list[object]()
    for step in steps:
        got += timeline.cues_between(t, t + step)
        t += step
    got += timeline.cues_between(t, inf)
    assert got == list(timeline.cues)


@given(timelines, st.floats(0, 400))
def test_the_moment_contains_its_time(timeline: Timeline, t: float) -> None:
    moment = timeline.at(t)
    assert 0 <= moment.fraction <= 1
    if t < timeline.length:
        assert moment.phase.start + moment.into == pytest.approx(t, abs=1e-9)


@given(timelines)
def test_every_window_ends_with_its_whole_target(timeline: Timeline) -> None:
    for window in {phase.window for phase in timeline.phases}:
        end = timeline.end_of(window)
        assert timeline.done(window, end) == timeline.done(window, inf) > timeline.done(window, end - 0.4)


def test_a_rep_may_stay_at_the_top_and_at_the_bottom_but_not_after_the_last() -> None:
    """3-1-3-1: the ticks come where the heel arrives, and what follows the last one is the end."""
    plan = paced(3, 1, 3, 1)
    timeline = set_timeline(plan, 0, 7)
    assert [(phase.kind, phase.start, phase.end, phase.rep) for phase in timeline.phases] == [
        (PhaseKind.UP, 0, 3, 1),
        (PhaseKind.TOP, 3, 4, 1),
        (PhaseKind.DOWN, 4, 7, 1),
        (PhaseKind.BOTTOM, 7, 8, 1),
        (PhaseKind.UP, 8, 11, 2),
        (PhaseKind.TOP, 11, 12, 2),
        (PhaseKind.DOWN, 12, 15, 2),
    ]
    assert timeline.length == plan.windows[0].length == 15
    assert heard(timeline) == [
        (0, CueKind.GO),
        (3, CueKind.TOP),
        (7, CueKind.BOTTOM),
        (8, CueKind.LAST_REP),
        (11, CueKind.TOP),
        (15, CueKind.END),
    ]
    assert [timeline.done(0, t) for t in (6.9, 7, 14.9, 15)] == [0, 1, 1, 2]
    assert [timeline.begin_of(0, done) for done in (0, 1)] == [0, 8]


def test_a_slow_rep_without_a_stay_has_none() -> None:
    timeline = set_timeline(paced(5, 0, 5, 0), 0, 7)
    assert [(phase.kind, phase.start) for phase in timeline.phases] == [
        (PhaseKind.UP, 0),
        (PhaseKind.DOWN, 5),
        (PhaseKind.UP, 10),
        (PhaseKind.DOWN, 15),
    ]
