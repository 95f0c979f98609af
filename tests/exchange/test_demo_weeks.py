"""The sample diary week by week: what was noted, what was done, and what the rules said of each day.

The pictures, the README and the sample page are drawn from it, so it changes only on purpose.
"""

from collections.abc import Iterable
from datetime import timedelta
from typing import TypeVar

import pytest

from rehab_tui.domain.records import CheckIn, Leg, MeasurementKind, Pattern, Run, RunEffort, Session, Site
from rehab_tui.domain.today import today
from rehab_tui.exchange.demo.story import DAYS
from tests.exchange.demo_days import DEMO, FIRST, as_of, number

# levels  mornings  stiff | pain  effort  reps  seconds  kg lifted | km:start worst end after
WEEKS = [
    "aaaaaaa 5544544 195 | 4443333 6665666   0 1890     0 | ",
    "aaaaaaa 4443434 170 | 33-3332 66-5666   0 2700     0 | 3:3433 3:3433 3:2323",
    "aaggagg 4333-33 135 | 3233--2 6667--6 177 1350    12 | 3:2322 3.3:2322",
    "ggggggg 3333322 145 | -3-3--2 -7-6--6 268    0    30 | 3.6:2322 3.7:2211 3.7:2322",
    "ggagaaa 22-2243 115 | -2-3--4 -6-7--8 282    0    36 | 4:2211 9:2533",
    "aaagggg 2322322 120 | -3-2--2 -7-8--7 312    0    42 | 3:2322 3:1211",
    "ggrrrrr 2225433 145 | -3-3--3 -8-5--5 267    0    24 | 3:2211 7:2655h",
    "rrraggg 3332222 130 | -2-2--2 -5-6--6 312    0    16 | 2.3:1211",
    "gggggag 22222-2 100 | -2-2--2 -6-7--7 349    0    42 | 2.3:1211 2.3:1211 2.3:1211",
    "gaagagg 2--2-22  65 | ------2 ------7  78    0    12 | 2.5:1211",
    "ggggggg 2211122 100 | -3-2--2 -7-7--6 351    0    90 | 2.5:1211 2.5:2322 2.5:1211",
    "gggaggg 122-211  90 | -2-1--2 -8-6--7 348    0   126 | 2.8:1111 2.8:1211 2.8:2322",
    "ggggggg 1111011  80 | -2-2--2 -7-6--7 373    0   176 | 3:1210 3:1111 3:1310",
    "ggggaaa 0101010  60 | -1-1--- -7-6--- 250    0   126 | 3.3:1110 3.3:2333h",
]


R = TypeVar("R", CheckIn, Session, Run)


