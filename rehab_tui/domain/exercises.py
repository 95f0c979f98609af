"""The exercises of the calf-loading ladder: what each is, and which tendon may do it."""

from dataclasses import dataclass
from enum import StrEnum

from rehab_tui.domain.records import Site, Step


class Kind(StrEnum):
    """How an exercise loads the tendon: held still, or raised and lowered."""

    HOLD = "hold"
    RAISE = "raise"


class Knee(StrEnum):
    """How the knee is; bent and seated load the soleus more."""

    STRAIGHT = "straight"
    BENT = "bent"
    SEATED = "seated"


class Floor(StrEnum):
    """What an exercise is done on; on a wedge the heel is slightly raised, or the floor is flat."""

    FLAT = "flat"
    STEP = "step"
    WEDGE = "wedge"
    CHAIR = "chair"


@dataclass(frozen=True, kw_only=True)
class Exercise:
    """What never changes of an exercise; `loaded` tells whether weight is added."""

    name: str
    kind: Kind
    single_leg: bool
    knee: Knee = Knee.STRAIGHT
    loaded: bool = False


EXERCISES: dict[Step, Exercise] = {
    Step.HOLD_DOUBLE: Exercise(name="double-leg hold", kind=Kind.HOLD, single_leg=False),
    Step.HOLD_SINGLE: Exercise(name="single-leg hold", kind=Kind.HOLD, single_leg=True),
    Step.RAISE_DOUBLE_FLAT: Exercise(name="double-leg raise, flat", kind=Kind.RAISE, single_leg=False),
    Step.RAISE_SINGLE_FLAT: Exercise(name="single-leg raise, flat", kind=Kind.RAISE, single_leg=True),
    Step.RAISE_SINGLE_STEP: Exercise(name="single-leg raise on a step", kind=Kind.RAISE, single_leg=True),
    Step.RAISE_LOADED: Exercise(name="loaded raise", kind=Kind.RAISE, single_leg=True, loaded=True),
    Step.MAINTENANCE: Exercise(
        name="loaded raise, all year round", kind=Kind.RAISE, single_leg=True, loaded=True
    ),
    Step.SEATED_RAISE: Exercise(
        name="seated raise", kind=Kind.RAISE, single_leg=False, knee=Knee.SEATED, loaded=True
    ),
}

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
    return EXERCISES[step].kind is Kind.HOLD


def floor(step: Step, site: Site) -> Floor:
    """What the feet stand on: the heel may drop only with a mid-portion tendon, others may raise it (RH4)."""
    if step is Step.SEATED_RAISE:
        return Floor.CHAIR
    if site is Site.MID_PORTION:
        drops = step in (Step.RAISE_SINGLE_STEP, Step.RAISE_LOADED, Step.MAINTENANCE)
        return Floor.STEP if drops else Floor.FLAT
    return Floor.WEDGE if EXERCISES[step].single_leg and not is_hold(step) else Floor.FLAT
