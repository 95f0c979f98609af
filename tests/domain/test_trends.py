"""Pain day by day, its medians week by week, and how they moved."""

from dataclasses import replace

import pytest

from rehab_tui.domain.facts import Trend, situation_on
from rehab_tui.domain.facts.trends import LegHistory, Week, answered_trend, median, pains
from rehab_tui.domain.records import Entries, Leg, Step, Versus
from tests.domain.builders import (
    Edit,
    answer,
    both_legs,
    bundle,
    checkin,
    checkins,
    no_checkins,
    no_runs,
    no_sessions,
    run,
)
from tests.domain.made import D, ago, checkin_on, session_on

NOTHING = (no_checkins(range(28)), no_runs(range(28)), no_sessions(range(28)))


def test_a_days_pain_is_its_worst_of_check_in_runs_and_the_legs_own_sets() -> None:
    squeezed = session_on(Step.RAISE_SINGLE_FLAT, 1, pain=7)
    entries = replace(bundle(*NOTHING, checkin(1, morning_pain=2, day_pain=3)), sessions=(squeezed,))
    assert (pains(entries, Leg.LEFT), pains(entries, Leg.RIGHT)) == ({ago(1): 7}, {ago(1): 1})
    ran = bundle(*NOTHING, checkin(1, morning_pain=2, day_pain=3), run(1, pain_after=4))
    assert (pains(ran, Leg.LEFT), pains(ran, Leg.RIGHT)) == ({ago(1): 4}, {ago(1): 4})
    assert pains(bundle(*NOTHING, checkin(1, morning_pain=None, day_pain=None)), Leg.LEFT) == {}
    assert pains(Entries(checkins=(checkin_on(0),)), Leg.RIGHT) == {}


@pytest.mark.parametrize(
    ("values", "middle"), [([3], 3), ([5, 1], 3), ([9, 1, 2], 2), ([0, 1, 1, 0], 0.5), ([4, 1, 3, 2], 2.5)]
)
def test_the_median(values: list[float], middle: float) -> None:
    assert median(values) == middle


@pytest.mark.parametrize(
    ("pain", "stiffness", "rose"),
    [
        (2.5, 30, True),
        (2.4, 30, False),
        (2, 40, True),
        (2, 39, False),
        (2, None, False),
        (2.5, None, True),
        (0, 40, True),
    ],
)
def test_a_week_rose_by_half_a_point_or_ten_minutes(pain: float, stiffness: float | None, rose: bool) -> None:
    assert Week(D, pain, stiffness).rose_from(Week(ago(7), 2, 30)) is rose
    assert Week(D, 2, stiffness).rose_from(Week(ago(7), 2, None)) is False


@pytest.mark.parametrize(
    ("weeks", "trend"),
    [
        ((2, 2), Trend.STEADY),
        ((2, 2.5), Trend.IMPROVING),
        ((2, 2.4), Trend.STEADY),
        ((2.5, 2), Trend.WORSE_ONCE),
        ((3, 2, 1), Trend.PROGRESSIVE),
        ((3, 2, 2), Trend.WORSE_ONCE),
        ((2, 2, 1), Trend.STEADY),
        ((2,), Trend.UNKNOWN),
        ((None, 2, 2), Trend.UNKNOWN),
        ((3, None, 2), Trend.WORSE_ONCE),
        ((3, None, 2, 1), Trend.PROGRESSIVE),
        ((2, None, None, 2), Trend.STEADY),
        ((2, None, None, None, 1), Trend.UNKNOWN),
    ],
)
def test_a_trend_is_of_this_week_and_those_of_the_three_before_that_have_a_value(
    weeks: tuple[float | None, ...], trend: Trend
) -> None:
    """`weeks` are their medians of pain, newest first."""
    found = {ago(7 * back): pain for back, pain in enumerate(weeks)}
    known = {end: None if pain is None else Week(end, pain, None) for end, pain in found.items()}
    assert LegHistory(Leg.LEFT, {}, {}, known).trend(D) is trend


@pytest.mark.parametrize(("days", "trend"), [(6, Trend.WORSE_ONCE), (7, Trend.UNKNOWN)])
def test_ones_own_answer_holds_for_a_week(days: int, trend: Trend) -> None:
    assert answered_trend(bundle(answer(days, "worse")).checkins, D) is trend


@pytest.mark.parametrize(
    ("versus", "trend"),
    [(Versus.BETTER, Trend.IMPROVING), (Versus.SAME, Trend.STEADY), (Versus.WORSE, Trend.WORSE_ONCE)],
)
def test_the_newest_answer_counts(versus: Versus, trend: Trend) -> None:
    found = bundle(*(answer(day, other) for day, other in ((5, "worse"), (4, "better"), (3, versus))))
    assert answered_trend(found.checkins, D) is trend


RIGHT_AT_2 = checkins(range(3), leg="right", morning_pain=2)


@pytest.mark.parametrize(
    ("edits", "leg", "weeks"),
    [
        ((checkins(range(3), leg="right", morning_pain=1, day_pain=0),), Leg.RIGHT, [1]),
        ((checkins(range(3), leg="right", morning_pain=0, day_pain=0),), Leg.LEFT, []),
        (
            (checkins(range(3), morning_pain=1), checkins(range(3), leg="right", morning_pain=2)),
            Leg.RIGHT,
            [2],
        ),
        (
            (checkins(range(3), morning_pain=2), checkins(range(3), leg="right", morning_pain=2)),
            Leg.LEFT,
            [2],
        ),
    ],
)
def test_between_legs_of_one_trend_the_sorer_week_counts(
    edits: tuple[Edit, ...], leg: Leg, weeks: list[float]
) -> None:
    blank = checkins(range(3), morning_pain=None, day_pain=None)
    found = situation_on(bundle(both_legs, *NOTHING, blank, *edits), D)
    assert (found.trend_leg, [week.pain for week in found.weeks]) == (leg, weeks)
