"""Work in a few words."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Any

import pytest

from rehab_tui.domain import records, words
from rehab_tui.domain.facts import Trend
from rehab_tui.domain.ladder import Work
from rehab_tui.domain.names import (
    ACTIVITIES,
    CHANGED_BY,
    EFFORTS,
    FLOORS,
    LEGS,
    LEVELS,
    MORNINGS_AFTER,
    PATTERNS,
    SETTLED,
    SIGNS,
    SITES,
    SOURCES,
    SURFACES,
    TRENDS,
    URGENCIES,
    VERSUS,
)
from rehab_tui.domain.plan.outlook import Escalation
from rehab_tui.domain.records import Floor, Leg, Level, LoadUnit, Site, Step, Units, Urgency


def raises(**changes: Any) -> Work:
    told: dict[str, Any] = {
        "leg": Leg.LEFT,
        "step": Step.RAISE_LOADED,
        "sets": 3,
        "reps": 12,
        "up_s": 3,
        "down_s": 3,
    }
    return Work(**told | changes)


def hold(leg: Leg = Leg.BOTH, **changes: Any) -> Work:
    step = Step.HOLD_DOUBLE if leg is Leg.BOTH else Step.HOLD_SINGLE
    told: dict[str, Any] = {"leg": leg, "step": step, "sets": 5, "hold_s": 45}
    return Work(**told | changes)


@pytest.mark.parametrize(("value", "said"), [(5, "5"), (5.0, "5"), (2.5, "2.5"), (0, "0"), (17.5, "17.5")])
def test_a_number_has_no_idle_decimals(value: float, said: str) -> None:
    assert words.number(value) == said


def test_a_dose() -> None:
    assert words.dose(raises()) == "3 x 12"
    assert words.dose(hold()) == "5 x 45 s"
    assert words.dose(hold(sets=4, hold_s=30.5)) == "4 x 30.5 s"


def test_what_is_left_is_told_by_the_leg_where_the_two_differ() -> None:
    right = raises(leg=Leg.RIGHT)
    whole = [raises(), right]
    assert words.doses(whole, whole) == "3 x 12"
    assert words.doses([raises(sets=2), right], whole) == "left 2 x 12 left of 3, right 3 x 12"
    assert words.doses([raises(sets=2), right._replace(sets=2)], whole) == "2 x 12 left of 3"
    assert words.doses([raises(sets=2), right]) == "left 2 x 12, right 3 x 12"


def test_tempo_and_load_are_told_where_there_are_any() -> None:
    assert words.details(raises(), Units()) == "3 s up, 3 s down"
    assert words.details(raises(load_kg=12.5), Units()) == "3 s up, 3 s down, 12.5 kg"
    assert words.details(hold(), Units()) == ""


def test_a_load_is_told_in_the_persons_unit() -> None:
    pounds = Units(load=LoadUnit.LB)
    assert words.details(raises(load_kg=LoadUnit.LB.stored(12)), pounds) == "3 s up, 3 s down, 12 lb"


def test_which_legs() -> None:
    assert words.legs([hold()]) == "both legs"
    assert words.legs([raises()]) == "left leg"
    assert words.legs([raises(), raises(leg=Leg.RIGHT)]) == "each leg"


@pytest.mark.parametrize("step", Step)
def test_every_exercise_has_a_name_that_says_where(step: Step) -> None:
    for site in (None, *Site):
        name = words.exercise(step, site)
        assert name
        assert name.count("flat") <= 1
    if step is not Step.RAISE_SINGLE_STEP:
        assert "on a step" not in words.exercise(step, Site.INSERTIONAL)


@pytest.mark.parametrize(
    ("step", "mid_portion", "low"),
    [
        (Step.HOLD_SINGLE, "single-leg hold", "single-leg hold"),
        (Step.RAISE_DOUBLE_FLAT, "double-leg raise, flat", "double-leg raise, flat"),
        (
            Step.RAISE_SINGLE_FLAT,
            "single-leg raise, flat",
            "single-leg raise, flat or heel slightly raised",
        ),
        (Step.RAISE_LOADED, "loaded raise, on a step", "loaded raise, flat or heel slightly raised"),
        (Step.SEATED_RAISE, "seated raise", "seated raise"),
    ],
)
def test_the_name_says_what_the_feet_stand_on(step: Step, mid_portion: str, low: str) -> None:
    assert words.exercise(step, Site.MID_PORTION) == mid_portion
    assert words.exercise(step, Site.INSERTIONAL) == low


def test_every_level_and_urgency_has_its_words() -> None:
    assert set(LEVELS) == set(Level)
    assert set(URGENCIES) == set(Urgency) - {Urgency.NONE}
    assert list(TRENDS) == sorted(Trend)
    assert list(FLOORS) == list(Floor)


def test_an_escalation_asks_and_promises_nothing() -> None:
    assert Escalation("ES1", firm=False).text.startswith("Think of seeing a physio: ")
    assert Escalation("ES1", firm=True).text.startswith("Please see a physio: ")


@pytest.mark.parametrize(
    ("names", "kind"),
    [
        (LEGS, records.Leg),
        (SITES, records.Site),
        (SOURCES, records.Source),
        (SIGNS, records.Sign),
        (SETTLED, records.Settled),
        (MORNINGS_AFTER, records.MorningAfter),
        (VERSUS, records.Versus),
        (PATTERNS, records.Pattern),
        (EFFORTS, records.RunEffort),
        (SURFACES, records.Surface),
        (ACTIVITIES, records.ActivityKind),
        (CHANGED_BY, records.ChangedBy),
    ],
)
def test_each_value_has_a_name_that_no_other_of_its_kind_has(
    names: Mapping[StrEnum, str], kind: type[StrEnum]
) -> None:
    assert list(names) == list(kind)
    assert len(set(names.values())) == len(names)
    assert all(names.values())
