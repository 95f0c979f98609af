"""The sample diary: a story in which the program was always asked and always obeyed."""

from collections import Counter
from dataclasses import replace
from datetime import date, timedelta
from functools import cache

import pytest

from rehab_tui.domain.facts import Trend
from rehab_tui.domain.ladder import Decision
from rehab_tui.domain.merging import imported
from rehab_tui.domain.records import TABLES, ChangedBy, Entries, Level, MeasurementKind, Step
from rehab_tui.domain.today import Question, QuestionKind, Today, today
from rehab_tui.exchange.bundle import bundle
from rehab_tui.exchange.demo.runner import ANSWERED_AFTER, demo_entries
from rehab_tui.exchange.demo.shipped import SHIPPED_DAY, sample_entries
from rehab_tui.exchange.demo.story import DAYS
from tests.exchange.demo_days import DEMO, FIRST, LAST, as_of

ALL_DAYS = tuple(FIRST + timedelta(days=number) for number in range(DAYS))


def as_it_stood(day: date, *, climbed: bool) -> Entries:
    """The diary on that day after the check-in, before any run or rehab, and before or after a step up."""
    then = as_of(day)
    return replace(
        then,
        runs=tuple(
            run if (day - run.date).days >= ANSWERED_AFTER else replace(run, settled=None, morning_after=None)
            for run in then.runs
            if run.date < day
        ),
        sessions=tuple(session for session in then.sessions if session.date < day),
        steps=tuple(step for step in then.steps if step.date < day or climbed),
    )


@cache
def asked(day: date, climbed: bool = True) -> Today:
    return today(as_it_stood(day, climbed=climbed), day)


# --- the program was obeyed


def test_every_step_up_was_offered_that_day() -> None:
    offers = [change for change in DEMO.steps if change.by is ChangedBy.OFFER]
    assert [change.to for change in offers] == [
        Step.HOLD_SINGLE,
        Step.RAISE_DOUBLE_FLAT,
        Step.RAISE_SINGLE_FLAT,
        Step.RAISE_SINGLE_STEP,
        Step.RAISE_LOADED,
        Step.RAISE_LOADED,
    ]
    for change in offers:
        (ladder,) = asked(change.date, climbed=False).ladders
        assert ladder.decision is Decision.OFFER
        assert (ladder.position.step, ladder.next) == (change.from_, change.to)
        assert change.reason == ", ".join(gate.rule for gate in ladder.gates)


def test_no_offer_was_left_lying() -> None:
    assert not [day for day in ALL_DAYS if asked(day).ladders[0].decision is Decision.OFFER]


def test_no_session_holds_more_than_was_prescribed_that_day() -> None:
    for session in DEMO.sessions:
        work = asked(session.date).rehab.work
        prescribed = {(part.leg, part.step): part.sets for part in work}
        done = Counter((one.leg, one.step) for one in session.sets)
        assert done.items() <= prescribed.items() if session.completed else done.keys() <= prescribed.keys()
        targets = {(part.step, part.reps, part.hold_s) for part in work}
        assert {(one.step, one.target_reps, one.target_s) for one in session.sets} <= targets


def test_nobody_ran_on_a_red_day_or_ill_in_bed() -> None:
    for run in DEMO.runs:
        assert asked(run.date).verdict.level is not Level.RED
        assert not asked(run.date).situation.paused


# --- the story is a full one


def test_it_has_a_flare_a_red_week_and_a_way_back() -> None:
    levels = "".join(asked(day).verdict.level.word[0] for day in ALL_DAYS)
    assert "rrrrrr" in levels
    assert "ggggg" in levels.partition("rrrrrr")[2]
    rules = {reason.rule for day in ALL_DAYS for reason in asked(day).verdict.reasons}
    assert rules >= {"ST1", "AM1", "AM2", "AM3", "AM4", "AM6", "AM8", "AM9", "AM10", "AM11", "AM12", "GR1"}
    decisions = {asked(day, climbed=False).ladders[0].decision for day in ALL_DAYS}
    assert decisions == {Decision.STAY, Decision.OFFER, Decision.BACK, Decision.HOLD_DOSE}


def test_a_test_run_ended_the_stop() -> None:
    after_stop = [day for day in ALL_DAYS if "AM12" in {reason.rule for reason in asked(day).verdict.reasons}]
    assert [run.pain_worst for run in DEMO.runs if run.date in after_stop] == [2]


