"""A programme that is no ladder: what is due of it, what eases it, what opens its next block."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rehab_tui.domain.facts import doses, session_count
from rehab_tui.domain.ladder import ASK_AUTHOR, Decision
from rehab_tui.domain.programme_words import next_line, place
from rehab_tui.domain.records import Block, Entries, Leg, PlanExercise, Refused, RehabPlan, Step, What
from rehab_tui.domain.today import Today, today
from tests.domain.builders import Edit, both_legs, bundle, checkin, no_sessions, pause, screened, site
from tests.domain.made import D, ago
from tests.domain.programmes import KNOWN, following, taken, worked
from tests.domain.random_diaries import DIARIES, THOROUGH

FOUR_WEEKS = no_sessions(range(40))


def after(*edits: Edit, day: int = 0) -> Today:
    """The day's answers after the edits of a calm month without sessions."""
    return today(bundle(FOUR_WEEKS, *edits), ago(day))


def told(facts: Today) -> list[str]:
    """The work in short."""
    return [
        f"{work.exercise.name} {work.leg} {work.sets} x {work.reps or work.hold_s:g}"
        for work in facts.rehab.work
    ]


def lived(word: RehabPlan | str, *pains: int, began: int, block: int = 1, times: int = 1) -> Entries:
    """The diary after so many sessions on every day something was due, with those pains in turn."""
    entries = bundle(FOUR_WEEKS, following(word, began, block))
    following_pains = list(pains)
    for day in range(began, 0, -1):
        before = entries
        for hour in (9, 18)[:times]:
            entries = worked(entries, ago(day), following_pains[0] if following_pains else 1, at=hour)
        if entries is not before and following_pains:
            following_pains.pop(0)
    return entries


STRAIGHT, BENT = "single-leg lowering on a step", "single-leg lowering on a step, bent knee"


def test_both_sessions_of_a_day_are_due_one_after_the_other() -> None:
    entries = bundle(FOUR_WEEKS, following("alfredson", 3))
    first = today(entries, D)
    assert told(first) == [f"{STRAIGHT} left 3 x 15", f"{BENT} left 3 x 15"]
    assert first.rehab.not_before is None
    entries = worked(entries, D, at=8)
    second = today(entries, D)
    assert told(second) == told(first)
    assert second.rehab.not_before == datetime(D.year, D.month, D.day, 12, 30, tzinfo=UTC)
    over = today(worked(entries, D, at=13), D)
    assert not over.rehab.work
    assert over.rehab.whole
    assert over.rehab.next_due == ago(-1)


def test_a_session_that_was_stopped_leaves_its_own_rest_due_and_no_second_one_yet() -> None:
    entries = worked(bundle(FOUR_WEEKS, following("alfredson", 3)), D)
    (session,) = [each for each in entries.sessions if each.date == D]
    part = replace(session, completed=False, sets=session.sets[:3])
    facts = today(replace(entries, sessions=(*entries.sessions[:-1], part)), D)
    assert told(facts) == [f"{BENT} left 3 x 15"]
    assert facts.rehab.not_before is None


@pytest.mark.parametrize(("pain", "sets"), [(3, 3), (4, 2), (5, 2)])
def test_above_its_pain_there_is_one_set_less_next_time(pain: int, sets: int) -> None:
    facts = today(lived("alfredson", 1, 1, pain, began=3), D)
    assert {work.sets for work in facts.rehab.work} == {sets}
    assert {work.step for work in facts.rehab.work} == {Step.RAISE_SINGLE_STEP}
    assert list(facts.programme_remarks) == []


def test_the_second_session_of_a_day_has_one_set_less_after_a_sore_first_one() -> None:
    first = worked(bundle(FOUR_WEEKS, following("alfredson", 3)), D, pain=4)
    assert told(today(first, D)) == [f"{STRAIGHT} left 2 x 15", f"{BENT} left 2 x 15"]
    second = worked(first, D, at=14)
    (*before, newest) = second.sessions
    part = replace(newest, sets=tuple(done for done in newest.sets if done.set == 1))
    stopped = today(replace(second, sessions=(*before, part)), D)
    assert told(stopped) == [f"{STRAIGHT} left 1 x 15", f"{BENT} left 1 x 15"]
    assert told(today(second, D)) == []


def test_two_sessions_of_a_day_count_as_two_and_the_whole_of_one_that_was_stopped_was_asked_for() -> None:
    second = worked(worked(bundle(FOUR_WEEKS, following("alfredson", 3)), D), D, at=14)
    (*before, newest) = second.sessions
    stopped = replace(newest, completed=False, sets=tuple(done for done in newest.sets if done.set == 1))
    for sessions, done in ((second.sessions, 90), ((*before, stopped), 60)):
        situation = today(replace(second, sessions=sessions), D).situation
        assert session_count(situation, D) == 2
        assert {(one.sessions, one.done, one.prescribed) for one in doses(situation, D)} == {(2, done, 90)}


