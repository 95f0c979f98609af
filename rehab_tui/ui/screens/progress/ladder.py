"""The ladder of one leg drawn as one: its steps with the day each was reached, one's own marked."""

from collections.abc import Iterator

from textual.content import Content

from rehab_tui.domain.ladder import LegLadder, reached
from rehab_tui.domain.records import EXERCISES, Step, day_and_month, short_with_year
from rehab_tui.domain.today import Today
from rehab_tui.ui.screens.shared.rule_ids import ruled
from rehab_tui.ui.screens.shared.rungs import RUNGS, WIDE, rung

NAMED, NOTED = 30, 11
"""Columns of the names, and of what is noted of each leg where both stand beside them."""
WHY_NEVER = Content.styled("×  heel never below the floor", "$secondary"), "RH4"


def rungs(facts: Today, ladder: LegLadder, width: int) -> Iterator[Content]:
    """The highest step first, and why a step is never for this leg."""
    steps = facts.situation.programme.steps
    for step in reversed(steps):
        name, note = f"{EXERCISES[step].name:<27}", _note(facts, ladder, step, wide=width >= WIDE)
        yield rung(_place(ladder, step), name, note, width)
    if len(ladder.steps) < len(steps):
        yield from ruled(*WHY_NEVER, width)


def side_by_side(facts: Today, width: int) -> Iterator[Content]:
    """The steps once, with a column for each sore leg."""
    yield Content.styled(
        " " * NAMED + "".join(f"{own.position.leg:<{NOTED}}" for own in facts.ladders), "$secondary"
    )
    for step in reversed(facts.situation.programme.steps):
        here = any(step is own.position.step for own in facts.ladders)
        row = Content.styled(f"{EXERCISES[step].name:<{NAMED}}", "bold" if here else "$secondary")
        for own in facts.ladders:
            sign, _, style, _ = RUNGS[_place(own, step)]
            note = _note(facts, own, step, wide=False)
            row = Content.assemble(row, (sign, style), (f" {note:<{NOTED - 2}}", "$secondary"))
        yield row
    if any(len(own.steps) < len(facts.situation.programme.steps) for own in facts.ladders):
        yield from ruled(*WHY_NEVER, width)


def _place(ladder: LegLadder, step: Step) -> str:
    """Where a step lies as seen from the leg's own one."""
    own = ladder.position.step
    if step not in ladder.steps:
        return "never"
    return "here" if step is own else "above" if step.rank > own.rank else "done"


def _note(facts: Today, ladder: LegLadder, step: Step, *, wide: bool) -> str:
    """When the step was reached, or what else is to say of it."""
    own = ladder.position
    if step not in ladder.steps:
        return "never"
    if step is ladder.work_step is not own.step:
        return "for now"
    if step.rank > own.step.rank:
        return "next" if step is ladder.next and not ladder.locked else ""
    day = reached(facts.situation, own.leg, step)
    if day is None:
        return ""
    brief, known = day_and_month(day), short_with_year(day, facts.day, weekday=False)
    if wide:
        return f"since {known}" if step is own.step else known
    return brief if brief == known else f"{day:%Y}"
