"""What a block asks for, and how long a session of it takes."""

from collections.abc import Iterator, Sequence

from textual.content import Content

from rehab_tui.domain.ladder import whole_day
from rehab_tui.domain.programme_words import exercise_line, often
from rehab_tui.domain.records import Block, Leg, PlanExercise
from rehab_tui.practice.layout import expected_minutes, lay_out
from rehab_tui.ui.context import Context

INDENT = 2


def minutes_line(context: Context, do: Sequence[PlanExercise]) -> str:
    """`about 24 min, 3 days a week`; where the exercises differ, with all of them, and from what to what."""
    sore = context.diary.entries.profile.tendons.sore or (Leg.LEFT,)
    settings = context.diary.settings
    minutes = expected_minutes(lay_out(whole_day(do, sore), settings, sore), settings)
    each = [*dict.fromkeys(often(one) for one in do)]
    return f"about {minutes} min, {each[0]}" if len(each) == 1 else f"about {minutes} min with all of it"


def exercise_rows(context: Context, block: Block, width: int) -> Iterator[Content]:
    """Each exercise over its dose."""
    for each in block.do:
        dose = exercise_line(each, context.units).removeprefix(f"{each.says}: ")
        yield Content.styled(each.says, "bold").truncate(width, ellipsis=True)
        yield from (line.pad_left(INDENT) for line in Content(dose).wrap(max(1, width - INDENT)))
        for cue in each.cues:
            yield from (line.pad_left(INDENT) for line in Content(f"• {cue}").wrap(max(1, width - INDENT)))


def summary(block: Block) -> str:
    """A block in a few columns: `3 x 15, 15RM`; of several doses, how many exercises there are."""
    doses = {f"{each.sets} x {each.reps or f'{each.hold_s:g} s'}" for each in block.do}
    loads = {each.load for each in block.do if each.load}
    if len(doses) > 1 or len(loads) > 1:
        return f"{len(block.do)} exercises"
    return ", ".join((*doses, *loads))
