"""How long a stop stands, and what lifts it: its days first, then three calm check-ins in a row after it."""

from functools import partial
from math import inf
from typing import Any

import pytest

from rehab_tui.domain.facts import Stop, StopRule, painful_leg, situation_on
from rehab_tui.domain.records import Leg
from rehab_tui.domain.today import today
from tests.domain.builders import (
    Edit,
    both_legs,
    bundle,
    checkin,
    checkins,
    no_checkins,
    no_runs,
    no_sessions,
    run,
    work,
)
from tests.domain.made import D, ago


def stops(*edits: Edit) -> dict[str, Stop]:
    return {stop.rule: stop for stop in situation_on(bundle(*edits), D).stops}


STOPPING: dict[str, dict[str, Any]] = {
    "ST1": {"pain_worst": 6},
    "ST2": {"settled": "longer"},
    "ST3": {"limp": True},
    "ST5": {"pain_end": 3},
}


@pytest.mark.parametrize("rule", STOPPING)
@pytest.mark.parametrize(("days", "over"), [(6, None), (7, 0), (8, 1)])
def test_a_stop_of_a_run_stands_seven_days(rule: str, days: int, over: int | None) -> None:
    """`days` ago it was raised: how a run settled shows on the day after it."""
    found = stops(no_runs(range(28)), run(days + (rule == "ST2"), **STOPPING[rule]))[rule]
    assert found.raised == ago(days)
    assert found.ran == ago(days + (rule == "ST2"))
    assert found.lifted == (None if over is None else ago(over))


@pytest.mark.parametrize(
    ("what", "edits", "over"),
    [
        ("three calm check-ins", (), 4),
        ("a 4 is calm enough", (checkins(range(7), morning_pain=4, day_pain=4),), 4),
        ("a 5 two days before its end", (checkin(6, morning_pain=5),), 3),
        ("a 5 on its last day", (checkin(4, morning_pain=5),), 1),
        ("a 5 through the day counts too", (checkin(4, day_pain=5),), 1),
        ("a limp", (checkin(4, "limp"),), 1),
        ("a morning that was not told", (checkin(4, morning_pain=None, day_pain=1),), 1),
        ("a 5 three days before its end", (checkin(7, morning_pain=5),), 4),
    ],
)
def test_then_the_last_three_check_ins_must_be_calm(what: str, edits: tuple[Edit, ...], over: int) -> None:
    found = stops(no_runs(range(28)), run(11, pain_worst=6), *edits)["ST1"]
    assert found.lifted == ago(over), what


@pytest.mark.parametrize(
    ("logged", "over"),
    [([0, 1, 2], 0), ([1, 2, 3], 1), ([0, 1], None), ([0, 2, 3, 8], 2), ([0, 1, 8], 0), ([0, 1, 9], None)],
)
def test_all_three_come_after_the_stop(logged: list[int], over: int | None) -> None:
    """`logged` are the days before today with a check-in; the stop was raised nine days ago."""
    alone = [no_runs(range(28)), no_sessions(range(28)), no_checkins(range(28))]
    found = stops(*alone, run(9, limp=True), checkins(logged, morning_pain=1))["ST3"]
    assert found.lifted == (None if over is None else ago(over))


def test_what_stands_later_is_not_looked_at() -> None:
    entries = bundle(no_runs(range(28)), run(12, pain_worst=6), checkins(range(4, 6), morning_pain=5))
    assert {stop.rule: stop.lifted for stop in situation_on(entries, ago(3)).stops} == {"ST1": None}
    assert {stop.rule: stop.lifted for stop in situation_on(entries, ago(1)).stops} == {"ST1": ago(1)}


@pytest.mark.parametrize(
    ("start", "end", "rule"),
    [(1, 1, None), (1, 2, None), (1, 3, "ST5"), (3, 1, None), (None, 3, None), (2, None, None)],
)
def test_two_points_up_in_a_run_stop(start: int | None, end: int | None, rule: str | None) -> None:
    found = stops(no_runs(range(28)), run(2, pain_start=start, pain_end=end))
    assert list(found) == ([rule] if rule else [])


