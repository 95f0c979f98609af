"""How the exercises are done, from assets/exercises.toml; read when the first session opens."""

import re
import tomllib
from functools import cache

from rehab_tui.domain.records import (
    CALM_PAIN,
    EXERCISES,
    Exercise,
    Floor,
    Kind,
    Knee,
    Leg,
    RehabPlan,
    Site,
    Step,
    Tendons,
    floor,
)
from rehab_tui.practice.plan import SetPlan
from rehab_tui.resources import assets

RISES = {Step.HOLD_DOUBLE: Step.RAISE_DOUBLE_FLAT, Step.HOLD_SINGLE: Step.RAISE_SINGLE_FLAT}
"""The raise that a hold begins with."""

ON_A_STEP: dict[str, str] = {
    Step.RAISE_SINGLE_FLAT: Step.RAISE_SINGLE_STEP,
    Step.RAISE_DOUBLE_FLAT: "raise-double-step",
}
"""How the drawing of a raise is called on the edge of a step."""

BENT = "; keep the knee bent"
STRAIGHT = re.compile(", knees? straight")
ON_STEP = "Ball of the foot on the edge of the step, heel free"


def cues_of(plan: SetPlan, site: Site | None) -> tuple[str, ...]:
    """The three cues of what a set does, in a programme's own words where it has some."""
    asked = plan.movement
    if asked is None:
        return exercise_cues(plan.step, site)
    if asked.cues:
        return asked.cues
    first, middle, last = (_read().get(asked.what) or _read()[_plain_step(plan.exercise)])["cues"]
    if asked.floor is Floor.STEP:
        first = ON_STEP
    if asked.knee is Knee.BENT:
        last = f"{STRAIGHT.sub('', last)}{BENT}"
    return first, middle.replace(" for 3", ""), last


def pain_rule(plan: SetPlan, followed: RehabPlan | None) -> str:
    """Up to which pain a set is fine, by the programme it is of, and where it ends."""
    most = followed.pain_max if followed and plan.movement else CALM_PAIN
    return f"Pain up to {most} of 10 is fine; above 5, stop."


def weight(plan: SetPlan, followed: RehabPlan | None) -> str:
    """The weight that the programme followed has in words, as `8RM: the most for 8 reps`; "" without one."""
    do = followed.now.do if followed and plan.movement else ()
    asked = next((each.load for each in do if each.says == plan.exercise.name), "")
    return f"{asked}: the most for {asked.removesuffix('RM')} reps" if asked else ""


def drawn(plan: SetPlan, site: Site | None, leg: Leg) -> str:
    """The drawing that follows the heel through what a set does, while that leg or both work."""
    asked = plan.movement
    if asked is None:
        return figure_of(plan.step, site)
    name = figure_of(_plain_step(asked.exercise(leg, held=plan.exercise.kind is Kind.HOLD)), None)
    if asked.floor is not Floor.STEP or name not in ON_A_STEP:
        return name
    loaded = any(window.load_kg for window in plan.windows) and not plan.lowers
    return f"{Step.RAISE_LOADED}-step" if loaded and leg is not Leg.BOTH else ON_A_STEP[name]


def _plain_step(exercise: Exercise) -> Step:
    """The step of the ladder, on the floor and without load, that a programme's movement looks like."""
    if exercise.knee is Knee.SEATED:
        return Step.SEATED_RAISE
    if exercise.kind is Kind.HOLD:
        return Step.HOLD_SINGLE if exercise.single_leg else Step.HOLD_DOUBLE
    return Step.RAISE_SINGLE_FLAT if exercise.single_leg else Step.RAISE_DOUBLE_FLAT


def exercise_cues(step: Step, site: Site | None) -> tuple[str, str, str]:
    """The three cues of an exercise; without a step edge if this tendon never drops the heel."""
    first, middle, last = _read()[step]["cues"]
    on = floor(step, site) if site else None
    if on is Floor.STEP and step is not Step.RAISE_SINGLE_STEP:
        middle = f"{middle}; on the edge of a step"
    elif on is Floor.WEDGE:
        last = f"{last}; a thin wedge under the heel is fine"
    return first, middle, last


def site_of(tendons: Tendons) -> Site | None:
    """The site that decides how an exercise is done: of two sore tendons the one that allows less."""
    sites = [tendon.site for leg in tendons.sore if (tendon := tendons.on(leg))]
    return next((site for site in sites if site is not Site.MID_PORTION), next(iter(sites), None))


def figure_of(step: Step, site: Site | None) -> str:
    """The drawing that follows the heel through the step; the heel of a hold rises first."""
    name = RISES.get(step, step)
    if EXERCISES[step].loaded and site and floor(step, site) is Floor.STEP:
        return f"{name}-step"
    return name


@cache
def _read() -> dict[str, dict[str, list[str]]]:
    return tomllib.loads(assets().joinpath("exercises.toml").read_text(encoding="utf-8"))
