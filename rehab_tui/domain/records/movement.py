"""What a programme that is no ladder asks a leg to do, and which step of the ladder loads as much."""

from dataclasses import field
from typing import Annotated

from rehab_tui.domain.records.checked import Checked, Refused, Text
from rehab_tui.domain.records.choices import Leg, Step, What
from rehab_tui.domain.records.exercises import EXERCISES, Exercise, Kind, Knee
from rehab_tui.domain.records.floor import Floor

OwnName = Annotated[str, Text(40)]
"""What a person or physio calls an exercise that has no name here."""


NAMES = {What.HOLD: "hold", What.RAISE: "raise", What.LOWER: "lowering", What.BOUNCE: "bounces"}
FLOORS = {Floor.FLAT: "", Floor.STEP: " on a step", Floor.WEDGE: " on a wedge"}
KNEES = {Knee.STRAIGHT: "", Knee.BENT: ", bent knee", Knee.SEATED: ", seated"}


class Movement(Checked):
    """An exercise in a programme's words; its cues, and whether load is added, do not tell two apart."""

    what: What
    knee: Knee = Knee.STRAIGHT
    floor: Floor = Floor.FLAT
    name: OwnName = ""
    cues: tuple[Annotated[str, Text(120, shortest=1)], ...] = field(default=(), compare=False)
    loaded: bool = field(default=False, compare=False)

    def agree(self) -> None:
        """Refuse a name where there is one already, and none where there is not."""
        if (self.what is What.OWN) != bool(self.name):
            accepted = "a name of 1 to 40 characters" if self.what is What.OWN else "none but for what = own"
            raise Refused(f"name is {self.name!r}; accepted: {accepted}")

    def exercise(self, leg: Leg, *, held: bool) -> Exercise:
        """What never changes of it, done by that leg or by both."""
        single = leg is not Leg.BOTH
        legs = "single-leg " if single else "double-leg "
        named = self.name or f"{legs}{NAMES[self.what]}{FLOORS[self.floor]}{KNEES[self.knee]}"
        return Exercise(named, Kind.HOLD if held else Kind.RAISE, single, self.knee, self.loaded)

    def step(self, *, single_leg: bool, held: bool, heavy: bool) -> Step:
        """The ladder's step that loads a tendon about as much; locks and limits go by it (app's reading)."""
        if held:
            return Step.HOLD_SINGLE if single_leg else Step.HOLD_DOUBLE
        if self.knee is Knee.SEATED:
            return Step.SEATED_RAISE
        if heavy or self.what is What.BOUNCE:
            return Step.RAISE_LOADED
        if not single_leg:
            return Step.RAISE_DOUBLE_FLAT
        return Step.RAISE_SINGLE_STEP if self.floor is Floor.STEP else Step.RAISE_SINGLE_FLAT


def exercise_of(step: Step, movement: Movement | None, leg: Leg) -> Exercise:
    """What is done: the ladder's step, unless a programme words it otherwise."""
    exercise = EXERCISES[step]
    return movement.exercise(leg, held=exercise.kind is Kind.HOLD) if movement else exercise
