"""Single records for tests: an ordinary check-in, run or session, so many days before day `D`."""

from datetime import date, timedelta
from typing import Any

from rehab_tui.domain.records import (
    CheckIn,
    Leg,
    MorningAfter,
    Run,
    RunEffort,
    Session,
    SetDone,
    Settled,
    Step,
    TendonsToday,
    TendonToday,
)

D = date(2026, 9, 30)
"""The day the cases ask about."""

ONE_LEG = {
    Step.HOLD_SINGLE,
    Step.RAISE_SINGLE_FLAT,
    Step.RAISE_SINGLE_STEP,
    Step.RAISE_LOADED,
    Step.MAINTENANCE,
}
HOLDS = {Step.HOLD_DOUBLE, Step.HOLD_SINGLE}
BOTH_LEGS = {Step.HOLD_DOUBLE, Step.RAISE_DOUBLE_FLAT}
DOSE = {Step.RAISE_DOUBLE_FLAT: (3, 15), Step.MAINTENANCE: (3, 8)}
WORDS = {"effort": RunEffort, "settled": Settled, "morning_after": MorningAfter}


def ago(days: int) -> date:
    """The date that many days before D; negative counts forward."""
    return D - timedelta(days=days)


def tendon(pain: int) -> TendonToday:
    """That pain in the morning and through the day, stiff for 10 min."""
    return TendonToday(morning_pain=pain, stiffness_min=10, day_pain=pain)


def checkin_on(day: int) -> CheckIn:
    """A check-in at 07:00: left pain 2, and 1 in the last two weeks."""
    return CheckIn(date=ago(day), time="07:00", tendons=TendonsToday(left=tendon(1 if day < 14 else 2)))


def run_on(day: int) -> Run:
    """An easy evening run of 5 km at pain 1 that settled at once."""
    return Run(
        id=f"run-{day}",
        date=ago(day),
        time="18:00",
        distance_km=5,
        duration_min=30,
        pain_start=1,
        pain_worst=1,
        pain_end=1,
        pain_after=1,
        settled=Settled.NEVER_ROSE,
        morning_after=MorningAfter.NO_WORSE,
        cadence_spm=170,
    )


def words(changes: dict[str, Any]) -> dict[str, Any]:
    """The changes of a run with its plain words made the domain's own."""
    return {name: WORDS[name](value) if name in WORDS and value else value for name, value in changes.items()}


def session_on(step: Step, day: int, sets: int = 0, reps: int = 0, done: int = 0, **values: Any) -> Session:
    """The step's own dose, or `done` of `reps` in `sets`, with seated raises beside raises.

    `pain`, `pace` (or `up`, `down`) and `load` are the sore leg's in every set, `held` the seconds of a
    hold; `seated` is the load of the seated raises, None for none of them; `part` tells two sessions of a
    day apart.
    """
    most, many = DOSE.get(step, (5 if step in HOLDS else 3, 12))
    sets, reps = sets or most, reps or many
    legs = [Leg.BOTH] if step in BOTH_LEGS else [Leg.LEFT, Leg.RIGHT]
    made = [
        _set(step, leg, number, reps, done or reps, values) for number in range(1, sets + 1) for leg in legs
    ]
    seated = values.get("seated", 0)
    if step not in HOLDS and seated is not None:
        made += [_set(Step.SEATED_RAISE, Leg.BOTH, number, 15, 15, {"load": seated}) for number in (1, 2, 3)]
    return Session(
        id=f"session-{day}{values.get('part', '')}",
        date=ago(day),
        completed=values.get("completed", True),
        effort=values.get("effort", 6),
        sets=tuple(made),
    )


def _set(step: Step, leg: Leg, number: int, reps: int, done: int, values: dict[str, Any]) -> SetDone:
    pain = 0 if leg is Leg.RIGHT else values.get("pain", 1)
    if step in HOLDS:
        return SetDone(step=step, leg=leg, set=number, target_s=45, held_s=values.get("held", 45), pain=pain)
    pace = values.get("pace", 3)
    return SetDone(
        step=step,
        leg=leg,
        set=number,
        target_reps=reps,
        reps=done,
        up_s=values.get("up", pace),
        down_s=values.get("down", pace),
        load_kg=values.get("load", 0),
        pain=pain,
    )
