"""Starting where one is: the steps a person may name as their own, and what is stored of it."""

from dataclasses import replace
from datetime import timedelta

import pytest

from rehab_tui.domain.ladder import Start, open_steps, position_of, profile_changes
from rehab_tui.domain.records import (
    ChangedBy,
    CheckIn,
    Entries,
    Leg,
    Profile,
    Refused,
    Screening,
    Sign,
    Site,
    Step,
    StepChange,
    Tendon,
    Tendons,
    changed,
)
from rehab_tui.domain.today import today
from tests.domain.made import D

LIGHT = (Step.HOLD_DOUBLE, Step.HOLD_SINGLE, Step.RAISE_DOUBLE_FLAT)
HEAVY = (Step.RAISE_SINGLE_FLAT, Step.RAISE_SINGLE_STEP, Step.RAISE_LOADED, Step.MAINTENANCE)


def person(site: Site = Site.MID_PORTION, *yes: str) -> Profile:
    screening = Screening.answered(D, yes, None)
    return Profile(tendons=Tendons(left=Tendon(site=site)), screening=screening)


@pytest.mark.parametrize(
    ("profile", "steps"),
    [
        (person(), LIGHT + HEAVY),
        (person(Site.INSERTIONAL), (*LIGHT, HEAVY[0], *HEAVY[2:])),
        (person(Site.UNSURE), (*LIGHT, HEAVY[0], *HEAVY[2:])),
        (person(Site.MID_PORTION, "steroid_injection"), LIGHT),
        (person(Site.MID_PORTION, "under_18"), LIGHT),
        (person(Site.MID_PORTION, "fluoroquinolone"), ()),
        (Profile(), ()),
    ],
    ids=["mid-portion", "insertional", "unsure", "EV7", "EV9", "EV1 locks", "a sound leg"],
)
def test_which_steps_can_be_named(profile: Profile, steps: tuple[Step, ...]) -> None:
    assert open_steps(Entries(), profile, D, Leg.LEFT) == steps


def started(
    entries: Entries, profile: Profile, to: Step | None = None, load_kg: float | None = None
) -> Entries:
    starts = {Leg.LEFT: Start(to, load_kg)} if to else None
    return changed(entries, *profile_changes(entries, profile, D, starts))


def test_the_double_hold_holds_where_nothing_is_said() -> None:
    first = StepChange(date=D, leg=Leg.LEFT, to=Step.HOLD_DOUBLE, by=ChangedBy.START)
    assert started(Entries(), person()).steps == (first,)
    assert started(Entries(), person(Site.MID_PORTION, "fluoroquinolone")).steps == (first,)


@pytest.mark.parametrize("step", HEAVY)
def test_a_named_step_is_where_the_leg_stands(step: Step) -> None:
    found = today(started(Entries(), person(), step), D)
    assert found.ladders[0].position.step is step
    assert {work.step for work in found.rehab.whole} >= {step}


def test_it_can_be_named_again_at_any_time_and_the_same_one_changes_nothing() -> None:
    once = started(Entries(), person(), Step.RAISE_DOUBLE_FLAT)
    assert started(once, once.profile, Step.RAISE_DOUBLE_FLAT).steps == once.steps
    assert started(once, once.profile).steps == once.steps
    again = started(once, once.profile, Step.HOLD_SINGLE)
    (change,) = set(again.steps) - set(once.steps)
    assert (change.from_, change.to, change.by) == (Step.RAISE_DOUBLE_FLAT, Step.HOLD_SINGLE, ChangedBy.START)
    programme = today(again, D).situation.programme
    assert position_of(programme, again.steps, Leg.LEFT).step is Step.HOLD_SINGLE


def test_a_step_that_is_not_open_is_refused_and_nothing_is_stored() -> None:
    with pytest.raises(Refused, match="RH4"):
        started(Entries(), person(Site.INSERTIONAL), Step.RAISE_SINGLE_STEP)
    with pytest.raises(Refused):
        started(Entries(), person(Site.MID_PORTION, "steroid_injection"), Step.RAISE_SINGLE_FLAT)
    popped = replace(started(Entries(), person()), checkins=(CheckIn(date=D, signs=(Sign.POP,)),))
    with pytest.raises(Refused):
        started(popped, popped.profile, Step.HOLD_SINGLE)


def test_a_load_is_named_with_its_step_and_later_alone() -> None:
    """Naming the load alone leaves the stage of sets and reps, and since when the leg is there."""
    once = started(Entries(), person(), Step.RAISE_LOADED, 20)
    assert [(step.to, step.load_kg) for step in once.steps] == [(Step.RAISE_LOADED, 20)]
    assert started(once, once.profile, Step.RAISE_LOADED, 25).steps == (replace(once.steps[0], load_kg=25),)
    days_ago = replace(once, steps=(replace(once.steps[0], date=D - timedelta(days=20)),))
    again = started(days_ago, once.profile, Step.RAISE_LOADED, 25)
    assert [(step.from_, step.load_kg) for step in again.steps] == [(None, 20), (Step.RAISE_LOADED, 25)]
    programme = today(again, D).situation.programme
    assert position_of(programme, again.steps, Leg.LEFT) == position_of(programme, days_ago.steps, Leg.LEFT)


def test_a_load_cannot_be_named_while_loading_is_locked() -> None:
    loaded = started(Entries(), person(), Step.RAISE_LOADED, 20)
    popped = replace(loaded, checkins=(CheckIn(date=D, signs=(Sign.POP,)),))
    with pytest.raises(Refused):
        started(popped, popped.profile, Step.RAISE_LOADED, 30)


def test_two_sore_legs_each_have_their_own_load_and_a_sound_one_goes_along() -> None:
    one = today(started(Entries(), person(), Step.RAISE_LOADED, 20), D)
    loaded = {(work.leg, work.load_kg) for work in one.rehab.whole if work.step is Step.RAISE_LOADED}
    assert loaded == {(Leg.LEFT, 20), (Leg.RIGHT, 20)}
    tendon = Tendon(site=Site.MID_PORTION)
    sore = replace(person(), tendons=Tendons(left=tendon, right=tendon))
    starts = {Leg.LEFT: Start(Step.RAISE_LOADED, 20), Leg.RIGHT: Start(Step.RAISE_LOADED, 7.5)}
    two = today(changed(Entries(), *profile_changes(Entries(), sore, D, starts)), D)
    loaded = {(work.leg, work.load_kg) for work in two.rehab.whole if work.step is Step.RAISE_LOADED}
    assert loaded == {(Leg.LEFT, 20), (Leg.RIGHT, 7.5)}
