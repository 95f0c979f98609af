"""What a past session meant for one leg: complete or not, how sore, how the morning after was."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from rehab_tui.domain.exercises import is_hold
from rehab_tui.domain.facts.run_response import Mornings
from rehab_tui.domain.programme import GUIDE
from rehab_tui.domain.records import Leg, MorningAfter, Session, SetDone, Step, calm

SHORTEST_HOLD = 30
FEWEST_HOLDS = 4
MANAGEABLE_EFFORT = 7


@dataclass(frozen=True)
class LegSession:
    """One session seen from one leg, at the highest ladder step it did for that leg."""

    session: Session
    step: Step
    sets: tuple[SetDone, ...]
    morning_after: MorningAfter | None

    @property
    def day(self) -> date:
        """The session's day."""
        return self.session.date

    @property
    def pain(self) -> int | None:
        """The highest pain of its sets; None where any of them was not told and none was above 3."""
        told = [done.pain for done in self.sets if done.pain is not None]
        if told and (len(told) == len(self.sets) or not calm(max(told))):
            return max(told)
        return None

    @property
    def worse_after(self) -> bool:
        """Whether the morning after was worse."""
        return self.morning_after in (MorningAfter.SLIGHTLY, MorningAfter.NOTABLY)

    @property
    def clean(self) -> bool:
        """Pain at 3 or less and a morning after that is known and no worse."""
        return self.pain is not None and calm(self.pain) and self.morning_after is MorningAfter.NO_WORSE

    def full(self, stage: tuple[int, int] | None = None) -> bool:
        """Whether every set and rep of the step's whole dose was done at tempo (holds: 4 of 30 s or more)."""
        main = [done for done in self.sets if done.step is self.step]
        if is_hold(self.step):
            return sum((done.held_s or 0) >= SHORTEST_HOLD for done in main) >= FEWEST_HOLDS
        dose = GUIDE.doses[self.step]
        sets, reps = stage or (dose.sets, dose.reps or 0)
        return sum(_at_tempo(done, reps) for done in main) >= sets

    @property
    def manageable(self) -> bool:
        """RH2's pain and effort: pain known and at 3 or less, effort at 7 or less or not told."""
        hard = self.session.effort is not None and self.session.effort > MANAGEABLE_EFFORT
        return self.pain is not None and calm(self.pain) and not hard


def _at_tempo(done: SetDone, reps: int) -> bool:
    dose = GUIDE.doses[done.step]
    slow = (done.up_s or 0) >= (dose.up_s or 0) and (done.down_s or 0) >= (dose.down_s or 0)
    return slow and (done.reps or 0) >= reps


def leg_sessions(
    sessions: tuple[Session, ...], leg: Leg, mornings: Mornings | None
) -> tuple[LegSession, ...]:
    """Every session that trained that leg on the ladder, oldest first."""
    found = []
    for session in sessions:
        sets = tuple(done for done in session.sets if done.leg.covers(leg))
        steps = [done.step for done in sets if done.step is not Step.SEATED_RAISE]
        if steps:
            after = mornings.after(session.date) if mornings else None
            found.append(LegSession(session, max(steps, key=lambda step: step.rank), sets, after))
    return tuple(found)


def newest_sets(sessions: Sequence[Session], leg: Leg, *steps: Step) -> tuple[SetDone, ...]:
    """What the newest session with one of these steps did of them for the leg; empty if none did."""
    for session in reversed(sessions):
        if sets := tuple(done for done in session.sets if done.step in steps and done.leg.covers(leg)):
            return sets
    return ()


def stage_of(number: int) -> tuple[int, int]:
    """Sets and reps of the loaded raises after `number` accepted changes."""
    return GUIDE.loaded_stages[min(number, len(GUIDE.loaded_stages) - 1)]
