"""The week's km as a ledger (MD9, MD10): how it begins, is cut, grows, waits and comes back."""

from datetime import date

import pytest

from rehab_tui.domain.facts import same_week, week_of
from rehab_tui.domain.plan.cuts import Cut, Why
from rehab_tui.domain.records import Refused, Weekday
from tests.domain.builders import Edit, answer, began, bundle, checkin, checkins, pause, profile, run
from tests.domain.made import D, ago
from tests.domain.seasons import MONDAY, allowed, plan, season, weeks_of

SORE = {"day_pain": 4}
"""A check-in that makes its day one that asks for less."""


def test_a_week_begins_on_monday_or_where_the_person_says() -> None:
    wednesday = date(2026, 9, 30)
    assert week_of(wednesday, Weekday.MONDAY) == date(2026, 9, 28)
    assert week_of(wednesday, Weekday.WEDNESDAY) == wednesday
    assert week_of(wednesday, Weekday.THURSDAY) == date(2026, 9, 24)
    assert week_of(date(2026, 9, 28), Weekday.MONDAY) == date(2026, 9, 28)
    assert week_of(date(2026, 9, 27), Weekday.MONDAY) == date(2026, 9, 21)


def test_runs_count_for_the_week_they_lie_in() -> None:
    """Sunday, Monday and today: the first is of the week before."""
    ran = (run(3, distance_km=7), run(2, distance_km=3), run(0, distance_km=2))
    assert [float(week.km) for week in weeks_of(season(0), *ran)] == [7, 5]
    sunday = profile(week_starts=Weekday.SUNDAY, usual_weekly_km=40)
    assert [float(week.km) for week in weeks_of(season(0), *ran, sunday)] == [12]


@pytest.mark.parametrize(
    ("ran", "starts", "refused"),
    [
        ((0,), Weekday.THURSDAY, True),
        ((2,), Weekday.SUNDAY, True),
        ((2,), Weekday.MONDAY, False),
        ((3, 4), Weekday.THURSDAY, False),
        ((), Weekday.SUNDAY, False),
    ],
)
def test_the_first_day_of_the_week_changes_before_the_weeks_first_run(
    ran: tuple[int, ...], starts: Weekday, refused: bool
) -> None:
    entries = bundle(season(0), *(run(day) for day in ran), run(1, distance_km=0))
    if refused:
        with pytest.raises(Refused, match=r"this week has km already; accepted: monday until 2026-10-04"):
            same_week(entries, starts, D)
    else:
        same_week(entries, starts, D)


# --- the first week


@pytest.mark.parametrize(
    ("usual", "ran", "before", "km"),
    [
        (40, 0, False, 20),
        (None, 0, False, None),
        (4, 0, False, 2),
        (2, 0, False, 1),
        (1.9, 0, False, 1),
        (0.5, 0, False, 1),
        (0.5, 0.3, False, 1),
        (40, 8, False, 20),
        (40, 30, False, 20),
        (40, 30, True, 30),
        (40, 8, True, 20),
        (None, 8, True, 8),
        (None, 8, False, 5),
        (None, 2, True, 5),
        (8, 1, True, 5),
        (4, 1, True, 4),
    ],
)
def test_the_first_allowance(usual: float | None, ran: float, before: bool, km: float | None) -> None:
    """`ran` is in this week; `before` says that the programme began only yesterday, after its first day."""
    edits: list[Edit] = [season(ran, usual=usual), began(1 if before else MONDAY)]
    (week,) = weeks_of(*edits)
    assert (week.why, week.cut) == (Why.FIRST, None)
    assert allowed(*edits) == [km]


def test_without_a_day_of_the_programme_the_first_weeks_km_do_not_count() -> None:
    assert allowed(season(30), profile(programme_start=None)) == [20]


def test_the_weeks_begin_with_the_first_run() -> None:
    assert [float(week.km) for week in weeks_of(season(0, 0, 10, 10))] == [10, 10]


def test_a_run_of_0_km_is_none() -> None:
    nothing = [run(day, distance_km=0) for day in (23, 16, 9, 2)]
    assert [week.km for week in weeks_of(season(0), *nothing)] == [0]
    assert allowed(season(0), *nothing) == [20]
    assert weeks_of(season(0, 20, 0, 1), run(9, distance_km=0)) == weeks_of(season(0, 20, 0, 1))


