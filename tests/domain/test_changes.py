"""Steps noted for an earlier day, as the ladder of that day allowed them, and the first one of a sore leg."""

from dataclasses import replace
from datetime import date

import pytest

from rehab_tui.domain.ladder import LegLadder, profile_changes, step_on
from rehab_tui.domain.records import (
    Change,
    ChangedBy,
    Entries,
    Leg,
    Profile,
    Refused,
    Site,
    Step,
    StepChange,
    Tendon,
    Tendons,
)
from rehab_tui.domain.today import today
from tests.domain.builders import Edit, bundle, checkin, only_on, screened, site, work
from tests.domain.made import D, ago

ABOVE, OWN, BELOW = Step.RAISE_SINGLE_STEP, Step.RAISE_SINGLE_FLAT, Step.RAISE_DOUBLE_FLAT


def ladder(*edits: Edit) -> LegLadder:
    (found,) = today(bundle(*edits), D).ladders
    return found


@pytest.mark.parametrize(
    ("edits", "to", "reason", "refusal"),
    [
        ((site("insertional"),), ABOVE, "", "RH4: single-leg raise on a step is never for this tendon."),
        ((checkin(0, "pop"),), ABOVE, "mine", "Going up was locked that day."),
        ((work(OWN, 2, pain=4),), ABOVE, "", "It was not offered that day: say why."),
        ((), OWN, "", "The left leg stood on single-leg raise, flat already."),
        ((), Step.RAISE_LOADED, "mine", "One step up at a time: single-leg raise on a step comes next."),
    ],
)
def test_a_step_the_ladder_did_not_allow_is_refused(
    edits: tuple[Edit, ...], to: Step, reason: str, refusal: str
) -> None:
    with pytest.raises(Refused) as refused:
        step_on(D, ladder(*edits), to, reason)
    assert str(refused.value) == refusal


@pytest.mark.parametrize(
    ("edits", "to", "reason", "by", "noted"),
    [
        ((), ABOVE, "", ChangedBy.OFFER, "RH2"),
        ((), ABOVE, "felt good", ChangedBy.OFFER, "felt good"),
        ((work(OWN, 2, pain=4),), ABOVE, "mine", ChangedBy.OVERRIDE, "mine"),
        ((), BELOW, "", ChangedBy.OVERRIDE, ""),
        ((checkin(0, "pop"),), Step.HOLD_DOUBLE, "sore", ChangedBy.OVERRIDE, "sore"),
    ],
)
def test_a_step_up_or_down_says_by_whom_and_why(
    edits: tuple[Edit, ...], to: Step, reason: str, by: ChangedBy, noted: str
) -> None:
    change = step_on(D, ladder(*edits), to, reason)
    assert (change.date, change.from_, change.to, change.by, change.reason) == (D, OWN, to, by, noted)


def test_more_load_on_the_same_step_is_the_step_up() -> None:
    loaded = ladder(only_on("raise-loaded", 15, 4, 2))
    assert loaded.next is Step.RAISE_LOADED
    assert step_on(D, loaded, Step.RAISE_LOADED, "").by is ChangedBy.OFFER


def test_an_injection_is_no_matter_of_ones_own_word() -> None:
    flat = ladder(only_on("raise-double-flat", 9, 4, 2), screened(steroid_injection=True))
    assert not flat.may_override
    with pytest.raises(Refused, match="locked"):
        step_on(D, flat, OWN, "mine")


SORE = Tendon(site=Site.UNSURE)


def first_step(leg: Leg) -> Change:
    step = StepChange(date=D, leg=leg, to=Step.HOLD_DOUBLE, by=ChangedBy.START)
    return Change(before=None, after=step)


@pytest.mark.parametrize(("begun", "begins"), [(None, D), (ago(9), ago(9))])
def test_a_sore_tendon_begins_the_programme_at_the_double_holds(begun: date | None, begins: date) -> None:
    profile = Profile(tendons=Tendons(left=SORE, right=SORE), programme_start=begun)
    stored = Change(before=Profile(), after=replace(profile, programme_start=begins))
    changes = profile_changes(Entries(), profile, D)
    assert list(changes) == [stored, first_step(Leg.LEFT), first_step(Leg.RIGHT)]


def test_a_leg_begins_only_once() -> None:
    entries = bundle()
    profile = replace(entries.profile, tendons=Tendons(left=SORE, right=SORE))
    stored = Change(before=entries.profile, after=profile)
    assert list(profile_changes(entries, profile, D)) == [stored, first_step(Leg.RIGHT)]


def test_without_a_sore_tendon_nothing_begins() -> None:
    profile = Profile(usual_weekly_km=20)
    assert list(profile_changes(Entries(), profile, D)) == [Change(before=Profile(), after=profile)]
