"""The ladder in numbers: what each step asks for, in which order, for which tendon, and where it is done."""

import pytest

from rehab_tui.domain.programme import GUIDE, nearest, step_above, step_below
from rehab_tui.domain.records import EXERCISES, Floor, Knee, Site, Step, floor, is_hold

HOLDS, RAISES = "hold-double hold-single", "raise-double-flat raise-single-flat"
MID = f"{HOLDS} {RAISES} raise-single-step raise-loaded maintenance".split()
LOW = f"{HOLDS} {RAISES} raise-loaded maintenance".split()
LOW_SITES = [Site.INSERTIONAL, Site.BOTH, Site.UNSURE]


@pytest.mark.parametrize(
    ("step", "sets", "seconds", "one_leg"), [("hold-double", 5, 45, False), ("hold-single", 5, 45, True)]
)
def test_a_hold(step: str, sets: int, seconds: int, one_leg: bool) -> None:
    dose, exercise = GUIDE.doses[Step(step)], EXERCISES[Step(step)]
    assert (dose.sets, dose.hold_s, dose.reps, dose.up_s, dose.down_s) == (sets, seconds, None, None, None)
    assert (exercise.single_leg, exercise.loaded, exercise.knee) == (one_leg, False, Knee.STRAIGHT)
    assert (dose.rest_s, dose.per_day, dose.per_week, dose.days_between) == (120, 1, 7, 0)
    assert is_hold(Step(step))


@pytest.mark.parametrize(
    ("step", "sets", "reps", "one_leg", "loaded", "a_week"),
    [
        ("raise-double-flat", 3, 15, False, False, 3),
        ("raise-single-flat", 3, 12, True, False, 3),
        ("raise-single-step", 3, 12, True, False, 3),
        ("raise-loaded", 3, 12, True, True, 3),
        ("maintenance", 3, 8, True, True, 2),
        ("seated-raise", 3, 15, False, True, 3),
    ],
)
def test_a_raise(step: str, sets: int, reps: int, one_leg: bool, loaded: bool, a_week: int) -> None:
    dose, exercise = GUIDE.doses[Step(step)], EXERCISES[Step(step)]
    assert (dose.sets, dose.reps, dose.hold_s, dose.up_s, dose.down_s) == (sets, reps, None, 3, 3)
    assert (exercise.single_leg, exercise.loaded) == (one_leg, loaded)
    assert exercise.knee is (Knee.SEATED if step == "seated-raise" else Knee.STRAIGHT)
    assert (dose.top_s, dose.bottom_s, dose.rest_s) == (0, 0, 120)
    assert (dose.per_day, dose.per_week, dose.days_between) == (1, a_week, 1)
    assert not is_hold(Step(step))


def test_loaded_raises_go_from_many_reps_to_few() -> None:
    assert GUIDE.loaded_stages == ((3, 12), (4, 10), (4, 8), (4, 6))
    first = {step: dose.first_load_kg for step, dose in GUIDE.doses.items() if dose.first_load_kg}
    assert first == {Step.RAISE_LOADED: 2, Step.MAINTENANCE: 2, Step.SEATED_RAISE: 2}


def test_only_the_mid_portion_drops_its_heel_below_a_step() -> None:
    assert list(GUIDE.ladder_for(Site.MID_PORTION)) == MID
    assert [list(GUIDE.ladder_for(site)) for site in LOW_SITES] == [LOW, LOW, LOW]


@pytest.mark.parametrize(("site", "ladder"), [(Site.MID_PORTION, MID), *((site, LOW) for site in LOW_SITES)])
def test_one_goes_up_and_down_by_one_step(site: Site, ladder: list[str]) -> None:
    steps = GUIDE.ladder_for(site)
    above = [step_above(steps, Step(step)) for step in ladder]
    below = [step_below(steps, Step(step)) for step in ladder]
    assert above == [*ladder[1:], None]
    # below the holds there is nothing but the easiest of them, and below the first raises the harder one
    assert below == ["hold-double", "hold-double", *ladder[1:-1]]
    assert [nearest(steps, Step(step)) for step in ladder] == ladder


def test_a_step_that_a_tendon_never_has_becomes_the_one_below_it() -> None:
    assert nearest(GUIDE.ladder_for(Site.MID_PORTION), Step.RAISE_SINGLE_STEP) is Step.RAISE_SINGLE_STEP
    for site in LOW_SITES:
        assert nearest(GUIDE.ladder_for(site), Step.RAISE_SINGLE_STEP) is Step.RAISE_SINGLE_FLAT


@pytest.mark.parametrize(
    ("step", "mid_portion", "low"),
    [
        ("hold-double", Floor.FLAT, Floor.FLAT),
        ("hold-single", Floor.FLAT, Floor.FLAT),
        ("raise-double-flat", Floor.FLAT, Floor.FLAT),
        ("raise-single-flat", Floor.FLAT, Floor.WEDGE),
        ("raise-loaded", Floor.STEP, Floor.WEDGE),
        ("maintenance", Floor.STEP, Floor.WEDGE),
        ("seated-raise", None, None),
    ],
)
def test_where_it_is_done(step: str, mid_portion: Floor | None, low: Floor | None) -> None:
    assert floor(Step(step), Site.MID_PORTION) is mid_portion
    assert {floor(Step(step), site) for site in LOW_SITES} == {low}


def test_the_raise_below_a_step_is_done_on_one() -> None:
    assert floor(Step.RAISE_SINGLE_STEP, Site.MID_PORTION) is Floor.STEP
