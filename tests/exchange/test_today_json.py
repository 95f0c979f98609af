"""The JSON of a day: exactly the contract's fields, in the domain's own words."""

import json
from datetime import date
from typing import Any

import pytest

from rehab_tui.domain.ladder import Work
from rehab_tui.domain.records import Entries, Leg, Step
from rehab_tui.domain.today import today
from rehab_tui.exchange.demo.runner import demo_entries
from rehab_tui.exchange.today.as_json import as_json
from tests.domain.builders import (
    GREEN,
    Edit,
    assessed,
    bundle,
    checkin,
    checkins,
    no_checkins,
    no_runs,
    no_sessions,
    only_on,
    race,
    run,
    unanswered,
)
from tests.domain.made import D

SHAPE = {
    "": (
        "date rules_version run rehab ladder plan race after_race trend escalation pattern recovery questions"
    ),
    "run": "level urgency sentence reasons shown unknown flips",
    "rehab": "locked_by due next_due work",
    "plan": (
        "week_from week_km_done week_km_cap week_why week_cut today_km today_why "
        "hard_ok_from hills_ok speed_ok notes next_run days"
    ),
    "trend": "pain weekly_pain",
}
REASON = "rule level leg text facts"
WORK = "leg step sets reps up_s down_s hold_s rest_s load_kg"
LADDER = "step decision next missing"


def said(*edits: Edit) -> dict[str, Any]:
    return as_json(today(bundle(*edits), D))


@pytest.mark.parametrize("entries", [GREEN, Entries(), demo_entries(D)], ids=["green", "empty", "demo"])
def test_the_fields_are_the_contracts_in_its_order(entries: Entries) -> None:
    told = as_json(today(entries, D))
    for part, names in SHAPE.items():
        assert " ".join(told[part] if part else told) == names
    assert {" ".join(reason) for reason in told["run"]["reasons"]} == {REASON}
    assert {" ".join(work) for work in told["rehab"]["work"]} <= {WORK}
    assert {" ".join(ladder) for ladder in told["ladder"].values()} <= {LADDER}
    assert json.loads(json.dumps(told, allow_nan=False)) == told


def test_a_green_day() -> None:
    told = said()
    assert told["date"] == "2026-09-30"
    assert (told["run"]["level"], told["run"]["urgency"]) == ("green", "none")
    assert [reason["rule"] for reason in told["run"]["reasons"]] == ["GR1"]
    assert told["ladder"]["left"]["step"] == "raise-single-flat"
    assert told["escalation"] is None
    assert told["race"] is None
    assert told["run"]["sentence"] == "Run up to 11 km, easy and flat."
    assert told["run"]["shown"] == ["GR1"]
    assert told["plan"]["week_from"] == "2026-09-28"
    assert (told["plan"]["week_km_done"], told["plan"]["week_km_cap"]) == (6, 20)
    assert (told["plan"]["today_km"], told["plan"]["today_why"]) == (11, "MD12")
    assert (told["plan"]["week_why"], told["plan"]["week_cut"]) == ("grow", None)


def test_a_cut_names_its_day_and_rule() -> None:
    plan = said(checkin(0, morning_pain=4))["plan"]
    assert (plan["week_why"], plan["week_cut"]) == ("cut", {"date": "2026-09-30", "rule": "AM1"})


def test_a_red_day_allows_no_km_and_shows_no_milder_reason() -> None:
    told = said(checkin(0, "limp", morning_pain=4))
    assert (told["plan"]["week_km_cap"], told["plan"]["today_km"], told["plan"]["week_why"]) == (0, 0, "zero")
    assert told["run"]["shown"] == ["ST3"]
    assert {reason["rule"] for reason in told["run"]["reasons"]} >= {"ST3", "AM1"}


def test_every_reason_carries_its_rule_its_leg_and_its_numbers() -> None:
    first = said(checkin(0, morning_pain=4))["run"]["reasons"][0]
    assert (first["rule"], first["level"], first["leg"]) == ("AM1", "amber", "left")
    assert first["facts"] == {"pain": 4, "date": "2026-09-30"}


