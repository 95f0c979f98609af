"""What holds of the week's km over random years: how fast they fall, how fast they grow, and never below."""

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rehab_tui.domain.facts import situation_on, symptom_days
from rehab_tui.domain.plan.cuts import Why
from rehab_tui.domain.plan.ledger import TrainingWeek, floor_km, ledger, usual_km
from rehab_tui.domain.plan.week import plan_week
from rehab_tui.domain.records import Entries, Level
from rehab_tui.domain.rules.verdict import verdict
from rehab_tui.domain.today import today
from tests.domain.builders import Edit, both_legs, bundle, checkin, checkins, pause, run
from tests.domain.made import D
from tests.domain.random_diaries import DIARIES, KM, LEGS, MILD, THOROUGH
from tests.domain.seasons import season

pytestmark = pytest.mark.filterwarnings("ignore:Generating overly large repr")
"""A diary that fails is long; what failed must still be told."""

WEEK = timedelta(days=7)
CUT, HALF, TENTH_MORE, QUARTER_MORE = Decimal("0.75"), Decimal("0.5"), Decimal("1.1"), Decimal("1.25")
HALF_MORE = Decimal("1.5")

LONG = st.integers(0, 83)
EVENTS: st.SearchStrategy[Edit] = st.one_of(
    st.builds(checkin, LONG, leg=LEGS, day_pain=MILD),
    st.builds(run, LONG, distance_km=st.sampled_from([0.5, 3, 7.3, 12]), pain_worst=MILD),
    st.builds(run, LONG, gait_altered=st.just(True)),
    st.builds(checkin, LONG, st.just("limp")),
    st.builds(lambda day, pain: checkins(range(day, day + 7), morning_pain=pain), LONG, st.integers(0, 4)),
    st.builds(lambda day, days: pause(day + days, day), LONG, st.integers(0, 20)),
    st.just(both_legs),
)
USUAL = st.sampled_from([None, 3, 8, 20, 41.3])
YEARS: st.SearchStrategy[Entries] = st.builds(
    lambda weeks, usual, edits: bundle(season(*weeks, usual=usual), *edits),
    st.lists(KM, min_size=8, max_size=12),
    USUAL,
    st.lists(EVENTS, max_size=12),
)
"""Eight to twelve weeks of running, with sore days and pauses in them."""


def weeks_of(entries: Entries) -> tuple[TrainingWeek, ...]:
    return ledger(situation_on(entries, D))


def floor_of(entries: Entries) -> Decimal:
    return floor_km(usual_km(entries.profile, D))


def told(km: Decimal | None) -> Decimal:
    """An allowance that is known: it is, once anything was run."""
    assert km is not None
    return km


@given(YEARS)
@THOROUGH
def test_no_week_has_less_than_the_floor(entries: Entries) -> None:
    floor = floor_of(entries)
    for week in weeks_of(entries):
        assert week.allowed is None or week.allowed >= floor


@given(YEARS)
@THOROUGH
def test_no_two_cuts_lie_within_seven_days(entries: Entries) -> None:
    cuts = [week.cut.date for week in weeks_of(entries) if week.cut]
    assert all(later - cut >= WEEK for cut, later in pairwise(cuts))


@given(YEARS)
@THOROUGH
def test_a_week_grows_by_a_tenth_at_most(entries: Entries) -> None:
    floor = floor_of(entries)
    for last, week in pairwise(weeks_of(entries)):
        began = told(week.allowed) / CUT if week.cut else told(week.allowed)
        assert told(week.allowed) <= max(told(last.allowed) * TENTH_MORE, floor)
        if week.why is Why.GROW:
            assert not last.symptoms
            assert told(last.allowed) < began
            assert began <= min(last.km * QUARTER_MORE, told(last.allowed) * TENTH_MORE)
            assert last.km > told(last.allowed) * Decimal("0.8")


@given(YEARS)
@THOROUGH
def test_running_weeks_carry_a_quarter_more_than_the_most_of_them(entries: Entries) -> None:
    """The two that there are to begin with carry half more."""
    weeks, floor = weeks_of(entries), floor_of(entries)
    for n in range(2, len(weeks)):
        ran = [week.km for week in weeks[max(0, n - 3) : n]]
        if all(ran):
            assert told(weeks[n].allowed) <= max(max(ran) * (HALF_MORE if n == 2 else QUARTER_MORE), floor)


@given(YEARS, USUAL)
@THOROUGH
def test_another_usual_week_leaves_what_running_weeks_carry(entries: Entries, usual: float | None) -> None:
    """Whatever the profile says today, a running week after the second is bound by what was run."""
    edited = replace(entries, profile=replace(entries.profile, usual_weekly_km=usual))
    for n, (before, after) in enumerate(zip(weeks_of(entries), weeks_of(edited), strict=True)):
        ran = [week.km for week in weeks_of(entries)[max(0, n - 3) : n]]
        if n > 1 and all(ran):
            floors = floor_of(entries), floor_of(edited)
            most = max(ran) * (HALF_MORE if n == 2 else QUARTER_MORE)
            assert max(told(before.allowed), told(after.allowed)) <= max(most, *floors)


