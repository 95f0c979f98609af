"""Am I getting better, in a few lines: each sore leg's weekly pain and stiffness, its place on the ladder."""

from textual.content import Content
from textual.geometry import Size

from rehab_tui.domain.facts import Series, weekly
from rehab_tui.domain.ladder import LegLadder
from rehab_tui.domain.names import TRENDS
from rehab_tui.domain.today import Today
from rehab_tui.domain.words import mean
from rehab_tui.ui.commands import CHECKIN
from rehab_tui.ui.screens.shared.panel import Panel
from rehab_tui.ui.screens.shared.text import spread, zone
from rehab_tui.ui.screens.today.ladder import above, comes_next, escalation, race
from rehab_tui.ui.widgets.bars import beads, strip

WEEKS = 8
HIGH = 10
STRIP_AT = 36
"""The column where the bars of both legs begin."""


class TrendPanel(Panel):
    """Eight weeks of each sore leg in two lines."""

    heading = "Am I getting better?"
    goal = "app.go('progress')"
    grows = True

    def rows(self, room: Size) -> list[Content]:
        """The legs, then what the whole of it asks for; where there is little room, a line a leg."""
        facts, width = self.context.facts, room.width
        if not facts.ladders:
            return [Content(f"This shows once check-ins are logged: {CHECKIN} begins.")]
        rows = [_pain(facts, ladder, width) for ladder in facts.ladders]
        rows += escalation(facts, width)
        asking, others = list[Content](), list[Content]()
        if plan := facts.situation.programme.plan:
            drawn = f"{beads(plan.at - 1, len(plan.block))}  " if len(plan.block) > 1 else f"{plan.name}.  "
            line = Content.styled(drawn, "$primary")
            others += [row for said in comes_next(facts) for row in (line + said).wrap(width)]
        for ladder in () if plan else facts.ladders:  # minutes that are missing are asked for in any room
            (asking if ladder.no_minutes else others).extend(_place(facts, ladder).wrap(width))
        rows += asking
        for more in others, race(facts, width):
            rows += more if len(rows) + len(more) <= room.height else []
        return rows


def _pain(facts: Today, ladder: LegLadder, width: int) -> Content:
    """A leg's pain and stiffness over the weeks."""
    leg = ladder.position.leg
    side, weeks = (f"{leg:<7}", "") if len(facts.ladders) > 1 else ("", f" in {WEEKS} weeks")
    pain = weekly(facts.situation, leg, WEEKS, lambda week: week.pain)
    stiff = weekly(facts.situation, leg, WEEKS, lambda week: week.stiffness)
    if all(value is None for value in pain):
        return Content.assemble(side, ("Three logged days in a week give the first value.", "$secondary"))
    drawn, trend = strip(pain, HIGH, zone), TRENDS[facts.situation.trend]
    said = Content.assemble(side, "pain ", ends(pain), f"{weeks}, ", (trend, "bold"), "   ")
    gap = max(0, STRIP_AT - said.cell_length) if side else 0
    left = Content.assemble(said, " " * gap, drawn)
    known = any(value is not None for value in stiff)
    return spread(left, Content.assemble("stiffness ", ends(stiff), " min"), width) if known else left


def _place(facts: Today, ladder: LegLadder) -> Content:
    """A leg's place on the ladder and what the ladder says of it."""
    line = beads(ladder.steps.index(ladder.position.step), len(ladder.steps))
    return Content.assemble((line, "$primary"), "  ", above(facts, ladder))


def ends(values: Series) -> Content:
    """The first and the newest value."""
    known = [mean(value) for value in values if value is not None]
    return Content.styled(" → ".join(dict.fromkeys([*known[:1], *known[-1:]])) or "·", "bold")