def test_of_a_stop_the_numbers_are_told() -> None:
    found = stops(run(2, pain_start=1, pain_worst=6, pain_end=4, settled="longer", limp=True))
    stop = partial(Stop, raised=ago(2), run="run-2")
    assert found == {
        "ST1": stop(rule=StopRule.PAIN, pain=6),
        "ST2": stop(rule=StopRule.SETTLING, raised=ago(1), hours=inf),
        "ST3": stop(rule=StopRule.LIMP),
        "ST5": stop(rule=StopRule.RISE, pain_start=1, pain_end=4),
    }
    noted = stops(checkin(1, "limp", day_pain=7))
    assert noted == {
        "ST1": Stop(rule=StopRule.PAIN, raised=ago(1), leg=Leg.LEFT, pain=7),
        "ST3": Stop(rule=StopRule.LIMP, raised=ago(1)),
    }


def test_two_worse_weeks_stop_on_a_day_without_an_entry_too() -> None:
    rise = [checkins(range(7 * week, 7 * week + 7), morning_pain=3 - week, day_pain=0) for week in range(3)]
    found = stops(*rise, no_runs(range(28)), no_sessions(range(28)), no_checkins(range(2)))["ST4"]
    assert (found.raised, found.weekly_pain) == (D, (3, 2, 1, 2))


def test_a_session_above_five_is_a_stop_too() -> None:
    sore = stops(no_runs(range(28)), work("raise-single-flat", 2, pain=6))["ST1"]
    assert sore == Stop(rule=StopRule.PAIN, raised=ago(2), leg=Leg.LEFT, session=True, pain=6)
    both = stops(no_runs(range(28)), work("raise-double-flat", 2, pain=8))["ST1"]
    assert (both.leg, both.pain) == (None, 8)
    assert not stops(no_runs(range(28)), work("raise-single-flat", 2, pain=5))


@pytest.mark.parametrize(("days", "lately"), [(6, True), (7, False)])
def test_a_stop_of_the_last_seven_days_is_a_late_one(days: int, lately: bool) -> None:
    found = situation_on(bundle(no_runs(range(28)), run(days, limp=True)), D)
    assert found.stopped_lately is lately


def test_hours_that_were_worked_out_are_told_whole() -> None:
    slow = checkins(range(3), morning_pain=3)
    entries = bundle(no_runs(range(28)), run(3, settled=None, morning_after=None), slow)
    answers = today(entries, D)
    (hours,) = (stop.hours for stop in answers.situation.stops if stop.rule is StopRule.SETTLING)
    (facts,) = (reason.facts for reason in answers.verdict.reasons if reason.rule == "ST2")
    assert (hours, facts["hours"]) == (2 * 24 + 24 - 11.5, 60)


def test_the_leg_that_hurts_most_is_named_where_it_is_one() -> None:
    def newest(*edits: Edit) -> tuple[int, str | None]:
        found = bundle(*edits).checkins[-1]
        return found.worst_pain, painful_leg(found)

    assert newest() == (1, "left")
    assert newest(both_legs) == (1, None)
    assert newest(both_legs, checkin(0, leg="right", day_pain=5)) == (5, "right")
    assert newest(both_legs, checkin(0, leg="left", morning_pain=5)) == (5, "left")
    assert newest(checkin(0, morning_pain=None, day_pain=None))[0] == 0


def asks_for_a_run(*edits: Edit) -> bool:
    """Whether AM12 does, after a stop that stood from 12 days ago to 5 days ago."""
    reasons = today(bundle(no_runs(range(28)), run(12, limp=True), *edits), D).verdict.reasons
    return any(reason.rule == "AM12" for reason in reasons)


@pytest.mark.parametrize(
    ("what", "changes", "clean"),
    [
        ("it settled at once", {}, True),
        ("within 24 h", {"settled": "within_24h"}, True),
        ("within 48 h", {"settled": "within_48h"}, False),
        ("it reached 3", {"pain_worst": 3}, True),
        ("it reached 4", {"pain_worst": 4}, False),
        ("4 in the hours after", {"pain_after": 4}, False),
        ("a point up", {"pain_start": 2, "pain_end": 3}, False),
        ("a point up, but low", {"pain_end": 2}, True),
        ("a stride that was altered", {"gait_altered": True}, False),
        ("a morning slightly worse", {"morning_after": "slightly"}, False),
        ("a morning notably worse", {"morning_after": "notably"}, False),
        ("its end was not told", {"pain_end": None}, False),
    ],
)
def test_a_stop_that_is_over_asks_for_a_clean_run(what: str, changes: dict[str, Any], clean: bool) -> None:
    assert asks_for_a_run(run(2, **changes)) is not clean, what


@pytest.mark.parametrize(("days", "enough"), [(6, False), (5, True), (4, True)])
def test_the_clean_run_is_not_before_the_stop_was_over(days: int, enough: bool) -> None:
    assert asks_for_a_run(run(days)) is not enough
