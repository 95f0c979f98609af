"""The tests over time: knee to wall and heel raises for each leg, VISA-A, the tendon rating."""

from collections.abc import Sequence
from functools import cached_property

from rehab_tui.domain.records import Leg, MeasurementKind
from rehab_tui.ui.commands import bindings, command
from rehab_tui.ui.screens.charts.screen import ChartsScreen
from rehab_tui.ui.screens.measurements.plots import charted, plot_of
from rehab_tui.ui.widgets.chart_plot import Plot


class MeasurementChartsScreen(ChartsScreen):
    """As the charts of every day, with a bar for each test; a day without one is empty."""

    HEADING = "tests over time"
    BINDINGS = bindings(
        "test-charts", command("escape", "app.go('measurements')", "back", "Back to the tests")
    )

    @cached_property
    def charted(self) -> Sequence[tuple[MeasurementKind, Leg]]:
        """Which charts there are, the same as long as the screen stays."""
        return charted(self.context.facts.situation.entries.measurements)

    @property
    def board(self) -> Sequence[Plot]:
        """The plots in their order; all of time begins with the first test, if nothing is older."""
        found, first = self.context.facts.situation.entries.measurements, self.plots.days(self.range).first
        if self.range.days is None:
            first = min([first, *(one.date for one in found[:1])])
        return [plot_of(kind, leg, found, first, self.context.day) for kind, leg in self.charted]
