"""Pain day by day, its means week by week, and how they moved."""

from dataclasses import replace
from datetime import date

import pytest

from rehab_tui.domain.facts import Trend, situation_on
from rehab_tui.domain.facts.mornings import median
from rehab_tui.domain.facts.trends import LegHistory, answered_trend, pains
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


def told(*weeks: float | None) -> dict[date, int]:
    """Days whose weekly means are these, newest first; None is a week of two days."""
    found: dict[date, int] = {}
    for back, mean in enumerate(weeks):
        days = [ago(7 * back + day) for day in range(2 if mean is None else 5)]
        values = [1] * 2 if mean is None else spread(mean)
        found.update(zip(days, values, strict=True))
    return found


def spread(mean: float) -> list[int]:
    """Five whole numbers with that mean, a fifth at the finest."""
    total = round(mean * 5)
    return [total // 5 + (n < total % 5) for n in range(5)]


@pytest.mark.parametrize(
    ("now", "before", "stiff", "rose"),
    [
        (2.6, 2, (30, 30), True),
        (2.4, 2, (30, 30), False),
        (2, 2, (40, 30), True),
        (2, 2, (39, 30), False),
        (2, 2, (None, 30), False),
        (2, 2, (90, None), False),
        (2.6, 2, (None, None), True),
        (0, 2, (40, 30), True),
    ],
)
def test_a_week_rose_by_half_a_point_or_ten_minutes(
    now: float, before: float, stiff: tuple[float | None, float | None], rose: bool
) -> None:
    minutes = {day: value for day, value in told(*stiff).items() if value > 1}
    history = LegHistory(Leg.LEFT, told(now, before), minutes)
    late, early = history.week(D), history.week(ago(7))
    assert late
    assert early
    assert late.rose_from(early) is rose


def test_half_a_point_is_met_exactly() -> None:
    half = {D: 1, ago(1): 1, ago(2): 0, ago(3): 0, ago(7): 0, ago(8): 0, ago(9): 0}
    history = LegHistory(Leg.LEFT, half, {})
    late, early = history.week(D), history.week(ago(7))
    assert late
    assert early
    assert late.rose_from(early)


@pytest.mark.parametrize(
    ("weeks", "trend"),
    [
        ((2, 2), Trend.STEADY),
        ((2, 2.6), Trend.IMPROVING),
        ((2, 2.4), Trend.STEADY),
        ((3, 2), Trend.WORSE_ONCE),
        ((2.8, 2), Trend.STEADY),
        ((2.8, 2.4, 1.8), Trend.WORSE_ONCE),
        ((3, 2, 3), Trend.WORSE_ONCE),
        ((2, 2, 1), Trend.WORSE_ONCE),
        ((3, 2.4, 2.4, 2), Trend.WORSE_ONCE),
        ((2, 2, 2, 3), Trend.IMPROVING),
        ((3, 2, 1), Trend.PROGRESSIVE),
        ((2.6, 1.8, 1), Trend.PROGRESSIVE),
        ((2.4, 1.6, 1), Trend.WORSE_ONCE),
        ((3, 2.6, 1), Trend.WORSE_ONCE),
        ((3, 2, 2), Trend.WORSE_ONCE),
        ((2,), Trend.UNKNOWN),
        ((None, 2, 2), Trend.UNKNOWN),
        ((3, None, 2), Trend.WORSE_ONCE),
        ((3, None, 2, 1), Trend.PROGRESSIVE),
        ((2, None, None, 2), Trend.STEADY),
        ((2, None, None, None, 1), Trend.UNKNOWN),
    ],
)
def test_a_trend_holds_this_week_against_the_three_before_that_have_a_value(
    weeks: tuple[float | None, ...], trend: Trend
) -> None:
    """`weeks` are their means of pain, newest first."""
    assert LegHistory(Leg.LEFT, told(*weeks), {}).trend(D) is trend


@pytest.mark.parametrize(
    ("weeks", "trend"),
    [
        ((25, 10), Trend.WORSE_ONCE),
        ((24, 10), Trend.STEADY),
        ((40, 25, 10), Trend.PROGRESSIVE),
        ((39, 25, 10), Trend.WORSE_ONCE),
        ((40, 31, 10), Trend.WORSE_ONCE),
        ((10, 25), Trend.STEADY),
    ],
)
def test_stiffness_makes_a_trend_worse_but_never_better(weeks: tuple[int, ...], trend: Trend) -> None:
    level = told(*(2 for _ in weeks))
    assert LegHistory(Leg.LEFT, level, told(*weeks)).trend(D) is trend


@pytest.mark.parametrize(("before", "better"), [(2.6, True), (2.4, False), (None, False), (1.4, False)])
def test_better_is_half_a_point_below_the_week_of_seven_days_before(
    before: float | None, better: bool
) -> None:
    assert LegHistory(Leg.LEFT, told(2, before), {}).better(D) is better


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


def test_a_worse_trend_counts_before_a_sorer_week() -> None:
    rising = (
        checkins(range(7), leg="right", morning_pain=2),
        checkins(range(7, 14), leg="right", morning_pain=1),
    )
    found = situation_on(bundle(both_legs, *NOTHING, checkins(range(14), morning_pain=4), *rising), D)
    assert (found.trend_leg, found.trend) == (Leg.RIGHT, Trend.WORSE_ONCE)
