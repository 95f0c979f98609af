"""A race that lies ahead: what keeps it from a yes, and the weeks after it."""

import pytest

from rehab_tui.domain.ahead import race_rows, recovery_rows
from rehab_tui.domain.records import Pattern, Race
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
    assert on(profile(race=Race(date=ago(3)))).situation.raced is None, "nothing was run that day"
    assert on(run(22, effort="race")).situation.raced is None


@pytest.mark.parametrize(("day", "fine"), [(7, False), (8, True)])
def test_speed_waits_for_the_week_after_a_race(day: int, fine: bool) -> None:
    assert on(run(day, effort="race", distance_km=20), pain_free).plan.speed_ok is fine
