"""Where one thing on the physio's page becomes another: gaps, flares, counts, the order of a day's loads."""

from dataclasses import fields, replace
from datetime import UTC, datetime, timedelta

import pytest

from rehab_tui.domain.facts import StopRule, situation_on
from rehab_tui.domain.records import Leg, Measurement, MeasurementKind, Screening, Sign
from rehab_tui.exchange.report.facts.events import FLARE, Answer, Event, events
from rehab_tui.exchange.report.facts.load import Runs
from rehab_tui.exchange.report.facts.report import Report, report_of
from rehab_tui.exchange.report.facts.responses import session_pain, verdict_before
from rehab_tui.exchange.report.page.events import EVENTS
from rehab_tui.exchange.report.page.layout import brief, columns, more, or_untold, span
from rehab_tui.exchange.report.page.missing import missing
from tests.domain.builders import (
    Edit,
    assessed,
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
    unanswered,
    work,
)
from tests.domain.made import D, ago

MONTH = ago(27)


def report(*edits: Edit, weeks: int = 4) -> Report:
    return report_of(bundle(*edits), D, weeks)


def lacks(*edits: Edit) -> tuple[str, ...]:
    return tuple(line for line in missing(report(*edits)).lines if not line.startswith("not measured"))


def flares(*edits: Edit) -> list[Event]:
    now = situation_on(bundle(no_runs(range(28)), no_sessions(range(28)), *edits), D)
    return [event for event in events(now, MONTH) if event.what == FLARE]


# --- gaps


@pytest.mark.parametrize(
    ("gone", "told"),
    [
        ([], ()),
        ([5, 6], ("no check-in on 2 of 28 days",)),
        ([5, 6, 7], ("no check-in on 3 of 28 days", f"longest gap {ago(7)} to {ago(5)}")),
        ([0, 1, 2], ("no check-in on 3 of 28 days", f"longest gap {ago(2)} to {D}")),
        ([25, 26, 27], ("no check-in on 3 of 28 days", f"longest gap {ago(27)} to {ago(25)}")),
        (
            [5, 6, 7, 15, 16, 17, 18],
            ("no check-in on 7 of 28 days", f"longest gap {ago(18)} to {ago(15)}"),
        ),
        (range(28), ("no check-in on 28 of 28 days",)),
    ],
)
def test_three_days_without_a_check_in_are_a_gap(gone: list[int], told: tuple[str, ...]) -> None:
    assert lacks(no_checkins(gone))[: len(told) or 1] == told


@pytest.mark.parametrize(
    ("first", "last", "told"),
    [(40, 27, True), (40, 28, False), (3, 1, True), (3, None, True)],
)
def test_a_pause_is_told_where_it_reaches_into_the_weeks(first: int, last: int | None, told: bool) -> None:
    end = "now" if last is None else str(ago(last))
    assert lacks(pause(first, last)) == ((f"paused {ago(first)} to {end}",) if told else ())


def test_of_many_pauses_the_last_three_are_told() -> None:
    found = lacks(*(pause(day, day) for day in (20, 15, 10, 5)))
    assert found == (*(f"paused {ago(day)} to {ago(day)}" for day in (15, 10, 5)), "and 1 earlier pauses")


def test_answers_nobody_gave_are_counted() -> None:
    none = {"pain_start": None, "pain_worst": None, "pain_end": None}
    assert lacks(run(4, **none), run(2, **none)) == ("of 12 runs: no pain number in 2",)
    assert lacks(unanswered(2), no_checkins([0, 1]))[1:] == (
        "of 12 runs: settling not known in 1, morning after not known in 1",
    )
    assert lacks(
        work("raise-single-flat", 4, pain=None, effort=None), work("raise-single-flat", 2, effort=None)
    ) == ("of 17 sessions: pain not told of every set in 1, effort not told in 2",)


def test_what_was_never_noted_at_all() -> None:
    assert lacks(assessed(None)) == ("no clinician's assessment is noted",)
    assert lacks(profile(screening=None)) == ("the safety questions were not answered",)


# --- flares and red flags


@pytest.mark.parametrize(
    ("days", "spans"), [([6, 3], [(6, 3)]), ([7, 3], [(3, 3), (7, 7)]), ([6, 4, 2], [(6, 2)])]
)
def test_sore_days_three_apart_are_one_flare(days: list[int], spans: list[tuple[int, int]]) -> None:
    found = flares(checkins(days, morning_pain=4))
    assert [(event.first, event.last) for event in found] == [(ago(a), ago(b)) for a, b in spans]
    assert all(event.over == event.last for event in found)


