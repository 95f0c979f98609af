"""What two readings show of a standstill, and what the person may claim of it."""

import pytest

from rehab_tui.practice.bounce import BOUNCE_S, BounceFilter
from rehab_tui.practice.conducting import Reading
from rehab_tui.practice.conducting.standstill import STALL_S, standstill
from rehab_tui.practice.course import course
from tests.practice.plans import holds

START = Reading(100.0, 5000.0)


@pytest.mark.parametrize(
    ("now", "wall", "asleep", "stood_still"),
    [
        (100 + STALL_S, 5000 + STALL_S, 0, False),
        (100 + STALL_S + 0.5, 5000 + STALL_S + 0.5, 0, True),
        (100.5, 5600.5, 600, True),
        (100.5, 4000.5, -1000, False),
    ],
    ids=["just in time", "a gap", "asleep", "the wall clock set back"],
)
def test_a_gap_of_either_clock_is_a_standstill(
    now: float, wall: float, asleep: float, stood_still: bool
) -> None:
    reading = Reading(now, wall)
    assert reading.asleep_since(START) == asleep
    assert reading.stood_still_since(START) is stood_still


def test_a_claim_stays_between_nothing_and_the_target() -> None:
    found = standstill(course(holds()), 12.37)
    target = found.window.target
    assert (found.proven, found.claimed) == (12.3, 12.3)
    assert [found.with_claim(amount).claimed for amount in (-1, 20, target + 1)] == [0, 20, target]
    assert [found.with_claim(amount).complete for amount in (target - 0.1, target)] == [False, True]


def test_a_key_counts_again_once_it_has_settled() -> None:
    keys = BounceFilter()
    assert keys.accepts("space", 1.0)
    assert not keys.accepts("space", 1.0 + BOUNCE_S / 2)
    assert keys.accepts("b", 1.0 + BOUNCE_S / 2)
    assert keys.accepts("space", 1.0 + 2 * BOUNCE_S)
