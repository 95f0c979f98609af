"""Where a leg stands on the ladder after all its changes of step, and what is decided of it today."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from rehab_tui.domain.programme import Programme
from rehab_tui.domain.records import ChangedBy, Leg, Step, StepChange


@dataclass(frozen=True)
class Position:
    """Where a leg stands on the ladder: its own step, since when, at which of the loaded raises' stages."""

    leg: Leg
    step: Step
    since: date | None
    stages: tuple[tuple[int, int], ...]
    stage: int = 0

    @property
    def loaded_stage(self) -> tuple[int, int] | None:
        """Sets and reps if the step is the loaded raise, else None."""
        return self.stages[self.stage] if self.step is Step.RAISE_LOADED else None

    @property
    def more_stages(self) -> bool:
        """Whether the loaded raise has a heavier stage above."""
        return self.step is Step.RAISE_LOADED and self.stage < len(self.stages) - 1


def position_of(programme: Programme, changes: Sequence[StepChange], leg: Leg) -> Position:
    """The leg's own step after all its changes; before them it is the lowest one."""
    step, since, stage = programme.steps[0], None, 0
    for change in changes:
        if change.leg.covers(leg) and change.to is not Step.SEATED_RAISE:
            again = change.to is step is Step.RAISE_LOADED and change.by is not ChangedBy.START
            step, since, stage = change.to, change.date, stage + 1 if again else 0
    stages = programme.loaded_stages
    return Position(leg, step, since, stages, min(stage, len(stages) - 1))


CLEAN = (
    "one session of it at 3 or less, no worse the morning after; then your own step, one set less at first"
)
CALM = "a session at 3 or less, no worse the morning after"
ONCE = "one session of it"
INJECTION_CLEARED = "whoever gave the injection agrees and the safety questions are answered anew"
"""How long the work stays eased: until this has happened."""


class Decision(StrEnum):
    """What the ladder says of a leg today."""

    STAY = "stay"
    OFFER = "offer"
    BACK = "back"
    HOLD_DOSE = "hold_dose"
    LOCKED = "locked"


FIRMNESS = (Decision.STAY, Decision.HOLD_DOSE, Decision.BACK, Decision.LOCKED)
"""Of two decisions the firmer one counts."""


@dataclass(frozen=True)
class Ruling:
    """What is decided of a leg; `why` with its rule or numbers, `until` what ends it, "" if nothing need."""

    decision: Decision
    why: str = ""
    until: str = ""


OFFERED = Ruling(Decision.OFFER, "every point of the gate is met")
UNANSWERED = Ruling(Decision.STAY, "AM8: the next step is offered once what is missing today is told")
BELOW_INJECTION = Ruling(Decision.BACK, "EV7: nothing above double-leg raises for now", INJECTION_CLEARED)
