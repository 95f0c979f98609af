"""A leg's sessions walked once: which of them were prescribed eased, and what they ask of its work today."""

from dataclasses import replace

import pytest

from rehab_tui.domain.facts import situation_on
from rehab_tui.domain.ladder import Decision, position_of
from rehab_tui.domain.ladder.past import walk
from rehab_tui.domain.programme import GUIDE, step_below
from rehab_tui.domain.records import Leg, Site
from rehab_tui.domain.today import today
from tests.domain.builders import Edit, both_legs, bundle, checkin, moved, no_runs, only_on, pause, run, work
from tests.domain.made import D

FLAT, BELOW, HOLD = "raise-single-flat", "raise-double-flat", "hold-double"
STAY, EASED, BACK = Decision.STAY, Decision.HOLD_DOSE, Decision.BACK


def walked(*edits: Edit, step: str = FLAT, since: int = 40) -> tuple[list[int], Decision]:
    """How many days ago the eased sessions were, and the ruling of today."""
    entries = bundle(no_runs(range(28)), only_on(step, since), *edits)
    situation = situation_on(entries, D)
    position = position_of(GUIDE, entries.steps, Leg.LEFT)
    below = step_below(GUIDE.ladder_for(Site.MID_PORTION), position.step)
    past = walk(situation, position, below)
    return [(D - session.day).days for session in past.sessions if session.eased], past.ruling.decision


def test_before_the_first_session_the_work_is_free() -> None:
    assert walked() == ([], STAY)


@pytest.mark.parametrize(
    ("what", "edits", "eased", "decision"),
    [
        ("calm", (work(FLAT, 6, 4, 2),), [], STAY),
        ("pain 3", (work(FLAT, 6, 4, 2, pain=3),), [], STAY),
        ("pain 4 in the last", (work(FLAT, 6, 4), work(FLAT, 2, pain=4)), [], EASED),
        ("pain 5 in one before", (work(FLAT, 6, 2), work(FLAT, 4, pain=5)), [2], STAY),
        ("a morning slightly worse", (work(FLAT, 4, 2), checkin(1, stiffness_min=25)), [], STAY),
        ("a morning much worse", (work(FLAT, 4, 2), checkin(1, morning_pain=3)), [], EASED),
        ("pain not told", (work(FLAT, 4, 2, pain=None),), [], STAY),
    ],
)
def test_a_set_less_after_a_sore_session_or_a_much_worse_morning(
    what: str, edits: tuple[Edit, ...], eased: list[int], decision: Decision
) -> None:
    assert walked(*edits) == (eased, decision), what


@pytest.mark.parametrize(
    ("what", "edits", "eased", "decision"),
    [
        ("three days", (work(FLAT, 5, 2),), [], STAY),
        ("four days", (work(FLAT, 4),), [], EASED),
        ("ten days", (work(FLAT, 10),), [], EASED),
        ("eleven days", (work(FLAT, 11),), [], BACK),
        ("five days, and done since", (work(FLAT, 7, 2),), [2], STAY),
        ("eleven days, and only the own step since", (work(FLAT, 13, 2),), [], BACK),
        ("eleven days, and the step below since", (work(FLAT, 13), work(BELOW, 2)), [], EASED),
        ("and the own step after that", (work(FLAT, 15), work(BELOW, 4), work(FLAT, 2)), [2], STAY),
        ("holds meanwhile are no raises", (work(FLAT, 11), work(HOLD, 8)), [], BACK),
    ],
)
def test_gaps(what: str, edits: tuple[Edit, ...], eased: list[int], decision: Decision) -> None:
    assert walked(*edits) == (eased, decision), what


def test_maintenance_twice_a_week_has_gaps_of_four_days() -> None:
    assert walked(work("maintenance", 4), step="maintenance") == ([], STAY)
    assert walked(work("maintenance", 5), step="maintenance") == ([], EASED)


