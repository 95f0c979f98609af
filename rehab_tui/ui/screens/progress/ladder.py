"""The ladder of one leg drawn as one: its steps with the day each was reached, one's own marked."""

from collections.abc import Iterator

from textual.content import Content

from rehab_tui.domain.days import day_and_month, short_with_year
from rehab_tui.domain.ladder import LegLadder, reached
from rehab_tui.domain.records import EXERCISES, Step
from rehab_tui.domain.today import Today

RUNGS = {
    "here": ("◉", "╞◉═╡", "bold $primary", "bold"),
    "above": ("○", "├──┤", "$secondary", "$secondary"),
    "done": ("●", "╞══╡", "$primary", ""),
    "never": ("×", "│  │", "$secondary", "$secondary"),
}
"""How a step is marked in a narrow room and drawn in a wide one, in which style, and that of its name."""
WIDE = 48
WHY_NEVER = "RH4  no heel below the floor, ever"


def rungs(facts: Today, ladder: LegLadder, width: int) -> Iterator[Content]:
    """The highest step first, and why a step is never for this leg."""
    steps = facts.situation.programme.steps
    for step in reversed(steps):
        yield _rung(facts, ladder, step, width)
    if len(ladder.steps) < len(steps):
        yield Content.styled(WHY_NEVER, "$secondary").truncate(width, ellipsis=True)


def _rung(facts: Today, ladder: LegLadder, step: Step, width: int) -> Content:
    own, wide = ladder.position.step, width >= WIDE
    place = "here" if step is own else "above" if step.rank > own.rank else "done"
    sign, drawn, style, named = RUNGS[place if step in ladder.steps else "never"]
    name = (f"{EXERCISES[step].name:<27}", named)
    return Content.assemble(
        (drawn + " " if wide else sign, style),
        " ",
        name,
        (_note(facts, ladder, step, wide=wide), "$secondary"),
    )


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
    if wide:
        return ("since " if step is own.step else "") + short_with_year(day, facts.day, weekday=False)
    return (
        day_and_month(day)
        if day_and_month(day) == short_with_year(day, facts.day, weekday=False)
        else f"{day:%Y}"
    )
