"""The exercises of the calf-loading ladder: what each is, and which tendon may do it."""

from enum import StrEnum
from typing import NamedTuple

from rehab_tui.domain.records.choices import Site, Step


class Kind(StrEnum):
    """How an exercise loads the tendon: held still, or raised and lowered."""

    HOLD = "hold"
    RAISE = "raise"


class Knee(StrEnum):
    """How the knee is; bent or seated, the soleus bears more of the load."""

    STRAIGHT = "straight"
    BENT = "bent"
    SEATED = "seated"


class Exercise(NamedTuple):
    """What never changes of an exercise; `loaded` tells whether weight is added."""

    name: str
    kind: Kind
    single_leg: bool
    knee: Knee = Knee.STRAIGHT
    loaded: bool = False


EXERCISES: dict[Step, Exercise] = {
    Step.HOLD_DOUBLE: Exercise("double-leg hold", Kind.HOLD, single_leg=False),
    Step.HOLD_SINGLE: Exercise("single-leg hold", Kind.HOLD, single_leg=True),
    Step.RAISE_DOUBLE_FLAT: Exercise("double-leg raise, flat", Kind.RAISE, single_leg=False),
    Step.RAISE_SINGLE_FLAT: Exercise("single-leg raise, flat", Kind.RAISE, single_leg=True),
    Step.RAISE_SINGLE_STEP: Exercise("single-leg raise on a step", Kind.RAISE, single_leg=True),
    Step.RAISE_LOADED: Exercise("loaded raise", Kind.RAISE, single_leg=True, loaded=True),
    Step.MAINTENANCE: Exercise("loaded raise, all year round", Kind.RAISE, single_leg=True, loaded=True),
    Step.SEATED_RAISE: Exercise("seated raise", Kind.RAISE, single_leg=False, knee=Knee.SEATED, loaded=True),
}

STEROID_LIMIT = Step.RAISE_SINGLE_FLAT
"""EV7: after a steroid injection the ladder stops below this step."""


def may_do(step: Step, site: Site) -> bool:
    """Whether a tendon sore at that site may do it: dropping the heel is for the mid-portion only (RH4)."""
    return step is not Step.RAISE_SINGLE_STEP or site is Site.MID_PORTION


def is_hold(step: Step) -> bool:
    """Whether the step is an isometric hold."""
    return EXERCISES[step].kind is Kind.HOLD
