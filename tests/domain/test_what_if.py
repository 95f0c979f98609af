"""A run that is asked about is judged as the plan of its day judges it, and nothing is asked of a red day."""

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rehab_tui.domain.ahead import asked_run, in_short, next_run, on_day, reasons, week_days, what_if
from rehab_tui.domain.records import DistanceUnit, Entries, Refused, Run, RunEffort
from rehab_tui.domain.today import Today, today
from tests.domain.builders import (
    Edit,
    answer,
    bundle,
    checkin,
    no_checkins,
    pain_free,
    pause,
    race,
    run,
    unanswered,
    work,
)
from tests.domain.made import D, ago
from tests.domain.random_diaries import DIARIES, THOROUGH
from tests.invitations import invitations

KM = st.sampled_from([1, 3, 5.5, 8, 11, 20])


def on(*edits: Edit) -> Today:
    return today(bundle(*edits), D)


def ask(text: str, *edits: Edit) -> str:
    """The answer in words, each with its rule."""
    told = on(*edits)
    found = what_if(told, asked_run(text, D, DistanceUnit.KM))
    return " ".join(
        [in_short(found, told), *(f"{said} {rule}".strip() for rule, said in reasons(found, told))]
    )


# --- as people type it


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("6 km easy on Thursday?", ("2026-10-01", 6, "easy", False)),
        ("6", ("2026-09-30", 6, "easy", False)),
        ("6,5 thu", ("2026-10-01", 6.5, "easy", False)),
        ("thu 5k hard", ("2026-10-01", 5, "hard", False)),
        ("tomorrow: 3 mi with hills", ("2026-10-01", 4.828032, "easy", True)),
        ("10km intervals 2 oct", ("2026-10-02", 10, "hard", False)),
        ("on 2026-10-05 a flat run, 4 kilometres", ("2026-10-05", 4, "easy", False)),
        ("21.1 km race 29 nov", ("2026-11-29", 21.1, "race", False)),
    ],
)
def test_a_run_as_people_type_it(text: str, asked: tuple[object, ...]) -> None:
    found = asked_run(text.replace(":", " "), D, DistanceUnit.KM)
    assert (found.date.isoformat(), found.distance_km, found.effort, found.hills) == asked


@pytest.mark.parametrize(
    "text",
    ["", "thu", "0 km", "-3 km", "301 km", "5 km easy hard", "5 km soon", "5 6", "1e3", "5 km 0001-01-01"],
)
def test_what_tells_no_run_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"^") as refused:
        asked_run(text, D, DistanceUnit.KM)
    assert refused.type is ValueError, "Refused names days that it may be"


def test_a_day_that_may_be_two_names_both() -> None:
    with pytest.raises(Refused, match="5 Oct or 10 May"):
        asked_run("5 km 5/10", D, DistanceUnit.KM)


# --- by the rules of its day

THURSDAY = "If mornings stay as on Wed 30 Sep, and nothing else is run before."


@pytest.mark.parametrize(
    ("text", "edits", "said"),
    [
        ("11", (), "Yes: 11 km easy today. With it the week stands at 17.0 of 20.0 km. MD9"),
        (
            "11.1",
            (),
            "No: 11.1 km easy today. Single runs grow little by little. MD12 Up to 11 km fits that day",
        ),
        (
            "5",
            (run(1),),
            "No: 5 km easy today. Easy runs every other day, and one is too near. MD3 It fits tomorrow.",
        ),
        (
            "5 thu",
            (run(0),),
            "No: 5 km easy tomorrow. Easy runs every other day, and one is too near. MD3 It fits on",
        ),
        ("5 thu", (), f"Yes: 5 km easy tomorrow. With it the week stands at 11.0 of 20.0 km. MD9 {THURSDAY}"),
        (
            "5 hard hills",
            (),
            "No: 5 km hard, with hills today. Speed comes back last. MD7 No hills before you are",
        ),
        ("5 hills", (pain_free,), "Yes: 5 km easy, with hills today."),
        ("5", (pause(1),), "No: 5 km easy today. The plan is paused. MD10"),
        (
            "5",
            (no_checkins([0]),),
            "No: 5 km easy today. Not noted yet: today's morning pain. AM8 It fits tomorrow.",
        ),
        (
            "5 thu",
            (unanswered(2), run(2, pain_worst=None)),
            "No: 5 km easy tomorrow. Not noted yet: the highest pain",
        ),
        (
            "11 thu",
            (run(2, pain_worst=4),),
            "shorter for now. AM1 Up to 4.5 km fits that day, easy and flat.",
        ),
        ("20 race 29 nov", (race,), "Yes: 20 km as a race on Sun 29 Nov. A race is a reasonable choice"),
        (
            "20 race 29 nov",
            (race, answer(0, "worse"), run(2, limp=False, pain_worst=4)),
            "For a yes: a green day. RC3",
        ),
    ],
)
def test_the_answer_names_the_rule(text: str, edits: tuple[Edit, ...], said: str) -> None:
    assert said in ask(text, *edits)


@pytest.mark.parametrize("day", [-1, 15])
def test_a_day_behind_or_far_ahead_is_refused(day: int) -> None:
    with pytest.raises(Refused, match=r"^day is .* 2026; accepted: today to Wed 14 Oct"):
        what_if(on(), Run(id="asked", date=ago(-day), distance_km=5))


def test_a_day_ahead_is_that_day_lived_with_the_same_mornings() -> None:
    """No second copy of a rule: the diary of the day itself says the same."""
    kept = bundle().checkins[-1].tendons.left
    assert kept is not None
    for away in range(1, 8):
        same = {
            "morning_pain": kept.morning_pain,
            "stiffness_min": kept.stiffness_min,
            "day_pain": kept.day_pain,
        }
        lived = bundle(
            *(checkin(-n, **same) for n in range(1, away + 1)), work("raise-single-flat", 1 - away)
        )
        seen, ahead = today(lived, ago(-away)), on_day(on(), ago(-away))
        assert ahead.plan == seen.plan
        assert ahead.verdict.level == seen.verdict.level


# --- of any diary


@given(DIARIES, st.integers(0, 9), KM, st.sampled_from(RunEffort), st.booleans())
@THOROUGH
def test_the_answer_is_that_of_the_plan(
    entries: Entries, away: int, km: float, effort: RunEffort, hills: bool
) -> None:
    told = today(entries, D)
    asked = Run(id="asked", date=D + timedelta(days=away), distance_km=km, effort=effort, hills=hills)
    found, plan = what_if(told, asked), on_day(told, asked.date).plan
    text = " ".join([in_short(found, told), *(said for _, said in reasons(found, told))])
    assert not [*invitations(text, told)]
    if told.verdict.red:
        assert (found.fits, text, next_run(told)) == (False, told.sentence, None)
        assert {day.most_km for day in week_days(told)} <= {None, 0}
        return
    assert {day.date: day.most_km for day in week_days(told)}[D] == told.plan.today_km
    assert not found.fits or km <= plan.today_km
    assert not (found.fits and hills) or plan.hills_ok
    assert not (found.fits and effort is not RunEffort.EASY) or plan.speed_ok
    if found.after:
        assert found.after.plan.week_km_done >= plan.week_km_done
        shorter = what_if(told, replace(asked, distance_km=km / 2, effort=RunEffort.EASY, hills=False))
        assert shorter.fits
    coming = next_run(told)
    assert (
        coming is None
        or what_if(told, Run(id="asked", date=coming.day, distance_km=coming.plan.today_km)).fits
    )
