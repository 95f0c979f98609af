"""Today's work for each leg."""

from dataclasses import dataclass

from rehab_tui.domain.scales import Leg, Step


@dataclass(frozen=True, kw_only=True)
class Work:
    """One exercise for one leg: sets of reps at a tempo, or of a hold; times in s, load in kg."""

    leg: Leg
    step: Step
    sets: int
    reps: int | None = None
    up_s: float | None = None
    down_s: float | None = None
    hold_s: float | None = None
    rest_s: float = 120
    load_kg: float = 0
