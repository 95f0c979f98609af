"""What every screen with charts shares: one range for all of them, and one day to read."""

from typing import ClassVar

from textual import on
from textual.binding import BindingType

from rehab_tui.ui.commands import command
from rehab_tui.ui.context import Context
from rehab_tui.ui.screens.charts.plots import Plots
from rehab_tui.ui.screens.charts.range import REACHES, Reach
from rehab_tui.ui.screens.shared.place import PlaceScreen
from rehab_tui.ui.widgets.chart import Chart


class ReachScreen(PlaceScreen):
    """Subclasses draw their charts from `plots` and `reach` in `show_charts`."""

    BINDINGS: ClassVar[list[BindingType]] = [
        command("left_square_bracket", "reach(-1)", "range", "Look at less time", shown_key="[ ]"),
        command("right_square_bracket", "reach(1)", "longer range", "Look at more time", show=False),
        *(
            command(str(n), f"reach_of({n})", reach.name, f"Look at {reach.name}", show=False)
            for n, reach in enumerate(REACHES, start=1)
        ),
    ]

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._at = 1
        self._plots = Plots(context.facts)

    @property
    def reach(self) -> Reach:
        """How far back the charts go."""
        return REACHES[self._at]

    @property
    def plots(self) -> Plots:
        """The plots of today's facts."""
        if self._plots.facts is not self.context.facts:
            self._plots = Plots(self.context.facts)
        return self._plots

    def show_charts(self) -> None:
        """Draw the charts anew."""

    def action_reach(self, by: int) -> None:
        """Look at more or less time."""
        self.action_reach_of(max(1, min(len(REACHES), self._at + 1 + by)))

    def action_reach_of(self, number: int) -> None:
        """Look at the first, second or third of the ranges."""
        self._at = number - 1
        self.show_charts()

    @on(Chart.Moved)
    def read(self, moved: Chart.Moved) -> None:
        """Read the same day on every chart."""
        for chart in self.query(Chart):
            chart.cursor = moved.day
