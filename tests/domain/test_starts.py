"""Starting where one is: the steps a person may name as their own, and what is stored of it."""

from dataclasses import replace

import pytest

from rehab_tui.domain.diary import changed
from rehab_tui.domain.ladder import open_steps, position_of, profile_changes
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


def started(entries: Entries, profile: Profile, to: Step | None = None) -> Entries:
    starts = {Leg.LEFT: to} if to else None
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
