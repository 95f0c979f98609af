"""What an exercise is done on."""

from enum import StrEnum

from rehab_tui.domain.records.choices import Site, Step
from rehab_tui.domain.records.exercises import EXERCISES, is_hold


class Floor(StrEnum):
    """What an exercise is done on; on a wedge the heel is slightly raised, or the floor is flat."""

    FLAT = "flat"
    STEP = "step"
    WEDGE = "wedge"


def floor(step: Step, site: Site) -> Floor | None:
    """What one stands on, None where one sits.

    The heel may drop only with a mid-portion tendon, others may raise it (RH4).
    """
    if step is Step.SEATED_RAISE:
        return None
    if site is Site.MID_PORTION:
        drops = step in (Step.RAISE_SINGLE_STEP, Step.RAISE_LOADED, Step.MAINTENANCE)
        return Floor.STEP if drops else Floor.FLAT
    return Floor.WEDGE if EXERCISES[step].single_leg and not is_hold(step) else Floor.FLAT
