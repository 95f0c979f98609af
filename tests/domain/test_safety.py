"""Safety is monotone: a worse symptom, or good news taken away, never makes the day more permissive.

Left out are the values that serve as the measure of a comparison, where a worse number rightly makes
what came after look better: earlier mornings (the baseline of a run's morning after, and of the week
before), the pain at a run's start, and the pain of runs more than a week old (they raise the week that
this week is compared with). The newest check-in and the latest run are therefore only worsened while
they lie in the last 7 days; a sign may be added to any check-in, for nothing is compared with signs.

Good news is: an assessment, a completed session, a weekly answer of "better" or "same", a marked pause,
and the person's own word that a run settled within 24 h or that its morning after was no worse.
"""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from rehab_tui.domain.ladder import Decision
from rehab_tui.domain.records import Entries, Level
from rehab_tui.domain.today import Today, today
from rehab_tui.exchange.today.as_json import as_json
from tests.domain.builders import both, bundle, checkins, no_checkins, no_runs, run, swim
from tests.domain.made import D, ago
from tests.domain.random_diaries import DIARIES, THOROUGH
from tests.domain.worsening import signed, without_good_news, worsened

pytestmark = pytest.mark.filterwarnings("ignore:Generating overly large repr")
"""A diary that fails is long; what failed must still be told."""

RACES = [None, "RC1", "RC3", "RC2"]
"""The advice on a race, from the mildest to the strictest."""


def stricter_or_equal(after: Today, before: Today) -> None:
    """Fail where `after` allows anything that `before` did not."""
    assert after.verdict.level >= before.verdict.level
    assert after.verdict.urgency >= before.verdict.urgency
    assert after.rehab.locked_by or not before.rehab.locked_by
    cap, allowed = after.plan.week_km_cap, before.plan.week_km_cap
    assert (cap is None and allowed is None) or (cap is not None and (allowed is None or cap <= allowed))
    assert after.plan.today_km <= before.plan.today_km
    assert after.plan.hills_ok <= before.plan.hills_ok
    assert after.plan.speed_ok <= before.plan.speed_ok
    waits, waited = after.plan.hard_ok_from, before.plan.hard_ok_from
    assert waited is None or (waits is not None and waits >= waited)
    assert RACES.index(after.race) >= RACES.index(before.race)
    for now, then in zip(after.ladders, before.ladders, strict=True):
        assert now.decision is not Decision.OFFER or then.decision is Decision.OFFER
        assert now.may_override <= then.may_override


def _told_by(entries: Entries, day: date) -> Entries:
    """Only the records dated that day or earlier."""
    return replace(
        entries,
        checkins=tuple(each for each in entries.checkins if each.date <= day),
        runs=tuple(each for each in entries.runs if each.date <= day),
        sessions=tuple(each for each in entries.sessions if each.date <= day),
        steps=tuple(each for each in entries.steps if each.date <= day),
        pauses=tuple(each for each in entries.pauses if each.from_ <= day),
        activities=tuple(each for each in entries.activities if each.date <= day),
    )


@given(DIARIES, st.data())
@THOROUGH
def test_a_worse_symptom_never_allows_more(entries: Entries, data: st.DataObject) -> None:
    before = today(entries, D)
    for ways in (dict(worsened(entries)), dict(signed(entries))):
        for _ in range(5 if ways else 0):
            stricter_or_equal(today(ways[data.draw(st.sampled_from(sorted(ways)))], D), before)


@given(DIARIES, st.data())
@THOROUGH
def test_good_news_taken_away_never_allows_more(entries: Entries, data: st.DataObject) -> None:
    before = today(entries, D)
    ways = dict(without_good_news(entries))
    for _ in range(4):
        stricter_or_equal(today(ways[data.draw(st.sampled_from(sorted(ways)))], D), before)


@given(DIARIES, st.integers(0, 6), st.integers(0, 10))
@example(bundle(), 0, 0)
@example(bundle(no_checkins(range(7)), no_runs(range(7))), 3, 0)
@THOROUGH
def test_cross_training_never_allows_more_and_without_a_pain_changes_nothing(
    entries: Entries, back: int, pain: int
) -> None:
    before = today(entries, D)
    assert as_json(today(swim(back, None, "-more")(entries), D)) == as_json(before)
    stricter_or_equal(today(swim(back, pain, "-more")(entries), D), before)


@given(DIARIES, st.integers(0, 13))
@example(bundle(), 0)
@THOROUGH
def test_longer_never_allows_more_than_within_48_h(entries: Entries, back: int) -> None:
    before = today(run(back, settled="within_48h")(entries), D)
    stricter_or_equal(today(run(back, settled="longer")(entries), D), before)


@given(DIARIES, st.integers(1, 25), st.sampled_from([None, 0, 1, 3]), st.sampled_from([None, 60]))
@example(bundle(), 3, 1, 60)
@example(bundle(), 20, 0, None)
@THOROUGH
def test_while_not_yet_is_the_newest_answer_no_day_leaves_km(
    entries: Entries, ran: int, sorer: int | None, minutes: int | None
) -> None:
    """Mornings since are sorer than all before, or stiffer, or without minutes; None: not noted at all."""
    entries = both(no_runs(range(ran)), no_checkins(range(ran)), run(ran, settled="not_yet", distance_km=4))(
        entries
    )
    pains = [row.worst_pain or 0 for row in entries.checkins]
    for leg in ("left", "right") if sorer is not None else ():
        pain = min(10, max(pains, default=1) + (sorer or 0))
        entries = checkins(range(ran), leg=leg, morning_pain=pain, stiffness_min=minutes)(entries)
    assert not any(today(entries, ago(back)).plan.today_km for back in range(ran + 1))


def test_nothing_taken_from_the_green_diary_allows_more() -> None:
    before = today(bundle(), D)
    assert before.verdict.level is Level.GREEN
    for _, poorer in (*signed(bundle()), *without_good_news(bundle())):
        stricter_or_equal(today(poorer, D), before)


def test_no_two_worsenings_one_after_the_other_allow_more() -> None:
    calm = today(bundle(), D)
    for _, once in worsened(bundle()):
        before = today(once, D)
        stricter_or_equal(before, calm)
        for _, twice in worsened(once):
            stricter_or_equal(today(twice, D), before)


@given(DIARIES, st.integers(1, 20))
@THOROUGH
def test_what_is_dated_later_changes_nothing(entries: Entries, back: int) -> None:
    day = ago(back)
    assert as_json(today(entries, day)) == as_json(today(_told_by(entries, day), day))


@given(DIARIES)
@THOROUGH
def test_green_knows_everything_it_needs(entries: Entries) -> None:
    said = today(entries, D).verdict
    assert (said.level is Level.GREEN) is (said.reasons[0].rule == "GR1")
    assert not (said.level is Level.GREEN and said.unknown)
