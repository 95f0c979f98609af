"""What a programme prescribes of each exercise: sets, reps or seconds, tempo, rest, and how often."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from rehab_tui.domain.records import Step


@dataclass(frozen=True, kw_only=True)
class Dose:
    """Sets of reps, or of a hold of `hold_s`; one rep goes up, stays, goes down and stays; all times in s."""

    sets: int
    reps: int | None = None
    hold_s: float | None = None
    up_s: float | None = None
    top_s: float = 0
    down_s: float | None = None
    bottom_s: float = 0
    rest_s: float = 120
    per_day: int = 1
    per_week: int = 3


@dataclass(frozen=True, kw_only=True)
class Programme:
    """A named set of doses; `loaded_stages` are sets and reps of the loaded raises, lightest first."""

    name: str
    doses: Mapping[Step, Dose]
    loaded_stages: tuple[tuple[int, int], ...]


def _raises(sets: int, reps: int, per_week: int = 3) -> Dose:
    return Dose(sets=sets, reps=reps, up_s=3, down_s=3, per_week=per_week)


_HOLDS = Dose(sets=5, hold_s=45, per_week=7)

GUIDE = Programme(
    name="the guide's ladder",
    doses=MappingProxyType(
        {
            Step.HOLD_DOUBLE: _HOLDS,
            Step.HOLD_SINGLE: _HOLDS,
            Step.RAISE_DOUBLE_FLAT: _raises(3, 15),
            Step.RAISE_SINGLE_FLAT: _raises(3, 12),
            Step.RAISE_SINGLE_STEP: _raises(3, 12),
            Step.RAISE_LOADED: _raises(3, 12),
            Step.MAINTENANCE: _raises(3, 8, per_week=2),
            Step.SEATED_RAISE: _raises(3, 15),
        }
    ),
    loaded_stages=((3, 12), (4, 10), (4, 8), (4, 6)),
)
"""The ladder of the coach's guide; the stages of the loaded raises are those of Beyer 2015."""