@pytest.mark.parametrize(
    ("what", "edits", "eased", "decision"),
    [
        ("two weeks", (work(FLAT, 18), pause(17, 4)), [], EASED),
        ("two weeks, and done since", (work(FLAT, 18), pause(17, 4), work(FLAT, 2)), [2], STAY),
        ("a day more", (work(FLAT, 18), pause(17, 3)), [], BACK),
        ("two days", (work(FLAT, 4), pause(3, 2)), [], EASED),
        ("two days, and done since", (work(FLAT, 5), pause(4, 3), work(FLAT, 2)), [2], STAY),
        ("one that goes on", (work(FLAT, 2), pause(1, -3)), [], STAY),
        ("one that was over before", (work(FLAT, 2), pause(9, 3)), [], STAY),
        ("one without an end counts two weeks", (work(FLAT, 14), pause(13)), [], EASED),
        ("and what lies behind them", (work(FLAT, 26), pause(25)), [], BACK),
        ("unmarked days beside it", (work(FLAT, 20), pause(17, 8)), [], EASED),
        ("eleven unmarked days beside it", (work(FLAT, 22), pause(17, 7)), [], BACK),
    ],
)
def test_a_marked_pause_of_two_weeks_is_no_gap_to_step_back_for(
    what: str, edits: tuple[Edit, ...], eased: list[int], decision: Decision
) -> None:
    assert walked(*edits) == (eased, decision), what


@pytest.mark.parametrize(
    ("what", "edits", "eased", "decision"),
    [
        ("a session at 6", (work(FLAT, 4), work(FLAT, 2, pain=6)), [], BACK),
        ("the own step does not end it", (work(FLAT, 6, pain=6), work(FLAT, 4, 2)), [], BACK),
        ("a clean one below does", (work(FLAT, 6, pain=6), work(BELOW, 4)), [], EASED),
        ("at 3", (work(FLAT, 6, pain=6), work(BELOW, 4, pain=3)), [], EASED),
        ("not at 4", (work(FLAT, 6, pain=6), work(BELOW, 4, pain=4)), [], BACK),
        ("then once a set less", (work(FLAT, 6, pain=6), work(BELOW, 4), work(FLAT, 2)), [2], STAY),
        ("a limp in a run since", (work(FLAT, 4, 2), run(1, limp=True)), [], BACK),
        ("a limp on the day of the last one", (work(FLAT, 4, 2), run(2, limp=True)), [], BACK),
        ("a limp before the last one", (work(FLAT, 4, 2), run(3, limp=True)), [], BACK),
        ("a clean one below since", (work(FLAT, 4), run(3, limp=True), work(BELOW, 2)), [], EASED),
        ("holds do not", (work(FLAT, 6, pain=6), work(HOLD, 2)), [], BACK),
        ("nor one short hold", (work(FLAT, 6, pain=6), work(HOLD, 2, sets=1, held=3)), [], BACK),
        ("nor one of three sets below", (work(FLAT, 6, pain=6), work(BELOW, 2, sets=1)), [], BACK),
        ("nor sets of 7 reps of 15", (work(FLAT, 6, pain=6), work(BELOW, 2, reps=15, done=7)), [], BACK),
        ("but two of three sets do", (work(FLAT, 6, pain=6), work(BELOW, 2, sets=2)), [], EASED),
        ("and too quick ones", (work(FLAT, 6, pain=6), work(BELOW, 2, pace=2)), [], EASED),
        ("and sets with a rep less", (work(FLAT, 6, pain=6), work(BELOW, 2, reps=15, done=14)), [], EASED),
        (
            "one set of the own step beside it hides nothing",
            (work(FLAT, 6, pain=6), work(BELOW, 2), work(FLAT, 2, sets=1, part="-more")),
            [],
            EASED,
        ),
        (
            "and its pain counts",
            (work(FLAT, 6, pain=6), work(BELOW, 2), work(FLAT, 2, sets=1, pain=4, part="-more")),
            [],
            BACK,
        ),
    ],
)
def test_a_stop_asks_for_the_step_below_until_it_was_clean(
    what: str, edits: tuple[Edit, ...], eased: list[int], decision: Decision
) -> None:
    assert walked(*edits) == (eased, decision), what


