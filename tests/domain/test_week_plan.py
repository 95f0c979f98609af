"""The cap under the day's verdict, today's run in one number (MD12), and the words for both."""

import pytest

from rehab_tui.domain.plan.cuts import Why
from rehab_tui.domain.records import Pattern, Race
from rehab_tui.domain.sentence import week_line
from rehab_tui.domain.today import Today, today
from tests.domain.builders import (
    Edit,
    assessed,
    began,
    bundle,
    checkin,
    checkins,
    no_checkins,
    no_runs,
    pain_free,
    profile,
    run,
    screened,
)
from tests.domain.made import D, ago
from tests.domain.seasons import plan, season


def on(*edits: Edit) -> Today:
    return today(bundle(*edits), D)


# --- the cap


def test_green_has_what_the_ledger_says() -> None:
    found = plan(season(20, 22, 10))
    assert (found.week_km_cap, found.week_why, found.week_km_done) == (24.2, Why.GROW, 10)


@pytest.mark.parametrize(
    ("weeks", "cap", "why"),
    [
        ((20, 16, 10), 20, Why.HOLD),
        ((12, 16, 10), 16, Why.HOLD),
        ((22, 8, 8, 8, 1), 8, Why.HOLD),
        ((20, 3, 3, 3, 1), 5, Why.HOLD),
        ((8, 10), 20, Why.HOLD),
        ((8,), 20, Why.FIRST),
        ((20, 0, 3), 15, Why.RETURN),
    ],
)
def test_amber_waits_at_the_most_run_in_any_of_the_three_weeks_before(
    weeks: tuple[float, ...], cap: float, why: Why
) -> None:
    """A tear was never ruled out: amber, but no day that asks for less."""
    found = plan(season(*weeks), assessed(None))
    assert (found.week_km_cap, found.week_why) == (cap, why)


def test_of_a_cut_and_of_the_wait_the_smaller_number_counts_and_the_cut_is_named() -> None:
    found = plan(season(20, 22, 24, 10), checkin(0, day_pain=4))
    assert (found.week_km_cap, found.week_why) == (19.9, Why.CUT)
    small = plan(season(20, 12, 12, 12, 4), checkin(0, day_pain=4))
    assert (small.week_km_cap, small.week_why) == (11.2, Why.CUT)


def test_a_missing_check_in_alone_holds_nothing() -> None:
    found = plan(season(20, 22, 10), no_checkins([0]))
    assert (found.week_km_cap, found.week_why) == (24.2, Why.GROW)
    assert (found.today_km, found.today_why) == (0, "AM8")


def test_red_has_nothing() -> None:
    found = plan(season(20, 22, 10), checkin(0, "bruise"))
    assert (found.week_km_cap, found.week_why, found.today_km) == (0, Why.ZERO, 0)


def test_after_red_the_week_stands_where_its_one_cut_left_it() -> None:
    """A limp ten days ago cut 22 km to 16.5; a week without a run followed."""
    assert plan(season(20, 20, 0, 0), checkin(10, "limp")).week_km_cap == 12.3


# --- today's km


@pytest.mark.parametrize(
    ("what", "edits", "km", "why"),
    [
        ("a tenth more than the longest", (run(5, distance_km=6), run(9, distance_km=10)), 11, "MD12"),
        ("the longest of thirty days", (run(31, distance_km=30), run(30, distance_km=15)), 3, "AM9"),
        ("thirty days ago is too old", (run(5, distance_km=4), run(30, distance_km=15)), 4.4, "MD12"),
        ("29 days ago is not", (run(5, distance_km=4), run(29, distance_km=9)), 9.9, "MD12"),
        ("what is left of the week", (run(2, distance_km=15), run(9, distance_km=16)), 5, "MD9"),
        ("less than 1 km is left", (run(2, distance_km=19.1),), 0, "MD9"),
        ("just 1 km is left", (run(2, distance_km=19),), 1, "MD9"),
        ("ran today", (run(0, distance_km=4),), 0, "MD3"),
        ("ran yesterday", (run(1, distance_km=4),), 0, "MD3"),
        ("ran yesterday, pain-free", (run(1, distance_km=4), pain_free), 4.4, "MD12"),
        ("no run for two weeks", (run(14, distance_km=10),), 3, "AM9"),
        ("no check-in", (run(5, distance_km=10), no_checkins([0])), 0, "AM8"),
        ("a stop was lifted", (run(12, distance_km=10, limp=True),), 3, "AM12"),
        ("a stop stands", (run(5, distance_km=10, limp=True),), 0, "ST3"),
        ("never ran", (), 3, "AM9"),
    ],
)
def test_one_number_for_today(what: str, edits: tuple[Edit, ...], km: float, why: str) -> None:
    """The week has 20 km to begin with."""
    found = plan(season(0), profile(usual_weekly_km=40), *edits)
    assert (found.today_km, found.today_why) == (km, why), what