def test_reasons_stand_worst_first() -> None:
    levels = [reason["level"] for reason in said(checkin(0, "pop"), assessed(None))["run"]["reasons"]]
    assert levels[0] == "red"
    assert levels == sorted(levels, key=["red", "amber", "green"].index)


def test_locked_work_is_none_at_all() -> None:
    rehab = said(checkin(0, "pop"))["rehab"]
    assert rehab == {"locked_by": "RF1", "due": False, "next_due": None, "work": []}


def test_raises_tell_reps_and_tempo_and_holds_tell_seconds() -> None:
    told = said()
    (left,) = [work for work in told["rehab"]["work"] if work["leg"] == "left"]
    assert left == {
        "leg": "left",
        "step": "raise-single-flat",
        "sets": 3,
        "reps": 12,
        "up_s": 3,
        "down_s": 3,
        "hold_s": None,
        "rest_s": 120,
        "load_kg": 0,
    }
    (hold,) = said(only_on("hold-double", 3, 1))["rehab"]["work"]
    assert (hold["hold_s"], hold["reps"], hold["up_s"]) == (45, None, None)


def test_a_hard_day_is_named_to_the_minute() -> None:
    assert said(run(1, effort="hard"))["plan"]["hard_ok_from"] == "2026-10-01T18:30"


def test_a_race_names_its_rule_and_a_run_its_question() -> None:
    told = said(race)
    assert told["race"] == {
        "rule": "RC1",
        "date": "2026-11-29",
        "distance_km": 20,
        "needs": [],
        "needed_km": 10,
        "longest_km": 10,
        "checkins": 21,
    }
    assert [part["from"] for part in told["after_race"]["parts"]][:2] == ["2026-11-30", "2026-12-02"]
    assert said(unanswered(2))["questions"] == ["settled:run-2"]


def test_nothing_noted_is_unknown_and_not_zero() -> None:
    told = as_json(today(Entries(), date(2026, 3, 1)))
    assert told["run"]["level"] == "amber"
    assert told["plan"]["week_km_cap"] is None
    assert told["trend"] == {"pain": "unknown", "weekly_pain": []}
    assert told["ladder"] == {}
    assert told["recovery"] is None
    assert "run" in said(no_runs(range(28)))["run"]["unknown"]


def test_whole_seconds_and_kilograms_have_no_idle_decimals() -> None:
    day = today(GREEN, D)
    work = Work(
        Leg.LEFT, Step.RAISE_LOADED, 3, 12, up_s=3.0, down_s=3.0, hold_s=45.0, rest_s=90.0, load_kg=5.0
    )
    slow = work._replace(up_s=2.5, down_s=3.5, hold_s=45.5, rest_s=90.5, load_kg=7.5)
    told = as_json(day._replace(rehab=day.rehab._replace(work=(work, slow))))["rehab"]["work"]
    numbers = [json.dumps([part[name] for name in WORK.split()[4:]]) for part in told]
    assert numbers == ["[3, 3, 45, 90, 5]", "[2.5, 3.5, 45.5, 90.5, 7.5]"]


def sore(days: range, pain: int = 2) -> Edit:
    return checkins(days, morning_pain=pain, day_pain=pain)


@pytest.mark.parametrize(("days", "pain"), [(3, "2"), (4, "2"), (5, "2")])
def test_a_whole_weekly_value_has_no_idle_decimals(days: int, pain: str) -> None:
    told = said(no_runs(range(28)), no_sessions(range(28)), no_checkins(range(days, 7)), sore(range(7)))
    assert json.dumps(told["trend"]["weekly_pain"][0]) == pain


def test_a_weekly_value_between_two_points_stands_as_it_is() -> None:
    odd = sore(range(2), 3)
    told = said(no_runs(range(28)), no_sessions(range(28)), no_checkins(range(4, 7)), sore(range(4)), odd)
    assert json.dumps(told["trend"]["weekly_pain"][0]) == "2.5"
