"""A programme that is no ladder in words: its block, and each exercise with its dose."""

from collections.abc import Iterator
from datetime import date

from rehab_tui.domain.ladder import NextBlock, weeks_in_block
from rehab_tui.domain.names import in_weeks
from rehab_tui.domain.programme import dose_of
from rehab_tui.domain.records import Legs, PlanExercise, RehabPlan, Units
from rehab_tui.domain.words import in_minutes, number, tempo

LEGS = {Legs.EACH: "each leg", Legs.SORE: "the sore leg", Legs.BOTH: "both legs"}
OFTEN = {1: "once a week", 7: "every day"}
DAILY = {1: "", 2: "twice a day"}


def place(plan: RehabPlan, day: date) -> str:
    """Where one is in it: `block 2 of 5, week 1 of 2`; without further blocks only the week."""
    at, weeks = weeks_in_block(plan, day), plan.now.weeks
    over = "its week is over" if weeks == 1 else f"its {weeks} weeks are over"
    week = f"week {at} of {weeks}" if at <= weeks else over
    return f"block {plan.at} of {len(plan.block)}, {week}" if len(plan.block) > 1 else week


def exercise_line(each: PlanExercise, units: Units) -> str:
    """An exercise with its whole dose in one line."""
    amount = f"{each.sets} x {each.reps}" if each.reps else f"{each.sets} x {number(each.hold_s or 0)} s"
    load = units.load.words(each.load_kg) if each.load_kg else each.load
    rest = f"{in_minutes(each.rest_s)} rest" if each.rest_s else "no rest"
    more = f"{units.load.words(each.add_kg)} more after two good sessions" if each.add_kg else ""
    parts = (amount, LEGS[each.legs], tempo(dose_of(each)), load, more, rest, often(each))
    return f"{each.says}: {', '.join(filter(None, parts))}"


def often(each: PlanExercise) -> str:
    """How often it is done: `twice a day, every day`; `3 days a week`."""
    days = OFTEN.get(each.per_week, f"{each.per_week} days a week")
    return ", ".join(filter(None, (DAILY[each.per_day], days)))


def next_line(coming: NextBlock) -> str:
    """What the next block still asks for, or that it is open."""
    if coming.offered:
        return f"Block {coming.number} is open."
    waits = f"needs {coming.missing}" if coming.missing else "waits until the days are calm"
    return f"Block {coming.number} {waits}."


def plan_lines(plan: RehabPlan, units: Units) -> Iterator[str]:
    """The whole programme: its name and source, then block after block."""
    yield plan.name
    if plan.source:
        yield f"  from {plan.source}"
    for place_of, block in enumerate(plan.block, 1):
        yield f"  block {place_of}, {in_weeks(block.weeks)}"
        yield from (f"    {exercise_line(each, units)}" for each in block.do)