def test_a_physios_higher_limit_counts_for_his_programme_alone() -> None:
    assert {work.sets for work in today(lived("silbernagel", 5, began=1), D).rehab.work} == {3}
    assert {work.sets for work in today(lived("isometric", 4, began=1), D).rehab.work} == {4}


def test_too_much_twice_in_a_row_sends_to_whoever_made_it() -> None:
    assert list(today(lived("alfredson", 4, 4, began=2), D).programme_remarks) == [ASK_AUTHOR]
    assert not list(today(lived("alfredson", 4, 1, 4, began=3), D).programme_remarks)


def test_pain_above_5_ends_the_day_and_then_holds_come_until_one_is_calm() -> None:
    entries = worked(bundle(FOUR_WEEKS, following("alfredson", 3)), ago(2), pain=6)
    same_day = today(entries, ago(2))
    assert not same_day.rehab.work
    assert "ST1" in [reason.rule for reason in same_day.verdict.reasons]
    facts = today(entries, ago(1))
    assert told(facts) == ["double-leg hold both 5 x 45"]
    assert [ladder.decision for ladder in facts.ladders] == [Decision.BACK]
    calm = today(worked(entries, ago(1)), D)
    assert told(calm) == [f"{STRAIGHT} left 2 x 15", f"{BENT} left 2 x 15"]


def test_a_lock_wins_and_nothing_of_it_is_said() -> None:
    facts = after(following("alfredson", 3), checkin(0, "pop"))
    assert facts.rehab.locked_by == "RF1"
    assert not facts.rehab.work
    assert not list(facts.programme_remarks)


@pytest.mark.parametrize("where", ["insertional", "both", "unsure"])
def test_no_heel_drops_where_the_place_of_the_pain_has_changed(where: str) -> None:
    facts = after(following("alfredson", 3), site(where))
    assert not facts.rehab.work
    assert all(said.startswith("RH4: ") for said in facts.programme_remarks)
    assert len(list(facts.programme_remarks)) == 2


def test_a_programme_for_another_tendon_is_refused_by_name() -> None:
    entries = bundle(site("insertional"))
    with pytest.raises(Refused, match="tendon is mid-portion; accepted for the left leg: insertional, any"):
        taken(entries, KNOWN["alfredson"], D)
    assert taken(entries, KNOWN["jonsson"], D).profile.programme is not None
    with pytest.raises(Refused, match="at is 2; accepted: 1 to 1"):
        taken(entries, KNOWN["jonsson"], D, block=2)


def test_after_an_injection_it_waits_and_holds_are_done() -> None:
    facts = after(following("alfredson", 3), screened(steroid_injection=True))
    assert [work.step for work in facts.rehab.work] == [Step.HOLD_DOUBLE]


@pytest.mark.parametrize(("pains", "bounces"), [((3, 3, 3), True), ((3, 3, 4), False), ((4, 3, 3), False)])
def test_bounces_only_after_three_calm_mornings(pains: Sequence[int], bounces: bool) -> None:
    mornings = [checkin(2 - at, morning_pain=pain, day_pain=1) for at, pain in enumerate(pains)]
    facts = after(following("silbernagel", 20, 2), *mornings)
    found = [work.movement for work in facts.rehab.work if work.movement]
    assert any(each.what is What.BOUNCE for each in found) is bounces
    assert len(found) == 4 + bounces
    waits = "double-leg bounces: not before three mornings in a row at 3 or less."
    assert list(facts.programme_remarks) == ([] if bounces else [waits])


def test_a_pause_and_three_days_a_week() -> None:
    assert not after(following("beyer", 3), pause(1)).rehab.work
    entries = worked(bundle(FOUR_WEEKS, following("beyer", 3)), ago(1))
    assert not today(entries, D).rehab.whole
    assert today(entries, D).rehab.next_due == ago(-1)


def test_the_next_block_is_open_after_its_weeks_and_two_good_sessions_and_never_begins_by_itself() -> None:
    early = today(lived("beyer", began=6), D)
    assert early.next_block
    assert (early.next_block.number, early.next_block.offered) == (2, False)
    assert next_line(early.next_block) == "Block 2 needs 1 week of this block (0 of 1)."
    entries = lived("beyer", began=8)
    facts = today(entries, D)
    assert facts.next_block
    assert facts.next_block.offered
    assert next_line(facts.next_block) == "Block 2 is open."
    assert {work.reps for work in today(entries, ago(-1)).rehab.work} == {15}
    second = today(taken(entries, KNOWN["beyer"], D, block=2), ago(-1))
    assert told(second)[0].endswith("3 x 12")
    plan = second.situation.programme.plan
    assert plan
    assert (plan.since, plan.at_since) == (ago(8), D)
    assert place(plan, D) == "block 2 of 5, week 1 of 2"


