"""A session laid out as sets, before its first second."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from rehab_tui.domain.checked import Checked
from rehab_tui.domain.prescription import Work
from rehab_tui.domain.scales import SIDES, Leg, Step
from rehab_tui.domain.settings import Settings


@dataclass(frozen=True, kw_only=True)
class Window(Checked):
    """One leg's part of a set: a hold of `hold_s` seconds, or `reps` raises of `up_s` + `down_s`."""

    leg: Leg
    hold_s: float | None = None
    reps: int | None = None
    up_s: float = 3
    down_s: float = 3
    load_kg: float = 0

    @property
    def length(self) -> float:
        """The window's whole length in s."""
        return self.hold_s if self.hold_s is not None else (self.reps or 0) * (self.up_s + self.down_s)


@dataclass(frozen=True, kw_only=True)
class SetPlan(Checked):
    """One set of one exercise: a window for each leg in turn, then `rest_s` seconds of rest."""

    step: Step
    number: int
    of: int
    windows: tuple[Window, ...]
    rest_s: float


def lay_out(works: Sequence[Work], settings: Settings, sore: Sequence[Leg]) -> tuple[SetPlan, ...]:
    """The day's work as sets in order; left and right of one exercise share a set, the sore leg first."""
    first = [leg for leg in sore if settings.sore_leg_first]
    legs = [*first, *(leg for leg in SIDES if leg not in first), Leg.BOTH]
    plans: list[SetPlan] = []
    for step, group in groupby(works, key=lambda work: work.step):
        parts = sorted(group, key=lambda work: legs.index(work.leg))
        most = max(part.sets for part in parts)
        plans += [
            SetPlan(
                step=step,
                number=number,
                of=most,
                windows=tuple(_window(part, settings) for part in parts if number <= part.sets),
                rest_s=parts[0].rest_s if settings.rest_s is None else settings.rest_s,
            )
            for number in range(1, most + 1)
        ]
    return tuple(plans)


def _window(work: Work, settings: Settings) -> Window:
    if work.hold_s is not None:
        return Window(leg=work.leg, hold_s=settings.hold_s or work.hold_s, load_kg=work.load_kg)
    return Window(
        leg=work.leg, reps=work.reps, up_s=work.up_s or 3, down_s=work.down_s or 3, load_kg=work.load_kg
    )
