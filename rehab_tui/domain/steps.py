"""The calf-loading ladder: its steps, their doses, and who may climb which (rules.md, the ladder)."""

from dataclasses import dataclass
from typing import Literal

from rehab_tui.domain.records import Site, Step


@dataclass(frozen=True, kw_only=True)
class Dose:
    """One step's exercise: sets of reps or of a hold in s, tempo and rest in s."""

    name: str
    kind: Literal["hold", "raise"]
    single_leg: bool
    sets: int
    reps: int | None = None
    hold_s: float | None = None
    up_s: float | None = None
    down_s: float | None = None
    rest_s: float = 120
    loaded: bool = False


def _raises(name: str, sets: int, reps: int, *, single_leg: bool = True, loaded: bool = False) -> Dose:
    return Dose(
        name=name, kind="raise", single_leg=single_leg, sets=sets, reps=reps, up_s=3, down_s=3, loaded=loaded
    )


DOSES: dict[Step, Dose] = {
    Step.HOLD_DOUBLE: Dose(name="double-leg hold", kind="hold", single_leg=False, sets=5, hold_s=45),
    Step.HOLD_SINGLE: Dose(name="single-leg hold", kind="hold", single_leg=True, sets=5, hold_s=45),
    Step.RAISE_DOUBLE_FLAT: _raises("double-leg raise, flat", 3, 15, single_leg=False),
    Step.RAISE_SINGLE_FLAT: _raises("single-leg raise, flat", 3, 12),
    Step.RAISE_SINGLE_STEP: _raises("single-leg raise on a step", 3, 12),
    Step.RAISE_LOADED: _raises("loaded raise", 3, 12, loaded=True),
    Step.MAINTENANCE: _raises("loaded raise, all year round", 3, 8, loaded=True),
    Step.SEATED_RAISE: _raises("seated raise", 3, 15, single_leg=False, loaded=True),
}

LOADED_STAGES = ((3, 12), (4, 10), (4, 8), (4, 6))
"""Sets and reps of the loaded raises, each with more load than the one before (Beyer 2015)."""

STEROID_LIMIT = Step.RAISE_SINGLE_FLAT
"""EV7: after a steroid injection the ladder stops below this step."""


def ladder_for(site: Site) -> tuple[Step, ...]:
    """The steps of that tendon in order; dropping the heel below a step is for the mid-portion only (RH4)."""
    return tuple(
        step
        for step in Step
        if step is not Step.SEATED_RAISE and (step is not Step.RAISE_SINGLE_STEP or site is Site.MID_PORTION)
    )


def on_ladder(step: Step, site: Site) -> Step:
    """The step itself, or the one below it where this tendon never has it."""
    return step if step in ladder_for(site) else Step.RAISE_SINGLE_FLAT


def step_below(step: Step, site: Site) -> Step:
    """The step below; double-leg holds where one is on the holds."""
    steps = ladder_for(site)
    return Step.HOLD_DOUBLE if is_hold(step) else steps[steps.index(step) - 1]


def step_above(step: Step, site: Site) -> Step | None:
    """The step above, or None at the top."""
    steps = ladder_for(site)
    return steps[steps.index(step) + 1] if step is not steps[-1] else None


def is_hold(step: Step) -> bool:
    """Whether the step is an isometric hold."""
    return DOSES[step].kind == "hold"


def where_done(step: Step, site: Site) -> str:
    """How the floor is: flat, a step edge, or a slightly raised heel."""
    if step is Step.SEATED_RAISE:
        return "on a chair"
    if site is Site.MID_PORTION:
        on_step = step in (Step.RAISE_SINGLE_STEP, Step.RAISE_LOADED, Step.MAINTENANCE)
        return "on a step" if on_step else "flat"
    return "flat or heel slightly raised" if DOSES[step].single_leg and not is_hold(step) else "flat"
