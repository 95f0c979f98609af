"""Today's work where a programme that is no ladder is in force: its exercises within the bounds of safety."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import takewhile

from rehab_tui.domain.facts import LegSession, Situation
from rehab_tui.domain.ladder.gates import CALM_MORNINGS
from rehab_tui.domain.ladder.ladder import LegLadder
from rehab_tui.domain.ladder.loads import next_load
from rehab_tui.domain.ladder.ruling import Decision
from rehab_tui.domain.ladder.work import Work, dosed
from rehab_tui.domain.programme import GUIDE, SPACED, dose_of
from rehab_tui.domain.records import SIDES, Floor, Leg, Legs, PlanExercise, RehabPlan, Site, Step, What, calm

DAYS_AT_A_LOAD = 7


def planned_work(situation: Situation, plan: RehabPlan, ladders: Sequence[LegLadder]) -> list[Work]:
    """What the block in force asks for; a leg that is to step back does the guide's holds in its place.

    A sound leg does as much as the sore one.
    """
    sore = tuple(ladder.position.leg for ladder in ladders)
    parts = [
        _part(situation.day, plan, each, leg, ladders)
        for each in plan.now.do
        for leg in _legs(each, sore)
        if not why_left_out(situation, each)
        and not any(ladder.decision is Decision.BACK for ladder in _asked(leg, ladders))
    ]
    back = [ladder for ladder in ladders if ladder.decision is Decision.BACK]
    if not back:
        return parts
    dose = GUIDE.dose(Step.HOLD_DOUBLE)
    sets = dose.sets - any(ladder.position.step is Step.HOLD_DOUBLE for ladder in back)
    return [dosed(dose, Leg.BOTH, Step.HOLD_DOUBLE, sets), *parts]


def whole_day(do: Iterable[PlanExercise], sore: Sequence[Leg]) -> list[Work]:
    """What exercises ask for in one session of a day with all of them, where nothing is eased or left out."""
    return [
        dosed(dose_of(each), leg, each.step, each.sets)._replace(movement=each.movement)
        for each in do
        for leg in _legs(each, sore)
    ]


def why_left_out(situation: Situation, exercise: PlanExercise) -> str:
    """Why an exercise of the programme is not done now, in a sentence; "" if it is."""
    if exercise.floor is Floor.STEP and any(each.site is not Site.MID_PORTION for each in situation.tendons):
        return f"RH4: {exercise.says} is for the mid-portion only, so it is left out."
    if exercise.what is What.BOUNCE and not all(_calm_mornings(situation, leg) for leg in situation.legs):
        return f"{exercise.says}: not before three mornings in a row at 3 or less."
    return ""


def _calm_mornings(situation: Situation, leg: Leg) -> bool:
    told = [morning.pain for morning in situation.mornings[leg].by_day.values() if morning.pain is not None]
    return len(told) >= CALM_MORNINGS and all(map(calm, told[-CALM_MORNINGS:]))


def _legs(exercise: PlanExercise, sore: Sequence[Leg]) -> Sequence[Leg]:
    return {Legs.EACH: SIDES if sore else (), Legs.SORE: sore, Legs.BOTH: (Leg.BOTH,) if sore else ()}[
        exercise.legs
    ]


def _asked(leg: Leg, ladders: Sequence[LegLadder]) -> Sequence[LegLadder]:
    """The sore legs that decide how much a leg does: itself, or all of them for a sound one or both."""
    return [ladder for ladder in ladders if ladder.position.leg is leg] or ladders


def _part(day: date, plan: RehabPlan, exercise: PlanExercise, leg: Leg, ladders: Sequence[LegLadder]) -> Work:
    asked = _asked(leg, ladders)
    eased = any(ladder.decision is Decision.HOLD_DOSE for ladder in asked)
    loads = [_load(day, plan, exercise, ladder, may_rise=not eased) for ladder in asked]
    made = dosed(dose_of(exercise), leg, exercise.step, max(1, exercise.sets - eased))
    return made._replace(movement=exercise.movement, load_kg=min(loads), load=exercise.load)


def _load(day: date, plan: RehabPlan, exercise: PlanExercise, ladder: LegLadder, *, may_rise: bool) -> float:
    """The load to propose in kg: what the block says at first, then the newest of its sessions (RH6).

    Two good sessions of a daily programme may lie a day apart: a load stands there a week at least.
    """
    own = in_block(plan, exercise, ladder)
    if not own:
        before = next(_alone(exercise, reversed(ladder.past.sessions)), None)
        return exercise.load_kg or (before.load if before else 0)
    same = list(takewhile(lambda each: each.load == own[0].load, own))
    stood = exercise.per_week <= SPACED or (day - same[-1].day).days >= DAYS_AT_A_LOAD
    return next_load(own, exercise.load_kg, may_rise=may_rise and stood, rise_kg=exercise.add_kg or 0)


def in_block(plan: RehabPlan, exercise: PlanExercise, ladder: LegLadder) -> list[LegSession]:
    """The leg's sessions of an exercise since the block in force began, newest first."""
    newest = reversed(ladder.past.sessions)
    since = takewhile(lambda each: plan.at_since is None or each.day >= plan.at_since, newest)
    return list(_alone(exercise, since))


def _alone(exercise: PlanExercise, sessions: Iterable[LegSession]) -> Iterator[LegSession]:
    """Those sessions that did an exercise of the programme, each of it alone."""
    movement = exercise.movement
    return (
        session.of(exercise)
        for session in sessions
        if any(done.movement == movement and done.step is exercise.step for done in session.sets)
    )
