"""What is said of a set and of a rest, and when."""

from dataclasses import replace

import pytest

from rehab_tui.domain.records import Leg, LoadUnit, Units
from rehab_tui.flat.words import Spoken, aloud, following, rest_lines, set_lines, work
from rehab_tui.practice.conducting.pacing import rest_timeline, set_timeline
from rehab_tui.practice.plan import SetPlan, Window
from tests.practice.plans import holds, lowering, paced, raises, seated

POUNDS = Units(load=LoadUnit.LB)


def after_the_start(lines: tuple[Spoken, ...], length: float) -> list[str]:
    """The lines after the first, each with the seconds left."""
    return [f"{length - line.at:g} {line.words}" for line in lines[1:]]


def said_of(plan: SetPlan) -> list[str]:
    timeline = set_timeline(plan, 0, 7)
    return after_the_start(set_lines(timeline, plan, Units()), timeline.length)


def one(hold_s: float) -> SetPlan:
    [plan] = holds(sets=1, hold_s=hold_s)
    return plan


@pytest.mark.parametrize(
    ("hold_s", "said"),
    [
        (5, ["5 hold", "0 end"]),
        (10, ["10 hold", "5 half", "3 3", "2 2", "1 1", "0 end"]),
        (20, ["20 hold", "10 half", "3 3", "2 2", "1 1", "0 end"]),
        (30, ["30 hold", "15 15", "10 ten seconds", "3 3", "2 2", "1 1", "0 end"]),
        (45, ["45 hold", "30 30", "15 15", "10 ten seconds", "3 3", "2 2", "1 1", "0 end"]),
        (70, ["70 hold", "60 60", "30 30", "15 15", "10 ten seconds", "3 3", "2 2", "1 1", "0 end"]),
    ],
)
def test_a_hold_is_counted_in_few_words(hold_s: float, said: list[str]) -> None:
    assert said_of(one(hold_s)) == said


@pytest.mark.parametrize(
    ("tempo", "said"),
    [
        ((3, 0, 3, 0), ["12 1 up", "9 down", "6 last, up", "3 down", "0 end"]),
        (
            (3, 1, 3, 1),
            ["15 1 up", "12 stay", "11 down", "8 stay", "7 last, up", "4 stay", "3 down", "0 end"],
        ),
    ],
)
def test_a_raise_is_counted_where_it_turns(tempo: tuple[float, float, float, float], said: list[str]) -> None:
    assert said_of(paced(*tempo)) == said


def test_a_lowering_says_on_which_leg_each_turn_is() -> None:
    left, right = ["up on both", "down on the left"], ["up on both", "down on the right"]
    lines = [line.partition(" ")[2] for line in said_of(lowering())]
    assert lines[:4] == [f"1 {left[0]}", left[1], f"last, {left[0]}", left[1]]
    assert lines[-5:] == [f"1 {right[0]}", right[1], f"last, {right[0]}", right[1], "end"]


def test_a_leg_ends_before_the_next_is_named() -> None:
    [plan] = raises(sets=1, reps=1)
    assert said_of(plan)[2:4] == ["13 end", "13 next: right leg"]


@pytest.mark.parametrize(
    ("rest_s", "said"),
    [
        (0, []),
        (10, ["3 3", "2 2", "1 1"]),
        (30, ["10 10", "3 3", "2 2", "1 1"]),
        (120, ["60 60", "30 30", "10 10", "3 3", "2 2", "1 1"]),
        (190, ["180 180", "120 120", "60 60", "30 30", "10 10", "3 3", "2 2", "1 1"]),
    ],
)
def test_a_rest_says_what_is_left(rest_s: float, said: list[str]) -> None:
    lines = rest_lines(rest_timeline(rest_s), waits=False)
    assert after_the_start(lines, rest_s) == said
    assert [line.words for line in lines[:1]] == [f"rest, {rest_s:g} seconds"] * (rest_s > 0)
    waiting = rest_lines(rest_timeline(rest_s), waits=True)
    assert waiting == (*lines, Spoken(rest_s, "space begins"))


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("5 x 45 s", "5 times 45 seconds"),
        ("1 min, effort 5 of 10", "1 minute, effort 5 of 10"),
        ("12 11 with 2.5 kg", "12 11 with 2.5 kilograms"),
        ("1 lb and 3 x 12, 1 s", "1 pound and 3 times 12, 1 second"),
        ("1:30 min", "1:30 minutes"),
        ("11 sets, x", "11 sets, x"),
    ],
)
def test_signs_and_short_units_are_spelt_out(written: str, spoken: str) -> None:
    assert aloud(written) == spoken


@pytest.mark.parametrize(
    ("window", "units", "said"),
    [
        (Window(leg=Leg.LEFT, hold_s=45), Units(), "left leg, hold, 45 seconds"),
        (Window(leg=Leg.RIGHT, reps=1), Units(), "right leg, 1 rep"),
        (Window(leg=Leg.BOTH, reps=15, load_kg=10), Units(), "both legs, 15 reps, 10 kilograms"),
        (Window(leg=Leg.BOTH, reps=15, load_kg=10), POUNDS, "both legs, 15 reps, 22 pounds"),
    ],
)
def test_a_legs_work(window: Window, units: Units, said: str) -> None:
    assert work(window, units) == said


def test_after_a_rest_only_what_is_new_is_told() -> None:
    first, second = raises(sets=2)
    more = replace(second, windows=tuple(replace(window, reps=10) for window in second.windows))
    [chair] = seated(sets=1)
    assert following(second, first, Units()) == "next: left leg"
    assert following(more, first, Units()) == "next: left leg, 10 reps"
    assert following(chair, first, Units()) == "next: seated raise, both legs, 15 reps, 10 kilograms"


def test_the_last_of_several_sets_is_named() -> None:
    first, last = holds(sets=2)
    said = [set_lines(set_timeline(plan, 5, 7), plan, Units())[0].words for plan in (first, last, one(45))]
    dose = "both legs, hold, 45 seconds"
    assert said == [f"set 1 of 2, {dose}", f"last set, {dose}", f"set 1 of 1, {dose}"]
