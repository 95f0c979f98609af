"""The programme in force as panels tell it: where one is in it, its blocks, and what the next one needs."""

from collections.abc import Iterator, Sequence
from datetime import timedelta
from itertools import groupby

from textual.content import Content

from rehab_tui.domain.ladder import Criterion, weeks_in_block
from rehab_tui.domain.names import in_weeks
from rehab_tui.domain.programme_words import next_line, place
from rehab_tui.domain.records import RehabPlan, short_with_year
from rehab_tui.domain.today import Today
from rehab_tui.ui.commands import key
from rehab_tui.ui.screens.my_plan.amount import summary
from rehab_tui.ui.screens.shared.points import point_lines
from rehab_tui.ui.screens.shared.rungs import rung

OVER = f"Its weeks are over: go on with it, or choose another ({key('app.go.plan', 'l')})."

ACCEPT, POSTPONE = key("offers.accept", "a"), key("offers.postpone", "n")


def place_of(plan: RehabPlan, facts: Today) -> str:
    """Where one is in it, as a sentence begins: `Block 2 of 5, week 1 of 2`."""
    said = place(plan, facts.day)
    return said[:1].upper() + said[1:]


def block_rows(plan: RehabPlan, facts: Today, width: int) -> Iterator[Content]:
    """Its blocks, the first at the top: what each asks for, and when."""
    for number, block in enumerate(plan.block, 1):
        at = "here" if number == plan.at else "done" if number < plan.at else "above"
        name = f"{number:>2}  {summary(block)}"
        yield rung(at, f"{name:<20}", _when(plan, number, facts), width)


def _when(plan: RehabPlan, number: int, facts: Today) -> str:
    """Since when the block in force is, from when on the next may be, and the weeks of the others."""
    since = plan.at_since or facts.day
    if number == plan.at:
        return f"since {short_with_year(since, facts.day, weekday=False)}"
    weeks = plan.block[number - 1].weeks
    if number == plan.at + 1 and not facts.rehab.locked_by:
        first = since + timedelta(weeks=plan.now.weeks)
        return f"from {short_with_year(max(first, facts.day), facts.day, weekday=False)}"
    return in_weeks(weeks)


def next_said(plan: RehabPlan, facts: Today) -> Content:
    """What the next block waits for, in a line; of the last one, when its weeks are over; of a lock, that."""
    if facts.rehab.locked_by:
        return Content(f"{facts.rehab.locked_by} locks all loading.")
    if facts.next_block:
        return Content.styled(
            next_line(facts.next_block), "$success" if facts.next_block.offered else "$secondary"
        )
    over = weeks_in_block(plan, facts.day) > plan.now.weeks
    return Content.styled(OVER if over else "", "$secondary")


def answered(plan: RehabPlan, facts: Today, *, put_off: bool) -> Content:
    """The same with the keys of an offer."""
    said, waits = next_said(plan, facts), f"{ACCEPT} begins it, {POSTPONE} not now."
    if put_off:
        waits = f"Put off for today; {ACCEPT} begins it all the same."
    offered = facts.next_block and facts.next_block.offered and not facts.rehab.locked_by
    return Content.assemble(said, f" {waits}") if offered else said


def asked(facts: Today, width: int, *, missing: bool = False) -> Iterator[Content]:
    """What the next block asks for: its weeks, and each exercise with the first thing that it lacks."""
    if facts.next_block and not facts.rehab.locked_by:
        points = list(_in_short(facts.next_block.points))
        yield from point_lines(points, facts.day, width, missing=missing)


def _in_short(points: Sequence[Criterion]) -> Iterator[Criterion]:
    """One point an exercise: the first that is not met, or that all are."""
    for whose, group in groupby(points, key=lambda point: point.asks.partition(": ")[0]):
        first, *others = group
        open_points = [point for point in (first, *others) if not point.met]
        yield next(iter(open_points), Criterion(whose, met=True) if others else first)
