"""The facts of the physio's page, against diaries whose answers can be counted by hand."""

from dataclasses import replace
from fractions import Fraction

import pytest

from rehab_tui.domain.measurements import MEASURES
from rehab_tui.domain.records import (
    Entries,
    Leg,
    Level,
    Measurement,
    MeasurementKind,
    MorningAfter,
    Profile,
    Refused,
    Settled,
)
from rehab_tui.exchange.report.facts.report import MOST_LOADS, Report, report_of
from rehab_tui.exchange.report.facts.responses import Response
from rehab_tui.exchange.report.facts.weeks import Spread
from rehab_tui.exchange.report.page import missing as page_missing
from rehab_tui.exchange.report.parts import MOST_WEEKS, Part
from tests.domain.builders import (
    Edit,
    began,
    both_legs,
    bundle,
    checkins,
    no_checkins,
    no_runs,
    no_sessions,
    pause,
    run,
    swim,
    unanswered,
    work,
)
from tests.domain.made import D, ago


def report(*edits: Edit, weeks: int = 4, without: frozenset[Part] = frozenset()) -> Report:
    return report_of(bundle(*edits), D, weeks, without)


def measured(kind: MeasurementKind, *values: tuple[int, float], leg: Leg = Leg.LEFT) -> Edit:
    rows = tuple(
        Measurement(id=f"{kind}-{leg}-{day}", date=ago(day), kind=kind, leg=leg, value=value)
        for day, value in values
    )
    return lambda entries: replace(entries, measurements=(*entries.measurements, *rows))


def response(found: Report, day: int) -> Response:
    assert found.responses
    return next(row for row in found.responses.newest if row.load.date == ago(day))


def sound_leg_hurts(entries: Entries) -> Entries:
    """Every set of the right leg alone was at 8."""
    sessions = tuple(
        replace(
            session,
            sets=tuple(replace(done, pain=8) if done.leg is Leg.RIGHT else done for done in session.sets),
        )
        for session in entries.sessions
    )
    return replace(entries, sessions=sessions)


def missing(*edits: Edit) -> str:
    return "\n".join(left_open(report(*edits)))


def left_open(report: Report) -> tuple[str, ...]:
    return page_missing.missing(report).lines


# --- the weeks


def test_a_week_tells_mean_range_and_days() -> None:
    found = report(checkins([1], morning_pain=4, day_pain=2), checkins([0], stiffness_min=35))
    newest = found.legs[0].weeks[-1]
    assert newest.end == D
    assert newest.pain == Spread(days=7, low=1, high=4, mean=float(Fraction(10, 7)))
    assert newest.stiffness == Spread(days=7, low=10, high=35, mean=float(Fraction(95, 7)))


def test_a_week_with_few_days_has_no_mean_and_an_empty_one_nothing() -> None:
    silent = (no_runs(range(28)), no_sessions(range(28)))
    few = report(*silent, no_checkins(range(2, 7))).legs[0].weeks[-1]
    assert few.pain == Spread(days=2, low=1, high=1, mean=None)
    empty = report(*silent, no_checkins(range(7))).legs[0].weeks[-1]
    assert (empty.pain, empty.stiffness, empty.rating) == (None, None, None)


def test_a_week_without_a_run_is_a_gap_and_not_zero_km() -> None:
    found = report(no_runs(range(7, 14)), run(14))
    assert found.runs
    assert found.runs.weekly_km == (20, 25, None, 20), "the run of 14 days ago is of the week before"


def test_a_worse_week_is_marked_as_the_rules_count_it() -> None:
    weeks = report(checkins(range(7), morning_pain=2)).legs[0].weeks
    assert [week.rose for week in weeks] == [False, False, False, True]


def test_the_rating_of_a_week_is_its_newest() -> None:
    found = report(measured(MeasurementKind.TENDON_RATING, (13, 50), (8, 55), (0, 70)))
    assert [week.rating for week in found.legs[0].weeks] == [None, None, 55, 70]
    assert [(old.value, new.value) for old, new in found.ratings] == [(50, 70)]


