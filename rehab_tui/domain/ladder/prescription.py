"""Today's work for each leg: the ladder's steps as doses, when they are due, and what is left of them."""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from rehab_tui.domain.facts import Situation, covers, newest_sets, pause_end
from rehab_tui.domain.ladder.ladder import LegLadder
from rehab_tui.domain.ladder.left import left_of
from rehab_tui.domain.ladder.loads import newest_named, next_load
from rehab_tui.domain.ladder.planned import planned_work
from rehab_tui.domain.ladder.ruling import Decision
from rehab_tui.domain.ladder.work import Prescription, Work, dosed
from rehab_tui.domain.records import EXERCISES, SIDES, Leg, Session, SetDone, Step, is_hold, last

DAY = timedelta(days=1)
EASED = (Decision.HOLD_DOSE, Decision.BACK)


def prescribe(situation: Situation, ladders: Sequence[LegLadder], locked_by: str | None) -> Prescription:
    """The day's work from where each sore leg stands; a sound leg does what the sore one does."""
    if locked_by:
        return Prescription(locked_by, (), (), None)
    if situation.programme.plan:
        doses = planned_work(situation, situation.programme.plan, ladders)
    else:
        doses = _with_seated(situation, ladders, _main_work(situation, ladders))
    days = {part: _next_day(situation, doses, part, situation.day - DAY) for part in doses}
    over = situation.paused or _ended_sore(situation)
    whole = tuple(part for part in doses if not over and days[part] <= situation.day)
    work, second = left_of(situation.entries.sessions, situation.day, whole, doses)
    if work:
        return Prescription(None, whole, work, situation.day, second)
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
    return tuple(dosed(dose, leg, step, dose.sets) for leg in legs)


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
            made = dosed(dose, leg, step, sets)._replace(reps=reps, load_kg=load)
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
    return [*parts, dosed(dose, leg, Step.SEATED_RAISE, sets)._replace(load_kg=load)]


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


def _next_day(situation: Situation, doses: Sequence[Work], part: Work, done_until: date) -> date:
    """The first day from today on that has room for an exercise, after the sessions up to `done_until`."""
    alike = [one for one in doses if is_hold(one.step) is is_hold(part.step) and not one.movement]
    main = part if part.movement else min(alike, key=lambda one: one.step.rank)
    days = sorted({session.date for session in _alike(situation, part) if session.date <= done_until})
    earliest = max(situation.day, days[-1] + timedelta(days=main.days_between + 1)) if days else situation.day
    while sum(day >= last(7, earliest)[0] for day in days) >= main.per_week:
        earliest += DAY
    return earliest


def _alike(situation: Situation, part: Work) -> Iterable[Session]:
    """The sessions of the last two weeks with holds or raises, or a programme's same exercise."""
    first, _ = last(14, situation.day)
    for session in reversed(situation.entries.sessions):
        if session.date < first:
            return
        if any(_counts_for(done, part) for done in session.sets):
            yield session


def _counts_for(done: SetDone, part: Work) -> bool:
    """Whether a set of another day keeps the work apart from it."""
    return part.like(done) if part.movement else is_hold(done.step) is is_hold(part.step)


def _after_pause(situation: Situation, first: date | None) -> date | None:
    """The first day for work that is due on `first`, once pauses are over; None if their end is not known."""
    pauses = [pause for pause in situation.entries.pauses if covers(pause, situation.day)]
    if not pauses or first is None:
        return first
    known = [pause_end(pause) for pause in pauses if pause.to]
    return max(max(known) + DAY, first) if len(known) == len(pauses) else None
