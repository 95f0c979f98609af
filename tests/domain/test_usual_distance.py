"""The usual distance of a week, in decimals: half of it to begin with, all of it before speed comes back."""

import pytest

from rehab_tui.domain.today import today
from tests.domain.builders import bundle, no_runs, pain_free, profile, run
from tests.domain.made import D


@pytest.mark.parametrize(("usual", "half"), [(20, 10), (4.1, 2.0), (4.3, 2.1), (0.1, 1), (0, None)])
def test_half_of_it_to_begin_with(usual: float, half: float | None) -> None:
    """4.1 km is no binary number: its half is 2.05, rounded down, for nobody runs past a cap. 0: unknown.

    Half of 0.1 km would be no run: 1 km, the least one.
    """
    assert today(bundle(no_runs(range(28)), profile(usual_weekly_km=usual)), D).plan.week_km_cap == half


@pytest.mark.parametrize(("usual", "speed_ok"), [(16.1, True), (16.2, False), (16, True)])
def test_speed_comes_back_with_it(usual: float, speed_ok: bool) -> None:
    last_week = (run(8, distance_km=8), run(6, distance_km=8.1))
    edits = (no_runs(range(28)), *last_week, run(1, distance_km=5), profile(usual_weekly_km=usual), pain_free)
    assert today(bundle(*edits), D).plan.speed_ok is speed_ok
