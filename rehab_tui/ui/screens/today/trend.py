"""Am I getting better, in a few lines: each sore leg's weekly pain and stiffness, its place on the ladder."""

from collections.abc import Iterator

from textual.content import Content
from textual.geometry import Size

from rehab_tui.domain.facts import Series, weekly
from rehab_tui.domain.ladder import LegLadder
from rehab_tui.domain.names import TRENDS
from rehab_tui.domain.today import Today
from rehab_tui.domain.words import mean
from rehab_tui.ui.screens.shared.panel import Panel
from rehab_tui.ui.screens.shared.text import spread, zone
from rehab_tui.ui.screens.today.ladder import above, advice
from rehab_tui.ui.widgets.bars import beads, strip

WEEKS = 8
HIGH = 10


class TrendPanel(Panel):
    """Eight weeks of each sore leg in two lines."""

    heading = "Am I getting better?"
    goal = "app.go('progress')"

    def rows(self, room: Size) -> list[Content]:
        """The legs, then what the whole of it asks for."""
        facts = self.context.facts
        rows = [row for ladder in facts.ladders for row in _leg(facts, ladder, room.width)]
        return [*rows, *advice(facts, room.width)] or [
            Content("This shows once check-ins are logged: c begins.")
        ]


def _leg(facts: Today, ladder: LegLadder, width: int) -> Iterator[Content]:
    leg, steps = ladder.position.leg, ladder.steps
    side = f"{leg}  " if len(facts.ladders) > 1 else ""
    pain = weekly(facts.situation, leg, WEEKS, lambda week: week.pain)
    stiff = weekly(facts.situation, leg, WEEKS, lambda week: week.stiffness)
    if any(value is not None for value in pain):
        drawn = strip(pain, HIGH, zone)
        trend = TRENDS[facts.situation.trend]
        left = Content.assemble(
            side, "pain ", _ends(pain), f" in {WEEKS} weeks, ", (trend, "bold"), "   ", drawn
        )
        yield spread(left, Content.assemble("stiffness ", _ends(stiff), " min"), width)
    else:
        yield Content.assemble(side, ("Three logged days in a week give the first value.", "$secondary"))
    line = beads(steps.index(ladder.position.step), len(steps))
    yield Content.assemble(side, (line, "$primary"), "  ", above(ladder))


def _ends(values: Series) -> Content:
    """The first and the newest value."""
    known = [mean(value) for value in values if value is not None]
    return Content.styled(" → ".join(dict.fromkeys([*known[:1], *known[-1:]])) or "·", "bold")
