"""An exercise for one leg with its dose, as it is prescribed."""

from datetime import date, datetime, timedelta
from typing import NamedTuple

from rehab_tui.domain.programme import Dose
from rehab_tui.domain.records import Exercise, Leg, Movement, SetDone, Step, exercise_of

APART = timedelta(hours=4)
"""From the end of a first session to the second of the same day (programme.md)."""


class Work(NamedTuple):
    """One exercise for one leg: sets of reps at a tempo, or of a hold; times in s, load in kg.

    `movement` is what a programme that is no ladder asks for; `sets` are those of one of its `per_day`
    sessions. The load is added, and `load` is a weight in words, such as 12RM.
    """

    leg: Leg
    step: Step
    sets: int
    reps: int | None = None
    up_s: float | None = None
    down_s: float | None = None
    hold_s: float | None = None
    rest_s: float = 120
    load_kg: float = 0
    top_s: float = 0
    bottom_s: float = 0
    per_day: int = 1
    per_week: int = 3
    days_between: int = 1
    movement: Movement | None = None
    load: str = ""

    @property
    def exercise(self) -> Exercise:
        """What is done."""
        return exercise_of(self.step, self.movement, self.leg)

    def like(self, other: "Work | SetDone") -> bool:
        """Whether both are of one exercise."""
        return self.step is other.step and self.movement == other.movement


def dosed(dose: Dose, leg: Leg, step: Step, sets: int) -> Work:
    """The dose for that leg with so many sets."""
    return Work(
        leg,
        step,
        sets,
        reps=dose.reps,
        up_s=dose.up_s,
        down_s=dose.down_s,
        hold_s=dose.hold_s,
        rest_s=dose.rest_s,
        top_s=dose.top_s,
        bottom_s=dose.bottom_s,
        per_day=dose.per_day,
        per_week=dose.per_week,
        days_between=dose.days_between,
    )


class Prescription(NamedTuple):
    """What is due on the day: `work` is what is left of `whole`, the day's dose; both empty if none is due.

    `next_due` is the first day with work; None while locked, or paused without an end. `not_before` is when
    the second session of the day is due, if that is what is left.
    """

    locked_by: str | None
    whole: tuple[Work, ...]
    work: tuple[Work, ...]
    next_due: date | None
    not_before: datetime | None = None

    @property
    def due(self) -> bool:
        """Whether there is work today."""
        return bool(self.work)
