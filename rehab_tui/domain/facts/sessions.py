"""What a past session meant for one leg: complete or not, how sore, how the morning after was."""

from collections.abc import Sequence
from datetime import date
from enum import StrEnum
from itertools import chain
from operator import attrgetter
from typing import NamedTuple

from rehab_tui.domain.facts.mornings import WORSE, MorningSeen
from rehab_tui.domain.facts.situation import Situation
from rehab_tui.domain.facts.timeframe import BEFORE_ALL, after, since
from rehab_tui.domain.programme import GUIDE, Dose, Programme, dose_of, half_done
from rehab_tui.domain.records import (
    CALM_PAIN,
    Leg,
    MorningAfter,
    Movement,
    PlanExercise,
    Session,
    SetDone,
    Step,
    by_day,
    calm,
    is_hold,
)

SHORTEST_HOLD = 30
FEWEST_HOLDS = 4
MANAGEABLE_EFFORT, HEAVY_EFFORT = 7, 8


RANK = attrgetter("rank")


class Easing(StrEnum):
    """Why one set less was prescribed: for days without work alone, or for a sore session or a step back."""

    BREAK = "break"
    SETBACK = "setback"


class LegSession(NamedTuple):
    """A day's sessions as one, seen from one leg, at the highest step of the ladder it did.

    `step` is the seated raise only where nothing else was done. `eased` says why one set less was prescribed
    that day, if it was.
    """

    session: Session
    step: Step
    sets: tuple[SetDone, ...]
    morning: MorningSeen
    programme: Programme
    eased: Easing | None = None

    @property
    def day(self) -> date:
        """The session's day."""
        return self.session.date

    @property
    def dose(self) -> Dose:
        """What its programme prescribes of its step."""
        return self.programme.dose(self.step)

    @property
    def on_ladder(self) -> bool:
        """Whether it did a step of the ladder, and not seated raises alone where a programme has more."""
        return self.step is not Step.SEATED_RAISE or self.step in self.programme.steps

    @property
    def pain(self) -> int | None:
        """The highest pain of its sets; None if any of them was not noted and none was above 3."""
        noted = [pain for done in self.sets if (pain := done.pain) is not None]
        worst = max(noted, default=None)
        whole = len(noted) == len(self.sets)
        return worst if whole or not calm(worst or 0) else None

    @property
    def morning_after(self) -> MorningAfter | None:
        """The morning after, as far as it is known."""
        return self.morning.how

    @property
    def much_worse_after(self) -> bool:
        """Whether the morning after was notably worse."""
        return self.morning_after is MorningAfter.NOTABLY

    @property
    def load(self) -> float:
        """The heaviest load of its step's sets, in kg."""
        return max((done.load_kg for done in self.main), default=0)

    @property
    def clean(self) -> bool:
        """Pain at 3 or less and a morning after that is known and no worse."""
        well = self.morning_after is MorningAfter.NO_WORSE
        return well and (pain := self.pain) is not None and calm(pain)

    def full(self, stage: tuple[int, int] | None = None) -> bool:
        """Whether it did every set and rep that a gate asks for, at tempo (the guide's holds: 4 of 30 s)."""
        sets, reps = self.asked(stage)
        return self._whole(reps) >= sets

    @property
    def half(self) -> bool:
        """Whether it did half the sets of its dose, each at least half (a hold: 15 s too), at any tempo."""
        dose, least = self.dose, min(SHORTEST_HOLD, self._hold_asked) / 2 if is_hold(self.step) else 0
        long = [done for done in self.main if done.amount >= least]
        return 2 * sum(half_done(done, dose.reps, dose.hold_s) for done in long) >= dose.sets

    @property
    def main(self) -> list[SetDone]:
        """The sets of its step."""
        return [done for done in self.sets if done.step is self.step]

    @property
    def long_holds(self) -> int:
        """How many of its step's holds were long enough to count."""
        return sum((done.held_s or 0) >= self._hold_asked for done in self.main)

    @property
    def _own_dose(self) -> bool:
        """Whether a programme that is no ladder asks for another dose of its step than the guide."""
        return bool(self.programme.plan) and self.dose is not GUIDE.doses[self.step]

    @property
    def _hold_asked(self) -> float:
        """Seconds from which a hold counts: all that such a programme asks for, or the guide's least."""
        return (self._own_dose and self.dose.hold_s) or SHORTEST_HOLD

    @property
    def held(self) -> bool:
        """Whether it did enough long holds, of either step, whatever was done beside them."""
        return sum(map(_long, self.sets)) >= FEWEST_HOLDS

    def asked(self, stage: tuple[int, int] | None) -> tuple[int, int]:
        """The sets and reps that a gate asks for; those of a stage of the loaded raises if there is one.

        Of the guide's holds four are enough; of a programme twice a day all that both its times have. One
        set less after a setback is prescribed but not enough: else a sore session would ask for less.
        """
        return self._asked(stage, self.dose.per_day)

    def _asked(self, stage: tuple[int, int] | None, times: int) -> tuple[int, int]:
        """The same of a day on which it was done so many times."""
        if is_hold(self.step) and not self._own_dose:
            return FEWEST_HOLDS, 0
        sets, reps = stage or (self.dose.sets, self.dose.reps or 0)
        return times * (sets - (self.eased is Easing.BREAK)), reps

    def _whole(self, reps: int) -> int:
        """How many sets of its step had that many reps at tempo, or were held long enough."""
        if is_hold(self.step):
            return self.long_holds
        up, down = self.dose.up_s or 0, self.dose.down_s or 0
        return sum(
            (done.reps or 0) >= reps and (done.up_s or 0) >= up and (done.down_s or 0) >= down
            for done in self.main
        )

    @property
    def most_effort(self) -> int:
        """The highest effort that a gate lets through: heavy work is meant to be hard."""
        return HEAVY_EFFORT if self.step.rank >= Step.RAISE_LOADED.rank else MANAGEABLE_EFFORT

    @property
    def manageable(self) -> bool:
        """RH2's pain and effort: pain known and at 3 or less, effort not too high, or not noted."""
        hard = self.session.effort is not None and self.session.effort > self.most_effort
        bearable = self.pain is not None and self.pain <= min(CALM_PAIN, self.programme.pain_max)
        return bearable and not hard

    def went_well(self, stage: tuple[int, int] | None = None) -> bool:
        """Whether it met RH2: the whole dose at tempo, pain and effort, and the morning after."""
        return self.full(stage) and self.manageable and self.morning_after is MorningAfter.NO_WORSE

    def went_badly(self, stage: tuple[int, int] | None = None) -> bool:
        """Whether it asks for less load: pain over the programme's limit, a worse morning, missed reps.

        A second time of the day that was left out is none of these.
        """
        sore = self.pain is not None and self.pain > self.programme.pain_max
        times = self.dose.times(len(self.main))
        sets, reps = self._asked(stage, times)
        missed = self._whole(reps) < sets - times * (self.eased is Easing.SETBACK)
        return sore or self.morning_after in WORSE or missed

    def did(self, step: Step) -> bool:
        """Whether any of its sets was of that step."""
        return any(done.step is step for done in self.sets)

    def judged_at(self, step: Step) -> "LegSession":
        """The same day judged by its sets of that step, whatever was done beside; its pain is the day's."""
        return self._replace(step=step)

    def alone(self, step: Step) -> "LegSession":
        """The same session of that exercise alone, with the pain in it."""
        return self._replace(step=step, sets=tuple(done for done in self.sets if done.step is step))

    def of(self, exercise: PlanExercise) -> "LegSession":
        """The same session of a programme's exercise alone, by its dose."""
        movement, dose = exercise.movement, dose_of(exercise)
        return self._replace(
            step=exercise.step,
            sets=tuple(done for done in self.sets if done.movement == movement),
            programme=self.programme._replace(doses={exercise.step: dose}),
        )