# --- the next week


@pytest.mark.parametrize(
    ("ran", "then"),
    [
        (15.9, 20),
        (16, 20),
        (16.1, 20.125),
        (17, 21.25),
        (17.5, 21.875),
        (17.6, 22),
        (20, 22),
        (30, 22),
    ],
)
def test_a_tenth_more_after_a_calm_week_that_was_used(ran: float, then: float) -> None:
    """The week had 20 km; it is never less after a calm one, nor more for running past it."""
    assert allowed(season(ran, 5)) == [20, then]


@pytest.mark.parametrize(
    ("before", "ran", "then"),
    [(5, 4, 5), (5, 4.1, 5.125), (5, 4.5, 5.5), (11, 8.8, 11), (11, 8.9, 11.125), (35, 30, 37.5)],
)
def test_a_week_grows_once_more_than_four_fifths_were_run(before: float, ran: float, then: float) -> None:
    """In a small week too, where what is left of it may be too little for a run."""
    assert allowed(season(ran, 1, usual=2 * before)) == [before, then]


def test_weeks_of_three_runs_between_those_of_four_grow_too() -> None:
    """A 3.5th of the week's km each time, every other day: six sevenths of the weeks with three runs."""
    weeks = [20.0]
    for number in range(8):
        weeks[-1] *= 6 / 7 if number % 2 else 1
        weeks.append(allowed(season(*weeks, 0, usual=60))[-1] or 0)
    assert weeks[-1] > 36


@pytest.mark.parametrize("ran", [1, 2.5, 4, 4.4, 7, 8.8, 10, 10.4, 11, 15, 20])
def test_an_allowance_that_began_higher_never_hands_on_less(ran: float) -> None:
    handed_on = [allowed(season(ran, 1, usual=usual))[-1] or 0 for usual in range(10, 60)]
    assert handed_on == sorted(handed_on)


def test_growth_is_told_apart_from_the_same_again() -> None:
    assert [week.why for week in weeks_of(season(20, 5))] == [Why.FIRST, Why.GROW]
    assert [week.why for week in weeks_of(season(16, 5))] == [Why.FIRST, Why.HOLD]


def test_a_week_grows_for_as_long_as_it_is_used() -> None:
    assert allowed(season(20, 22, 24.2, 5)) == [20, 22, 24.2, 26.62]


@pytest.mark.parametrize(
    ("usual", "weeks", "km"),
    [
        (21, (20, 20, 20), [20, 21, 21.525]),
        (22, (20, 22, 22), [20, 22, 22.55]),
        (22, (20, 18.2, 20), [20, 22, 22.55]),
        (22, (20, 18, 20), [20, 22, 22.5]),
        (22, (20, 17.6, 20), [20, 22, 22]),
        (18, (20, 20, 20), [20, 20.5, 21.012]),
        (None, (20, 22, 22), [20, 22, 24.2]),
        (0, (20, 22, 22), [20, 22, 24.2]),
    ],
)
def test_it_grows_to_the_usual_week_and_past_it_by_a_fortieth(
    usual: float | None, weeks: tuple[float, ...], km: list[float]
) -> None:
    """The first week, of 20 km, began before the programme; no week is lowered to the usual one."""
    early = began(7 * len(weeks) + MONDAY - 8)
    assert allowed(season(*weeks, usual=usual), early) == km


def test_who_begins_with_5_km_gets_on_although_km_are_rounded() -> None:
    """Each week is run as it is shown, to a tenth of a km, over half a year."""
    weeks = [5.0]
    for _ in range(26):
        weeks.append(plan(season(*weeks, 0, usual=5)).week_km_cap or 0)
    assert 9 < weeks[-1] < 10
    assert weeks == sorted(weeks)


def test_the_growth_past_the_usual_week_is_about_a_tenth_a_month() -> None:
    assert (allowed(season(40, 41, 42, 43, 5), began(29))[-1] or 0) == pytest.approx(44.1, abs=0.1)


def test_after_running_weeks_it_is_a_quarter_more_than_the_most_of_the_last_three() -> None:
    assert allowed(season(8, 10, 9, 0.1))[-1] == 12.5
    assert allowed(season(10, 4, 4, 4, 0.1))[-2:] == [12.5, 5]
    assert allowed(season(10, 0, 10, 10, 0.1))[-1] == 15


