"""Today's work for each leg: the ladder's steps as doses, when they are due, and what is left of them."""

from collections.abc import Collection, Iterable, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from rehab_tui.domain.days import last
from rehab_tui.domain.facts import Situation, covers, newest_sets, pause_end, since
from rehab_tui.domain.ladder.ladder import LegLadder
from rehab_tui.domain.ladder.loads import newest_named, next_load
from rehab_tui.domain.ladder.ruling import Decision
from rehab_tui.domain.programme import Dose, half_done
from rehab_tui.domain.records import EXERCISES, SIDES, Leg, Session, SetDone, Step, is_hold

DAY = timedelta(days=1)
EASED = (Decision.HOLD_DOSE, Decision.BACK)


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
    """What is due on the day: `work` is what is left of `whole`, the day's dose; both empty if none is due.

    `next_due` is the first day with work; None while locked, or paused without an end.
    """

    locked_by: str | None
    whole: tuple[Work, ...]
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
    doses = _with_seated(situation, ladders, _main_work(situation, ladders))
    days = {part: _next_day(situation, doses, part, situation.day - DAY) for part in doses}
    over = situation.paused or _ended_sore(situation)
    whole = tuple(part for part in doses if not over and days[part] <= situation.day)
    steps = {part.step for part in doses}
    work = tuple(left for part in whole if (left := _left(situation, part, steps)).sets)
    if work:
        return Prescription(None, whole, work, situation.day)
    first = min((_next_day(situation, doses, part, situation.day) for part in doses), default=None)
    return Prescription(None, whole, (), _after_pause(situation, first))


def _ended_sore(situation: Situation) -> bool:
    """ST1: whether a session of today reached a pain that ends it, and the day's work with it."""
    return any(stop.session and stop.raised == situation.day for stop in situation.stops)


def holds_before_a_run(
    situation: Situation, ladders: Sequence[LegLadder], locked_by: str | None
) -> tuple[Work, ...]:
    """The holds one may always do, also before a run, unless loading is locked."""
    if locked_by or not ladders:
        return ()
    all_single = all(ladder.position.step is not Step.HOLD_DOUBLE for ladder in ladders)
    step = Step.HOLD_SINGLE if all_single else Step.HOLD_DOUBLE
    if step not in situation.programme.doses:
        return ()
    legs = SIDES if EXERCISES[step].single_leg else (Leg.BOTH,)
    dose = situation.programme.dose(step)
    return tuple(_dosed(dose, leg, step, dose.sets) for leg in legs)


def _main_work(situation: Situation, ladders: Sequence[LegLadder]) -> list[Work]:
    parts: dict[tuple[Leg, Step], Work] = {}
    sore = [ladder.position.leg for ladder in ladders]
    for ladder in ladders:
        step, own = _step_today(ladder, ladders), ladder.position.leg
        dose = situation.programme.dose(step)
        stage = ladder.position.loaded_stage if step is Step.RAISE_LOADED else None
        sets, reps = stage or (dose.sets, dose.reps)
        sets -= ladder.decision is Decision.HOLD_DOSE or (
            ladder.decision is Decision.BACK and step is ladder.position.step
        )
        legs = [own] if own.other in sore else [own, own.other]
        for leg in legs if EXERCISES[step].single_leg else [Leg.BOTH]:
            load = _load(situation, ladder, leg, step) if EXERCISES[step].loaded else 0
            made = _dosed(dose, leg, step, sets)._replace(reps=reps, load_kg=load)
            parts[leg, step] = min(made, parts.get((leg, step), made), key=lambda part: part.sets)
    return sorted(parts.values(), key=lambda part: part.step.rank)


def _step_today(ladder: LegLadder, ladders: Sequence[LegLadder]) -> Step:
    """The leg's step; an exercise of both legs goes no higher than the other sore leg may (app's reading)."""
    if EXERCISES[ladder.work_step].single_leg:
        return ladder.work_step
    return min((each.work_step for each in ladders), key=lambda step: step.rank)


def _with_seated(situation: Situation, ladders: Sequence[LegLadder], parts: Sequence[Work]) -> list[Work]:
    """The seated raise beside every raise step, for the legs that are on one, if the programme has it."""
    legs = {part.leg for part in parts if not is_hold(part.step)}
    if not legs or Step.SEATED_RAISE not in situation.programme.doses:
        return list(parts)
    leg = next(iter(legs)) if len(legs) == 1 else Leg.BOTH
    dose = situation.programme.dose(Step.SEATED_RAISE)
    sets = dose.sets - any(ladder.decision in EASED for ladder in ladders)
    load = min(_load(situation, ladder, ladder.position.leg, Step.SEATED_RAISE) for ladder in ladders)
    return [*parts, _dosed(dose, leg, Step.SEATED_RAISE, sets)._replace(load_kg=load)]