def by_weekday(rows: Iterable[R], week: int) -> dict[int, R]:
    return {number(row.date) % 7: row for row in rows if number(row.date) // 7 == week}


def signs(by_day: dict[int, int | None]) -> str:
    return "".join(str(by_day[day]) if day in by_day else "-" for day in range(7))


def told(week: int) -> str:
    days = [FIRST + timedelta(7 * week + n) for n in range(7)]
    levels = "".join(today(as_of(day), day).verdict.level.word[0] for day in days)
    lefts = {day: row.tendons.left for day, row in by_weekday(DEMO.checkins, week).items()}
    mornings = signs({day: left.morning_pain for day, left in lefts.items() if left})
    stiff = sum(left.stiffness_min or 0 for left in lefts.values() if left)
    work = by_weekday(DEMO.sessions, week)
    pains = signs({day: max(done.pain or 0 for done in row.sets) for day, row in work.items()})
    sets = [done for row in work.values() for done in row.sets]
    reps, held = sum(done.reps or 0 for done in sets), sum(done.held_s or 0 for done in sets)
    runs = " ".join(map(jog, by_weekday(DEMO.runs, week).values()))
    lifted = sum(done.load_kg for done in sets)
    efforts = signs({day: row.effort for day, row in work.items()})
    return f"{levels} {mornings} {stiff:3} | {pains} {efforts} {reps:3} {held:4g} {lifted:5g} | {runs}"


def jog(run: Run) -> str:
    hard = "h" if run.effort is RunEffort.HARD else ""
    return f"{run.distance_km:g}:{run.pain_start}{run.pain_worst}{run.pain_end}{run.pain_after}{hard}"


@pytest.mark.parametrize("week", range(len(WEEKS)))
def test_a_week(week: int) -> None:
    assert told(week) == WEEKS[week]


def test_there_are_no_other_weeks() -> None:
    assert 7 * len(WEEKS) == DAYS
    for rows in (DEMO.checkins, DEMO.runs, DEMO.sessions):
        assert {0 <= number(row.date) < DAYS for row in rows} == {True}


def test_the_steps_and_the_cold() -> None:
    assert [(number(step.date), step.to, step.reason) for step in DEMO.steps] == [
        (0, "hold-double", ""),
        (5, "hold-single", "RH7"),
        (17, "raise-double-flat", "RH1"),
        (28, "raise-single-flat", "RH2"),
        (56, "raise-single-step", "RH2"),
        (70, "raise-loaded", "RH2, RH6"),
        (84, "raise-loaded", "RH2, RH8"),
    ]
    (cold,) = DEMO.pauses
    assert cold.to
    assert (number(cold.from_), number(cold.to)) == (64, 67)


def test_the_runner() -> None:
    profile = DEMO.profile
    assert profile.tendons.sore == (Leg.LEFT,)
    tendon = profile.tendons.left
    assert tendon
    assert tendon.since
    assert (tendon.site, tendon.tender_cm, number(tendon.since)) == (Site.MID_PORTION, 4, -70)
    assert (profile.pattern, profile.usual_weekly_km) == (Pattern.PREDICTABLE, 30)
    assert profile.assessed
    assert profile.programme_start
    assert profile.screening
    assert profile.race
    days = (profile.assessed, profile.programme_start, profile.screening.date, profile.race.date)
    assert [number(day) for day in days] == [-12, 0, 90, 168]


RESULTS = {
    (MeasurementKind.TENDON_RATING, Leg.LEFT): dict(
        zip(range(6, 98, 7), (48, 50, 54, 59, 55, 57, 49, 58, 64, 65, 71, 76, 81, 84), strict=True)
    ),
    (MeasurementKind.KNEE_TO_WALL, Leg.LEFT): {0: 8, 21: 8.5, 56: 9, 77: 9.5, 96: 10},
    (MeasurementKind.KNEE_TO_WALL, Leg.RIGHT): {0: 10.5, 21: 10.5, 56: 10.5, 77: 11, 96: 11},
    (MeasurementKind.HEEL_RAISES, Leg.LEFT): {28: 9, 56: 14, 77: 18, 96: 22},
    (MeasurementKind.HEEL_RAISES, Leg.RIGHT): {28: 24, 56: 25, 77: 25, 96: 26},
}


def test_the_tests_and_ratings() -> None:
    found: dict[tuple[MeasurementKind, Leg], dict[int, float]] = {}
    for row in DEMO.measurements:
        found.setdefault((row.kind, row.leg), {})[number(row.date)] = row.value
    assert found == RESULTS


def test_how_the_runs_settled() -> None:
    slow = {
        number(run.date): run.settled for run in DEMO.runs if run.settled not in ("within_24h", "never_rose")
    }
    assert slow == {32: "within_48h", 44: "longer", 95: None}
    for run in DEMO.runs[:-1]:
        rose = (run.pain_worst or 0) > (run.pain_start or 0)
        assert rose is (run.settled != "never_rose"), number(run.date)
    unlogged = [number(run.date) for run in DEMO.runs if run.morning_after]
    assert unlogged == [60, 63, 79]


def test_times_of_day_and_pace_are_believable() -> None:
    for checkin in DEMO.checkins:
        assert (checkin.time or "").startswith("06:")
    for run in DEMO.runs:
        assert run.duration_min
        assert run.duration_min == int(run.duration_min), "whole minutes, as a person notes them"
        assert (run.time or "").startswith("17:")
        assert 6 <= (run.cadence_spm or 0) - 160 <= 12
        pace = run.duration_min / run.distance_km
        assert 5.1 < pace < 5.5 if run.effort is RunEffort.HARD else 5.7 < pace < 6.8
    assert [run.surface for run in DEMO.runs[:4]] == ["trail", "firm_grass", "road", "road"]
    for session in DEMO.sessions:
        assert session.started_at
        assert session.started_at.hour == 19


def test_the_notes() -> None:
    rows: tuple[CheckIn | Run | Session, ...] = (*DEMO.checkins, *DEMO.runs, *DEMO.sessions)
    assert sorted(number(row.date) for row in rows if row.note) == [
        *(0, 0, 7, 8, 17, 20, 32, 33, 34, 44, 45, 45, 49),
        *(53, 63, 68, 69, 76, 81, 84, 90, 95, 96, 97),
    ]


def test_reps_that_were_missing_and_a_session_given_up() -> None:
    short = {
        number(session.date): [(done.target_reps or 0) - (done.reps or 0) for done in session.sets]
        for session in DEMO.sessions
    }
    assert {day: max(missing) for day, missing in short.items() if any(missing)} == {
        20: 3,
        22: 2,
        59: 2,
        78: 3,
        90: 2,
    }
    assert [number(session.date) for session in DEMO.sessions if not session.completed] == [34]


def test_the_weekly_question_is_answered_at_each_weeks_end() -> None:
    answers = {number(row.date): str(row.versus_last_week or "") for row in DEMO.checkins}
    assert {day: answer for day, answer in answers.items() if answer} == dict(
        zip(
            range(6, 98, 7),
            (
                *("same", "same", "better", "better", "same", "worse", "worse"),
                *("better", "better", "same", "same", "better", "same", "better"),
            ),
            strict=True,
        )
    )


def test_a_session_takes_its_holds_its_rests_and_a_little_more() -> None:
    first = DEMO.sessions[0]
    assert first.started_at
    assert first.ended_at
    laid_out = 5 * (10 + 45) + 4 * 120
    assert laid_out + 20 <= (first.ended_at - first.started_at).total_seconds() < laid_out + 200
