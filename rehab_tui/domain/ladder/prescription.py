"""Today's work for each leg: the ladder's steps as doses, when they are due, with the load last used."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import NamedTuple

from rehab_tui.domain.days import last
from rehab_tui.domain.facts import Situation, newest_sets
from rehab_tui.domain.ladder.ladder import LegLadder
from rehab_tui.domain.ladder.ruling import Decision
from rehab_tui.domain.programme import Dose
from rehab_tui.domain.records import EXERCISES, SIDES, Leg, Session, Step, is_hold


class Work(NamedTuple):
    """One exercise for one leg: sets of reps at a tempo, or of a hold; times in s, load in kg."""

    leg: Leg
    step: Step
    sets: int
    reps: int | None = None
    up_s: float | None = None
    down_s: float | None = None
    hold_s: float | None = None
    rest_s: float = 120
    load_kg: float = 0


class Prescription(NamedTuple):
    """What is due on the day; `ahead` is the next work whether it is due or not, `work` only what is.

    `next_due` is the first day with work; None while locked, or paused without an end.
    """

    locked_by: str | None
    ahead: tuple[Work, ...]
    work: tuple[Work, ...]
    next_due: date | None

    @property
    def due(self) -> bool:
        """Whether there is work today."""
        return bool(self.work)


def prescribe(situation: Situation, ladders: Sequence[LegLadder], locked_by: str | None) -> Prescription:
    """The day's work from where each sore leg stands; a sound leg does what the sore one does."""
    if locked_by:
        return Prescription(locked_by, (), (), None)
    ahead = tuple(_with_seated(situation, _main_work(situation, ladders)))
    days = {work: _next_day(situation, work.step) for work in ahead}
    work = tuple(part for part in ahead if not situation.paused and days[part] <= situation.day)
    first = min(days.values(), default=None)
    return Prescription(None, ahead, work, situation.day if work else _after_pause(situation, first))


def holds_before_a_run(
    situation: Situation, ladders: Sequence[LegLadder], locked_by: str | None
) -> tuple[Work, ...]:
    """The holds one may always do, also before a run, unless loading is locked."""
    if locked_by or not ladders:
        return ()
    all_single = all(ladder.position.step is not Step.HOLD_DOUBLE for ladder in ladders)
    step = Step.HOLD_SINGLE if all_single else Step.HOLD_DOUBLE
    legs = SIDES if EXERCISES[step].single_leg else (Leg.BOTH,)
    return tuple(_dosed(situation, leg, step, situation.programme.doses[step].sets) for leg in legs)


def _main_work(situation: Situation, ladders: Sequence[LegLadder]) -> list[Work]:
    parts: dict[tuple[Leg, Step], int] = {}
    stages: dict[Leg, tuple[int, int] | None] = {}
    sore = [ladder.position.leg for ladder in ladders]
    for ladder in ladders:
        step = _step_today(ladder, ladders)
        sets = _full_sets(ladder, situation.programme.doses[step]) - (ladder.decision is Decision.HOLD_DOSE)
        own = ladder.position.leg
        legs = [own] if own.other in sore else [own, own.other]
        stages |= dict.fromkeys(legs, ladder.position.loaded_stage)
        for leg in legs if EXERCISES[step].single_leg else [Leg.BOTH]:
            parts[leg, step] = min(sets, parts.get((leg, step), sets))
    ordered = sorted(parts.items(), key=lambda part: part[0][1].rank)
    return [_dosed(situation, leg, step, sets, stages.get(leg)) for (leg, step), sets in ordered]


def _step_today(ladder: LegLadder, ladders: Sequence[LegLadder]) -> Step:
    """The leg's step; an exercise of both legs goes no higher than the other sore leg may (app's reading)."""
    if EXERCISES[ladder.work_step].single_leg:
        return ladder.work_step
    return min((each.work_step for each in ladders), key=lambda step: step.rank)


def _full_sets(ladder: LegLadder, dose: Dose) -> int:
    stage = ladder.position.loaded_stage if ladder.work_step is Step.RAISE_LOADED else None
    return stage[0] if stage else dose.sets


def _with_seated(situation: Situation, parts: Sequence[Work]) -> list[Work]:
    """The seated raise beside every raise step, for the legs that are on one."""
    raises = [part for part in parts if not is_hold(part.step)]
    if not raises:
        return list(parts)
    legs = {part.leg for part in raises}
    leg = next(iter(legs)) if len(legs) == 1 else Leg.BOTH
    eased = any(part.sets < situation.programme.doses[part.step].sets for part in raises)
    sets = situation.programme.doses[Step.SEATED_RAISE].sets - eased
    return [*parts, _dosed(situation, leg, Step.SEATED_RAISE, sets)]


def _dosed(
    situation: Situation, leg: Leg, step: Step, sets: int, stage: tuple[int, int] | None = None
) -> Work:
    dose = situation.programme.doses[step]
    return Work(
        leg=leg,
        step=step,
        sets=sets,
        reps=stage[1] if stage and step is Step.RAISE_LOADED else dose.reps,
        up_s=dose.up_s,
        down_s=dose.down_s,
        hold_s=dose.hold_s,
        rest_s=dose.rest_s,
        load_kg=last_load(situation, leg, step) if EXERCISES[step].loaded else 0,
    )


def last_load(situation: Situation, leg: Leg, step: Step) -> float:
    """The load in kg this leg used last at the step, or begins with; maintenance goes on from the raises."""
    steps = (Step.MAINTENANCE, Step.RAISE_LOADED) if step is Step.MAINTENANCE else (step,)
    loads = (done.load_kg for done in newest_sets(situation.entries.sessions, leg, *steps))
    return max(loads, default=situation.programme.doses[step].first_load_kg)


def _next_day(situation: Situation, step: Step) -> date:
    """The first day from today on that has room for the step."""
    if is_hold(step):
        done = any(s.completed and _holds(s) for s in situation.entries.sessions if s.date == situation.day)
        return situation.day + timedelta(days=1) if done else situation.day
    days = sorted({session.date for session in situation.entries.sessions if _raises(session)})
    dose = situation.programme.doses[step]
    free = timedelta(days=dose.days_between + 1)
    earliest = max(situation.day, days[-1] + free) if days else situation.day
    while sum(day >= last(7, earliest)[0] for day in days) >= dose.per_week:
        earliest += timedelta(days=1)
    return earliest


def _after_pause(situation: Situation, first: date | None) -> date | None:
    """The first day for work that is due on `first`, once pauses are over; None if their end is not known."""
    if not situation.paused or first is None:
        return first
    ends = [pause.to for pause in situation.entries.pauses if pause.covers(situation.day)]
    known = [end for end in ends if end]
    return max(max(known) + timedelta(days=1), first) if len(known) == len(ends) else None


def _holds(session: Session) -> bool:
    return any(is_hold(done.step) for done in session.sets)


def _raises(session: Session) -> bool:
    return any(not is_hold(done.step) for done in session.sets)
