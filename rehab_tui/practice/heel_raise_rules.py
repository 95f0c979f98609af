"""The rules of the heel-raise test: which leg begins, what forbids it, and the symmetry of the counts."""

from collections.abc import Mapping, Sequence

from rehab_tui.domain.records import SIDES, Leg, Level
from rehab_tui.domain.rules.verdict import Reason, Verdict


def legs_in_order(sore: Sequence[Leg]) -> tuple[Leg, ...]:
    """The sound leg first: it shows the height that the sore one has to reach."""
    return tuple(sorted(SIDES, key=lambda leg: leg in sore))


def speaks_against(said: Verdict) -> Reason | None:
    """The worst reason against work to exhaustion: a lock, anything red, or a steroid injection (EV7)."""
    return next(
        (one for one in said.reasons if one.locks or one.level is Level.RED or one.limits_ladder), None
    )


def symmetry(reps: Mapping[Leg, float], sore: Sequence[Leg]) -> float | None:
    """In per cent: sore against sound, else the lower against the higher; None if a leg is missing."""
    if len(reps) < len(SIDES):
        return None
    part, whole = sorted(reps.values())
    if len(sore) == 1:
        part, whole = reps[sore[0]], reps[sore[0].other]
    return 100 * part / whole if whole else None