def leg_sessions(situation: Situation, leg: Leg, first: date = BEFORE_ALL) -> tuple[LegSession, ...]:
    """The leg's session of every day after `first` on which it was trained, oldest first."""
    mornings, legs, found = situation.mornings[leg], (leg, Leg.BOTH), []
    for session in by_day(after(situation.entries.sessions, first)):
        sets = tuple([done for done in session.sets if done.leg in legs])
        steps = {done.step for done in sets}
        if steps:
            step = max(steps - {Step.SEATED_RAISE} or steps, key=RANK) if len(steps) > 1 else sets[0].step
            found.append(LegSession(session, step, sets, mornings.after(session.date), situation.programme))
    return tuple(found)


def newest_sets(
    sessions: Sequence[Session], leg: Leg, *steps: Step, movement: Movement | None = None
) -> tuple[SetDone, ...]:
    """What the leg did of these steps on the newest day with one of them; empty if there is none.

    `movement` is what a programme that is no ladder asks for there.
    """

    def sets(session: Session) -> list[SetDone]:
        own = (done for done in session.sets if done.step in steps and done.leg.covers(leg))
        return [done for done in own if done.movement == movement]

    day = next((session.date for session in reversed(sessions) if sets(session)), None)
    return tuple(chain.from_iterable(map(sets, since(sessions, day)))) if day else ()


def _long(done: SetDone) -> bool:
    return (done.held_s or 0) >= SHORTEST_HOLD
