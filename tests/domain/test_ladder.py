"""Why a leg's work is eased, and what brings it back: in numbers and rules, never only as a word."""

import pytest

from rehab_tui.domain import words
from rehab_tui.domain.ladder import LegLadder
from rehab_tui.domain.ladder.ruling import CALM, CLEAN, ONCE, Decision
from rehab_tui.domain.today import today
from tests.domain.builders import (
    Edit,
    bundle,
    checkin,
    no_checkins,
    no_sessions,
    only_on,
    run,
    screened,
    work,
)
from tests.domain.made import D

FLAT, BELOW = "raise-single-flat", "raise-double-flat"


def ladder(*edits: Edit) -> LegLadder:
    (found,) = today(bundle(*edits), D).ladders
    return found


@pytest.mark.parametrize(
    ("edits", "decision", "why", "until"),
    [
        (
            (work(FLAT, 2, pain=4),),
            "hold_dose",
            "the session of Mon 28 Sep reached 4 of 10, above 3",
            CALM.format(3),
        ),
        (
            (checkin(1, morning_pain=3),),
            "hold_dose",
            "the morning after the session of Mon 28 Sep was much worse",
            CALM.format(3),
        ),
        ((no_sessions(range(4)),), "hold_dose", "4 days without this work", ONCE),
        (
            (work(FLAT, 4, pain=6), work(BELOW, 2, pain=3)),
            "hold_dose",
            "the first session back on this step",
            ONCE,
        ),
        (
            (work(FLAT, 2, pain=6),),
            "back",
            "after the stop of Mon 28 Sep (ST1)",
            CLEAN,
        ),
        ((no_sessions(range(11)),), "back", "11 days without this work, more than 10", CLEAN),
        ((run(9, limp=True),), "back", "after the stop of Mon 21 Sep (ST3)", CLEAN),
        ((run(2, limp=True),), "back", "after the stop of Mon 28 Sep (ST3)", CLEAN),
        (
            (screened(steroid_injection=True),),
            "back",
            "EV7: nothing above double-leg raises for now",
            "a new answer to the safety questions, once a professional has looked at it",
        ),
        (
            (checkin(0, "pop"),),
            "locked",
            "RF1 locks all loading",
            "an assessment by a clinician, noted in the profile",
        ),
    ],
)
def test_why_the_work_is_eased_and_until_when(
    edits: tuple[Edit, ...], decision: str, why: str, until: str
) -> None:
    ruling = ladder(*edits).ruling
    assert (ruling.decision, ruling.why, ruling.until) == (decision, why, until)


def test_where_the_work_simply_goes_on_nothing_is_said() -> None:
    found = ladder(work(FLAT, 4, effort=8))
    assert (found.decision, words.ruling(found), found.ruling.until) == (Decision.STAY, "", "")


def test_a_gate_that_is_open_waits_for_what_is_not_told_yet() -> None:
    found = ladder(no_checkins([0]))
    assert found.decision is Decision.STAY
    assert not found.missing
    assert words.ruling(found) == "AM8: the next step is offered once what is missing today is told"


def test_a_ruling_in_words_names_the_exercise_of_today() -> None:
    back, on_holds = ladder(work(FLAT, 2, pain=6)), ladder(only_on("hold-double", 9, 1, 2, pain=6))
    assert words.ruling(back).startswith("for now double-leg raise, flat: after the stop of")
    assert words.ruling(on_holds).startswith("for now double-leg hold: after the stop of")
    assert words.ruling(ladder(work(FLAT, 2, pain=4))).startswith("one set less: the session of")
    assert words.ruling(ladder()) == "the next step is open"
