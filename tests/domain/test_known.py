"""What counts as known of the person on a day: the safety answers, an assessment, a pause, and since when."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from rehab_tui.domain.facts import Situation, excused, open_pause, situation_on
from rehab_tui.domain.records import Screening, Site, Tendon, Tendons
from rehab_tui.domain.today import today
from tests.domain.builders import (
    Edit,
    assessed,
    both,
    bundle,
    checkin,
    checkins,
    no_runs,
    no_sessions,
    pause,
    profile,
    run,
    screened,
    site,
)
from tests.domain.made import D, ago

FIRST, AGAIN = date(2026, 3, 1), date(2026, 4, 5)


def on(*edits: Edit) -> Situation:
    return situation_on(bundle(*edits), D)


def rules(*edits: Edit) -> set[str]:
    return {reason.rule for reason in today(bundle(*edits), D).verdict.reasons}


# --- the safety answers


@pytest.mark.parametrize("name", ["fluoroquinolone", "steroid_injection"])
def test_a_yes_that_is_given_again_keeps_its_first_day(name: str) -> None:
    def since(answers: Screening) -> object:
        return getattr(answers, f"{name}_since")

    first = Screening.answered(FIRST, {name}, None)
    assert (getattr(first, name), since(first)) == (True, FIRST)
    assert since(Screening.answered(AGAIN, {name}, first)) == FIRST
    no = Screening.answered(AGAIN, set(), first)
    assert (getattr(no, name), since(no)) == (False, None)
    assert since(Screening.answered(AGAIN, {name}, no)) == AGAIN


def test_a_yes_from_before_its_day_was_kept_counts_from_its_answer() -> None:
    old = Screening(date=FIRST, fluoroquinolone=True)
    assert Screening.answered(AGAIN, {"fluoroquinolone"}, old).fluoroquinolone_since == FIRST


@pytest.mark.parametrize(("rule", "name"), [("EV1", "fluoroquinolone"), ("EV7", "steroid_injection")])
def test_a_newer_day_of_a_drug_counts_anew(rule: str, name: str) -> None:
    ran_out = Screening.answered(ago(200), {name}, None)
    again = Screening.answered(ago(9), {name}, ran_out)
    assert rule not in rules(profile(screening=again))
    assert rule in rules(profile(screening=again.with_drugs({name: ago(20)})))
    renewed = Screening.answered(ago(0), {name}, again.with_drugs({name: ago(20)}))
    assert renewed == replace(again, date=ago(0)).with_drugs({name: ago(20)})


def answered(rule: str, days: int) -> Edit:
    """Answered yes nine days ago, for the first time so many days ago."""
    name = {"EV1": "fluoroquinolone", "EV7": "steroid_injection"}[rule]
    yes = Screening.answered(ago(days), {name}, None)
    return profile(screening=Screening.answered(ago(9), {name}, yes))


@pytest.mark.parametrize(("rule", "last"), [("EV1", 183), ("EV7", 92)])
def test_a_drug_counts_from_the_first_answer_and_runs_out(rule: str, last: int) -> None:
    assert rule in rules(answered(rule, last))
    assert rule not in rules(answered(rule, last + 1))


@pytest.mark.parametrize(("days", "known"), [(0, True), (45, True), (46, False)])
def test_the_safety_answers_hold_for_45_days(days: int, known: bool) -> None:
    assert on(screened(days)).screened is known
    assert ("AM13" in rules(screened(days))) is not known
    assert not on(profile(screening=None)).screened


@pytest.mark.parametrize(
    ("minutes", "edits", "asks"),
    [
        (30, (site("insertional"),), False),
        (31, (site("insertional"),), True),
        (31, (site("mid-portion"),), False),
        (60, (site("mid-portion"),), False),
        (61, (site("mid-portion"),), True),
        (
            31,
            (
                profile(
                    tendons=Tendons(left=Tendon(site=Site.MID_PORTION), right=Tendon(site=Site.MID_PORTION))
                ),
            ),
            True,
        ),
        (10, (site("unsure"), screened(9, inflammatory=True)), True),
        (10, (site("mid-portion"), screened(9, inflammatory=True)), False),
    ],
)
def test_long_stiffness_asks_for_a_doctor(minutes: int, edits: tuple[Edit, ...], asks: bool) -> None:
    assert ("EV4" in rules(*edits, checkins(range(28), stiffness_min=minutes))) is asks


# --- an assessment


@pytest.mark.parametrize(
    ("seen", "since", "known"),
    [(40, 60, True), (40, 40, True), (40, 39, False), (40, None, True), (None, 60, False)],
)
def test_an_assessment_counts_for_a_tendon_that_was_sore_then(
    seen: int | None, since: int | None, known: bool
) -> None:
    found = on(assessed(seen), site("mid-portion", since=None if since is None else ago(since)))
    assert found.assessed is known


def test_it_counts_only_where_it_does_for_both_tendons() -> None:
    old, new = Tendon(site=Site.MID_PORTION, since=ago(60)), Tendon(site=Site.MID_PORTION, since=ago(9))
    assert not on(profile(tendons=Tendons(left=old, right=new))).assessed
    assert on(profile(tendons=Tendons(left=old, right=new)), assessed(9)).assessed


@pytest.mark.parametrize(
    ("days", "noted", "seen", "stands"),
    [
        (2, "07:00", "09:00", False),
        (3, "07:00", "07:01", False),
        (3, "07:00", "07:00", True),
        (3, "07:00", None, True),
        (3, None, "09:00", True),
        (4, "07:00", "09:00", True),
    ],
)
def test_a_sign_is_assessed_after_it(days: int, noted: str | None, seen: str | None, stands: bool) -> None:
    """The pop was noted three days ago."""
    pop: Edit = both(checkin(3, "pop", time=noted), assessed(days), profile(assessed_time=seen))
    assert ("RF1" in rules(pop)) is stands


# --- a pause


@pytest.mark.parametrize(
    ("first", "last", "silent", "open_"),
    [
        (5, 0, True, False),
        (9, 3, True, False),
        (9, 4, False, False),
        (16, 3, True, False),
        (17, 3, False, False),
        (17, 0, True, False),
        (5, None, True, False),
        (13, None, True, False),
        (14, None, True, True),
        (16, None, True, True),
        (17, None, False, True),
    ],
)
def test_a_pause_excuses_from_rehab_and_three_days_more(
    first: int, last: int | None, silent: bool, open_: bool
) -> None:
    """The three days after it only if it was no longer than 14; one without an end counts for 14."""
    edits = (no_sessions(range(28)), pause(first, last))
    known = on(*edits)
    assert excused(known.entries.pauses, known.day) is silent
    assert ("AM6" in rules(*edits)) is not silent
    assert (open_pause(known.entries.pauses, known.day) is not None) is open_


@pytest.mark.parametrize(
    ("days", "completed", "sets", "known"),
    [
        (6, True, 6, True),
        (7, True, 6, False),
        (6, False, 5, True),
        (6, False, 4, False),
        (7, False, 6, False),
    ],
)
def test_rehab_is_on_for_a_week_after_a_completed_session_or_all_sets_of_one_leg(
    days: int, completed: bool, sets: int, known: bool
) -> None:
    entries = bundle(no_sessions(range(days)), no_sessions(range(days + 1, 28)))
    whole = bundle().sessions[-1]
    only = replace(whole, date=ago(days), completed=completed, sets=whole.sets[:sets])
    assert situation_on(replace(entries, sessions=(only,)), D).rehab_on is known


# --- recent runs


def test_recent_are_the_latest_run_and_those_of_the_three_days_before() -> None:
    def days(*edits: Edit) -> list[int]:
        return [(D - each.run.date).days for each in on(*edits).recent]

    assert days() == [2]
    assert days(run(3), run(0)) == [3, 2, 0]
    assert days(no_runs(range(13)), run(13)) == [13]
    assert days(no_runs(range(28)), run(14)) == []


@pytest.mark.parametrize(
    ("rule", "change"),
    [
        ("AM1", {"pain_worst": 4}),
        ("AM2", {"settled": "within_48h"}),
        ("AM3", {"morning_after": "slightly"}),
        ("AM7", {"gait_altered": True}),
        ("AM10", {"pain_start": 2, "pain_end": 3}),
    ],
)
@pytest.mark.parametrize(("day", "counts"), [(3, True), (4, False)])
def test_a_recent_run_that_is_not_the_latest_speaks_too(
    rule: str, change: dict[str, Any], day: int, counts: bool
) -> None:
    assert (rule in rules(run(day, **change), run(1))) is counts
