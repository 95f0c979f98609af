"""Small plans that the tests of the practice conduct."""

from rehab_tui.domain.ladder import whole_day
from rehab_tui.domain.records import (
    DEFAULT_SETTINGS,
    SIDES,
    Block,
    Leg,
    Movement,
    PlanExercise,
    RehabPlan,
    Step,
    What,
)
from rehab_tui.practice.layout import lay_out
from rehab_tui.practice.plan import SetPlan, Window


def holds(sets: int = 5, hold_s: float = 45, rest_s: float = 120) -> tuple[SetPlan, ...]:
    return tuple(
        SetPlan(
            step=Step.HOLD_DOUBLE,
            number=number,
            of=sets,
            windows=(Window(leg=Leg.BOTH, hold_s=hold_s),),
            rest_s=rest_s,
        )
        for number in range(1, sets + 1)
    )


def raises(sets: int = 3, reps: int = 12, rest_s: float = 120) -> tuple[SetPlan, ...]:
    return tuple(
        SetPlan(
            step=Step.RAISE_SINGLE_FLAT,
            number=number,
            of=sets,
            windows=(Window(leg=Leg.LEFT, reps=reps), Window(leg=Leg.RIGHT, reps=reps)),
            rest_s=rest_s,
        )
        for number in range(1, sets + 1)
    )


def seated(sets: int = 3, reps: int = 15, load_kg: float = 10) -> tuple[SetPlan, ...]:
    return tuple(
        SetPlan(
            step=Step.SEATED_RAISE,
            number=number,
            of=sets,
            windows=(Window(leg=Leg.BOTH, reps=reps, load_kg=load_kg),),
            rest_s=120,
        )
        for number in range(1, sets + 1)
    )


def paced(up_s: float, top_s: float, down_s: float, bottom_s: float, reps: int = 2) -> SetPlan:
    window = Window(leg=Leg.LEFT, reps=reps, up_s=up_s, top_s=top_s, down_s=down_s, bottom_s=bottom_s)
    return SetPlan(step=Step.RAISE_SINGLE_FLAT, number=1, of=1, windows=(window,), rest_s=120)


def lowering(reps: int = 2) -> SetPlan:
    """Up on both legs, down on one, one leg after the other."""
    movement, windows = Movement(what=What.LOWER), tuple(Window(leg=leg, reps=reps) for leg in SIDES)
    return SetPlan(step=Step.RAISE_SINGLE_FLAT, number=1, of=1, windows=windows, rest_s=60, movement=movement)


def in_words_of_a_weight() -> tuple[RehabPlan, tuple[SetPlan, ...]]:
    """A programme whose two exercises word their weight, and a set of each with two of the second."""
    raised, lowered = (
        PlanExercise(what=what, reps=1, sets=sets, rest_s=10, load=load)
        for what, sets, load in ((What.RAISE, 1, "15RM"), (What.LOWER, 2, "8RM"))
    )
    block = Block(do=(raised, lowered))
    return RehabPlan(name="heavy", block=(block,)), lay_out(
        whole_day(block.do, (Leg.LEFT,)), DEFAULT_SETTINGS, (Leg.LEFT,)
    )
