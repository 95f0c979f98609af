"""What every screen with charts shares: one range for all of them, and one day to read."""

from textual import on

from rehab_tui.ui.commands import bindings, command
from rehab_tui.ui.screens.charts.plots import Plots
from rehab_tui.ui.screens.charts.range import RANGES, Range
from rehab_tui.ui.screens.shared.place import PlaceScreen
from rehab_tui.ui.widgets.chart import Chart


class RangedScreen(PlaceScreen):
    """Subclasses draw their charts from `plots` and `range` in `show_charts`."""

    BINDINGS = bindings(
        "charts",
        command("left_square_bracket", "shift_range(-1)", "range", "Look at less time", shown_key="[ ]"),
        command("right_square_bracket", "shift_range(1)", "longer range", "Look at more time", show=False),
        *(
            command(str(n), f"show_range({n})", range.name, f"Look at {range.name}", show=False)
            for n, range in enumerate(RANGES, start=1)
        ),
    )

    _chosen = 1
    _plots: Plots | None = None

    @property
    def range(self) -> Range:
        """How far back the charts go."""
        return RANGES[self._chosen]

    @property
    def plots(self) -> Plots:
        """The plots of today's facts."""
        if self._plots is None or self._plots.facts is not self.context.facts:
            self._plots = Plots(self.context.facts)
        return self._plots

    def show_charts(self) -> None:
        """Draw the charts anew."""

    def action_shift_range(self, by: int) -> None:
        """Look at more or less time."""
        self.action_show_range(max(1, min(len(RANGES), self._chosen + 1 + by)))

    def action_show_range(self, number: int) -> None:
        """Look at the first, second or third of the ranges."""
        self._chosen = number - 1
        self.show_charts()

    @on(Chart.Moved)
    def read(self, moved: Chart.Moved) -> None:
        """Read the same day on every chart."""
        for chart in self.query(Chart):
            chart.cursor = moved.day
