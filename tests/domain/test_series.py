"""What charts draw from: medians with gaps, weekly sums, load of a leg, flare-ups and red days."""

from datetime import date, timedelta

import pytest

from rehab_tui.domain.facts import (
    LegHistory,
    LoadDone,
    Situation,
    Span,
    flares,
    loads,
    logged_median,
    red_days,
    situation_on,
    spans,
    stretches,
    weekly_total,
)
from rehab_tui.domain.records import Entries, Leg, Level, Session, SetDone, Step
from rehab_tui.domain.rules.verdict import verdict
from rehab_tui.exchange.demo.runner import demo_entries
from tests.domain.builders import assessed, bundle, checkins
from tests.domain.made import D, ago

WEEK = [D - timedelta(days=n) for n in range(7)]


def test_stretches_end_with_the_last_day_and_the_first_is_cut() -> None:
    assert stretches(ago(9), D, 7) == [(ago(9), ago(7)), (ago(6), D)]


def test_a_median_needs_three_days_a_week_and_a_gap_stays_one() -> None:
    by_day = dict.fromkeys(WEEK[:2], 5.0) | {ago(7): 1.0, ago(8): 2.0, ago(9): 9.0}
    assert spans(logged_median, by_day, ago(20), D) == (Span(ago(13), ago(7), 2),)
    assert spans(logged_median, by_day | {ago(5): 1.0}, ago(20), D)[1:] == (Span(ago(6), D, 5),)


def test_a_cut_week_still_counts_all_its_days() -> None:
    by_day = {ago(7): 1.0, ago(8): 1.0, ago(13): 4.0}
    assert spans(logged_median, by_day, ago(8), D) == (Span(ago(8), ago(7), 1),)


def test_totals_are_a_week_whatever_the_stretch() -> None:
    by_day = {D: 4.0, ago(6): 6.0, ago(7): 10.0}
    assert [week.value for week in spans(weekly_total, by_day, ago(27), D)] == [10, 10]
    assert [month.value for month in spans(weekly_total, by_day, ago(27), D, 28)] == [5]


def raised(leg: Leg, reps: int, kg: float, number: int = 1) -> SetDone:
    return SetDone(
        step=Step.RAISE_LOADED,
        leg=leg,
        set=number,
        target_reps=12,
        reps=reps,
        up_s=3,
        down_s=3,
        load_kg=kg,
    )


def test_load_is_seconds_under_tension_done_and_prescribed_and_the_heaviest_kg() -> None:
    hold = SetDone(step=Step.HOLD_DOUBLE, leg=Leg.BOTH, set=1, target_s=45, held_s=30)
    done = (raised(Leg.LEFT, 10, 5), raised(Leg.RIGHT, 12, 10), hold)
    session = Session(id="a", date=D, completed=True, sets=done)
    found = loads(Situation(D, Entries(sessions=(session,))), Leg.LEFT)
    assert found == {D: LoadDone(seconds=10 * 6 + 30, prescribed=12 * 6 + 45, kg=5)}


def test_what_was_left_out_of_a_session_stays_prescribed() -> None:
    early = Session(id="a", date=D, completed=False, sets=(raised(Leg.LEFT, 12, 0),))
    assert loads(Situation(D, Entries(sessions=(early,))), Leg.LEFT)[D].prescribed == 3 * 12 * 6


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
