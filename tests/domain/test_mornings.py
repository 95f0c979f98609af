"""A morning against those before a load: how much worse, and what is not known of it."""

import pytest

from rehab_tui.domain.facts.mornings import (
    Baseline,
    Morning,
    Mornings,
    MorningSeen,
    compare,
    worse_of,
    worst_after,
)
from rehab_tui.domain.records import Leg, MorningAfter
from tests.domain.builders import bundle, checkin, no_checkins
from tests.domain.made import ago

NO_WORSE, SLIGHTLY, NOTABLY = MorningAfter


@pytest.mark.parametrize(
    ("pain", "stiffness", "found"),
    [
        (-3, -10, NO_WORSE),
        (0, 14, NO_WORSE),
        (0.5, 14.5, NO_WORSE),
        (1, 0, SLIGHTLY),
        (0, 15, SLIGHTLY),
        (1, 19, SLIGHTLY),
        (1.5, 0, SLIGHTLY),
        (2, 0, NOTABLY),
        (0, 20, NOTABLY),
        (3, 0, NOTABLY),
        (0, 21, NOTABLY),
        (None, 0, None),
        (0, None, None),
        (None, 14, None),
        (None, 15, SLIGHTLY),
        (None, 20, NOTABLY),
        (1, None, SLIGHTLY),
        (2, None, NOTABLY),
        (None, None, None),
    ],
)
def test_a_point_or_fifteen_minutes_is_worse_and_two_points_or_twenty_minutes_is_much_worse(
    pain: float | None, stiffness: float | None, found: MorningAfter | None
) -> None:
    """`pain` and `stiffness` are by how much they rose to 4 of 10 and 30 min, None if not told after."""
    base = Baseline(4 - (pain or 0), 30 - (stiffness or 0))
    after = Morning(None if pain is None else 4, None if stiffness is None else 30)
    assert compare(base, after) == MorningSeen(found, pain is not None, stiffness is not None)


@pytest.mark.parametrize(("to", "found"), [(1, NO_WORSE), (2, NO_WORSE), (3, SLIGHTLY), (4, SLIGHTLY)])
def test_one_point_is_worse_from_three_of_ten_on(to: int, found: MorningAfter) -> None:
    assert compare(Baseline(to - 1, 10), Morning(to, 10)).how is found


def test_two_points_are_much_worse_however_low() -> None:
    assert compare(Baseline(0, 10), Morning(2, 10)).how is NOTABLY


def test_what_was_not_told_before_is_not_known_either() -> None:
    after = Morning(9, 90)
    assert compare(Baseline(9, None), after) == MorningSeen(None, pain=True)
    worse = compare(Baseline(0, None), after)
    assert worse.how is NOTABLY
    assert not worse.told


def test_a_stiffer_morning_is_worse_though_its_pain_was_not_told() -> None:
    told = checkin(0, morning_pain=None, stiffness_min=30)
    assert Mornings(bundle(told).checkins, Leg.LEFT).after(ago(1)) == MorningSeen(NOTABLY, minutes=True)


@pytest.mark.parametrize(
    ("pains", "usual"),
    [
        ([4], 4),
        ([1, 4], 2.5),
        ([1, 2, 9], 2),
        ([0, 1, 2, 9], 1.5),
        ([None, 3, None, 1], 2),
        ([None, None, None, 5], 5),
        ([None, None, None, None, 5], None),
    ],
)
def test_a_baseline_is_the_median_of_the_day_and_the_three_before(
    pains: list[int | None], usual: float | None
) -> None:
    """`pains` are the mornings of the day and of the days before it; None is not logged."""
    told = [checkin(day, morning_pain=pain) for day, pain in enumerate(pains) if pain is not None]
    mornings = Mornings(bundle(no_checkins(range(28)), *told).checkins, Leg.LEFT)
    found = mornings.baseline(ago(0))
    assert (found.pain if found else None) == usual


def test_stiffness_has_a_baseline_of_its_own() -> None:
    edits = (checkin(0, stiffness_min=None), checkin(1, stiffness_min=40), checkin(2, stiffness_min=20))
    mornings = Mornings(bundle(no_checkins(range(3, 28)), *edits).checkins, Leg.LEFT)
    assert mornings.baseline(ago(0)) == Baseline(1, 30)
    bare = bundle(no_checkins(range(1, 28)), checkin(0, stiffness_min=None)).checkins
    assert Mornings(bare, Leg.LEFT).baseline(ago(0)) == Baseline(1, None)


@pytest.mark.parametrize(
    ("answers", "worst"),
    [
        ([None], None),
        ([NO_WORSE], NO_WORSE),
        ([NO_WORSE, None], None),
        ([SLIGHTLY, None], SLIGHTLY),
        ([NO_WORSE, SLIGHTLY], SLIGHTLY),
        ([NOTABLY, SLIGHTLY], NOTABLY),
    ],
)
def test_of_two_legs_the_worse_one_counts(
    answers: list[MorningAfter | None], worst: MorningAfter | None
) -> None:
    told = [MorningSeen(answer, pain=True, minutes=answer is not None) for answer in answers]
    assert worst_after(told) == MorningSeen(worst, pain=True, minutes=None not in answers)


@pytest.mark.parametrize(
    ("answer", "numbers", "worse"),
    [
        (NO_WORSE, None, NO_WORSE),
        (None, SLIGHTLY, SLIGHTLY),
        (NO_WORSE, NOTABLY, NOTABLY),
        (None, None, None),
    ],
)
def test_of_an_answer_and_the_numbers_the_worse_one_counts(
    answer: MorningAfter | None, numbers: MorningAfter | None, worse: MorningAfter | None
) -> None:
    assert worse_of(answer, numbers) is worse
    assert worse_of(numbers, answer) is worse
