"""Steps noted for an earlier day: what the ladder of that day allowed, and what the record then says."""

import pytest

from rehab_tui.domain.ladder.changes import step_on
from rehab_tui.domain.ladder.ladder import LegLadder
from rehab_tui.domain.records import ChangedBy, Refused, Step
from rehab_tui.domain.today import today
from tests.domain.builders import Edit, bundle, checkin, only_on, screened, site, work
from tests.domain.made import D

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
