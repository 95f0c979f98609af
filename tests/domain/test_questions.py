"""What the day still asks: how a run settled, its morning after, the week, the safety questions."""

from datetime import date

import pytest

from rehab_tui.domain.records import CheckIn, Pause, Run
from rehab_tui.domain.rules.verdict import RULES
from rehab_tui.domain.today import Question, today
from tests.domain.builders import (
    Edit,
    answer,
    assessed,
    bundle,
    checkin,
    no_checkins,
    no_runs,
    no_sessions,
    pause,
    profile,
    run,
    screened,
)
from tests.domain.made import D, ago


def questions(*edits: Edit) -> list[tuple[str, str | date | None]]:
    """The kinds of what is asked, each with the run or the day's check-in that the answer belongs to."""
    return [(question.kind, _about(question)) for question in today(bundle(*edits), D).questions]


def _about(question: Question) -> str | date | None:
    match question.about:
        case Run(id=name):
            return name
        case CheckIn(date=day):
            return day
        case Pause(from_=day):
            return day
        case None:
            return None


def test_a_diary_that_tells_all_is_asked_nothing() -> None:
    assert questions() == []


@pytest.mark.parametrize(
    ("settled", "asked"),
    [
        (None, [("settled", "run-2")]),
        ("not_yet", [("settled", "run-2")]),
        *((word, []) for word in ("never_rose", "within_24h", "within_48h", "longer")),
    ],
)
def test_how_the_latest_run_settled(settled: str | None, asked: list[tuple[str, str]]) -> None:
    assert questions(run(2, settled=settled)) == asked


def test_an_older_run_is_not_asked_about() -> None:
    assert questions(run(4, settled=None)) == []
    assert questions(no_runs(range(14)), run(14, settled=None)) == []
    assert questions(no_runs(range(13)), run(13, settled=None)) == [("settled", "run-13")]


def test_the_morning_after_is_asked_where_no_check_in_tells_it_and_it_has_come() -> None:
    untold = run(2, settled="within_24h", morning_after=None)
    assert questions(untold) == []
    assert questions(untold, no_checkins([1])) == [("morning_after", "run-2")]
    assert questions(run(0, settled="within_24h", morning_after=None)) == []
    yesterday = run(1, settled="within_24h", morning_after=None)
    assert questions(yesterday, no_checkins([0])) == [("morning_after", "run-1")]


@pytest.mark.parametrize(("days", "asked"), [(0, False), (29, False), (30, True), (31, True)])
def test_the_safety_questions_come_again_after_thirty_days(days: int, asked: bool) -> None:
    assert questions(screened(days)) == ([("screening", None)] if asked else [])


def test_the_safety_questions_come_first_of_all_where_they_never_did() -> None:
    assert questions(profile(screening=None)) == [("screening", None)]
    assert questions(screened(-1)) == [("screening", None)]


def test_the_week_is_asked_for_where_the_days_do_not_tell() -> None:
    few = (no_checkins(range(7, 28)), no_runs(range(7, 28)), no_sessions(range(7, 28)))
    assert questions(*few) == [("versus_last_week", D)]
    assert questions(*few, no_checkins([0]))[-1:] == [("versus_last_week", None)]
    assert questions(*few, answer(0, "same")) == []


# --- the day a sign is told by


def reasons(*edits: Edit) -> dict[str, object]:
    said = today(bundle(*edits), D).verdict.reasons
    return {reason.rule: reason.facts.get("date") for reason in said}


@pytest.mark.parametrize(("calf", "breath"), [(3, 1), (1, 3), (2, 2)])
def test_a_calf_and_the_breath_stand_each_by_itself(calf: int, breath: int) -> None:
    found = reasons(checkin(calf, "calf_swollen"), checkin(breath, "breathless"))
    assert found["EV2"] == ago(calf).isoformat()
    assert found["EV3"] == ago(breath).isoformat()


def test_the_breath_stands_where_only_the_calf_was_assessed() -> None:
    found = reasons(checkin(5, "calf_swollen"), checkin(1, "breathless"), assessed(3))
    assert "EV2" not in found
    assert found["EV3"] == ago(1).isoformat()


def test_of_two_signs_of_one_rule_the_newer_day_is_told() -> None:
    assert reasons(checkin(5, "bruise"), checkin(2, "swelling"))["RF4"] == ago(2).isoformat()
    assert reasons(checkin(2, "bruise"), checkin(5, "swelling"))["RF4"] == ago(2).isoformat()


def test_where_a_rule_comes_from() -> None:
    evidence = {f"EV{number}" for number in range(1, 10)}
    app = {"AM9", "AM10", "AM11", "AM12", "AM13"}
    told = {rule.id: rule.origin for rule in RULES}
    assert {name for name, origin in told.items() if origin == "evidence"} == evidence
    assert {name for name, origin in told.items() if origin == "app"} == app, "a new one is named here too"


@pytest.mark.parametrize(("began", "asked"), [(13, []), (14, [("pause", ago(14))])])
def test_a_pause_without_an_end_is_asked_about_once_its_14_days_are_over(
    began: int, asked: list[tuple[str, date]]
) -> None:
    assert [one for one in questions(pause(began)) if one[0] == "pause"] == asked
