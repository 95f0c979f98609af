"""Another programme than the guide's can enter: it may lack holds, seated raises, or steps of the diary."""

import pytest

from rehab_tui.domain.facts import Situation, doses
from rehab_tui.domain.ladder import profile_changes
from rehab_tui.domain.programme import GUIDE, Programme
from rehab_tui.domain.records import Entries, Leg, Profile, Site, Step, StepChange, Tendon, Tendons, is_hold
from rehab_tui.domain.today import Today, today
from tests.domain.builders import Edit, both_legs, bundle, moved, screened, work
from tests.domain.made import D, ago


def without(*steps: Step) -> Programme:
    """The guide's programme without some of its exercises."""
    left = {step: dose for step, dose in GUIDE.doses.items() if step not in steps}
    return GUIDE._replace(steps=tuple(step for step in GUIDE.steps if step in left), doses=left)


HOLDS = (Step.HOLD_DOUBLE, Step.HOLD_SINGLE)
NO_HOLDS = without(*HOLDS)
NO_SEATED = without(Step.SEATED_RAISE)
NO_STEP = without(Step.RAISE_SINGLE_STEP)
HEAVY = without(*HOLDS, Step.RAISE_DOUBLE_FLAT, Step.RAISE_SINGLE_FLAT)
NOT_SINGLE = without(Step.HOLD_SINGLE, Step.RAISE_SINGLE_FLAT)
OTHERS = {
    "no holds": NO_HOLDS,
    "no seated raises": NO_SEATED,
    "no drop of the heel": NO_STEP,
    "heavy only": HEAVY,
    "not single": NOT_SINGLE,
}
EDITS: dict[str, tuple[Edit, ...]] = {
    "green": (),
    "both legs": (both_legs,),
    "injection": (screened(steroid_injection=True),),
    "sore": (work("raise-single-flat", 2, pain=6),),
    "loaded": (moved("raise-loaded", 6), work("raise-loaded", 5, 3), work("seated-raise", 1)),
}


def day_of(programme: Programme, monkeypatch: pytest.MonkeyPatch, *edits: Edit, day: int = 0) -> Today:
    """The day's answers, were that the programme."""
    monkeypatch.setattr(Situation, "programme", programme)
    return today(bundle(*edits), ago(day))


@pytest.mark.parametrize("edits", EDITS)
@pytest.mark.parametrize("name", OTHERS)
def test_every_day_is_answered_with_its_steps_alone(
    name: str, edits: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    programme = OTHERS[name]
    for back in range(28):
        facts = day_of(programme, monkeypatch, *EDITS[edits], day=back)
        steps = {part.step for part in (*facts.rehab.whole, *facts.holds)}
        if not facts.verdict.limits_ladder:
            assert steps <= programme.doses.keys(), back
        assert all(ladder.position.step in programme.steps for ladder in facts.ladders)
        assert doses(facts.situation, ago(27)), back


def test_without_holds_none_is_offered_and_the_lowest_raise_is_the_beginning(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    facts = day_of(NO_HOLDS, monkeypatch, day=20)  # the diary stands at the single-leg holds
    assert facts.holds == ()
    assert [ladder.position.step for ladder in facts.ladders] == [Step.RAISE_DOUBLE_FLAT]
    profile = Profile(tendons=Tendons(left=Tendon(site=Site.MID_PORTION)))
    first = profile_changes(Entries(), profile, D)[-1].after
    assert isinstance(first, StepChange)
    assert (first.leg, first.to) == (Leg.LEFT, Step.RAISE_DOUBLE_FLAT)


def test_from_its_lowest_step_the_way_back_never_leads_to_the_top(monkeypatch: pytest.MonkeyPatch) -> None:
    sore = (moved("raise-double-flat", 6), work("raise-double-flat", 2, pain=6))
    (ladder,) = day_of(NO_HOLDS, monkeypatch, *sore).ladders
    assert ladder.work_step is Step.RAISE_DOUBLE_FLAT


def test_without_seated_raises_none_is_prescribed(monkeypatch: pytest.MonkeyPatch) -> None:
    steps = {part.step for part in day_of(NO_SEATED, monkeypatch).rehab.whole}
    assert steps
    assert Step.SEATED_RAISE not in steps
    assert Step.SEATED_RAISE in {part.step for part in day_of(GUIDE, monkeypatch).rehab.whole}


@pytest.mark.parametrize("name", OTHERS)
def test_after_a_steroid_injection_no_programme_prescribes_a_single_leg_raise(
    name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    (ladder,) = day_of(OTHERS[name], monkeypatch, screened(steroid_injection=True)).ladders
    assert ladder.work_step is Step.RAISE_DOUBLE_FLAT or is_hold(ladder.work_step)


def test_without_the_drop_of_the_heel_the_load_has_its_own_gate(monkeypatch: pytest.MonkeyPatch) -> None:
    facts = day_of(NO_STEP, monkeypatch)
    (ladder,) = facts.ladders
    assert ladder.next is Step.RAISE_LOADED
    assert [gate.rule for gate in ladder.gates] == ["RH2", "RH6"]


def test_a_step_that_a_programme_lacks_has_the_guides_dose() -> None:
    more = GUIDE.dose(Step.RAISE_DOUBLE_FLAT)._replace(sets=4)
    own = NO_HOLDS._replace(doses={**NO_HOLDS.doses, Step.RAISE_DOUBLE_FLAT: more})
    assert own.dose(Step.RAISE_DOUBLE_FLAT).sets == 4
    assert own.dose(Step.HOLD_SINGLE) == GUIDE.doses[Step.HOLD_SINGLE]