def test_a_flare_that_ended_on_the_first_day_is_told_and_one_before_is_not() -> None:
    now = situation_on(bundle(checkin(14, morning_pain=5)), D)
    assert [event.what for event in events(now, ago(14))] == [FLARE]
    assert list(events(now, ago(13))) == []


@pytest.mark.parametrize(("first", "told"), [(11, True), (10, True), (4, True), (3, False)])
def test_a_stop_is_told_up_to_the_day_it_was_lifted(first: int, told: bool) -> None:
    now = situation_on(bundle(run(11, limp=True)), D)
    assert [event.over for event in events(now, ago(first))] == ([ago(4)] if told else [])


def test_each_leg_has_its_own_flares() -> None:
    found = flares(both_legs, checkin(5, morning_pain=4), checkin(3, leg="right", morning_pain=5))
    assert {(event.leg, event.first, event.worst) for event in found} == {
        (Leg.LEFT, ago(5), 4),
        (Leg.RIGHT, ago(3), 5),
    }


@pytest.mark.parametrize(("day", "over"), [(8, None), (9, 9), (10, 10)])
def test_an_assessment_on_the_day_of_a_sign_or_after_it_is_its_end(day: int, over: int | None) -> None:
    (event,) = (e for e in events(situation_on(bundle(checkin(9, "pop"), assessed(18 - day)), D), MONTH))
    assert event.what == Sign.POP
    assert event.over == (None if over is None else ago(18 - over))


def test_an_assessment_between_two_days_of_a_sign_is_no_end() -> None:
    twice = situation_on(bundle(checkin(9, "pop"), checkin(3, "pop"), assessed(6)), D)
    (event,) = (each for each in events(twice, MONTH) if each.what == Sign.POP)
    assert (event.first, event.last, event.over) == (ago(9), ago(3), None)


def test_what_the_screening_answered_yes_stands() -> None:
    now = situation_on(bundle(screened(9, cholesterol=True, under_18=True)), D)
    assert [(e.what, e.first, e.last, e.over) for e in events(now, MONTH)] == [
        (Answer.CHOLESTEROL, ago(9), ago(9), None),
        (Answer.UNDER_18, ago(9), ago(9), None),
    ]


def test_every_safety_question_can_be_an_event() -> None:
    questions = [one.name for one in fields(Screening) if one.type in (bool, "bool")]
    assert list(Answer) == questions
    assert set(EVENTS) == {FLARE, *StopRule, *Sign, *Answer}


def test_the_newest_stands_first_among_its_like() -> None:
    found = events(
        situation_on(bundle(checkin(9, "bruise"), checkin(5, "pop"), checkin(5, "fever")), D), MONTH
    )
    assert [(event.what, event.first) for event in found][-1] == (Sign.BRUISE, ago(9))


# --- runs and loads


def runs(*edits: Edit) -> Runs:
    found = report(*edits).runs
    assert found
    return found


def test_runs_by_their_highest_pain_effort_hills_and_stride() -> None:
    found = runs(
        no_runs(range(28)),
        *(run(day, pain_worst=pain) for day, pain in ((1, 3), (3, 4), (5, 5), (7, 6))),
        run(9, effort="hard", hills=True),
        run(11, effort="race", limp=True),
        run(13, gait_altered=True, distance_km=7.5),
    )
    assert (found.calm, found.watch, found.high, found.untold) == (4, 2, 1, 0)
    assert (found.hard, found.hills, found.altered) == (2, 1, 2)
    assert (found.count, found.km, found.longest_km) == (7, 37.5, 7.5)


def test_without_a_run_there_are_no_kilometres() -> None:
    found = runs(no_runs(range(28)))
    assert (found.count, found.km, found.longest_km) == (0, 0, 0)
    assert found.weekly_km == (None, None, None, None)


def test_the_period_begins_on_its_first_day() -> None:
    found = report(no_runs(range(28)), run(14), run(13), weeks=2)
    assert found.runs
    assert found.runs.count == 1
    assert found.responses
    assert {row.load.date for row in found.responses.newest} <= {ago(day) for day in range(14)}


