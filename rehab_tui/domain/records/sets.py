"""One leg's part of a set, as a frozen record."""

from dataclasses import dataclass
from typing import Annotated

from rehab_tui.domain.records.checked import Checked, Within
from rehab_tui.domain.records.choices import Leg, Step
from rehab_tui.domain.records.scales import Load, Pain

Tempo = Annotated[float, Within(0.5, 30)]
"""Seconds of one way of a raise, up or down."""


@dataclass(frozen=True, kw_only=True)
class SetDone(Checked):
    """One leg's part of a set as it was paced: seconds held, or reps at a tempo, and the pain in it."""

    step: Step
    leg: Leg
    set: Annotated[int, Within(1, 20)]
    target_s: Annotated[float, Within(1, 600)] | None = None
    held_s: Annotated[float, Within(0, 600)] | None = None
    target_reps: Annotated[int, Within(1, 100)] | None = None
    reps: Annotated[int, Within(0, 100)] | None = None
    up_s: Tempo | None = None
    down_s: Tempo | None = None
    load_kg: Load = 0
    pain: Pain | None = None

    def agree(self) -> None:
        """Refuse a set that is neither a hold nor raises, or both."""
        self.one_of("held_s", "reps")

    @property
    def amount(self) -> float:
        """Seconds held, or reps done."""
        return self.held_s if self.held_s is not None else self.reps or 0

    @property
    def target(self) -> float:
        """Seconds or reps that were asked for, 0 if none were noted."""
        return (self.target_reps if self.held_s is None else self.target_s) or 0
