"""The ladder in numbers: what each step asks for, in which order, for which tendon, and where it is done."""

import pytest
from rehab_tui.domain.steps import (
    DOSES,
    LOADED_STAGES,
    is_hold,
    ladder_for,
    on_ladder,
    step_above,
    step_below,
    where_done,
)

from rehab_tui.domain.ladder.prescription import FIRST_LOAD_KG, last_load
from rehab_tui.domain.records import Leg, Session, SetDone, Site, Step
from tests.domain.made import ago

HOLDS, RAISES = "hold-double hold-single", "raise-double-flat raise-single-flat"
MID = f"{HOLDS} {RAISES} raise-single-step raise-loaded maintenance".split()
LOW = f"{HOLDS} {RAISES} raise-loaded maintenance".split()
LOW_SITES = [Site.INSERTIONAL, Site.BOTH, Site.UNSURE]


@pytest.mark.parametrize(
    ("step", "sets", "seconds", "one_leg"), [("hold-double", 5, 45, False), ("hold-single", 5, 45, True)]
)
def test_a_hold(step: str, sets: int, seconds: int, one_leg: bool) -> None:
    dose = DOSES[Step(step)]
    assert (dose.sets, dose.hold_s, dose.reps, dose.up_s, dose.down_s) == (sets, seconds, None, None, None)
    assert (dose.single_leg, dose.loaded, dose.rest_s) == (one_leg, False, 120)
    assert is_hold(Step(step))


@pytest.mark.parametrize(
    ("step", "sets", "reps", "one_leg", "loaded"),
    [
        ("raise-double-flat", 3, 15, False, False),
        ("raise-single-flat", 3, 12, True, False),
        ("raise-single-step", 3, 12, True, False),
        ("raise-loaded", 3, 12, True, True),
        ("maintenance", 3, 8, True, True),
        ("seated-raise", 3, 15, False, True),
    ],
)
def test_a_raise(step: str, sets: int, reps: int, one_leg: bool, loaded: bool) -> None:
    dose = DOSES[Step(step)]
    assert (dose.sets, dose.reps, dose.hold_s, dose.up_s, dose.down_s) == (sets, reps, None, 3, 3)
    assert (dose.single_leg, dose.loaded, dose.rest_s) == (one_leg, loaded, 120)
    assert not is_hold(Step(step))


def test_loaded_raises_go_from_many_reps_to_few() -> None:
    assert LOADED_STAGES == ((3, 12), (4, 10), (4, 8), (4, 6))
    assert FIRST_LOAD_KG == {Step.RAISE_LOADED: 2}


def test_only_the_mid_portion_drops_its_heel_below_a_step() -> None:
    assert list(ladder_for(Site.MID_PORTION)) == MID
    assert [list(ladder_for(site)) for site in LOW_SITES] == [LOW, LOW, LOW]


@pytest.mark.parametrize(("site", "ladder"), [(Site.MID_PORTION, MID), *((site, LOW) for site in LOW_SITES)])
def test_one_goes_up_and_down_by_one_step(site: Site, ladder: list[str]) -> None:
    above = [step_above(Step(step), site) for step in ladder]
    below = [step_below(Step(step), site) for step in ladder]
    assert above == [*ladder[1:], None]
    # below the holds there is nothing but the easiest of them, and below the first raises the harder one
    assert below == ["hold-double", "hold-double", *ladder[1:-1]]
    assert [on_ladder(Step(step), site) for step in ladder] == ladder


def test_a_step_that_a_tendon_never_has_becomes_the_one_below_it() -> None:
    assert on_ladder(Step.RAISE_SINGLE_STEP, Site.MID_PORTION) is Step.RAISE_SINGLE_STEP
    for site in LOW_SITES:
        assert on_ladder(Step.RAISE_SINGLE_STEP, site) is Step.RAISE_SINGLE_FLAT


WEDGE = "flat or heel slightly raised"


@pytest.mark.parametrize(
    ("step", "mid_portion", "low"),
    [
        ("hold-double", "flat", "flat"),
        ("hold-single", "flat", "flat"),
        ("raise-double-flat", "flat", "flat"),
        ("raise-single-flat", "flat", WEDGE),
        ("raise-loaded", "on a step", WEDGE),
        ("maintenance", "on a step", WEDGE),
        ("seated-raise", "on a chair", "on a chair"),
    ],
)
def test_where_it_is_done(step: str, mid_portion: str, low: str) -> None:
    assert where_done(Step(step), Site.MID_PORTION) == mid_portion
    assert {where_done(Step(step), site) for site in LOW_SITES} == {low}


def test_the_raise_below_a_step_is_done_on_one() -> None:
    assert where_done(Step.RAISE_SINGLE_STEP, Site.MID_PORTION) == "on a step"


def test_the_load_is_what_this_leg_used_last_at_this_exercise() -> None:
    def raised(step: Step, leg: Leg, *loads: float) -> tuple[SetDone, ...]:
        return tuple(
            SetDone(step=step, leg=leg, set=number, reps=8, load_kg=kg) for number, kg in enumerate(loads, 1)
        )

    sessions = [
        Session(id="1", date=ago(9), sets=raised(Step.RAISE_LOADED, Leg.LEFT, 4, 6)),
        Session(id="2", date=ago(5), sets=raised(Step.RAISE_LOADED, Leg.RIGHT, 9)),
        Session(id="3", date=ago(2), sets=raised(Step.SEATED_RAISE, Leg.BOTH, 20)),
    ]
    assert last_load(sessions, Leg.LEFT, Step.RAISE_LOADED) == 6
    assert last_load(sessions, Leg.RIGHT, Step.RAISE_LOADED) == 9
    assert last_load(sessions, Leg.LEFT, Step.SEATED_RAISE) == 20
    # maintenance goes on with what the loaded raises came to, and then with its own
    assert last_load(sessions, Leg.LEFT, Step.MAINTENANCE) == 6
    kept = Session(id="4", date=ago(1), sets=raised(Step.MAINTENANCE, Leg.LEFT, 8))
    assert last_load([*sessions, kept], Leg.LEFT, Step.MAINTENANCE) == 8
    assert last_load([*sessions, kept], Leg.LEFT, Step.RAISE_LOADED) == 6


def test_before_the_first_time_a_loaded_raise_begins_with_two_kilograms() -> None:
    assert [last_load([], Leg.LEFT, step) for step in (Step.RAISE_LOADED, Step.SEATED_RAISE)] == [2, 0]
    assert last_load([], Leg.LEFT, Step.MAINTENANCE) == 0
