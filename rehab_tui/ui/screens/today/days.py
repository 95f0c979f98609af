"""Weeks of a number as bars, a bar a day, for each sore leg."""

from collections.abc import Iterator
from datetime import timedelta

from textual.content import Content
from textual.geometry import Size

from rehab_tui.domain.records import Leg
from rehab_tui.ui.screens.charts.legs import TendonPlots
from rehab_tui.ui.screens.charts.range import DrawnDays
from rehab_tui.ui.screens.shared.panel import Panel
from rehab_tui.ui.widgets.bars import line_of
from rehab_tui.ui.widgets.chart_drawing import ChartDrawing
from rehab_tui.ui.widgets.chart_plot import Plot

AROUND = 12
"""Columns of the numbers on the left, and of the zones' names on the right."""
MOST_DAYS, LEAST_ROWS = 84, 6


class DaysPanel(Panel):
    """A chart for each sore leg, one below the other, as on Progress."""

    goal = "app.go('charts')"
    grows = True

    def plot(self, plots: TendonPlots, leg: Leg, days: DrawnDays) -> Plot:
        """What is drawn of a leg."""
        raise NotImplementedError

    def says(self) -> str:
        """What stands above the bars."""
        raise NotImplementedError

    def rows(self, room: Size) -> list[Content]:
        """What is drawn, the bars, and the days below, for each leg."""
        facts = self.context.facts
        high = max(LEAST_ROWS, room.height // max(1, len(facts.ladders)) - 1)
        plots = TendonPlots(facts)
        return [
            row
            for ladder in facts.ladders
            for row in self._chart(plots, ladder.position.leg, room.width, high)
        ] or [Content("It begins with a sore tendon and check-ins.")]

    def _chart(self, plots: TendonPlots, leg: Leg, width: int, high: int) -> Iterator[Content]:
        today = self.context.day
        days = max(7, min(MOST_DAYS, (width - AROUND) // 7 * 7))
        plot = self.plot(plots, leg, DrawnDays(today - timedelta(days=days - 1), today))
        side = f", {leg} leg" if len(self.context.facts.ladders) > 1 else ""
        yield Content.assemble(self.says() + side, ("   " + "   ".join(plot.legend), "$secondary"))
        yield from map(line_of, ChartDrawing(plot, width, high).lines())