@pytest.mark.parametrize(("held_s", "offered"), [(20, True), (19, False)])
def test_short_holds_open_the_next_block_as_they_are_written(held_s: float, offered: bool) -> None:
    block = Block(weeks=1, do=(PlanExercise(what=What.HOLD, hold_s=20, sets=2, per_week=7),))
    entries = lived(RehabPlan(name="Short holds", block=(block, block)), began=8)
    (*before, last) = entries.sessions
    cut = replace(last, sets=tuple(replace(done, held_s=held_s) for done in last.sets))
    facts = today(replace(entries, sessions=(*before, cut)), D)
    assert facts.next_block
    assert facts.next_block.offered is offered


@pytest.mark.parametrize("pain", [4, 6])
def test_a_sore_session_keeps_the_next_block_closed(pain: int) -> None:
    facts = today(lived("beyer", 1, 1, pain, 1, began=7), D)
    assert facts.next_block
    assert not facts.next_block.offered


def test_loads_follow_the_programme_and_a_daily_one_stands_a_week_at_each() -> None:
    def loads(days: int, *pains: int, times: int = 2) -> set[float]:
        entries = lived("alfredson", *pains, began=days, times=times)
        return {work.load_kg for work in today(entries, D).rehab.work}

    assert [loads(days) for days in (1, 2, 6, 7, 8, 13, 14)] == [{0}, {0}, {0}, {5}, {5}, {5}, {10}]
    assert loads(8, 1, 1, 1, 1, 1, 1, 1, 4) == {0}
    assert loads(7, 1, 1, 1, 1, 1, 1, 4) == {0}
    assert loads(8, times=1) == {0}, "a day is whole with both its sessions"
    once = worked(lived("alfredson", began=8, times=2), D)
    assert {work.load_kg for work in today(once, ago(-1)).rehab.work} == {5}, "one left out takes no load"


def test_a_load_changed_before_a_set_is_the_next_ones() -> None:
    entries = worked(bundle(FOUR_WEEKS, following("beyer", 3)), ago(2))
    newest = entries.sessions[-1]
    heavier = replace(newest, sets=tuple(replace(done, load_kg=20.0) for done in newest.sets))
    facts = today(replace(entries, sessions=(*entries.sessions[:-1], heavier)), D)
    assert {work.load_kg for work in facts.rehab.work} == {20}
    assert {work.load for work in facts.rehab.work} == {"15RM"}
    later = today(
        taken(replace(entries, sessions=(*entries.sessions[:-1], heavier)), KNOWN["beyer"], D, 2), D
    )
    assert {work.load_kg for work in later.rehab.work} == {20}


def test_back_on_the_ladder_one_stands_where_one_stood() -> None:
    entries = lived("alfredson", began=10)
    before = today(bundle(FOUR_WEEKS), ago(10)).ladders[0].position
    again = today(taken(entries, None, D), D)
    assert again.ladders[0].position == before
    assert again.next_block is None
    assert all(work.movement is None for work in again.rehab.work)


def test_both_sore_legs_and_a_sound_one() -> None:
    facts = after(both_legs, following("jonsson", 3))
    assert {work.leg for work in facts.rehab.work} == {Leg.LEFT, Leg.RIGHT}
    assert {work.leg for work in after(following("isometric", 3, 2)).rehab.work} == {Leg.LEFT, Leg.RIGHT}


@given(DIARIES, st.sampled_from(sorted(KNOWN)), st.integers(0, 30), st.integers(0, 6))
@THOROUGH
def test_whatever_happened_it_keeps_the_bounds(entries: Entries, word: str, began: int, back: int) -> None:
    plan = KNOWN[word]
    facts = today(following(plan, began)(entries), ago(back))
    works, movements = facts.rehab.work, [work.movement for work in facts.rehab.work]
    assert not (facts.rehab.locked_by and works)
    assert facts.refusal((work.step for work in works), movements) == "" or not works
    assert not (facts.verdict.red and facts.next_block and facts.next_block.offered)
    for work in works:
        asked = next((one for one in plan.now.do if one.movement == work.movement), None)
        assert work.sets <= (asked.sets if asked else 5)


def test_a_plan_without_a_day_counts_for_any_day() -> None:
    plan: RehabPlan = replace(KNOWN["jonsson"], since=None)
    entries = bundle(FOUR_WEEKS)
    facts = today(replace(entries, profile=replace(entries.profile, programme=plan)), D)
    assert told(facts) == ["single-leg lowering left 3 x 15"]
