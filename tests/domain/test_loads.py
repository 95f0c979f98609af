"""RH6: two good sessions at a load ask for more, one bad one for the load before."""

from typing import Any

import pytest

from rehab_tui.domain.facts import LegSession, leg_sessions, situation_on
from rehab_tui.domain.ladder.loads import next_load
from rehab_tui.domain.records import Leg
from rehab_tui.domain.today import today
from tests.domain.builders import Edit, bundle, checkin, moved, no_checkins, only_on, work
from tests.domain.made import D, ago

LOADED = "raise-loaded"


def sessions(*edits: Edit) -> tuple[LegSession, ...]:
    """The left leg's sessions of the loaded raise, newest first; it came to it twenty days ago."""
    return leg_sessions(situation_on(bundle(only_on(LOADED, 20), *edits), D), Leg.LEFT)[::-1]


def at(*loads: float, **last: Any) -> tuple[Edit, ...]:
    """A session every other day with these loads, the newest two days ago; `last` is of the newest."""
    days = range(2 * len(loads), 0, -2)
    told = [work(LOADED, day, load=kg) for day, kg in zip(days, loads, strict=True)]
    return (*told, work(LOADED, 2, load=loads[-1], **last))


@pytest.mark.parametrize("first", [0, 2])
def test_the_first_time_it_is_what_the_programme_begins_with(first: float) -> None:
    assert next_load((), first) == first


@pytest.mark.parametrize(
    ("kg", "more"),
    [(0, 2), (2, 4), (10, 12), (40, 42), (41, 43), (45, 47), (48, 50.5), (50, 52.5), (61, 64), (100, 105)],
)
def test_two_good_sessions_ask_for_two_kilograms_or_a_twentieth_more(kg: float, more: float) -> None:
    """45 and a twentieth are 47.25, halfway between two loads: the lower one is taken."""
    assert next_load(sessions(*at(kg, kg)), 2) == more


def test_one_session_at_a_load_is_too_few() -> None:
    assert next_load(sessions(*at(10)), 2) == 10
    assert next_load(sessions(*at(8, 10)), 2) == 10
    assert next_load(sessions(*at(10, 8)), 2) == 8
    assert next_load(sessions(*at(8, 10, 10)), 2) == 12


@pytest.mark.parametrize(
    ("what", "last", "kg"),
    [
        ("pain 3", {"pain": 3}, 12),
        ("pain 4", {"pain": 4}, 8),
        ("pain not told", {"pain": None}, 10),
        ("effort 8", {"effort": 8}, 12),
        ("effort 9", {"effort": 9}, 10),
        ("effort not told", {"effort": None}, 12),
        ("a rep missed", {"reps": 12, "done": 11}, 8),
        ("a set missed", {"sets": 2}, 8),
        ("too quick", {"pace": 2}, 8),
    ],
)
def test_how_the_newest_session_went(what: str, last: dict[str, Any], kg: float) -> None:
    assert next_load(sessions(*at(8, 10, 10, **last)), 2) == kg, what


@pytest.mark.parametrize(
    ("what", "edit", "kg"),
    [
        ("slightly worse", checkin(1, stiffness_min=25), 8),
        ("much worse", checkin(1, morning_pain=3), 8),
        ("not told", no_checkins([1]), 10),
        ("the one before was worse", checkin(3, stiffness_min=25), 10),
    ],
)
def test_the_morning_after_tells_too(what: str, edit: Edit, kg: float) -> None:
    assert next_load(sessions(*at(8, 10, 10), edit), 2) == kg, what


def test_the_load_before_is_the_last_lower_one() -> None:
    assert next_load(sessions(*at(6, 8, 12, 10, 10, pain=5)), 2) == 8


@pytest.mark.parametrize("kg", [0, 2, 10, 300])
def test_without_a_lower_one_it_stays_however_many_sessions_are_bad(kg: float) -> None:
    assert next_load(sessions(*at(kg, kg, pain=5)), 2) == kg


@pytest.mark.parametrize(
    ("kg", "more"), [(142, 149), (143, 150), (149, 150), (150, 150), (290, 290), (300, 300)]
)
def test_the_app_asks_for_no_rise_beyond_150_kilograms(kg: float, more: float) -> None:
    assert next_load(sessions(*at(kg, kg)), 2) == more


def test_nothing_rises_while_the_work_is_eased() -> None:
    good, bad = sessions(*at(8, 10, 10)), sessions(*at(8, 10, 10, pain=5))
    assert next_load(good, 2, may_rise=False) == 10
    assert next_load(bad, 2, may_rise=False) == 8


@pytest.mark.parametrize(("then", "kg"), [((), 10), ((4,), 10), ((4, 2), 12)])
def test_an_eased_session_after_a_sore_one_asks_for_neither_more_nor_less(
    then: tuple[int, ...], kg: float
) -> None:
    sore = work(LOADED, 8, load=10, pain=4)
    eased = work(LOADED, 6, load=10, sets=2, seated=None)
    told = (work(LOADED, 10, load=8), sore, eased, *(work(LOADED, day, load=10) for day in then))
    (ladder,) = today(bundle(only_on(LOADED, 20), *told), ago(then[-1] - 2 if then else 4)).ladders
    assert next_load(ladder.past.sessions[::-1], 2) == kg


def test_sessions_of_the_stage_before_tell_the_load_but_not_how_it_went() -> None:
    three_by_twelve = sessions(*at(10, 10))
    assert next_load(three_by_twelve, 2, stage=(4, 10), since=ago(1)) == 10
    assert next_load(three_by_twelve, 2, stage=(4, 10), since=ago(4)) == 10
    four_by_ten = sessions(*(work(LOADED, day, sets=4, reps=10, load=10) for day in (4, 2)))
    assert next_load(four_by_ten, 2, stage=(4, 10), since=ago(3)) == 10
    assert next_load(four_by_ten, 2, stage=(4, 10), since=ago(4)) == 12


# --- in the day's work


def proposed(*edits: Edit) -> dict[str, float]:
    """The load for each leg of what it does on one leg today."""
    whole = today(bundle(only_on(LOADED, 20), *edits), D).rehab.whole
    return {part.leg: part.load_kg for part in whole if part.step != "seated-raise"}


def test_a_loaded_raise_begins_with_two_kilograms() -> None:
    assert proposed() == {"left": 2, "right": 2}


def test_a_sound_leg_does_what_the_sore_one_does_or_its_own_where_that_is_more() -> None:
    assert proposed(*at(10, 10)) == {"left": 12, "right": 12}
    lighter = work(LOADED, 9, load=8)
    assert proposed(lighter, *at(10, 10, pain=5)) == {"left": 8, "right": 10}


def test_after_a_sore_session_less_is_proposed() -> None:
    assert proposed(*at(8, 10), work(LOADED, 2, load=10, pain=4))["left"] == 8


def test_maintenance_goes_on_with_the_load_of_the_raises() -> None:
    raised = (work(LOADED, 8, 3, load=20), moved("maintenance", 3))
    assert proposed(*raised) == {"left": 22, "right": 22}


def test_maintenance_begins_with_two_kilograms_where_no_load_is_known() -> None:
    named = moved("maintenance", 3, "start")
    assert proposed(named) == {"left": 2, "right": 2}


def test_the_seated_raise_rises_likewise() -> None:
    whole = today(bundle(), D).rehab.whole
    assert [part.load_kg for part in whole if part.step == "seated-raise"] == [2]
