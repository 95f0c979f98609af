"""A morning against the one before a load: how much worse, and what is not known of it."""

import pytest

from rehab_tui.domain.facts.mornings import compare, worst_after
from rehab_tui.domain.records import MorningAfter, TendonToday

NO_WORSE, SLIGHTLY, NOTABLY = MorningAfter


@pytest.mark.parametrize(
    ("pain", "stiffness", "found"),
    [
        (-3, -10, NO_WORSE),
        (0, 9, NO_WORSE),
        (1, 0, SLIGHTLY),
        (0, 10, SLIGHTLY),
        (1, 19, SLIGHTLY),
        (2, 0, NOTABLY),
        (0, 20, NOTABLY),
        (3, 0, NOTABLY),
        (0, 21, NOTABLY),
        (None, 0, None),
        (0, None, None),
        (None, 9, None),
        (None, 10, SLIGHTLY),
        (None, 20, NOTABLY),
        (1, None, SLIGHTLY),
        (2, None, NOTABLY),
        (None, None, None),
    ],
)
def test_a_point_or_ten_minutes_is_worse_and_twice_as_much_is_much_worse(
    pain: int | None, stiffness: int | None, found: MorningAfter | None
) -> None:
    """`pain` and `stiffness` are by how much they rose from 4 of 10 and 30 min, None if not told after."""
    before = TendonToday(morning_pain=4, stiffness_min=30)
    after = TendonToday(
        morning_pain=None if pain is None else 4 + pain,
        stiffness_min=None if stiffness is None else 30 + stiffness,
    )
    assert compare(before, after) is found


def test_what_was_not_told_before_is_not_known_either() -> None:
    full = TendonToday(morning_pain=9, stiffness_min=90)
    assert compare(TendonToday(), full) is None
    assert compare(TendonToday(morning_pain=0), full) is NOTABLY


@pytest.mark.parametrize(
    ("answers", "worst"),
    [
        ([], None),
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
    assert worst_after(answers) is worst
