"""A race that lies ahead: what keeps it from a yes, and the weeks after it."""

import re

import pytest

from rehab_tui.domain.ahead import asked_run, next_run, race_rows, recovery_rows, week_days, what_if
from rehab_tui.domain.plan.race import recovery_plan
from rehab_tui.domain.plan.week import NO_SPEED_AFTER_A_RACE, REST_AFTER_A_RACE
from rehab_tui.domain.records import DistanceUnit, Pattern, Race
from rehab_tui.domain.today import Today, today
from tests.domain.builders import (
    Edit,
    assessed,
    began,
    bundle,
    checkin,
    no_checkins,
    pain_free,
    profile,
    race,
    run,
)
from tests.domain.made import D, ago

HERE = profile(race=Race(date=D, name="Bay run", distance_km=5))


def on(*edits: Edit) -> Today:
    return today(bundle(*edits), D)


def rows(*edits: Edit) -> str:
    return " ".join(" ".join(row).strip() for row in race_rows(on(*edits)))


@pytest.mark.parametrize(
    ("edits", "said"),
    [
        ((race,), "Sun 29 Nov, 20 km, in 60 days. A race is a reasonable choice"),
        ((HERE,), "Bay run, Wed 30 Sep, 5 km, today. A race is"),
        ((profile(race=Race(date=ago(-1))),), "Thu 1 Oct, tomorrow. Ask a physio"),
        ((profile(race=Race(date=ago(-100))),), "Fri 8 Jan 2027, in 100 days."),
        ((profile(race=Race(date=ago(-60))),), "For a yes: its length in the profile."),
        (
            (profile(race=Race(date=ago(-60), distance_km=42.195)),),
            "For a yes: a run of half its length, 21.1 km (longest of 30 days: 10.0 km).",
        ),
        (
            (race, began(20), no_checkins(range(9, 21)), profile(pattern=None), assessed(None)),
            "For a yes: a green day; pain you can foresee, as the profile tells it; three weeks managed, on "
            "Thu 1 Oct; 10 check-ins in 21 days (9 so far).",
        ),
        ((race, run(1, limp=True)), "RC2 Against it: the day is red, there was a limp."),
        ((race, profile(pattern=Pattern.UNPREDICTABLE)), "RC2 Against it: the pain cannot be foreseen."),
        ((), ""),
        ((profile(race=Race(date=ago(1))),), ""),
    ],
)
def test_the_race_says_what_it_needs(edits: tuple[Edit, ...], said: str) -> None:
    assert said in rows(*edits)
    assert bool(said) is bool(rows(*edits))


def test_the_days_after_it_are_told_before_it_and_until_they_are_over() -> None:
    before = [days for days, _ in recovery_rows(on(race))]
    assert before == ["30 Nov to 1 Dec", "2 Dec", "3 to 6 Dec", "7 to 20 Dec"]
    assert not [*recovery_rows(on(race, run(1, limp=True)))], "a race that is ruled out has none"
    raced = profile(race=Race(date=ago(2), distance_km=5))
    assert [days for days, _ in recovery_rows(on(raced))] == [
        "29 to 30 Sep",
        "1 Oct",
        "2 to 5 Oct",
        "6 to 19 Oct",
    ]
    assert not [*recovery_rows(on(raced, checkin(0, "limp")))], "a red day speaks for itself"
    assert on(run(4, effort="race")).situation.raced == ago(4)
    assert on(profile(race=Race(date=ago(3)))).situation.raced == ago(3), "nobody noted it, nor took it out"
    assert on(profile(race=Race(date=ago(0)))).situation.raced is None
    assert on(profile(race=Race(date=ago(22)))).situation.raced is None
    assert on(run(22, effort="race")).situation.raced is None


@pytest.mark.parametrize(("day", "fine"), [(7, False), (8, True)])
def test_speed_waits_for_the_week_after_a_race(day: int, fine: bool) -> None:
    assert on(run(day, effort="race", distance_km=20), pain_free).plan.speed_ok is fine


def test_the_plan_rests_as_long_as_the_days_after_a_race_say() -> None:
    parts = recovery_plan(D)
    rest = [part for part in parts if not re.search(r"\b(run|back|distance)\b", part.words)]
    no_speed = [part for part in parts if "no hard run" in part.words]
    assert rest[-1].last == ago(-REST_AFTER_A_RACE)
    assert no_speed[-1].last == ago(-NO_SPEED_AFTER_A_RACE)


NOTED = (run(1, distance_km=10), run(2, distance_km=10), run(3, distance_km=10), run(4, distance_km=10))


@pytest.mark.parametrize("noted", [True, False])
@pytest.mark.parametrize(
    ("day", "sentence"),
    [
        (1, "No run today: rest after your race. The next run can be on Sat 3 Oct."),
        (2, "No run today: rest after your race. The next run can be the day after tomorrow."),
        (3, "No run today: rest after your race. The next run can be tomorrow."),
        (4, "Run up to "),
    ],
)
def test_nobody_runs_in_the_days_after_a_race(day: int, sentence: str, *, noted: bool) -> None:
    raced = profile(race=Race(date=ago(day), distance_km=10), usual_weekly_km=60)
    told = on(raced, *NOTED[day - 1 : day] * noted, pain_free)
    assert told.sentence.startswith(sentence)
    rests = day <= REST_AFTER_A_RACE
    assert (told.plan.today_km == 0, told.plan.today_why == "MD3") == (rests, rests)
    coming = next_run(told)
    assert coming
    assert coming.day == ago(day - REST_AFTER_A_RACE - 1 if rests else 0)
    answer = what_if(told, asked_run("3 km", D, DistanceUnit.KM))
    assert answer.fits is not rests
    assert not rests or answer.against[0].words.startswith("rest after the race until ")


def test_a_race_of_today_is_followed_by_rest() -> None:
    raced = on(run(0, distance_km=10, effort="race"), pain_free)
    assert raced.sentence == "You have run today. The next run can be on Sun 4 Oct."


@pytest.mark.parametrize(("edit", "most"), [(pain_free, 0), (profile(pattern=Pattern.UNPREDICTABLE), 11)])
def test_the_week_rests_after_a_race_ahead_that_is_not_ruled_out(edit: Edit, most: float) -> None:
    told = on(edit, profile(race=Race(date=ago(-1), distance_km=10), usual_weekly_km=60))
    days = {day.date: (day.most_km, day.rule) for day in week_days(told)}
    assert days[ago(-2)] == (most, "MD3" if not most else "MD12")
    assert bool([*recovery_rows(told)]) == (not most)
