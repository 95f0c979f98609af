"""What a gate shows: which day met a point of it, and what another day fell short of."""

from typing import Any

import pytest

from rehab_tui.domain.ladder import Gate
from rehab_tui.domain.ladder.criteria import Evidence
from rehab_tui.domain.records import Leg
from rehab_tui.domain.today import today
from tests.domain.builders import Edit, began, bundle, checkin, moved, no_checkins, only_on, screened, work
from tests.domain.made import D, ago

FLAT, SINGLE, LOADED = "raise-single-flat", "hold-single", "raise-loaded"


def gates(*edits: Edit) -> dict[str, Gate]:
    """The gates above the left leg's own step."""
    (ladder,) = today(bundle(*edits), D).ladders
    assert ladder.position.leg is Leg.LEFT
    return {gate.rule: gate for gate in ladder.gates}


def test_both_sessions_are_named_with_what_each_showed() -> None:
    dose, pain, morning = gates()["RH2"].points
    assert dose.days == (Evidence(ago(4), "full", True), Evidence(ago(2), "full", True))
    assert pain.days == (Evidence(ago(4), "pain 1", True), Evidence(ago(2), "pain 1", True))
    assert [seen.words for seen in morning.days] == ["no worse", "no worse"]
    assert all(point.met and not point.seen for point in (dose, pain, morning))


@pytest.mark.parametrize(
    ("short", "words"),
    [
        ({"reps": 12, "done": 8}, "set 1: 8/12"),
        ({"sets": 2}, "2 of 3 sets"),
        ({"pace": 2}, "too quick"),
        ({"up": 2}, "too quick"),
        ({"down": 2}, "too quick"),
        ({"reps": 10, "done": 10}, "set 1: 10/12"),
    ],
)
def test_a_session_that_is_not_full_says_what_it_left_out(short: dict[str, Any], words: str) -> None:
    dose = gates(work(FLAT, 4, **short))["RH2"].points[0]
    assert dose.days == (Evidence(ago(4), words, False), Evidence(ago(2), "full", True))
    assert not dose.met


def test_of_the_holds_those_of_thirty_seconds_count() -> None:
    dose = gates(only_on("hold-double", 3, 2, 1, held=29), work("hold-double", 1, sets=4))["RH7"].points[0]
    assert [seen.words for seen in dose.days] == ["0 of 4 holds", "full"]


@pytest.mark.parametrize(
    ("told", "words", "met"),
    [
        ({"pain": 4}, "pain 4", False),
        ({"pain": None}, "pain not told", False),
        ({"effort": 8}, "effort 8", False),
        ({"effort": 8, "pain": 4}, "pain 4", False),
        ({"effort": None}, "pain 1", True),
    ],
)
def test_pain_and_effort_of_a_session(told: dict[str, Any], words: str, met: bool) -> None:
    point = gates(work(FLAT, 4, **told))["RH2"].points[1]
    assert point.days[0] == Evidence(ago(4), words, met)
    assert point.met is met


def test_the_morning_after_is_told_in_words() -> None:
    (_, _, worse) = gates(checkin(3, stiffness_min=25))["RH2"].points
    (_, _, much) = gates(checkin(3, morning_pain=4))["RH2"].points
    (_, _, unknown) = gates(no_checkins([3]))["RH2"].points
    assert [point.days[0].words for point in (worse, much, unknown)] == [
        "a bit worse",
        "much worse",
        "not told",
    ]
    assert not any(point.met or point.days[0].met for point in (worse, much, unknown))


def test_what_is_still_to_come_is_counted() -> None:
    for point in gates(only_on(FLAT, 3, 2))["RH2"].points:
        assert (len(point.days), point.seen, point.met) == (1, "1 more to come", False)
    for point in gates(only_on(FLAT, 3))["RH2"].points:
        assert (point.days, point.seen, point.met) == ((), "2 more to come", False)


def test_off_the_holds_the_mornings_are_named() -> None:
    days, mornings, here, told = gates(only_on(SINGLE, 8, *range(1, 7)), checkin(1, morning_pain=4))[
        "RH1"
    ].points
    assert (days.seen, days.met) == ("6 of 7", False)
    assert mornings.days == (
        Evidence(ago(2), "1", True),
        Evidence(ago(1), "4", False),
        Evidence(D, "1", True),
    )
    assert here.met
    assert told.met
    assert told.days == (Evidence(ago(1), "no worse", True),)


def test_a_step_is_done_before_the_next_is_offered() -> None:
    days, _, here, _ = gates(only_on("hold-double", 9, *range(1, 9)), moved(SINGLE, 0))["RH1"].points
    assert (days.met, here.met) == (True, False)


def test_that_a_morning_was_told_is_enough_where_no_more_is_asked() -> None:
    told = gates(only_on("hold-double", 3, 2, 1), checkin(0, stiffness_min=25))["RH7"].points[2]
    assert (told.met, told.days) == (True, (Evidence(ago(1), "a bit worse", True),))


def test_two_weeks_count_up_and_then_say_since_when() -> None:
    assert gates(only_on(LOADED, 13, 4, 2))["RH8"].points[0].seen == "13 of 14 days"
    (stage,) = gates(only_on(LOADED, 14, 4, 2))["RH8"].points
    assert (stage.met, stage.seen) == (True, f"since {ago(14)}")


def test_twelve_weeks_count_up() -> None:
    stages = [only_on(LOADED, 80), *(moved(LOADED, day) for day in (60, 40, 20))]
    asked = {point.asks: point for point in gates(*stages, began(83))["RH8"].points}
    assert asked["12 weeks managed"].seen == "11 of 12"
    assert not asked["no pain in the last 14 days"].met


def test_an_injection_asks_for_a_word_first() -> None:
    found = gates(only_on("raise-double-flat", 9, 4, 2), screened(steroid_injection=True))
    assert not found["EV7"].open


def test_before_the_first_session_of_a_step_all_is_still_to_come() -> None:
    dose, pain, morning = gates(only_on("hold-double", 3))["RH7"].points
    assert [point.seen for point in (dose, pain, morning)] == [
        *("2 more to come", "2 more to come", "1 more to come")
    ]
    assert not any(point.met or point.days for point in (dose, pain, morning))
