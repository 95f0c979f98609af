"""Everything over time: pain, stiffness, kilometres and the load of each leg, by day and by week."""

from collections.abc import Sequence
from functools import cached_property
from pathlib import Path

from textual import getters
from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from rehab_tui.domain.records import Leg
from rehab_tui.ui.commands import bindings, command
from rehab_tui.ui.screens.charts.range import RANGES
from rehab_tui.ui.screens.charts.ranged_screen import RangedScreen
from rehab_tui.ui.widgets.chart import Chart
from rehab_tui.ui.widgets.chart_plot import Plot

WIDE = 110
AROUND = 3
"""Lines of the screen beside the charts: head line, range, footer."""
LOWEST = 10


class Board(VerticalScroll, can_focus=False, inherit_bindings=False):
    """The charts in one or two columns; it scrolls to the chart that has the keys."""


class ChartsScreen(RangedScreen):
    """All charts share one range and one day to read."""

    HEADING = "charts"
    CSS_PATH = Path(__file__).with_name("screen.tcss")  # from here, in whichever folder a subclass stands
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (WIDE, "-wide")]
    BINDINGS = bindings(
        "charts",
        command("up", "app.focus_previous", "up", "The chart before", show=False),
        command("down", "app.focus_next", "other chart", "The next chart", shown_key="↑↓"),
        command("escape", "app.go('progress')", "back", "Back to progress"),
    )

    ranges = getters.query_one("#range", Static)
    column = getters.query_one(Board)

    @cached_property
    def legs(self) -> Sequence[Leg]:
        """The legs whose pain is drawn, the same as long as the screen stays."""
        return self.context.facts.situation.legs or (Leg.LEFT,)

    def compose_place(self) -> ComposeResult:
        """The ranges and the charts."""
        yield Static(id="range", markup=False)
        with Board():
            for _ in self.board:
                yield Chart()

    @property
    def board(self) -> Sequence[Plot]:
        """The plots for the range that is looked at."""
        return self.plots.board(self.legs, self.range)

    def show_facts(self) -> None:
        """Fit the charts to the screen and draw them."""
        charts = self.query(Chart)
        lines = (len(charts) + 1) // 2 if self.app.size.width >= WIDE else len(charts)
        height = max(LOWEST, (self.app.size.height - AROUND) // lines)
        self.column.styles.grid_rows = str(height)
        for chart in charts:
            chart.styles.height = height
        self.show_charts()

    def show_charts(self) -> None:
        """Draw everything anew for the range."""
        for chart, plot in zip(self.query(Chart), self.board, strict=True):
            chart.plot = plot
        names = (
            (f"[{range.name}]", "bold $primary") if range is self.range else f" {range.name} "
            for range in RANGES
        )
        self.ranges.update(Content.assemble("range  ", *names))
