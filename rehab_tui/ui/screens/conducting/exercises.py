"""How the exercises are done, from assets/exercises.toml; read when the first session opens."""

import tomllib
from functools import cache

from rehab_tui.domain.records import EXERCISES, Floor, Site, Step, Tendons, floor
from rehab_tui.resources import assets

RISES = {Step.HOLD_DOUBLE: Step.RAISE_DOUBLE_FLAT, Step.HOLD_SINGLE: Step.RAISE_SINGLE_FLAT}
"""The raise that a hold begins with."""


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
