"""Weeks of pain and of morning stiffness as bars, as Progress draws them; of two sore legs a panel each."""

from collections.abc import Iterator
from datetime import timedelta

from textual.content import Content
from textual.geometry import Size

from rehab_tui.domain.facts import weekly
from rehab_tui.domain.ladder import LegLadder
from rehab_tui.domain.names import TRENDS
from rehab_tui.ui.screens.charts.legs import TendonPlots
from rehab_tui.ui.screens.charts.range import DrawnDays
from rehab_tui.ui.screens.shared.panel import Panel
from rehab_tui.ui.screens.today.trend import WEEKS, ends
from rehab_tui.ui.widgets.chart_drawing import ChartDrawing

AROUND = 12
"""Columns of the numbers on the left, and of the zones' names on the right."""
MOST_DAYS = 84
LEAST_PAIN, LEAST_STIFF = 6, 5
"""The lines that a chart of each needs."""


class DaysPanel(Panel):
    """One chart of a sore leg; where both are sore, both charts of one of them as far as there is room."""

    goal = "app.go('charts')"
    grows = True

    def show(self) -> None:
        """Say on the border which leg it is."""
        super().show()
        side = "right" if self.right else "left"
        self.border_title = f"Am I getting better, {side} leg?" if self._both else self.heading

    @property
    def _both(self) -> bool:
        return len(self.context.facts.ladders) > 1

    def rows(self, room: Size) -> list[Content]:
        """What is drawn, the bars, and the days below."""
        ladders, width = self.context.facts.ladders, room.width
        if not ladders:
            return Content("It begins with a sore tendon and check-ins.").wrap(width)
        if not self._both:
            return [*self._chart(ladders[0], width, room.height - 1, pain=self.right)]
        ladder, high = ladders[self.right], room.height - 2
        if high < LEAST_PAIN + LEAST_STIFF:
            return [*self._chart(ladder, width, high, pain=True), self._minutes(ladder)]
        stiff = max(LEAST_STIFF, high // 3)
        return [
            *self._chart(ladder, width, high - stiff, pain=True),
            *self._chart(ladder, width, stiff, pain=False),
        ]

    def _chart(self, ladder: LegLadder, width: int, high: int, *, pain: bool) -> Iterator[Content]:
        situation, today = self.context.facts.situation, self.context.day
        days = max(7, min(MOST_DAYS, (width - AROUND) // 7 * 7))
        shown = DrawnDays(today - timedelta(days=days - 1), today)
        plots = TendonPlots(situation)
        plot = (plots.pain if pain else plots.stiffness)(ladder.position.leg, shown)
        drawing = ChartDrawing(plot, width, max(LEAST_PAIN if pain else LEAST_STIFF, high))
        head = self._head if pain else "minutes"
        legend = ""
        for word in drawing.legend:
            legend += f"   {word}" if len(head + legend) + 3 + len(word) <= width else ""
        yield Content.assemble(head, (legend, "$secondary"))
        yield from drawing.text()

    def _minutes(self, ladder: LegLadder) -> Content:
        """The weeks of stiffness, where no chart of them has room."""
        stiff = weekly(self.context.facts.situation, ladder.position.leg, WEEKS, lambda week: week.stiffness)
        if all(value is None for value in stiff):
            return Content.styled("stiffness: no minutes noted", "$secondary")
        return Content.assemble(("stiffness ", "$secondary"), ends(stiff), f" min in {WEEKS} weeks")

    @property
    def _head(self) -> str:
        """What stands above the pain: how its weeks go, as the verdict has it."""
        return f"pain, {TRENDS[self.context.facts.situation.trend]}"


class PainPanel(DaysPanel):
    """Pain in the colours of the guide's zones."""

    heading = "Am I getting better?"
    right = True


class StiffnessPanel(DaysPanel):
    """Minutes of stiffness in the morning."""

    heading = "Morning stiffness"
