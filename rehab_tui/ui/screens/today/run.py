"""May I run today: the sentence, the reasons worth showing, and what would change it."""

from collections.abc import Iterator
from datetime import date
from textwrap import wrap

from textual.content import Content
from textual.geometry import Size

from rehab_tui.domain.helpful import helpful
from rehab_tui.domain.recent import said_on
from rehab_tui.domain.rules.verdict import Reason, sentence
from rehab_tui.domain.today import Today
from rehab_tui.ui.screens.shared.layout import in_columns
from rehab_tui.ui.screens.shared.panel import Panel
from rehab_tui.ui.screens.shared.rule_ids import rule_at_end
from rehab_tui.ui.screens.shared.text import LEVELS, level_badge, spread, until
from rehab_tui.ui.screens.today.help import on_border

ID_WIDTH = 6


class RunPanel(Panel):
    """The verdict in its colour."""

    heading = "May I run?"
    goal = "app.why"
    grows = True

    def show(self) -> None:
        """Take the verdict's colour."""
        super().show()
        facts = self.context.facts
        self.set_classes(f"panel rules -{facts.verdict.level.word}")
        offers = () if in_columns(self.app.size) else helpful(facts)
        self.border_subtitle = on_border(offers[0]) if offers else ""

    def rows(self, room: Size) -> list[Content]:
        """The sentence first, then at most two reasons, then what changes it."""
        return run_answer(self.context.facts, room)


def run_answer(facts: Today, room: Size) -> list[Content]:
    """The verdict as shape, word and colour, the day's sentence, its reasons, and what would change it."""
    said, width = facts.verdict, room.width
    badge = Content.assemble(level_badge(said.level), "  ")
    first, *others = Content.styled(facts.sentence, "bold").wrap(width - badge.cell_length)
    rows = [Content.assemble(badge, first), *(other.pad_left(badge.cell_length) for other in others)]
    rows[0] = spread(rows[0], week_km(facts), width)
    rows += [line for reason in facts.shown for line in _reason(reason, facts.day, width)]
    ends = until(said.ends, width, max(1, room.height - len(rows)))
    last = [f"Last time: {facts.went_on}."] if facts.went_on and len(rows) + len(ends) < room.height else []
    return [*rows, *(Content.styled(line, "$secondary") for line in (*ends, *last))]


def week_km(facts: Today) -> Content:
    """The week's kilometres against the cap; on a red day only what was run."""
    this_week = "" if facts.plan.week_km_cap else " this week"
    return Content.styled(facts.week_km + this_week, "$secondary")


def _reason(reason: Reason, today: date, width: int) -> Iterator[Content]:
    """What was seen and what to do, with the rule at the end of the line."""
    colour, room = LEVELS[reason.level][2], width - ID_WIDTH - 2
    text = said_on(today, sentence(reason.seen))
    both = f"{text} {sentence(reason.entry.do)}"
    chosen = both if len(both) <= room or reason.entry.urgency else text
    first, *others = wrap(chosen, room)
    yield rule_at_end(Content.assemble(("• ", colour), first), reason.rule, width)
    yield from (Content(f"  {line}") for line in others)
