"""The closed loop of half a year: the same for the same seed, obedient, on tendons that answer load."""

from operator import ge

import pytest

from benchmarks.half_year import figures
from benchmarks.half_year.answers import settled
from benchmarks.half_year.kinds import KINDS
from benchmarks.half_year.life import Life, live
from benchmarks.half_year.limits import LIMITS, Limit
from benchmarks.half_year.tendon import Nature, Tendon
from rehab_tui.domain.records import Level, Settled, Step

USUAL_RUN_KM = 10.0
SORE = Nature(ache=3, tolerance=0.6)


@pytest.fixture(scope="module")
def reactive() -> Life:
    return live("reactive", number=0, weeks=4, seed=1)


def test_a_life_is_the_same_for_the_same_seed_and_another_for_another(reactive: Life) -> None:
    assert live("reactive", number=0, weeks=4, seed=1) == reactive
    assert live("reactive", number=0, weeks=4, seed=2).days != reactive.days
    assert live("reactive", number=1, weeks=4, seed=1).days != reactive.days


def test_what_is_prescribed_is_what_is_done(reactive: Life) -> None:
    assert sum(day.prescribed_sets for day in reactive.days) > 0
    assert [day.done_sets for day in reactive.days] == [day.prescribed_sets for day in reactive.days]
    assert sum(day.km for day in reactive.days) > 0
    assert all(day.allowed_km is None or day.km <= day.allowed_km + 1e-6 for day in reactive.days)
    assert not any(
        day.km and before.km for before, day in zip(reactive.days, reactive.days[1:], strict=False)
    )


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_lives_its_days(kind: str) -> None:
    assert len(live(kind, number=0, weeks=1, seed=3).days) == 7


def test_no_one_runs_on_a_red_day() -> None:
    days = live("creeping up", number=0, weeks=14, seed=1).days
    red = [day for day in days if day.level is Level.RED]
    assert red
    assert all(day.km == day.allowed_km == 0 for day in red)


def test_on_holiday_nothing_is_done() -> None:
    days = live("on holiday", number=0, weeks=13, seed=1).days
    assert not any(day.km or day.done_sets for day in days[70:84])
    assert any(day.done_sets for day in days[84:])


def test_a_tendon_without_load_stays_calm() -> None:
    tendon = Tendon(SORE, USUAL_RUN_KM)
    for _ in range(100):
        assert tendon.state == SORE.ache
        tendon.sleep()
    assert tendon.tolerance < SORE.tolerance


def test_a_tendon_heals_and_grows_stronger_by_a_load_it_bears() -> None:
    tendon = Tendon(SORE, USUAL_RUN_KM)
    for _ in range(100):
        tendon.work(1, part=1)
        tendon.sleep()
    assert tendon.tolerance > SORE.tolerance
    assert tendon.state < SORE.ache / 2


def test_a_run_that_is_too_long_makes_sore_for_one_to_three_days() -> None:
    tendon = Tendon(SORE, USUAL_RUN_KM)
    felt, hours = tendon.run(USUAL_RUN_KM)
    assert felt > SORE.ache
    assert 24 < hours <= 72
    tendon.sleep()
    assert tendon.state > SORE.ache + 0.5
    tendon.sleep()
    tendon.sleep()
    assert tendon.state < SORE.ache + 0.5


@pytest.mark.parametrize(
    ("hours", "since", "expected"),
    [
        (0, 13, Settled.NEVER_ROSE),
        (12, 13, Settled.WITHIN_24H),
        (20, 13, Settled.NOT_YET),
        (20, 37, Settled.WITHIN_24H),
        (36, 37, Settled.WITHIN_48H),
        (50, 37, Settled.NOT_YET),
        (50, 61, Settled.LONGER),
        (99, 61, Settled.LONGER),
    ],
)
def test_only_what_can_be_known_is_answered(hours: float, since: float, expected: Settled) -> None:
    assert settled(hours, since) is expected


def test_figures_are_those_of_the_days(reactive: Life) -> None:
    weeks = [figures.week_km(reactive, week) for week in (1, 2, 3, 4)]
    assert sum(weeks) == pytest.approx(sum(day.km for day in reactive.days))
    assert figures.reached(reactive, Step.HOLD_DOUBLE) == 0
    assert figures.reached(reactive, Step.MAINTENANCE) is None
    assert "reactive" in list(figures.table([reactive]))[1]
    assert "reactive" in list(figures.ladder_table([reactive]))[1]


@pytest.mark.parametrize(
    ("found", "said"),
    [
        (36, ("    ok    36.0 km    km a week (at least 36 km)", True)),
        (35.9, ("MISSED    35.9 km    km a week (at least 36 km)", False)),
        (None, ("     -  not measured  km a week", True)),
    ],
)
def test_a_limit_says_whether_it_holds(reactive: Life, found: float | None, said: tuple[str, bool]) -> None:
    assert Limit("km a week", lambda _: found, ge, 36, "km").line([reactive]) == said


def test_what_four_weeks_cannot_show_is_not_measured(reactive: Life) -> None:
    lines = [limit.line([reactive])[0] for limit in LIMITS]
    assert sum("not measured" in line for line in lines) == 7