def _dosed(dose: Dose, leg: Leg, step: Step, sets: int) -> Work:
    return Work(leg, step, sets, dose.reps, dose.up_s, dose.down_s, dose.hold_s, dose.rest_s)


def _load(situation: Situation, ladder: LegLadder, leg: Leg, step: Step) -> float:
    """RH6: the load to propose; a sound leg keeps its own where that is more."""
    # maintenance goes on from the raises
    steps = (Step.MAINTENANCE, Step.RAISE_LOADED) if step is Step.MAINTENANCE else (step,)
    dose, own = situation.programme.dose, ladder.position
    newest_first = (
        session.alone(each)
        for session in reversed(ladder.past.sessions)
        for each in reversed(steps)
        if session.did(each)
    )
    loaded = step is Step.RAISE_LOADED and own.step is step
    load = next_load(
        newest_first,
        dose(step).first_load_kg,
        named=newest_named(situation.entries.steps, own.leg, steps),
        stage=own.loaded_stage if loaded else None,
        since=own.since if loaded else None,
        may_rise=ladder.decision not in EASED,
    )
    kept = (each.load_kg for each in newest_sets(situation.entries.sessions, leg, *steps))
    return load if leg is own.leg else max(load, *kept, load)


def own_load(situation: Situation, ladder: LegLadder) -> float | None:
    """The load in kg that the leg's own step is at; None of a step without one."""
    own = ladder.position
    return _load(situation, ladder, own.leg, own.step) if EXERCISES[own.step].loaded else None


def _left(situation: Situation, part: Work, steps: Collection[Step]) -> Work:
    """What is left of an exercise after the sets that were done of it today, whichever session did them.

    Nothing is left of it where a step that is not one of today's `steps` was done in its place.
    """
    today = since(situation.entries.sessions, situation.day)
    done = [each for session in today for each in session.sets if _counts(situation, part, each)]
    legs = SIDES if part.leg is Leg.BOTH else (part.leg,)
    if any(_in_place(each, part, steps) for each in done):
        return part._replace(sets=0)
    least = min(sum(each.step is part.step and each.leg.covers(leg) for each in done) for leg in legs)
    return part._replace(sets=max(0, part.sets - least))


def _counts(situation: Situation, part: Work, done: SetDone) -> bool:
    """Whether at least half was done of what a set of the work, or of another step, is."""
    asked = part if done.step is part.step else situation.programme.dose(done.step)
    return half_done(done, asked.reps, asked.hold_s)


def _in_place(done: SetDone, part: Work, steps: Collection[Step]) -> bool:
    """Whether a set was of another hold, or of another raise on the ladder, than today's, for such a leg."""
    alike = is_hold(done.step) is is_hold(part.step) and done.step is not Step.SEATED_RAISE
    same_leg = done.leg.covers(part.leg) or part.leg.covers(done.leg)
    return alike and same_leg and done.step not in steps


def _next_day(situation: Situation, doses: Sequence[Work], part: Work, done_until: date) -> date:
    """The first day from today on that has room for an exercise, after the sessions up to `done_until`."""
    holds = is_hold(part.step)
    main = min((one.step for one in doses if is_hold(one.step) is holds), key=lambda step: step.rank)
    dose = situation.programme.dose(main)
    days = sorted({session.date for session in _alike(situation, holds) if session.date <= done_until})
    earliest = max(situation.day, days[-1] + timedelta(days=dose.days_between + 1)) if days else situation.day
    while sum(day >= last(7, earliest)[0] for day in days) >= dose.per_week:
        earliest += DAY
    return earliest


def _alike(situation: Situation, holds: bool) -> Iterable[Session]:
    """The sessions with holds, or with raises, in the last two weeks."""
    first, _ = last(14, situation.day)
    for session in reversed(situation.entries.sessions):
        if session.date < first:
            return
        if any(is_hold(done.step) is holds for done in session.sets):
            yield session


def _after_pause(situation: Situation, first: date | None) -> date | None:
    """The first day for work that is due on `first`, once pauses are over; None if their end is not known."""
    pauses = [pause for pause in situation.entries.pauses if covers(pause, situation.day)]
    if not pauses or first is None:
        return first
    known = [pause_end(pause) for pause in pauses if pause.to]
    return max(max(known) + DAY, first) if len(known) == len(pauses) else None
