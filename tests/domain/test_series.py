"""What charts draw from: means with gaps, weekly sums and values, kilometres, flare-ups and red days."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from rehab_tui.domain.facts import (
    LegHistory,
    Span,
    flares,
    km_by_day,
    logged_mean,
    red_days,
    situation_on,
    spans,
    stretches,
    weekly,
    weekly_total,
)
from rehab_tui.domain.records import Leg, Level, Run
from rehab_tui.domain.rules.verdict import verdict
from rehab_tui.exchange.demo.runner import demo_entries
from tests.domain.builders import Edit, assessed, bundle, checkins, no_checkins, no_runs, no_sessions
from tests.domain.made import D, ago

WEEK = [D - timedelta(days=n) for n in range(7)]


def test_stretches_end_with_the_last_day_and_the_first_is_cut() -> None:
    assert stretches(ago(9), D, 7) == [(ago(9), ago(7)), (ago(6), D)]


def test_a_mean_needs_three_days_a_week_and_a_gap_stays_one() -> None:
    by_day = dict.fromkeys(WEEK[:2], 5.0) | {ago(7): 1.0, ago(8): 2.0, ago(9): 9.0}
    assert spans(logged_mean, by_day, ago(20), D) == (Span(ago(13), ago(7), 4),)
    assert spans(logged_mean, by_day | {ago(5): 2.0}, ago(20), D)[1:] == (Span(ago(6), D, 4),)


def test_a_cut_week_still_counts_all_its_days() -> None:
    by_day = {ago(7): 1.0, ago(8): 1.0, ago(13): 4.0}
    assert spans(logged_mean, by_day, ago(8), D) == (Span(ago(8), ago(7), 2),)


def test_totals_are_a_week_whatever_the_stretch() -> None:
    by_day = {D: 4.0, ago(6): 6.0, ago(7): 10.0}
    assert [week.value for week in spans(weekly_total, by_day, ago(27), D)] == [10, 10]
    assert [month.value for month in spans(weekly_total, by_day, ago(27), D, 28)] == [5]


@pytest.mark.parametrize(
    ("before", "pain", "flared"), [(2, 4, True), (3, 4, False), (1, 3, False), (None, 6, False)]
)
def test_a_flare_is_above_three_and_two_above_the_week_before(
    before: int | None, pain: int, flared: bool
) -> None:
    week = {} if before is None else dict.fromkeys(WEEK[1:], before)
    history = LegHistory(Leg.LEFT, week | {D: pain}, {})
    assert (D in flares(history)) is flared


def test_red_days_are_the_days_the_verdict_was_red() -> None:
    last = date(2026, 3, 3)
    entries = demo_entries(last)
    days = [last - timedelta(days=n) for n in range(98)]
    red = {day for day in days if verdict(situation_on(entries, day)).level is Level.RED}
    assert red
    assert red_days(situation_on(entries, last)) == red


def test_a_sign_is_red_until_it_is_assessed() -> None:
    pop = checkins([5], "pop")
    assert red_days(situation_on(bundle(assessed(40), pop), D)) >= {ago(n) for n in range(6)}
    assert red_days(situation_on(bundle(assessed(3), pop), D)) == {ago(5)}


def series(*edits: Edit, weeks: int = 4) -> tuple[tuple[float | None, ...], tuple[float | None, ...]]:
    situation = situation_on(bundle(no_runs(range(28)), no_sessions(range(28)), *edits), D)
    pain = weekly(situation, Leg.LEFT, weeks, lambda week: week.pain)
    return pain, weekly(situation, Leg.LEFT, weeks, lambda week: week.stiffness)


def test_weeks_stand_oldest_first_and_end_with_the_day() -> None:
    pain, stiff = series(
        checkins(range(7), morning_pain=0, day_pain=0, stiffness_min=5),
        checkins(range(7, 14), morning_pain=4, day_pain=0, stiffness_min=20),
    )
    assert pain == (2, 2, 4, 0)
    assert stiff == (10, 10, 20, 5)
    assert series(weeks=1) == ((1,), (10,))


def test_a_week_of_two_days_is_a_gap_in_both() -> None:
    pain, stiff = series(no_checkins(range(7, 12)))
    assert (pain, stiff) == ((2, 2, None, 1), (10, 10, None, 10))
    pain, stiff = series(checkins(range(7, 12), stiffness_min=None))
    assert (pain, stiff) == ((2, 2, 1, 1), (10, 10, None, 10))


def test_there_is_no_week_before_the_diary() -> None:
    assert series(weeks=6)[0] == (None, None, 2, 2, 1, 1)


def test_kilometres_of_a_day_are_added_up() -> None:
    runs = [Run(id=f"{day}-{km}", date=ago(day), distance_km=km) for day, km in ((2, 3), (1, 4.5), (1, 2))]
    assert km_by_day(runs) == {ago(2): 3, ago(1): 6.5}


def test_a_run_tells_the_highest_pain_while_running() -> None:
    def highest(**pains: int | None) -> int | None:
        none: dict[str, Any] = {"pain_start": None, "pain_worst": None, "pain_end": None, "pain_after": 9}
        runs = tuple(replace(run, **(none | pains)) for run in bundle().runs[-1:])
        return situation_on(replace(bundle(), runs=runs), D).answers[0].highest

    assert highest() is None
    assert highest(pain_start=2) == 2
    assert highest(pain_start=2, pain_worst=4, pain_end=3) == 4
    assert highest(pain_start=1, pain_worst=2, pain_end=5) == 5