def test_of_one_day_the_later_load_comes_first() -> None:
    evening = datetime(D.year, D.month, D.day, 21, tzinfo=UTC) - timedelta(days=2)
    entries = bundle()
    sessions = tuple(
        replace(row, started_at=evening) if row.date == ago(2) else row for row in entries.sessions
    )
    found = report_of(replace(entries, sessions=sessions), D, 4).responses
    assert found
    assert [type(row.load).__name__ for row in found.newest[:2]] == ["Session", "Run"]
    morning = tuple(
        replace(row, started_at=evening.replace(hour=9)) if row.date == ago(2) else row
        for row in entries.sessions
    )
    found = report_of(replace(entries, sessions=morning), D, 4).responses
    assert found
    assert [type(row.load).__name__ for row in found.newest[:2]] == ["Run", "Session"]


def test_a_verdict_before_the_loads_of_its_day() -> None:
    entries = bundle(run(2, pain_worst=7), work("raise-single-flat", 2, pain=7))
    assert verdict_before(entries, ago(2)).word == "green"
    assert verdict_before(entries, ago(1)).word == "red"


def test_a_sessions_pain_is_that_of_the_sore_legs() -> None:
    session = bundle(work("raise-single-flat", 2, pain=3)).sessions[-1]
    assert session_pain(session, [Leg.LEFT]) == 3
    assert session_pain(session, [Leg.RIGHT]) == 1, "of the seated raise, which both legs do"
    assert session_pain(session, []) is None


# --- tests and questions


def test_a_test_of_the_first_day_belongs_to_the_period() -> None:
    rows = tuple(
        Measurement(id=str(day), date=ago(day), kind=MeasurementKind.VISA_A, leg=Leg.LEFT, value=day)
        for day in (28, 27, 5)
    )
    found = report_of(replace(bundle(), measurements=rows), D, 4)
    assert [(old.value, new.value) for old, new in found.tests] == [(27, 5)]
    assert "VISA-A" not in "".join(missing(found).lines)


def test_notes_that_ask_come_newest_first_from_the_first_day_on() -> None:
    rows = bundle().checkins
    noted = tuple(replace(row, note="Why?") if row.date in (ago(27), ago(3)) else row for row in rows)
    assert [asked.date for asked in report_of(replace(bundle(), checkins=noted), D, 4).questions] == [
        ago(3),
        ago(27),
    ]
    assert [asked.date for asked in report_of(replace(bundle(), checkins=noted), D, 3).questions] == [ago(3)]


# --- words


@pytest.mark.parametrize(
    ("text", "longest", "told"),
    [
        ("as long as it may", 17, "as long as it may"),
        ("as long as it may", 16, "as long as it..."),
        ("as long as it may", 15, "as long as i..."),
        ("a\tb\n\nc  d", 9, "a b c d"),
        ("a" * 99, 10, "aaaaaaa..."),
        ("", 5, ""),
    ],
)
def test_text_is_cut_to_its_columns(text: str, longest: int, told: str) -> None:
    assert brief(text, longest) == told
    assert columns(brief(text, longest)) <= longest


def test_small_words() -> None:
    assert (span(2, 5), span(2, 2), span(0, 2.5)) == ("2-5", "2", "0-2.5")
    assert (or_untold(None), or_untold(0), or_untold(2.5)) == ("-", "0", "2.5")
    assert (more(0, "older"), more(-1, "older"), more(1, "older")) == ((), (), ("and 1 older",))


@pytest.mark.parametrize(("sore", "rose"), [(range(7), True), (range(8), True), (range(14), False)])
def test_a_week_is_held_against_the_one_before_it(sore: range, rose: bool) -> None:
    weeks = report(checkins(sore, morning_pain=3)).legs[0].weeks
    assert weeks[-1].rose is rose


def test_the_week_before_ends_seven_days_earlier() -> None:
    alone = (no_runs(range(28)), no_sessions(range(28)), no_checkins(range(7, 28)))
    two = checkins([7, 8], morning_pain=0, day_pain=0)
    assert not report(*alone, two).legs[0].weeks[-1].rose
    assert report(*alone, two, checkin(13, morning_pain=0, day_pain=0)).legs[0].weeks[-1].rose
    assert not report(*alone, two, checkin(14, morning_pain=0, day_pain=0)).legs[0].weeks[-1].rose
    assert report(*alone, checkins([7, 9, 13], morning_pain=0, day_pain=0)).legs[0].weeks[-1].rose