def test_after_the_first_two_it_is_half_more() -> None:
    assert allowed(season(10, 8, 0.1)) == [20, 20, 15]
    assert allowed(season(8, 10, 0.1)) == [20, 20, 15]
    assert allowed(season(10, 0.1)) == [20, 20]
    assert allowed(season(10, 0, 0.1)) == [20, 20, 15]


@pytest.mark.parametrize("usual", [20, 40, 80])
def test_another_usual_week_moves_what_was_run_by_no_more_than_that(usual: float) -> None:
    """The weeks were run as a usual one of 20 km allowed; the one that is not over cannot jump either."""
    ran = [10.0, 11, 12.1, 13.3, 14.6]
    found = allowed(season(*ran, 0.1, usual=usual))
    assert ran[1] <= (found[2] or 0) <= ran[1] * 1.5
    for before, km in zip(ran[2:], found[3:], strict=True):
        assert before <= (km or 0) <= before * 1.25


def test_a_usual_week_put_right_in_the_second_week_counts_at_once() -> None:
    assert allowed(season(5, 0.1, usual=10))[-1] == 5.5
    assert allowed(season(5, 0.1, usual=40))[-1] == 20
    assert allowed(season(5, 20, 0.1, usual=40))[-1] == 22


def test_that_goes_no_lower_than_the_floor() -> None:
    assert allowed(season(2, 2, 2, 1))[-1] == 5
    assert allowed(season(2, 2, 2, 1, usual=8))[-1] == 5
    assert allowed(season(1, 1, 1, 1, usual=4))[-1] == 4


# --- cuts


def test_a_symptom_day_cuts_a_quarter_at_once_and_the_next_week_is_the_same() -> None:
    edits = (season(20, 22, 10), checkin(7, **SORE))
    assert allowed(*edits, day=8) == [20, 22]
    assert allowed(*edits, day=7) == [20, 16.5]
    assert allowed(*edits) == [20, 16.5, 16.5]
    assert weeks_of(*edits)[1].cut == Cut(ago(7), "AM1")
    assert [week.why for week in weeks_of(*edits)] == [Why.FIRST, Why.CUT, Why.HOLD]


@pytest.mark.parametrize(("second", "km"), [(8, 15), (5, 15), (3, 15), (2, 11.25), (0, 11.25)])
def test_within_seven_days_nothing_else_changes(second: int, km: float) -> None:
    """The first sore day was nine days ago, in the week before."""
    assert allowed(season(10, 5), checkin(9, **SORE), checkin(second, **SORE))[-1] == km


@pytest.mark.parametrize("ran", [9, 15])
@pytest.mark.parametrize("calm", [True, False])
def test_a_day_that_waits_for_a_cut_leaves_no_more_than_its_own_cut_would(ran: float, calm: bool) -> None:
    """Both days lie 7 days apart from no other; with the first alone the week keeps what it inherits."""
    sunday, monday = run(3, distance_km=1, gait_altered=True), run(2, distance_km=1, gait_altered=not calm)
    levelled = allowed(season(ran, ran, ran, 1), run(3, distance_km=1))[-1] or 0
    alone = allowed(season(ran, ran, ran, 1), run(3, distance_km=1), run(2, gait_altered=True))[-1]
    assert alone == pytest.approx(levelled * 0.75, abs=0.001)
    third = 0.75 * min(1.5 * ran, 20)
    found = allowed(season(ran, ran, ran, 1), sunday, monday)
    assert found == [20, 20, pytest.approx(third, abs=0.001), min(levelled, found[2] or 0) if calm else alone]


def test_a_waiting_day_takes_nothing_below_the_floor() -> None:
    sore = [run(day, distance_km=1, gait_altered=True) for day in (3, 2)]
    assert allowed(season(3, 3, 3, 1), *sore)[-1] == 5


def test_it_never_cuts_below_the_floor() -> None:
    assert allowed(season(6, 5, usual=12), checkin(0, **SORE)) == [6, 5]
    assert allowed(season(3, 3, usual=4), checkin(0, **SORE))[-1] == 4


