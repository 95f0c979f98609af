"""The sets of a session as a leg did them, beside those that were due and those of last time."""

from collections.abc import Iterable

from rich.text import Text

from rehab_tui.domain.records import SIDES, Leg
from rehab_tui.domain.words import number
from rehab_tui.practice.course import Course
from rehab_tui.ui.screens.conducting.last_time import LastTime, amounts
from rehab_tui.ui.screens.conducting.words import clock

LEG_WIDTH, AMOUNT_WIDTH, PAIN_WIDTH = 7, 33, 14


def done_and_due(course: Course, last_time: LastTime, width: int) -> Text:
    """Under each exercise a leg's sets beside those due and last time's; then the time under tension."""
    text = Text()
    for plan in (plan for plan in course.plan if plan.number == 1):
        text.append(f"{plan.exercise.name}\n", "bold")
        for leg in Leg:
            if due := course.due(plan, leg):
                before, done = last_time(plan, leg), course.done(plan, leg)
                pains = " ".join("-" if one.pain is None else str(one.pain) for one in done)
                amount = amounts(done, last_time.units, f" of {len(due)} x {number(due[0].target)}")
                parts = [f"{amount:<{AMOUNT_WIDTH}}", f"pain {pains:<{PAIN_WIDTH}}" if done else ""]
                parts.append(f"last time {before}" if before else "")
                text.append(f"{_row(leg, filter(None, parts), width)}\n")
    return text.append(f"Time under tension {_tension(course)}")


def _row(leg: Leg, parts: Iterable[str], width: int) -> str:
    """The parts behind the leg, those without room on lines of their own."""
    rows = [f"  {leg:<{LEG_WIDTH}}"]
    for part in parts:
        if len(rows[-1]) + len(part.rstrip()) > width > 0:
            rows.append(" " * (LEG_WIDTH + 2))
        rows[-1] += part
    return "\n".join(row.rstrip() for row in rows)


def _tension(course: Course) -> str:
    """The minutes that each leg was loaded, and how many were due; once for both where they are the same."""
    told = {}
    for leg in SIDES:
        due = sum(each.length for plan in course.plan for each in plan.windows if each.leg.covers(leg))
        done = sum(each.seconds for each in course.sets if each.leg.covers(leg))
        told[leg] = f"{clock(done)} of {clock(due)} min"
    if told[Leg.LEFT] == told[Leg.RIGHT]:
        return f"{told[Leg.LEFT]} for each leg"
    return ", ".join(f"{leg} {said}" for leg, said in told.items())