@pytest.mark.parametrize(
    ("what", "edits", "decision"),
    [
        ("sore", (work(HOLD, 2, pain=6),), BACK),
        ("calm since", (work(HOLD, 2, pain=6), work(HOLD, 1)), STAY),
        (
            "calm, and its morning worse",
            (work(HOLD, 2, pain=6), work(HOLD, 1), checkin(0, morning_pain=5)),
            BACK,
        ),
        ("sore again", (work(HOLD, 3, pain=6), work(HOLD, 2), work(HOLD, 1, pain=4)), EASED),
    ],
)
def test_on_the_double_holds_one_clean_session_ends_it(
    what: str, edits: tuple[Edit, ...], decision: Decision
) -> None:
    assert walked(*edits, step=HOLD) == ([], decision), what


def test_what_was_before_the_step_only_dates_the_work() -> None:
    """The leg came to its step two days ago."""
    assert walked(work(BELOW, 4, pain=6), since=2) == ([], BACK)
    assert walked(work(BELOW, 6, pain=6), work(BELOW, 3), since=2) == ([], STAY)
    assert walked(work(BELOW, 9), work(BELOW, 3), since=2) == ([], STAY)


def named(*edits: Edit, step: str = FLAT, since: int) -> tuple[list[int], Decision]:
    """The same of a leg that named its step and has done no session before."""
    return walked(lambda entries: replace(entries, steps=()), moved(step, since, "start"), *edits, step=step)


@pytest.mark.parametrize(
    ("what", "since", "edits", "eased", "decision"),
    [
        ("today", 0, (), [], STAY),
        ("three days ago", 3, (), [], STAY),
        ("four days ago", 4, (), [], EASED),
        ("ten days ago", 10, (), [], EASED),
        ("eleven days ago", 11, (), [], BACK),
        ("a marked pause since", 17, (pause(16, 3),), [], EASED),
        ("a stop that day", 2, (run(2, limp=True),), [], BACK),
        ("a stop since", 2, (checkin(0, morning_pain=7),), [], BACK),
        ("a stop before", 2, (run(3, limp=True),), [], BACK),
        ("a stop a week before", 2, (run(9, limp=True),), [], STAY),
        ("pain 5 is no stop", 2, (checkin(0, morning_pain=5),), [], STAY),
        ("holds beside it are no raises", 11, (work(HOLD, 8),), [], BACK),
        ("its own step does not end it", 6, (run(5, limp=True), work(FLAT, 4, 2)), [], BACK),
        ("a clean one below does", 6, (run(5, limp=True), work(BELOW, 2)), [], EASED),
        ("then once a set less", 8, (run(7, limp=True), work(BELOW, 4), work(FLAT, 2)), [2], STAY),
    ],
)
def test_to_name_a_step_dates_its_work_as_a_session_would(
    what: str, since: int, edits: tuple[Edit, ...], eased: list[int], decision: Decision
) -> None:
    assert named(*edits, since=since) == (eased, decision), what


def test_the_lowest_step_has_nothing_below_to_be_sent_to() -> None:
    assert named(checkin(0, morning_pain=7), step=HOLD, since=2) == ([], STAY)
    assert named(step=HOLD, since=30) == ([], STAY)
    assert named(checkin(0, morning_pain=7), step="hold-single", since=2) == ([], BACK)


LOADED = "raise-loaded"


