"""The usual distance of a week, in decimals: half of it to begin with, all of it before speed comes back."""

from dataclasses import replace
from decimal import Decimal

import pytest

from rehab_tui.domain.facts import situation_on
from rehab_tui.domain.ladder import profile_changes
from rehab_tui.domain.plan.ledger import SLOW_GROWTH, ledger
from rehab_tui.domain.records import Entries, UsualWeek, changed
from rehab_tui.domain.today import today
from tests.domain.builders import bundle, no_runs, pain_free, profile, run
from tests.domain.made import D, ago
from tests.domain.seasons import MONDAY, season


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


SEASON = season(10, 11, 12, 13, 13, 1, usual=20)


def noted(entries: Entries, *usual: float | None) -> Entries:
    """The diary after the usual week was changed so on D, one after the other."""
    for km in usual:
        edited = replace(entries.profile, usual_weekly_km=km)
        entries = changed(entries, *profile_changes(entries, edited, D))
    return entries


def caps(entries: Entries) -> list[Decimal | None]:
    return [week.allowed for week in ledger(situation_on(entries, D))]


@pytest.mark.parametrize("usual", [(60,), (3,), (0,), (None,), (3, 60), (None, 60), (60, 20)])
def test_weeks_that_are_over_keep_the_one_they_were_allowed_by(usual: tuple[float | None, ...]) -> None:
    before = bundle(SEASON)
    after = noted(before, *usual)
    assert caps(after)[:-1] == caps(before)[:-1]
    kept = () if usual[-1] == 20 else (UsualWeek(until=ago(MONDAY + 1), km=20),)
    assert after.profile.usual_before == kept


def test_a_lower_one_limits_the_running_week_and_a_higher_one_lets_it_grow() -> None:
    stood = caps(bundle(SEASON))[-1]
    assert stood == Decimal("16.1051")
    assert caps(noted(bundle(SEASON), 60))[-1] == stood
    assert caps(noted(bundle(SEASON), 9))[-1] == 9 * SLOW_GROWTH
    assert caps(noted(bundle(SEASON), 9, 60))[-1] == stood


def test_in_the_first_two_weeks_it_counts_from_the_start() -> None:
    entries = noted(bundle(season(3, 3, usual=8)), 40)
    assert caps(entries) == [20, 20]
    assert entries.profile.usual_before == ()


def test_one_changed_in_other_weeks_is_kept_for_each() -> None:
    kept = (UsualWeek(until=ago(9), km=30), UsualWeek(until=ago(23), km=40))
    edited = bundle(profile(usual_weekly_km=20, usual_before=kept)).profile
    assert [edited.usual_on(ago(day)) for day in (30, 23, 22, 9, 8, 0)] == [40, 40, 30, 30, 20, 20]
