"""MD11: a run that is more than a tenth longer than the longest of the thirty days before it."""

import pytest

from rehab_tui.domain.today import today
from tests.domain.builders import bundle, no_runs, run
from tests.domain.made import D


@pytest.mark.parametrize(
    ("days", "noted"), [([(28, 10)], True), ([(32, 10)], True), ([(33, 10)], False), ([(34, 12)], False)]
)
def test_the_thirty_days_are_those_before_the_run(days: list[tuple[int, float]], noted: bool) -> None:
    """The run of 11.1 km was two days ago."""
    old = [run(day, distance_km=km) for day, km in days]
    found = today(bundle(no_runs(range(28)), *old, run(2, distance_km=11.1)), D)
    assert ("MD11" in found.plan.notes) is noted


@pytest.mark.parametrize(
    ("longest", "new", "noted"),
    [
        (1.0, 1.1, False),
        (1.0, 1.11, True),
        (2.0, 2.2, False),
        (3.0, 3.3, False),
        (7.0, 7.7, False),
        (7.0, 7.71, True),
        (0, 3.0, False),
    ],
)
def test_a_tenth_is_a_tenth_in_every_kilometre(longest: float, new: float, noted: bool) -> None:
    found = today(bundle(no_runs(range(28)), run(9, distance_km=longest), run(2, distance_km=new)), D)
    assert ("MD11" in found.plan.notes) is noted


@pytest.mark.parametrize(("day", "noted"), [(0, True), (2, True), (3, False)])
def test_it_is_noted_in_the_training_week_of_the_run(day: int, noted: bool) -> None:
    """D is a Wednesday, and the week began on Monday."""
    found = today(bundle(no_runs(range(28)), run(20, distance_km=5), run(day, distance_km=9)), D)
    assert ("MD11" in found.plan.notes) is noted