@pytest.mark.parametrize("below", [HOLD, "hold-single", BELOW, FLAT])
def test_a_step_lower_than_that_of_the_way_back_does_not_end_it(below: str) -> None:
    assert walked(work(LOADED, 6, pain=6), work(below, 2), step=LOADED) == ([], BACK)
    assert walked(work(LOADED, 30), work(below, 2), step=LOADED) == ([], BACK)
    on_the_way = work("raise-single-step", 2)
    assert walked(work(LOADED, 6, pain=6), on_the_way, step=LOADED) == ([], EASED)
    assert walked(work(LOADED, 30), on_the_way, step=LOADED) == ([], EASED)


@pytest.mark.parametrize(("sets", "decision"), [(2, BACK), (3, EASED)])
def test_holds_end_it_where_they_are_the_way_back(sets: int, decision: Decision) -> None:
    held = work("hold-single", 2, sets=sets)
    assert walked(work(BELOW, 6, pain=6), held, step=BELOW) == ([], decision)
    assert walked(work(BELOW, 20), held, step=BELOW) == ([], decision)


@pytest.mark.parametrize("held", [1, 5])
def test_no_session_before_a_step_is_named_answers_the_stop_before_it(held: int) -> None:
    before = only_on(HOLD, 20, *range(3, 20)), checkin(2, morning_pain=7), work(HOLD, 1, sets=held)
    (ladder,) = today(bundle(*before, moved(LOADED, 0, "start")), D).ladders
    assert (ladder.decision, ladder.work_step) == (BACK, HOLD)
    named = *before, moved(LOADED, 2, "start")
    (ladder,) = today(bundle(*named), D).ladders
    assert (ladder.decision, ladder.work_step) == (BACK, HOLD)
    again = work(LOADED, 0, load=20)
    (ladder,) = today(bundle(*named, again), D).ladders
    assert ladder.decision is not Decision.OFFER


@pytest.mark.parametrize(("held", "decision"), [((7, 4, 3), BACK), ((7, 2), EASED)])
def test_a_step_named_after_a_stop_is_gone_back_from_for_a_week(
    held: tuple[int, ...], decision: Decision
) -> None:
    """The stop was nine days ago and counts until three days ago; calm sessions do not shorten that."""
    calm = [work(HOLD, day, sets=5) for day in held]
    before = only_on(HOLD, 20, *range(9, 20)), checkin(9, morning_pain=7)
    (ladder,) = today(bundle(*before, moved(LOADED, 8, "start"), *calm), D).ladders
    assert ladder.decision is decision
    assert ladder.ruling.until.startswith("once a week has passed since the stop") is (decision is BACK)
    (ladder,) = today(bundle(*before, moved(LOADED, 8, "start"), work(HOLD, 7, sets=5)), D).ladders
    assert ladder.decision is BACK
    assert ladder.ruling.until.startswith("once a week has passed since the stop")


def test_what_is_done_on_both_legs_on_the_way_back_is_no_higher_than_the_other_sore_leg() -> None:
    """The right leg has never left the double holds."""
    back = only_on(FLAT, 40), both_legs, no_runs(range(28)), work(FLAT, 6, pain=6)
    entries = bundle(*back)
    left = today(entries, D).ladders[0]
    assert (left.decision, left.work_step) == (BACK, HOLD)
    left = today(bundle(*back, work(HOLD, 2)), D).ladders[0]
    assert (left.decision, left.work_step) == (EASED, FLAT)


def test_to_name_a_higher_step_after_a_stop_brings_no_more_work_than_not_to() -> None:
    held = only_on(HOLD, 20, *range(2, 20))
    sore = checkin(1, morning_pain=7)
    for step in ("raise-loaded", FLAT, "hold-single"):
        (ladder,) = today(bundle(held, sore, moved(step, 0, "start")), D).ladders
        assert (ladder.decision, ladder.work_step) == (BACK, HOLD)


def test_a_step_taken_on_ones_own_word_dates_it_too() -> None:
    taken = (moved(BELOW, 4, "start"), moved(FLAT, 3, "override"))
    assert walked(lambda entries: replace(entries, steps=()), *taken, run(2, limp=True)) == ([], BACK)
