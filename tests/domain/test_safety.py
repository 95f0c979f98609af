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
from itertools import chain

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from rehab_tui.domain.ladder import Decision
from rehab_tui.domain.records import Entries, Level, MorningAfter, Settled, Sign, Step, Versus
from rehab_tui.domain.today import Today, today
from rehab_tui.exchange.today.as_json import as_json
from tests.domain.builders import (
    Edit,
    assessed,
    began,
    both_legs,
    bundle,
    checkin,
    checkins,
    no_checkins,
    no_runs,
    no_sessions,
    pause,
    profile,
    run,
    screened,
    site,
    work,
)
from tests.domain.made import D, ago
from tests.domain.worsening import signed, without_good_news, worsened

DAYS = st.integers(0, 20)
WEEKS = st.sampled_from([range(7), range(7, 14), range(14, 21)])
MILD = st.sampled_from([0, 1, 1, 2, 2, 3, 3, 4, 5, 6])
LADDER = [step for step in Step if step is not Step.SEATED_RAISE]

MORNINGS: st.SearchStrategy[Edit] = st.one_of(
    st.builds(
        checkin,
        DAYS,
        morning_pain=MILD,
        stiffness_min=st.sampled_from([0, 10, 15, 20, 40]),
        day_pain=st.none() | MILD,
        versus_last_week=st.none() | st.sampled_from(Versus),
    ),
    st.builds(checkins, WEEKS, morning_pain=st.integers(0, 3)),
    st.builds(checkin, DAYS, leg=st.just("right"), morning_pain=MILD, stiffness_min=st.just(10)),
    st.builds(checkin, DAYS, st.sampled_from(Sign)),
    st.builds(no_checkins, st.sets(DAYS, max_size=6)),
)
RUNS: st.SearchStrategy[Edit] = st.one_of(
    st.builds(
        run,
        DAYS,
        time=st.none() | st.sampled_from(["05:59", "06:00", "18:00"]),
        pain_start=st.none() | MILD,
        pain_worst=st.none() | MILD,
        pain_end=st.none() | MILD,
        pain_after=st.none() | MILD,
        settled=st.none() | st.sampled_from(Settled),
        morning_after=st.none() | st.sampled_from(MorningAfter),
    ),
    st.builds(run, DAYS, settled=st.none(), morning_after=st.none()),
    st.builds(run, st.integers(7, 12), limp=st.just(True)),
    st.builds(no_runs, st.sets(DAYS, max_size=6)),
)
REST: st.SearchStrategy[Edit] = st.one_of(
    st.builds(work, st.sampled_from(LADDER), DAYS, pain=st.none() | MILD),
    st.builds(no_sessions, st.sets(DAYS, max_size=6)),
    st.builds(assessed, st.none() | st.integers(0, 40)),
    st.builds(began, st.integers(0, 100)),
    st.builds(pause, st.integers(0, 9)),
    st.builds(site, st.sampled_from(["insertional", "both", "unsure"])),
    st.builds(screened, steroid_injection=st.booleans(), inflammatory=st.booleans()),
    st.builds(profile, usual_weekly_km=st.none() | st.sampled_from([10, 40])),
    st.just(both_legs),
)
DIARIES = st.tuples(
    st.lists(MORNINGS, min_size=1, max_size=5),
    st.lists(RUNS, min_size=1, max_size=5),
    st.lists(REST, max_size=3),
).map(lambda parts: bundle(*chain(*parts)))


def stricter_or_equal(after: Today, before: Today) -> None:
    """Fail where `after` allows anything that `before` did not."""
    assert after.verdict.level >= before.verdict.level
    assert after.verdict.urgency >= before.verdict.urgency
    assert after.rehab.locked_by or not before.rehab.locked_by
    cap, allowed = after.plan.week_km_cap, before.plan.week_km_cap
    assert (cap is None and allowed is None) or (cap is not None and (allowed is None or cap <= allowed))
    for now, then in zip(after.ladders, before.ladders, strict=True):
        assert now.decision is not Decision.OFFER or then.decision is Decision.OFFER


def _told_by(entries: Entries, day: date) -> Entries:
    """Only the records dated that day or earlier."""
    return replace(
        entries,
        checkins=tuple(each for each in entries.checkins if each.date <= day),
        runs=tuple(each for each in entries.runs if each.date <= day),
        sessions=tuple(each for each in entries.sessions if each.date <= day),
        steps=tuple(each for each in entries.steps if each.date <= day),
        pauses=tuple(each for each in entries.pauses if each.from_ <= day),
    )


THOROUGH = settings(
    max_examples=80,
    deadline=None,
    database=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow],
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