def test_a_tendon_that_gets_better_already_is_held_and_not_cut() -> None:
    """The week behind the sore day stands a point below the one before it."""
    better = checkins(range(7, 28), morning_pain=3, day_pain=3)
    weeks = weeks_of(season(20, 20, 5), better, checkin(0, **SORE))
    assert [(week.cut, week.symptoms) for week in weeks] == [(None, False), (None, False), (None, True)]
    assert weeks_of(season(20, 20, 5), checkin(0, **SORE))[-1].cut == Cut(ago(0), "AM1")


def test_after_a_held_symptom_day_nothing_grows() -> None:
    better = checkins(range(12, 28), morning_pain=3, day_pain=3)
    assert allowed(season(20, 22, 5), better, checkin(5, **SORE)) == [20, 22, 22]


@pytest.mark.parametrize(
    ("edit", "day", "rule"),
    [
        (run(9, pain_worst=4), 9, "AM1"),
        (run(9, pain_after=4), 9, "AM1"),
        (run(9, gait_altered=True), 9, "AM7"),
        (run(9, limp=True), 9, "ST3"),
        (run(9, pain_end=3), 9, "ST5"),
        (run(9, pain_worst=6), 9, "ST1"),
        (run(9, morning_after="notably"), 8, "AM3"),
        (run(9, settled="within_48h"), 8, "AM2"),
        (run(9, settled="longer"), 8, "ST2"),
        (checkin(8, day_pain=4), 8, "AM1"),
        (checkin(8, morning_pain=6), 8, "ST1"),
        (checkin(8, "limp"), 8, "ST3"),
        (answer(8, "worse"), None, None),
        (run(9, morning_after="slightly"), None, None),
        (run(9, pain_start=2, pain_end=3), None, None),
        (checkin(8, day_pain=3), None, None),
        (checkin(8, "bruise"), None, None),
    ],
)
def test_what_makes_a_day_ask_for_less(edit: Edit, day: int | None, rule: str | None) -> None:
    week = weeks_of(season(20, 20, 5), edit)[1]
    assert week.cut == (None if day is None or rule is None else Cut(ago(day), rule))


def test_of_several_rules_on_one_day_the_first_of_the_table_is_named() -> None:
    week = weeks_of(season(20, 20, 5), run(9, pain_worst=6, gait_altered=True, limp=True))[1]
    assert week.cut == Cut(ago(9), "ST1")


def test_every_day_of_a_worse_week_asks_for_less() -> None:
    """With the fourth sore day the week stands a point up, and goes on to stand there."""
    weeks = weeks_of(season(20, 20, 5), checkins(range(14), morning_pain=3, day_pain=3))
    cuts = [week.cut for week in weeks if week.cut]
    assert cuts == [Cut(ago(10), "AM4"), Cut(ago(3), "ST4")]


# --- weeks without a run


@pytest.mark.parametrize(
    ("weeks", "km"),
    [
        ((20, 0, 1), 15),
        ((20, 0, 0, 1), 10),
        ((20, 0, 0, 0, 1), 10),
        ((20, 22, 0, 1), 16.5),
        ((6, 6, 0, 1), 9),
        ((6, 6, 0, 0, 1), 9),
        ((20, 22, 24.2, 26.6, 29.2, 32.2, 35.4, 38.9, 42.8, 0, 0, 0, 1), 20),
    ],
)
def test_weeks_without_a_run_cost(weeks: tuple[float, ...], km: float) -> None:
    found = weeks_of(season(*weeks))[-1]
    assert allowed(season(*weeks))[-1] == pytest.approx(km, abs=0.01)
    assert found.why is Why.RETURN


def test_a_cut_in_a_week_without_a_run_counts_besides() -> None:
    assert allowed(season(20, 0, 5), checkin(7, **SORE)) == [20, 16.5, 11.25]


def test_a_return_goes_no_lower_than_the_floor() -> None:
    assert allowed(season(5, 0, 0, 1, usual=10))[-1] == 5


def test_a_marked_pause_counts_as_weeks_without_a_run() -> None:
    assert allowed(season(20, 0, 5), pause(9, 3)) == allowed(season(20, 0, 5))


def test_nothing_is_worked_out_from_what_is_dated_later() -> None:
    edits = (season(20, 22, 10), checkin(0, **SORE))
    assert weeks_of(*edits, day=3) == weeks_of(season(20, 22, 0), day=3)
    assert bundle(*edits) != bundle(season(20, 22, 0))