def test_a_rating_of_the_day_before_a_week_is_not_of_that_week() -> None:
    found = report(measured(MeasurementKind.TENDON_RATING, (14, 50), (7, 55)))
    assert [week.rating for week in found.legs[0].weeks] == [None, 50, 55, None]


def test_each_sore_leg_has_its_weeks() -> None:
    assert [leg.leg for leg in report(both_legs).legs] == [Leg.LEFT, Leg.RIGHT]


# --- the period


def test_it_begins_no_earlier_than_the_diary() -> None:
    found = report(weeks=12)
    assert (found.first, found.weeks, found.logged, found.possible) == (ago(27), 4, 28, 28)
    short = report(weeks=2)
    assert (short.first, short.weeks, short.possible) == (ago(13), 2, 14)


@pytest.mark.parametrize(("start", "first"), [(20, 27), (27, 27), (34, 34)])
def test_it_begins_with_the_programme_or_the_first_entry_whichever_came_first(start: int, first: int) -> None:
    assert report(began(start), weeks=12).first == ago(first)


def test_days_without_a_check_in_count_as_possible() -> None:
    found = report(no_checkins([3, 4]))
    assert (found.logged, found.possible) == (26, 28)


@pytest.mark.parametrize("weeks", [0, -1, MOST_WEEKS + 1])
def test_other_numbers_of_weeks_are_refused(weeks: int) -> None:
    with pytest.raises(Refused, match=f"weeks is {weeks}; accepted: 1 to {MOST_WEEKS}"):
        report(weeks=weeks)


def test_nothing_later_is_seen() -> None:
    entries = bundle()
    early = report_of(entries, ago(14), 4)
    assert early.runs
    assert early.runs.count == sum(run.date <= ago(14) for run in entries.runs)
    assert max(change.date for change in early.steps) <= ago(14)


# --- loads and what followed them


def test_the_newest_loads_come_first_and_the_others_are_counted() -> None:
    found = report().responses
    assert found
    days = [row.load.date for row in found.newest]
    assert days == sorted(days, reverse=True)
    assert len(days) == MOST_LOADS
    assert found.more == found.runs.total() + found.sessions.total() - MOST_LOADS


def test_a_run_tells_what_followed_it() -> None:
    row = response(report(run(4, pain_worst=3, pain_after=2, settled="within_24h")), 4)
    assert (row.during, row.after, row.settled, row.hours) == (3, 2, Settled.WITHIN_24H, 24)


def test_hours_nobody_told_are_worked_out_or_stay_unknown() -> None:
    worse = report(unanswered(4), checkins([3], morning_pain=3))
    assert response(worse, 4).hours == pytest.approx(12.5)
    silent = report(unanswered(4), no_checkins(range(4)))
    assert response(silent, 4).hours is None


def test_the_verdict_is_that_before_the_days_own_loads() -> None:
    found = report(run(4, pain_worst=7))
    assert response(found, 4).verdict is Level.GREEN
    assert response(found, 2).verdict is Level.RED


def test_mornings_after_are_tallied_over_all_loads() -> None:
    found = report(unanswered(4), checkins([3], stiffness_min=25), unanswered(2), no_checkins([1])).responses
    assert found
    assert found.runs == {MorningAfter.NO_WORSE: 10, MorningAfter.SLIGHTLY: 1, None: 1}


def test_a_session_tells_the_sore_legs_pain_only() -> None:
    found = report(work("raise-single-flat", 1, pain=3), sound_leg_hurts)
    assert response(found, 1).during == 3
    assert found.rehab
    by_leg = {one.dose.leg: one.pain for one in found.rehab.exercises if one.dose.step == "raise-single-flat"}
    assert by_leg == {Leg.LEFT: 3, Leg.RIGHT: None}


def test_dose_and_sessions_stopped_early() -> None:
    found = report(
        no_sessions(range(28)), work("raise-single-flat", 1, sets=2, completed=False, load=5)
    ).rehab
    assert found
    assert (found.sessions, found.early) == (1, 1)
    left = next(one for one in found.exercises if one.dose.leg is Leg.LEFT)
    assert (left.dose.done, left.dose.prescribed, left.load_kg) == (24, 36, (5, 5))


