"""Weeks of pain and of morning stiffness as bars, a bar a day."""

from rehab_tui.domain.facts import Trend
from rehab_tui.domain.names import TRENDS
from rehab_tui.domain.records import Leg
from rehab_tui.ui.screens.charts.legs import TendonPlots
from rehab_tui.ui.screens.charts.range import DrawnDays
from rehab_tui.ui.screens.today.days import DaysPanel
from rehab_tui.ui.widgets.chart_plot import Plot


class PainPanel(DaysPanel):
    """Pain in the colours of the guide's zones."""

    heading = "Am I getting better?"
    right = True

    def plot(self, plots: TendonPlots, leg: Leg, days: DrawnDays) -> Plot:
        """The worst pain of each day."""
        return plots.pain(leg, days)

    def says(self) -> str:
        """How the weeks go, as the verdict has it."""
        trend = self.context.facts.situation.trend
        return "pain" if trend is Trend.UNKNOWN else f"pain, {TRENDS[trend]}"


class StiffnessPanel(DaysPanel):
    """Minutes of stiffness in the morning."""

    heading = "Morning stiffness"

    def plot(self, plots: TendonPlots, leg: Leg, days: DrawnDays) -> Plot:
        """Each morning's minutes."""
        return plots.stiffness(leg, days)

    def says(self) -> str:
        """What is counted."""
        return "minutes"