def test_days_are_missing_and_one_session_was_stopped() -> None:
    checked_in = {checkin.date for checkin in DEMO.checkins}
    assert 3 <= len(set(ALL_DAYS) - checked_in) <= 12
    assert [session.completed for session in DEMO.sessions].count(False) == 1
    assert len(DEMO.pauses) == 1
    assert {measured.kind for measured in DEMO.measurements} >= {
        MeasurementKind.KNEE_TO_WALL,
        MeasurementKind.HEEL_RAISES,
        MeasurementKind.TENDON_RATING,
    }
    for rows in (DEMO.checkins, DEMO.runs, DEMO.sessions):
        assert any(row.note for row in rows)


def test_sessions_take_as_long_as_their_sets() -> None:
    for session in DEMO.sessions:
        assert session.started_at
        assert session.ended_at
        paced = sum((one.held_s or 0) + 6 * (one.reps or 0) for one in session.sets)
        assert timedelta(seconds=paced) < session.ended_at - session.started_at < timedelta(hours=1)


# --- the last day shows every part of the screens


def test_the_last_day_has_something_for_every_part_of_the_screens() -> None:
    said = today(DEMO, LAST)
    assert said.situation.checked_in
    assert said.verdict.level is Level.AMBER
    assert [reason.rule for reason in said.verdict.reasons] == ["AM10"]
    assert said.situation.trend is Trend.IMPROVING
    assert [(work.step, work.sets, work.reps) for work in said.rehab.work] == [
        (Step.RAISE_LOADED, 4, 10),
        (Step.RAISE_LOADED, 4, 10),
        (Step.SEATED_RAISE, 3, 15),
    ]
    assert all(work.load_kg for work in said.rehab.work)
    assert said.questions == (Question(QuestionKind.SETTLED, DEMO.runs[-1]),)
    assert {gate.open for gate in said.ladders[0].gates} == {True, False}
    assert 0 < said.plan.week_km_done < (said.plan.week_km_cap or 0)
    assert said.plan.hard_ok_from
    assert (said.race, said.pattern, said.escalation) == ("RC3", "reactive", None)
    assert said.week == 14
    assert said.recovery


# --- the diary itself


@pytest.mark.parametrize("day", [date(2024, 2, 29), date(2027, 1, 1)])
def test_on_another_day_it_is_the_same_story(day: date) -> None:
    moved, shift = demo_entries(day), day - LAST
    assert [row.date - shift for row in moved.checkins] == [row.date for row in DEMO.checkins]
    assert [replace(row, date=row.date - shift) for row in moved.checkins] == list(DEMO.checkins)
    assert [(row.date - shift, row.distance_km) for row in moved.runs] == [
        (row.date, row.distance_km) for row in DEMO.runs
    ]
    assert [row.sets for row in moved.sessions] == [row.sets for row in DEMO.sessions]


def test_it_is_the_same_every_time() -> None:
    assert demo_entries.__wrapped__(LAST) == DEMO


def test_it_is_a_whole_bundle() -> None:
    found = imported(bundle.Bundle(format="rehab-tui", version=2, **vars(DEMO)), Entries())
    assert found.known == found.kept == 0
    assert found.new == 1 + sum(len(getattr(DEMO, name)) for name in TABLES.values())


def test_the_shipped_diary_is_the_one_that_the_rules_work_out() -> None:
    """`python -m benchmarks.sample_diary` writes it anew where they have changed."""
    assert sample_entries(SHIPPED_DAY) == demo_entries(SHIPPED_DAY)


@pytest.mark.parametrize("days", [-400, 1, 59, 3650])
def test_the_shipped_diary_moves_with_the_day(days: int) -> None:
    moved = sample_entries(SHIPPED_DAY + timedelta(days=days))
    kept = sample_entries(SHIPPED_DAY)
    for table in ("checkins", "runs", "sessions", "measurements", "steps"):
        then = [row.date + timedelta(days=days) for row in getattr(kept, table)]
        assert [row.date for row in getattr(moved, table)] == then
    assert [row.tendons for row in moved.checkins] == [row.tendons for row in kept.checkins]
    assert [row.sets for row in moved.sessions] == [row.sets for row in kept.sessions]
