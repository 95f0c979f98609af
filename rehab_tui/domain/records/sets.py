"""One leg's part of a set, as a frozen record."""

from typing import Annotated

from rehab_tui.domain.records.checked import Checked, Refused, Within
from rehab_tui.domain.records.choices import Leg, Step, What
from rehab_tui.domain.records.exercises import Exercise, Knee
from rehab_tui.domain.records.floor import Floor
from rehab_tui.domain.records.movement import Movement, OwnName, exercise_of
from rehab_tui.domain.records.scales import Load, Pain

Tempo = Annotated[float, Within(0.5, 30)]
"""Seconds of one way of a raise, up or down."""

Stay = Annotated[float, Within(0, 30)]
"""Seconds at the top or at the bottom of a raise."""


class SetDone(Checked):
    """One leg's part of a set as it was paced: seconds held, or reps at a tempo, and the pain in it.

    `what`, `knee`, `floor` and `name` say what a programme other than the guide's ladder asked for; `step` is
    then the one that loads as much.
    """

    step: Step
    leg: Leg
    set: Annotated[int, Within(1, 20)]
    target_s: Annotated[float, Within(1, 600)] | None = None
    held_s: Annotated[float, Within(0, 600)] | None = None
    target_reps: Annotated[int, Within(1, 100)] | None = None
    reps: Annotated[int, Within(0, 100)] | None = None
    up_s: Tempo | None = None
    top_s: Stay = 0
    down_s: Tempo | None = None
    bottom_s: Stay = 0
    what: What | None = None
    knee: Knee | None = None
    floor: Floor | None = None
    name: OwnName = ""
    load_kg: Load = 0
    pain: Pain | None = None

    def agree(self) -> None:
        """Refuse a set that is neither a hold nor raises, or both."""
        self.one_of("held_s", "reps")
        if self.what is None and (self.knee or self.floor or self.name):
            raise Refused("what is null; accepted with a knee, a floor or a name: " + ", ".join(What))

    @property
    def movement(self) -> Movement | None:
        """What a programme other than the guide's ladder asked for, or None."""
        if self.what is None:
            return None
        knee, floor = self.knee or Knee.STRAIGHT, self.floor or Floor.FLAT
        return Movement(what=self.what, knee=knee, floor=floor, name=self.name)

    @property
    def exercise(self) -> Exercise:
        """What was done."""
        return exercise_of(self.step, self.movement, self.leg)

    @property
    def seconds(self) -> float:
        """How long the tendon was loaded, in s; nobody stays at the bottom of the last rep."""
        if self.held_s is not None:
            return self.held_s
        rep = (self.up_s or 0) + self.top_s + (self.down_s or 0) + self.bottom_s
        return max(0, (self.reps or 0) * rep - self.bottom_s)

    @property
    def amount(self) -> float:
        """Seconds held, or reps done."""
        return self.held_s if self.held_s is not None else self.reps or 0

    @property
    def target(self) -> float:
        """Seconds or reps that were asked for, 0 if none were noted."""
        return (self.target_reps if self.held_s is None else self.target_s) or 0