def test_without_a_usual_week_the_first_run_is_a_test_run() -> None:
    found = on(season(0, usual=None))
    assert (found.plan.week_km_cap, found.plan.today_km) == (None, 3)
    assert found.sentence == "A test run of up to 3 km, easy and flat."
    assert week_line(found.plan, found.situation.profile).startswith("no limit yet")


# --- in words


@pytest.mark.parametrize(
    ("edits", "said"),
    [
        ((season(20, 22, 0), run(4, distance_km=10)), "Run up to 24.2 km, easy and flat."),
        ((season(20, 22, 10),), "Run up to 14.2 km, easy and flat."),
        (
            (season(20, 22, 10), run(0)),
            "You have run today. The next run can be the day after tomorrow.",
        ),
        (
            (season(20, 22, 10), run(1)),
            "No run today: you ran yesterday. The next run can be tomorrow.",
        ),
        (
            (season(20, 22, 24.2),),
            "No run today: this week's distance is used up. The next week begins on Mon 5 Oct.",
        ),
        (
            (season(20, 22, 22), assessed(None)),
            "No run today: this week's distance is used up. The next week begins on Mon 5 Oct; "
            "a green day before it has more.",
        ),
        (
            (season(20, 22, 21), run(1, distance_km=1), assessed(None)),
            "No run today: you ran yesterday. The next run can be on Mon 5 Oct, or on a green day before it.",
        ),
        (
            (season(20, 22, 23.2), run(1, distance_km=1), assessed(None)),
            "No run today: you ran yesterday. The next run can be on Mon 5 Oct.",
        ),
        ((season(20, 0, 0, 0),), "A test run of up to 3 km, easy and flat."),
        ((season(20, 22, 10), no_checkins([0])), "Check in first: 20 seconds."),
        (
            (season(20, 22, 10), run(2, pain_worst=None)),
            "First say how the last run went, then see how far.",
        ),
        ((season(20, 22, 10), checkin(0, "limp")), "No running today. Bike or swim if it does not hurt."),
        (
            (season(20, 22, 10), checkin(0, day_pain=6)),
            "No running today. See a physio; bike or swim if it does not hurt.",
        ),
        ((checkin(0, "bruise"),), "Do not run and do no rehab. See a doctor as soon as you can."),
        ((checkin(0, "pop"),), "Do not run and do no rehab. Be seen by a doctor today."),
        ((checkin(0, "pop", "breathless"),), "Call the emergency number now. No running, no rehab."),
    ],
)
def test_the_days_sentence(edits: tuple[Edit, ...], said: str) -> None:
    assert on(*edits).sentence == said


