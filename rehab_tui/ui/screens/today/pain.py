"""Weeks of pain and of morning stiffness as bars, for each sore leg, as Progress draws them."""

from collections.abc import Iterator
from datetime import timedelta

from textual.content import Content
from textual.geometry import Size

from rehab_tui.domain.facts import Trend
from rehab_tui.domain.names import TRENDS
from rehab_tui.ui.screens.charts.legs import TendonPlots
from rehab_tui.ui.screens.charts.range import DrawnDays
from rehab_tui.ui.screens.shared.panel import Panel
from rehab_tui.ui.widgets.chart_drawing import ChartDrawing

AROUND = 12
"""Columns of the numbers on the left, and of the zones' names on the right."""
MOST_DAYS, LEAST_ROWS = 84, (6, 4)
"""The lines that a chart needs: the only one, and each of two."""


class DaysPanel(Panel):
    """A chart for each sore leg, one below the other."""

    goal = "app.go('charts')"
    grows = True

    def rows(self, room: Size) -> list[Content]:
        """What is drawn, the bars, and the days below, for each leg."""
        legs = len(self.context.facts.ladders)
        high = max(LEAST_ROWS[legs > 1], room.height // max(1, legs) - 1)
        return [*self._charts(room.width, high)] or [Content("It begins with a sore tendon and check-ins.")]

    def _charts(self, width: int, high: int) -> Iterator[Content]:
        facts, today = self.context.facts, self.context.day
        days = max(7, min(MOST_DAYS, (width - AROUND) // 7 * 7))
        shown = DrawnDays(today - timedelta(days=days - 1), today)
        plots = TendonPlots(facts.situation)
        draw = plots.pain if self.right else plots.stiffness
        for ladder in facts.ladders:
            leg = ladder.position.leg
            drawing = ChartDrawing(draw(leg, shown), width, high)
            side = f", {leg} leg" if len(facts.ladders) > 1 else ""
            legend = ("   " + "   ".join(drawing.legend), "$secondary")
            yield Content.assemble(self.says + side, legend).truncate(width, ellipsis=True)
            yield from drawing.text()

    @property
    def says(self) -> str:
        """What stands above the bars: how the weeks of pain go, as the verdict has it, or what is counted."""
        trend = self.context.facts.situation.trend
        pain = "pain" if trend is Trend.UNKNOWN else f"pain, {TRENDS[trend]}"
        return pain if self.right else "minutes"


class PainPanel(DaysPanel):
    """Pain in the colours of the guide's zones."""

    heading = "Am I getting better?"
    right = True


class StiffnessPanel(DaysPanel):
    """Minutes of stiffness in the morning."""

    heading = "Morning stiffness"
