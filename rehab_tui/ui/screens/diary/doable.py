"""What a session done without the program can have been: the exercises of a programme, and the ladder's."""

from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from rehab_tui.domain.programme import Dose, Programme, dose_of
from rehab_tui.domain.records import EXERCISES, Exercise, Leg, Legs, Movement, PlanExercise, Step


class Doable(NamedTuple):
    """An exercise with its usual dose, and the leg that usually does it; both if each does."""

    step: Step
    exercise: Exercise
    dose: Dose
    movement: Movement | None = None
    leg: Leg = Leg.BOTH

    @property
    def words(self) -> dict[str, Any]:
        """What a record says of it beside the step."""
        asked = self.movement
        names = ("what", "knee", "floor", "name")
        return {name: getattr(asked, name) for name in names} if asked else {}


def doables(programme: Programme, sore: Sequence[Leg]) -> Iterator[Doable]:
    """First the exercises of the programme in force, then the steps of the ladder."""
    for each in programme.plan.now.do if programme.plan else ():
        yield _planned(each, sore)
    for step, exercise in EXERCISES.items():
        yield Doable(step, exercise, programme.ladder.dose(step))


def _planned(each: PlanExercise, sore: Sequence[Leg]) -> Doable:
    exercise = each.movement.exercise(Leg.BOTH if each.legs is Legs.BOTH else Leg.LEFT, held=each.held)
    alone = each.legs is Legs.SORE and len(sore) == 1
    return Doable(each.step, exercise, dose_of(each), each.movement, sore[0] if alone else Leg.BOTH)