@pytest.mark.parametrize(
    ("edits", "said"),
    [
        ((season(8),), "20 km: half of your usual week to begin with"),
        ((season(30, usual=None), profile(programme_start=ago(0))), "30 km: what you began with"),
        ((season(20, 22, 10),), "24.2 km: you ran 22 last week and it stayed calm; a tenth more"),
        ((season(20, 10, usual=21), began(8)), "21 km: your usual week"),
        ((season(20, 16, 10, usual=21), began(15)), "21 km: your usual week"),
        (
            (season(20, 20, 10, usual=20), began(15)),
            "21 km: you ran 20 last week; past your usual week it grows more slowly",
        ),
        ((season(20, 16, 10, usual=20), began(15)), "20.5 km: the same as last week; you ran 16"),
        ((season(20, 16, 10, usual=21), began(15), assessed(None)), "20 km: no more than you ran lately"),
        ((season(4.1, 3, usual=10),), "5.1 km: up from 5, as you ran 4.1 last week and it stayed calm"),
        ((season(2, usual=None),), "5 km: the least to begin with"),
        ((season(0, usual=1.5),), "1 km: the least to begin with"),
        ((season(2, usual=4),), "4 km: your usual week"),
        (
            (season(8, 10, 9, 3),),
            "12.5 km: no more than a quarter above the most you ran in a week lately",
        ),
        (
            (season(10, 4, 4, 4, 3),),
            "5 km: no more than a quarter above the most you ran in a week lately",
        ),
        ((season(8, 10, 3),), "15 km: no more than half above the most you ran in a week lately"),
        ((season(2, 2, 1),), "5 km: the least a week has, as you ran little lately"),
        ((season(2, 2, 2, 1),), "5 km: the same as last week; you ran 2"),
        (
            (season(6, 3, usual=12), checkin(0, day_pain=4)),
            "5 km: the least a week has, after the cut of Wed 30 Sep (AM1)",
        ),
        (
            (season(20, 12, 12, 12, 4), assessed(None), checkin(0, day_pain=3)),
            "12 km: no more than you ran lately",
        ),
        ((season(20, 16, 10),), "22 km: the same as last week; you ran 16"),
        (
            (season(20, 22, 10), checkin(0, day_pain=4)),
            "18.1 km: a quarter less since Wed 30 Sep (AM1)",
        ),
        (
            (season(20, 22, 10), checkin(7, day_pain=4)),
            "16.5 km: no more than last week's limit, as last week was not calm",
        ),
        ((season(20, 22, 10), assessed(None)), "22 km: no more than you ran lately"),
        ((season(20, 0, 3),), "15 km: after a week or more without running"),
        ((season(20, 22, 10), checkin(0, "limp")), "no running while a stop stands"),
        ((season(20, 22, 10), checkin(0, "pop")), "no running while all loading is locked"),
        ((season(20, 22, 10), checkin(0, "pop", "limp")), "no running while all loading is locked"),
        ((season(20, 22, 10), screened(bone_night_pain=True)), "no running while all loading is locked"),
        (
            (season(1, 0),),
            "20 km: the same as last week; you ran 1; single runs grow little by little",
        ),
        (
            (season(1, 0), run(2, distance_km=1, morning_after="slightly")),
            "20 km: the same as last week; you ran 1; less today (AM3)",
        ),
    ],
)
def test_the_week_in_one_line(edits: tuple[Edit, ...], said: str) -> None:
    found = on(*edits)
    assert week_line(found.plan, found.situation.profile) == said


# --- a race


@pytest.mark.parametrize(
    ("what", "edits", "rule"),
    [
        ("half of it run, and logged", (), "RC1"),
        ("less than half of it run", (profile(race=Race(date=ago(-60), distance_km=21)),), "RC3"),
        ("its distance not known", (profile(race=Race(date=ago(-60))),), "RC3"),
        ("ten check-ins in three weeks", (no_checkins(range(1, 12)),), "RC1"),
        ("nine", (no_checkins(range(1, 13)),), "RC3"),
        ("not predictable", (profile(pattern=None),), "RC3"),
        ("unpredictable", (profile(pattern=Pattern.UNPREDICTABLE),), "RC2"),
        ("a week that is worse", (checkins(range(7), morning_pain=3, day_pain=3),), "RC2"),
        ("a limp today", (checkin(0, "limp"),), "RC2"),
        ("amber", (assessed(None),), "RC3"),
        ("no run for a month", (no_runs(range(28)),), "RC3"),
    ],
)
def test_a_race(what: str, edits: tuple[Edit, ...], rule: str) -> None:
    ready = profile(race=Race(date=ago(-60), distance_km=20))
    assert on(ready, *edits).race == rule, what


def test_what_the_week_had_but_for_a_stop_is_what_amber_left_of_it() -> None:
    """The day before the pop shows what was run lately; the report of the day of the pop shows the same."""
    runs = season(10, 6, 6, 1)
    yesterday = plan(runs, assessed(None), day=1)
    stopped = plan(runs, assessed(None), checkin(0, "pop"))
    assert (yesterday.week_km_cap, yesterday.week_why) == (10, Why.HOLD)
    assert (stopped.week_km_cap, stopped.week_why, stopped.cap_but_for_a_stop) == (0, Why.ZERO, 10)