@given(YEARS)
@THOROUGH
def test_a_week_without_a_run_costs_a_quarter_and_more_of_them_half(entries: Entries) -> None:
    weeks, floor = weeks_of(entries), floor_of(entries)
    for n in range(1, len(weeks)):
        empty = next(back for back, week in enumerate(reversed(weeks[:n])) if week.km)
        stood = told(weeks[n - empty - 1].allowed)
        share = (1, CUT, HALF)[min(empty, 2)]
        assert not empty or told(weeks[n].allowed) <= max(stood * share, floor)


@given(YEARS)
@THOROUGH
def test_rest_alone_raises_nothing(entries: Entries) -> None:
    floor = floor_of(entries)
    for last, week in pairwise(weeks_of(entries)):
        assert last.km or told(week.allowed) <= max(told(last.allowed), floor)


@given(YEARS)
@THOROUGH
def test_a_cut_is_on_a_symptom_day_of_its_week(entries: Entries) -> None:
    days = symptom_days(situation_on(entries, D))
    for week in weeks_of(entries):
        assert week.symptoms is any(week.first <= day < week.first + WEEK for day in days)
        if week.cut:
            assert week.first <= week.cut.date < week.first + WEEK
            assert days[week.cut.date] == week.cut.rule


@given(st.one_of(YEARS, DIARIES))
@THOROUGH
def test_the_cap_is_never_above_the_ledger_and_only_red_is_nothing(entries: Entries) -> None:
    situation = situation_on(entries, D)
    judged = verdict(situation)
    found = plan_week(situation, judged)
    exact, cap = found.week.allowed, found.week_km_cap
    assert cap is None or exact is None or Decimal(str(cap)) <= exact
    assert cap is None or round(cap, 1) == cap
    if judged.level is Level.RED:
        assert (cap, found.week_why, found.today_km) == (0, Why.ZERO, 0)
    elif exact is not None:
        assert cap is not None
        assert Decimal(str(cap)) > min(exact, floor_of(entries)) - Decimal("0.1")
        assert found.week_why is not Why.ZERO


@given(YEARS)
@THOROUGH
def test_what_is_noted_today_changes_no_week_that_is_over(entries: Entries) -> None:
    after = weeks_of(bundle(lambda _: entries, checkin(0, day_pain=6), run(0, distance_km=3)))
    assert weeks_of(entries)[:-1] == after[:-1]


@given(DIARIES)
@THOROUGH
def test_a_diary_of_runs_of_0_km_has_the_weeks_of_one_without_runs(entries: Entries) -> None:
    nothing = tuple(replace(run, distance_km=0) for run in entries.runs)
    found = today(replace(entries, runs=nothing), D).plan
    assert len(found.weeks) == 1
    assert found.week.km == 0
    assert not found.notes


RUN_DAYS = st.dictionaries(st.integers(0, 55), st.sampled_from([1, 2.2, 4, 8.5, 15]), min_size=3, max_size=24)


@given(RUN_DAYS, st.lists(st.integers(0, 23), max_size=4), st.integers(0, 23), USUAL)
@THOROUGH
def test_a_symptom_more_leaves_no_week_with_more(
    km: dict[int, float], sore: list[int], more: int, usual: float | None
) -> None:
    """A changed gait asks for less on its own day, and no weekly value tells of it."""
    rest = season(*[0] * 8, usual=usual), *(run(day, distance_km=km[day]) for day in km)
    days = sorted(km)
    gaits = [run(days[n % len(days)], gait_altered=True) for n in sore]
    once = run(days[more % len(days)], gait_altered=True)
    before, after = weeks_of(bundle(*rest, *gaits)), weeks_of(bundle(*rest, *gaits, once))
    for calmer, worse in zip(before, after, strict=True):
        assert told(worse.allowed) <= told(calmer.allowed)


SORE_DAYS = st.frozensets(st.integers(0, 40), max_size=6)


@given(st.lists(st.integers(3, 30), min_size=6, max_size=6), USUAL, SORE_DAYS, st.integers(0, 40))
@THOROUGH
def test_one_more_sore_day_never_leaves_more(
    weeks: list[int], usual: float | None, days: frozenset[int], more: int
) -> None:
    def caps(sore: frozenset[int]) -> list[Decimal]:
        found = weeks_of(bundle(season(*weeks, usual=usual), *(checkin(day, day_pain=4) for day in sore)))
        return [told(week.allowed) for week in found]

    fewer, worse = caps(days), caps(days | {more})
    assert all(one >= other for one, other in zip(fewer, worse, strict=True))


def test_a_day_that_waits_and_one_that_cuts_leave_no_less_than_with_a_day_more() -> None:
    """The cut of a Wednesday waits on the Tuesday behind it; one on the Tuesday before it would not."""
    sore = [checkin(day, day_pain=4) for day in (7, 1, 0)]
    year = season(18, 18, 18, 12, usual=60)
    fewer, worse = weeks_of(bundle(year, *sore)), weeks_of(bundle(year, *sore, checkin(8, day_pain=4)))
    assert told(worse[-1].allowed) <= told(fewer[-1].allowed)
    assert worse[-1].cut
    assert fewer[-1].cut
