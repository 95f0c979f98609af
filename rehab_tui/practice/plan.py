"""One set of a session as it is planned."""

from typing import Annotated

from rehab_tui.domain.records import (
    Checked,
    Exercise,
    Leg,
    Load,
    Movement,
    Refused,
    SetDone,
    Stay,
    Step,
    Tempo,
    What,
    Within,
    exercise_of,
)


class Window(Checked):
    """One leg's part of a set: a hold of `hold_s` seconds, or `reps` raises: up, a stay, down, a stay."""

    leg: Leg
    hold_s: Annotated[float, Within(1, 600)] | None = None
    reps: Annotated[int, Within(1, 100)] | None = None
    up_s: Tempo = 3
    top_s: Stay = 0
    down_s: Tempo = 3
    bottom_s: Stay = 0
    load_kg: Load = 0

    def agree(self) -> None:
        """Refuse a window that is neither a hold nor raises, or both."""
        self.one_of("hold_s", "reps")

    @property
    def length(self) -> float:
        """The window's whole length in s; nobody stays at the bottom of the last rep."""
        return self.hold_s if self.hold_s is not None else (self.reps or 0) * self.rep_s - self.bottom_s

    @property
    def rep_s(self) -> float:
        """The length of one rep in s, with its stays."""
        return self.up_s + self.top_s + self.down_s + self.bottom_s

    @property
    def target(self) -> float:
        """What is prescribed: seconds of a hold, or reps."""
        return self.hold_s if self.hold_s is not None else self.reps or 0


class SetPlan(Checked):
    """One set of one exercise: a window for each leg in turn, then `rest_s` seconds of rest."""

    step: Step
    number: Annotated[int, Within(1, 20)]
    of: Annotated[int, Within(1, 20)]
    windows: tuple[Window, ...]
    rest_s: Annotated[float, Within(0, 600)]
    movement: Movement | None = None
    """What a programme other than the guide's ladder asks for."""

    def agree(self) -> None:
        """Refuse a set without a window."""
        if not self.windows:
            raise Refused("windows is empty; accepted: at least one")

    @property
    def exercise(self) -> Exercise:
        """What is done."""
        return exercise_of(self.step, self.movement, self.windows[0].leg)

    @property
    def lowers(self) -> bool:
        """Whether both legs rise and only one goes down."""
        return self.movement is not None and self.movement.what is What.LOWER

    def like(self, other: "SetPlan | SetDone") -> bool:
        """Whether both are of one exercise."""
        return self.step is other.step and self.movement == other.movement
