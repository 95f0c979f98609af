"""What a programme prescribes of each exercise: sets, reps or seconds, tempo, rest, and how often."""

from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from rehab_tui.domain.records import CALM_PAIN, PlanExercise, RehabPlan, SetDone, Site, Step, is_hold, may_do


class Dose(NamedTuple):
    """Sets of reps, or of a hold of `hold_s`; one rep goes up, stays, goes down and stays; all times in s.

    `days_between` are the days without it after a day with it; `first_load_kg` is added to begin with.
    """

    sets: int
    reps: int | None = None
    hold_s: float | None = None
    up_s: float | None = None
    top_s: float = 0
    down_s: float | None = None
    bottom_s: float = 0
    rest_s: float = 120
    per_day: int = 1
    per_week: int = 3
    days_between: int = 1
    first_load_kg: float = 0

    @property
    def days_apart(self) -> int:
        """The most days from one day with it to the next, if its days are spread over the week."""
        return -(-7 // self.per_week)

    def times(self, sets: int) -> int:
        """How many sessions of a day so many sets are, at least one and no more than it has in a day."""
        return max(1, min(self.per_day, -(-sets // self.sets)))


class Programme(NamedTuple):
    """A ladder of steps by rank, lowest first, with a dose of each and of what goes beside them.

    Holds before a run and seated raises are prescribed only with a dose of their own. `loaded_stages` are
    sets and reps of the loaded raises, lightest first; there is at least one.
    """

    name: str
    steps: tuple[Step, ...]
    doses: Mapping[Step, Dose]
    loaded_stages: tuple[tuple[int, int], ...]
    plan: RehabPlan | None = None
    """What it was made of, where it is not a ladder: its highest step is then the one that the work is at."""

    @property
    def ladder(self) -> "Programme":
        """The ladder that legs stand on beside it: itself, or the guide's where it is none."""
        return GUIDE if self.plan else self

    @property
    def pain_max(self) -> int:
        """Up to this pain the next session is as long as this one."""
        return self.plan.pain_max if self.plan else CALM_PAIN

    def dose(self, step: Step) -> Dose:
        """The dose of any step; the guide's where this programme has none, as a diary may hold its sets."""
        return self.doses[step] if step in self.doses else GUIDE.doses[step]

    def ladder_for(self, site: Site) -> tuple[Step, ...]:
        """The steps that a tendon sore at that site may do."""
        return tuple(step for step in self.steps if may_do(step, site))


def half_done(done: SetDone, reps: int | None, hold_s: float | None) -> bool:
    """Whether a set was at least half of what it should be; a hold may have been asked to be shorter."""
    shorter = min(hold_s or 0, done.target or hold_s or 0)
    return done.amount > 0 and 2 * done.amount >= (reps or shorter)


def nearest(steps: Sequence[Step], step: Step) -> Step:
    """The step itself, or the one below it if a ladder does not have it; its lowest if none is below."""
    return next((each for each in reversed(steps) if each.rank <= step.rank), steps[0])


def step_below(steps: Sequence[Step], step: Step) -> Step:
    """The highest step of a ladder below that one; its lowest for a hold, or if none is below."""
    lower = [each for each in steps if each.rank < step.rank and not is_hold(step)]
    return lower[-1] if lower else steps[0]


def step_above(steps: Sequence[Step], step: Step) -> Step | None:
    """The step above on a ladder, or None at its top."""
    return steps[steps.index(step) + 1] if step is not steps[-1] else None


_SLOW = Dose(sets=3, up_s=3, down_s=3)
_HOLDS = Dose(sets=5, hold_s=45, per_week=7, days_between=0)

GUIDE = Programme(
    name="the guide's ladder",
    steps=tuple(step for step in Step if step is not Step.SEATED_RAISE),
    doses={
        Step.HOLD_DOUBLE: _HOLDS,
        Step.HOLD_SINGLE: _HOLDS,
        Step.RAISE_DOUBLE_FLAT: _SLOW._replace(reps=15),
        Step.RAISE_SINGLE_FLAT: _SLOW._replace(reps=12),
        Step.RAISE_SINGLE_STEP: _SLOW._replace(reps=12),
        Step.RAISE_LOADED: _SLOW._replace(reps=12, first_load_kg=2.0),
        Step.MAINTENANCE: _SLOW._replace(reps=8, per_week=2, first_load_kg=2.0),
        Step.SEATED_RAISE: _SLOW._replace(reps=15, first_load_kg=2.0),
    },
    loaded_stages=((3, 12), (4, 10), (4, 8), (4, 6)),
)
"""The coach's guide: added load begins with 2-5 kg (RH6); loaded stages as in Beyer 2015."""


@lru_cache(maxsize=8)
def programme_of(plan: RehabPlan) -> Programme:
    """The block in force of a programme that is no ladder; its way back is the guide's double-leg holds."""
    often = sorted(plan.now.do, key=lambda each: each.per_week)
    own = max((each.step for each in often), key=lambda step: (step is not Step.SEATED_RAISE, step.rank))
    steps = tuple(dict.fromkeys((Step.HOLD_DOUBLE, own)))
    doses = {step: GUIDE.doses[step] for step in (Step.HOLD_DOUBLE, Step.HOLD_SINGLE)}
    doses |= {each.step: dose_of(each) for each in often}
    return Programme(plan.name, steps, doses, GUIDE.loaded_stages, plan)


SPACED = 3
"""Days a week up to which those of an exercise lie apart."""


def dose_of(each: PlanExercise) -> Dose:
    """The dose of one exercise; up to three days a week it is not done on two days running."""
    up, top, down, bottom = each.paces
    raised = {} if each.held else {"up_s": up, "top_s": top, "down_s": down, "bottom_s": bottom}
    return Dose(
        sets=each.sets,
        reps=each.reps,
        hold_s=each.hold_s,
        rest_s=each.rest_s,
        per_day=each.per_day,
        per_week=each.per_week,
        days_between=int(each.per_week <= SPACED),
        first_load_kg=each.load_kg,
        **raised,
    )
