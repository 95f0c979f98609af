"""Going up the ladder: when the next step is offered, what may be overridden, and what is then noted."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from rehab_tui.domain.ladder import LegLadder, leg_ladder, step_up
from rehab_tui.domain.records import ChangedBy, Leg, Step, StepChange
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
    site,
    work,
)
from tests.domain.made import D

FLAT = "raise-single-flat"


def ladder(*edits: Edit) -> LegLadder:
    (found,) = today(bundle(*edits), D).ladders
    return found


@pytest.mark.parametrize(
    ("what", "edits", "offered", "may_override"),
    [
        ("every gate open", (), True, True),
        ("a gate closed", (work(FLAT, 2, effort=8),), False, True),
        ("what is missing not told", (no_checkins([0]),), False, True),
        ("eased", (work(FLAT, 2, pain=4),), False, True),
        ("red, and back", (work(FLAT, 2, pain=6),), False, False),
        ("back for a gap", (no_sessions(range(11)),), False, True),
        ("red, though the work goes on", (run(7, limp=True), no_checkins(range(6))), False, False),
        ("locked", (checkin(0, "pop"),), False, False),
        ("the top", (only_on("maintenance", 20, 9, 4),), False, False),
        (
            "an injection below the single raises",
            (only_on("raise-double-flat", 14, 9, 7, 4, 2), screened(steroid_injection=True)),
            False,
            False,
        ),
    ],
)
def test_what_is_offered_and_what_may_be_overridden(
    what: str, edits: tuple[Edit, ...], offered: bool, may_override: bool
) -> None:
    found = ladder(*edits)
    assert (found.offered, found.may_override) == (offered, may_override), what


def test_an_accepted_offer_names_the_rules_of_its_gates() -> None:
    assert step_up(D, ladder()) == StepChange(
        date=D,
        leg=Leg.LEFT,
        from_=Step.RAISE_SINGLE_FLAT,
        to=Step.RAISE_SINGLE_STEP,
        by=ChangedBy.OFFER,
        reason="RH2",
    )
    low = ladder(site("insertional"))
    assert (low.next, step_up(D, low).reason) == (Step.RAISE_LOADED, "RH2 RH6")


def test_an_override_keeps_the_persons_own_reason() -> None:
    change = step_up(D, ladder(work(FLAT, 2, effort=8)), "it is easy")
    assert (change.by, change.reason, change.to) == (
        ChangedBy.OVERRIDE,
        "it is easy",
        Step.RAISE_SINGLE_STEP,
    )


def test_there_is_nothing_above_the_top() -> None:
    top = ladder(only_on("maintenance", 20, 9, 4))
    assert top.next is None
    with pytest.raises(ValueError, match="maintenance is the top of the ladder"):
        step_up(D, top)


def test_a_sound_leg_has_no_ladder() -> None:
    told = today(bundle(), D)
    with pytest.raises(ValueError, match="right is not a sore leg"):
        leg_ladder(told.situation, told.verdict, Leg.RIGHT)


# --- the stages of the loaded raises


@pytest.mark.parametrize(
    ("times", "dose", "above"),
    [
        (1, (3, 12), Step.RAISE_LOADED),
        (2, (4, 10), Step.RAISE_LOADED),
        (3, (4, 8), Step.RAISE_LOADED),
        (4, (4, 6), Step.MAINTENANCE),
        (5, (4, 6), Step.MAINTENANCE),
    ],
)
def test_each_time_the_loaded_raise_is_taken_again_it_is_fewer_reps(
    times: int, dose: tuple[int, int], above: Step
) -> None:
    taken = [StepChange(date=D, leg=Leg.LEFT, to=Step.RAISE_LOADED, by=ChangedBy.OFFER)] * times
    entries = bundle()
    found = leg_of(entries.steps[:-1], taken)
    assert (found.position.loaded_stage, found.next) == (dose, above)


def leg_of(before: Sequence[StepChange], more: list[StepChange]) -> LegLadder:
    return today(replace(bundle(), steps=(*before, *more)), D).ladders[0]


def test_beginning_there_anew_begins_with_the_first_stage() -> None:
    again = StepChange(date=D, leg=Leg.LEFT, to=Step.RAISE_LOADED, by=ChangedBy.START)
    taken = StepChange(date=D, leg=Leg.LEFT, to=Step.RAISE_LOADED, by=ChangedBy.OFFER)
    assert leg_of((), [taken, taken, again]).position.loaded_stage == (3, 12)


def test_a_change_of_the_other_leg_or_of_the_seated_raise_moves_nothing() -> None:
    own = StepChange(date=D, leg=Leg.LEFT, to=Step.HOLD_SINGLE, by=ChangedBy.OFFER)
    other = StepChange(date=D, leg=Leg.RIGHT, to=Step.RAISE_LOADED, by=ChangedBy.OFFER)
    seated = StepChange(date=D, leg=Leg.LEFT, to=Step.SEATED_RAISE, by=ChangedBy.OFFER)
    assert leg_of((), [own, other, seated]).position.step is Step.HOLD_SINGLE
    both = StepChange(date=D, leg=Leg.BOTH, to=Step.RAISE_DOUBLE_FLAT, by=ChangedBy.OFFER)
    assert leg_of((), [own, both]).position.step is Step.RAISE_DOUBLE_FLAT


def test_the_dose_of_a_stage_is_what_is_due() -> None:
    stage = [StepChange(date=D, leg=Leg.LEFT, to=Step.RAISE_LOADED, by=ChangedBy.OFFER)] * 3
    entries = bundle()
    whole = today(replace(entries, steps=tuple(stage)), D).rehab.whole
    assert [(part.leg, part.sets, part.reps) for part in whole if part.step is Step.RAISE_LOADED] == [
        (Leg.LEFT, 4, 8),
        (Leg.RIGHT, 4, 8),
    ]


def test_a_run_that_limped_offers_nothing() -> None:
    assert not ladder(run(2, limp=True)).offered


# --- the last two sessions are what a gate looks at


@pytest.mark.parametrize(
    ("step", "spoilt", "open_"),
    [
        ("hold-double", {4: {"pain": 9}}, True),
        ("hold-double", {2: {"pain": 4}}, False),
        ("hold-double", {1: {"pain": 4}}, False),
        ("raise-double-flat", {6: {"effort": 10}}, True),
        ("raise-double-flat", {4: {"effort": 8}}, False),
        ("raise-double-flat", {2: {"sets": 2}}, False),
    ],
)
def test_what_was_before_the_last_two_sessions_closes_no_gate(
    step: str, spoilt: dict[int, dict[str, int]], open_: bool
) -> None:
    days = (4, 2, 1) if step == "hold-double" else (6, 4, 2)
    bad = [work(step, day, **values) for day, values in spoilt.items()]
    found = ladder(only_on(step, 20, *days), *bad)
    assert all(gate.open for gate in found.gates) is open_


@pytest.mark.parametrize(("days", "met"), [((4, 2), True), ((9, 2), False), ((9, 7), False), ((5, 2), True)])
def test_only_sessions_of_the_step_since_it_was_taken_count(days: tuple[int, ...], met: bool) -> None:
    """The leg came to its step five days ago, and had done it before."""
    found = ladder(only_on("raise-double-flat", 5, *days))
    assert all(point.met for point in found.gates[0].points[:2]) is met


@pytest.mark.parametrize("pain", range(11))
def test_no_sorer_session_brings_an_offer(pain: int) -> None:
    """Two sets were done after it: enough only if three had not been the dose of a well leg."""
    after = (work(FLAT, 6, pain=pain), work(FLAT, 4, sets=2), work(FLAT, 2))
    assert not ladder(only_on(FLAT, 20, 8), *after).offered


def test_two_whole_sessions_after_the_eased_one_bring_the_offer() -> None:
    sore = (work(FLAT, 8, pain=4), work(FLAT, 6, sets=2))
    assert not ladder(only_on(FLAT, 20, 10), *sore, work(FLAT, 4)).offered
    assert ladder(only_on(FLAT, 20, 10), *sore, work(FLAT, 4, 2)).offered


def test_who_comes_every_four_days_and_does_what_is_prescribed_goes_up() -> None:
    assert ladder(only_on(FLAT, 20, 14), work(FLAT, 10, 6, 2, sets=2)).offered


def test_sessions_of_another_step_do_not_count() -> None:
    found = ladder(only_on("raise-double-flat", 9), work("hold-single", 4, 3, 2), work(FLAT, 2))
    assert [point.days for point in found.gates[0].points] == [(), (), ()]
