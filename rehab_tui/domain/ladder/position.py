"""Where a leg stands on the ladder after all its changes of step."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import NamedTuple

from rehab_tui.domain.facts import Situation
from rehab_tui.domain.programme import Programme
from rehab_tui.domain.records import FIRST_DAY, ChangedBy, Leg, RehabPlan, Step, StepChange


class Position(NamedTuple):
    """Where a leg stands on the ladder: its own step, since when, at which of the loaded raises' stages.

    `by` is what moved it there, None at the very beginning.
    """

    leg: Leg
    step: Step
    since: date | None
    stages: tuple[tuple[int, int], ...]
    stage: int = 0
    by: ChangedBy | None = None

    @property
    def loaded_stage(self) -> tuple[int, int] | None:
        """Sets and reps if the step is the loaded raise, else None."""
        return self.stages[self.stage] if self.step is Step.RAISE_LOADED else None

    @property
    def more_stages(self) -> bool:
        """Whether the loaded raise has a heavier stage above."""
        return self.step is Step.RAISE_LOADED and self.stage < len(self.stages) - 1


def position_of(programme: Programme, changes: Sequence[StepChange], leg: Leg) -> Position:
    """The leg's own step after all its changes; before them it is the lowest one.

    Where the programme is no ladder, its work came on the day that it was put in force.
    """
    if programme.plan:
        return Position(leg, programme.steps[-1], begun_before(programme.plan), programme.loaded_stages)
    step, since, stage, by = programme.steps[0], None, 0, None
    for change in changes:
        load_only = change.by is ChangedBy.START and change.from_ is change.to is step
        if change.leg.covers(leg) and change.to is not Step.SEATED_RAISE and not load_only:
            again = change.to is step is Step.RAISE_LOADED and change.by is not ChangedBy.START
            stage = stage + 1 if again else 0
            step, since, by = change.to, change.date, change.by
    stages = programme.loaded_stages
    return Position(leg, step, since, stages, min(stage, len(stages) - 1), by)


def begun_before(plan: RehabPlan) -> date | None:
    """The day before a programme was put in force; sessions up to it were of the one before."""
    return plan.since and max(FIRST_DAY, plan.since - timedelta(days=1))


def reached(now: Situation, leg: Leg, step: Step) -> date | None:
    """The day a leg came to a step; it came to the lowest when the programme began, unless noted higher."""
    changes = [change for change in now.entries.steps if change.leg.covers(leg)]
    days = [change.date for change in changes if change.to is step]
    from_below = step is now.programme.steps[0] and (not changes or changes[0].from_ is step)
    return days[-1] if days else now.programme_began if from_below else None