def test_two_sittings_of_a_day_are_one_session() -> None:
    first = work("raise-single-flat", 2, sets=1, completed=False, effort=None)
    found = report(first, work("raise-single-flat", 2, sets=2, part="-later"))
    assert found.rehab
    assert found.responses
    assert (found.rehab.sessions, found.rehab.early) == (17, 0)
    assert found.responses.sessions == {MorningAfter.NO_WORSE: 17}
    assert missing(first, work("raise-single-flat", 2, sets=2, part="-later")) == missing()


def test_runs_are_counted_by_their_highest_pain() -> None:
    untold = {"pain_start": None, "pain_worst": None, "pain_end": None}
    found = report(
        run(4, pain_worst=3), run(2, pain_worst=5, hills=True), run(9, pain_worst=6), run(11, **untold)
    )
    assert found.runs
    counted = found.runs.calm, found.runs.watch, found.runs.high, found.runs.untold, found.runs.hills
    assert counted == (9, 1, 1, 1, 1)


# --- measurements, questions, what is missing


def test_tests_show_the_first_and_the_newest_of_the_period() -> None:
    found = report(measured(MeasurementKind.KNEE_TO_WALL, (60, 7), (20, 8), (10, 9), (1, 9.5)))
    assert [(old.value, new.value) for old, new in found.tests] == [(8, 9.5)]


def test_an_older_test_stands_in_where_the_period_has_none() -> None:
    found = report(measured(MeasurementKind.VISA_A, (80, 60), (50, 65)))
    assert [(old.value, new.value) for old, new in found.tests] == [(65, 65)]
    assert "VISA-A" in "\n".join(left_open(found))


def test_every_kind_of_test_has_a_norm_with_its_source() -> None:
    assert set(MEASURES) == set(MeasurementKind)
    assert all(measure.norm and measure.source for measure in MEASURES.values())


def test_notes_that_ask_are_questions() -> None:
    found = report(run(4, note="May I run\nhills?"), run(2, note="Fine."))
    assert [(asked.date, asked.note) for asked in found.questions] == [(ago(4), "May I run\nhills?")]


def test_what_is_missing_is_said() -> None:
    assert "check-in" not in missing()
    said = missing(no_checkins(range(5, 9)), unanswered(2), pause(3, 1), run(4, pain_start=None))
    assert "no check-in on 4 of 28 days" in said
    assert f"longest gap {ago(8)} to {ago(5)}" in said
    assert f"paused {ago(3)} to {ago(1)}" in said
    assert "of 12 runs: " not in said
    assert "settling not known in 1" in missing(unanswered(2), no_checkins([0, 1, 2, 3, 4, 5]))


def test_an_empty_diary_says_what_it_does_not_know() -> None:
    found = report_of(Entries(), D, 12)
    assert (found.first, found.weeks, found.logged, found.possible) == (D, 1, 0, 1)
    assert "no clinician's assessment is noted" in left_open(found)
    assert "the safety questions were not answered" in left_open(found)


def test_one_check_in_without_a_profile_is_told() -> None:
    noted = bundle(no_runs(range(28)), no_sessions(range(28)), no_checkins(range(1, 28)))
    found = report_of(replace(noted, profile=Profile(), steps=()), D, 12)
    assert [leg.leg for leg in found.legs] == [Leg.LEFT]
    assert (found.first, found.weeks) == (D, 1)


@pytest.mark.parametrize("part", Part)
def test_what_is_left_out_is_not_worked_out(part: Part) -> None:
    asked = (
        measured(MeasurementKind.TENDON_RATING, (1, 70)),
        measured(MeasurementKind.VISA_A, (1, 70)),
        run(4, pain_worst=7, note="Why?"),
        swim(4, 1),
    )
    whole, cut = report(*asked), report(*asked, without=frozenset({part}))
    fields = [
        "ratings",
        "legs",
        "rehab",
        "responses",
        "runs",
        "activities",
        "tests",
        "events",
        "steps",
        "questions",
    ]
    changed = [name for name in fields if getattr(whole, name) != getattr(cut, name)]
    assert changed == [dict(zip(Part, fields, strict=True))[part]]
    assert not getattr(cut, changed[0])
