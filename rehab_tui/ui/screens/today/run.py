"""May I run today: the sentence, the reasons worth showing, and the week's kilometres."""

from collections.abc import Iterator
from textwrap import wrap

from textual.content import Content

from rehab_tui.domain.rules.verdict import Reason, sentence
from rehab_tui.domain.today import Today
from rehab_tui.ui.screens.shared.text import LEVELS, level_badge, lines, spread

ID_WIDTH = 6


def run_answer(facts: Today, width: int, *, tall: bool = False) -> Content:
    """The verdict as shape, word and colour, the day's sentence, its reasons, and what would change it."""
    said = facts.verdict
    head = Content.assemble(level_badge(said.level), "  ", (facts.sentence, "bold"))
    first = spread(head, week_km(facts), width)
    reasons = [line for reason in facts.shown for line in _reason(reason, width)]
    flips = _indented("until", said.flips, width, most=4 if tall else 2)
    return lines(first, *reasons, *(Content.styled(line, "$secondary") for line in flips))


def week_km(facts: Today) -> Content:
    """The week's kilometres against the cap; on a red day only what was run."""
    this_week = "" if facts.plan.week_km_cap else " this week"
    return Content.styled(facts.week_km + this_week, "$secondary")


def _reason(reason: Reason, width: int) -> Iterator[Content]:
    colour = LEVELS[reason.level][2]
    room = width - ID_WIDTH
    text = sentence(reason.seen)
    both = f"{text} {sentence(reason.entry.do)}"
    chosen = both if len(both) <= room or reason.entry.urgency else text
    for number, line in enumerate(wrap(chosen, room)):
        label = reason.rule if number == 0 else ""
        yield Content.assemble((f"{label:<{ID_WIDTH}}", f"bold {colour}"), line)


def _indented(label: str, text: str, width: int, most: int) -> list[str]:
    room = width - ID_WIDTH
    parts = wrap(f"{label}: {text}", room, max_lines=most, placeholder=" ... (w: why)")
    return [f"{'':<{ID_WIDTH}}{part}" for part in parts]
