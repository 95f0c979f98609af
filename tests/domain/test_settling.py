"""How a run settled, in hours: by the person's answer, else from the mornings behind it."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from math import inf

import pytest

from rehab_tui.domain.facts import RunResponse, settled_by, situation_on, told_too_early
from rehab_tui.domain.records import Run, Settled
from tests.domain.builders import (
    Edit,
    both_legs,
    bundle,
    checkin,
    checkins,
    no_checkins,
    no_runs,
    run,
    unanswered,
)
from tests.domain.made import D

ALONE = no_runs(range(28))


def answer(*edits: Edit) -> RunResponse:
    """What followed the newest run."""
    return situation_on(bundle(ALONE, *edits), D).answers[-1]


@pytest.mark.parametrize(
    ("settled", "hours"),
    [("never_rose", 0), ("within_24h", 24), ("within_48h", 48), ("longer", inf)],
)
def test_the_persons_answer_stands(settled: str, hours: float) -> None:
    worse = checkins(range(3), morning_pain=5)
    assert answer(run(3, settled=settled), worse).hours == hours


@pytest.mark.parametrize(
    ("settled", "hours", "early"),
    [
        ("never_rose", 0, False),
        ("within_24h", 0, False),
        ("not_yet", 0, False),
        ("within_48h", 24, True),
        ("within_48h", 24.1, False),
        ("longer", 48, True),
        ("longer", 48.1, False),
        (None, 0, False),
    ],
)
def test_an_answer_is_too_early_before_its_hours_have_passed(
    settled: str | None, hours: float, early: bool
) -> None:
    ended = datetime(2026, 9, 30, 7, 30, tzinfo=UTC)
    ran = Run(id="r", date=D, time="07:00", distance_km=5, duration_min=30)
    said = replace(ran, settled=Settled(settled) if settled else None)
    why = told_too_early(said, ended + timedelta(hours=hours))
    assert bool(why) is early
    assert why.startswith(f"the run of 2026-09-30 at 07:00: settled is {settled}" if early else "")


@pytest.mark.parametrize(
    ("hours", "offered"),
    [
        (13, "never_rose within_24h not_yet"),
        (24, "never_rose within_24h not_yet"),
        (24.5, "never_rose within_24h within_48h not_yet"),
        (48, "never_rose within_24h within_48h not_yet"),
        (72, "never_rose within_24h within_48h longer not_yet"),
    ],
)
def test_only_answers_that_can_be_true_are_offered(hours: float, offered: str) -> None:
    ran = Run(id="r", date=D, time="07:00", distance_km=5, duration_min=30)
    moment = datetime(2026, 9, 30, 7, 30, tzinfo=UTC) + timedelta(hours=hours)
    assert " ".join(settled_by(ran, moment)) == offered
    for said in settled_by(ran, moment):
        assert not told_too_early(replace(ran, settled=said), moment)


@pytest.mark.parametrize(
    ("time", "minutes", "hours"),
    [("06:00", 60, None), ("05:59", 60, 24 + 1 / 60), ("07:30", None, None), ("05:00", 30, 25.5)],
)
def test_not_yet_counts_once_a_day_has_passed(time: str, minutes: int | None, hours: float | None) -> None:
    found = answer(run(1, settled="not_yet", time=time, duration_min=minutes), checkin(0, morning_pain=3))
    assert found.hours == (None if hours is None else pytest.approx(hours))


@pytest.mark.parametrize(
    ("what", "edits", "hours"),
    [
        ("no morning since was logged", (no_checkins(range(3)),), 60.5),
        ("pain was back, minutes were not noted", (checkins(range(3), stiffness_min=None),), 60.5),
        ("calm once, then without minutes", (checkins([0, 1], stiffness_min=None),), 0),
        ("calm once, then worse", (checkins([0, 1], morning_pain=3),), 0),
        (
            "calm once, without minutes, then worse",
            (checkin(1, stiffness_min=None), checkin(0, morning_pain=3)),
            0,
        ),
        ("calm twice, then worse", (checkin(0, morning_pain=3),), 0),
        ("worse, then nothing", (checkins([1, 2], morning_pain=3), no_checkins([0])), 60.5),
        ("no morning since was calm", (checkins(range(3), morning_pain=3),), 60.5),
        ("the first one was calm", (), 0),
        ("the second one was calm, the third was not", (checkins([0, 2], morning_pain=3),), 12.5),
        ("the first two were worse", (checkins([1, 2], morning_pain=3),), 36.5),
        ("worse again behind a calm one, then calm", (checkin(1, morning_pain=3),), 0),
        ("the next run came before that", (checkins(range(3), morning_pain=3), run(1)), 36.5),
    ],
)
def test_not_yet_ends_with_the_first_calm_morning_or_the_next_run(
    what: str, edits: tuple[Edit, ...], hours: float | None
) -> None:
    found = situation_on(bundle(ALONE, run(3, settled="not_yet"), *edits), D).answers[0]
    assert found.hours == hours, what


@pytest.mark.parametrize(
    ("what", "edits", "hours"),
    [
        ("no morning was worse", (), 0),
        ("the first one was", (checkin(2, morning_pain=3),), 12.5),
        ("the second one too", (checkins([1, 2], morning_pain=3),), 36.5),
        ("all of them", (checkins(range(3), morning_pain=3),), 60.5),
        ("only a later one", (checkin(1, morning_pain=3),), 0),
        ("the first and the third", (checkins([0, 2], morning_pain=3),), 12.5),
        ("the evening of the run itself", (checkin(3, time="21:00", morning_pain=5),), 0),
        ("stiffer by fifteen minutes", (checkin(2, stiffness_min=25),), 12.5),
        ("stiffer by fourteen", (checkin(2, stiffness_min=24),), 0),
        ("worse after one that was not logged", (no_checkins([2]), checkin(1, morning_pain=3)), 36.5),
        ("the first one was not logged", (no_checkins([2]),), 0),
        (
            "worse after one with pain back and no minutes",
            (checkin(2, stiffness_min=None), checkins([0, 1], morning_pain=4)),
            None,
        ),
        (
            "worse before one with pain back and no minutes",
            (checkin(2, morning_pain=3), checkin(1, stiffness_min=None), checkin(0, morning_pain=3)),
            12.5,
        ),
        ("worse, minutes not noted", (checkins(range(3), morning_pain=3, stiffness_min=None),), 60.5),
        ("none was logged since", (no_checkins([0, 1, 2]),), None),
        ("there is nothing to hold it against", (no_checkins([3, 4, 5, 6]),), None),
        ("the baseline is three days old", (no_checkins([3, 4, 5]),), 0),
    ],
)
def test_else_the_mornings_tell(what: str, edits: tuple[Edit, ...], hours: float | None) -> None:
    assert answer(unanswered(3), *edits).hours == hours, what


@pytest.mark.parametrize(
    ("what", "edits", "hours"),
    [
        ("both calm", (), 0),
        (
            "each calm once, but never both at once",
            (checkin(2, morning_pain=3), checkin(1, leg="right", morning_pain=3)),
            36.5,
        ),
        ("one worse", (checkin(2, leg="right", morning_pain=3),), 12.5),
        (
            "the worse of two",
            (checkin(2, morning_pain=3), checkins([1, 2], leg="right", morning_pain=3)),
            36.5,
        ),
        ("one calm, one unknown", (checkins(range(28), leg="right", morning_pain=None),), None),
        (
            "one worse, one unknown",
            (checkins(range(28), leg="right", morning_pain=None), checkin(2, morning_pain=3)),
            12.5,
        ),
    ],
)
def test_with_two_sore_legs_the_slower_counts(
    what: str, edits: tuple[Edit, ...], hours: float | None
) -> None:
    assert answer(both_legs, unanswered(3), *edits).hours == hours, what


def test_only_the_mornings_before_the_next_run_tell() -> None:
    worse = checkins([0, 1, 2], morning_pain=3)
    first = situation_on(bundle(ALONE, unanswered(3), run(2), worse), D).answers[0]
    assert first.hours == 12.5


def test_what_nobody_told_is_named() -> None:
    assert answer(unanswered(3)).unknown == ()
    assert answer(unanswered(3), no_checkins([2])).unknown == ()
    assert answer(unanswered(3), no_checkins([0, 1, 2])).unknown == ("settled", "morning_after")
    none = {"pain_start": None, "pain_worst": None, "pain_end": None}
    assert answer(run(3, **none)).unknown == ("pain_worst", "pain_start", "pain_end")
    assert answer(run(1, settled="not_yet")).unknown == ()
    assert answer(run(1, settled="not_yet"), checkin(0, stiffness_min=25)).unknown == ("settled",)
