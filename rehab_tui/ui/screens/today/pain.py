"""Weeks of pain and of morning stiffness as bars, a bar a day."""

from collections.abc import Mapping
from datetime import date

from textual.content import Content

from rehab_tui.domain.facts import LegHistory, Trend
from rehab_tui.domain.names import TRENDS
from rehab_tui.ui.screens.shared.text import STIFFNESS_TOP, zone
from rehab_tui.ui.screens.today.days import DaysPanel


class PainPanel(DaysPanel):
    """Pain in the colours of the guide's zones."""

    heading = "Am I getting better?"
    right = True
    names = {8: "stop", 4.5: "less", 1.5: "calm"}

    def of(self, history: LegHistory) -> Mapping[date, int]:
        """The worst pain of each day."""
        return history.pain

    def colour(self, value: float) -> str:
        """The zone's."""
        return zone(value)

    def says(self, side: str) -> Content:
        """How the weeks go, as the verdict has it."""
        trend = self.context.facts.situation.trend
        return Content(f"pain{side}" if trend is Trend.UNKNOWN else f"pain{side}, {TRENDS[trend]}")


class StiffnessPanel(DaysPanel):
    """Minutes of stiffness in the morning."""

    heading = "Morning stiffness"
    top = STIFFNESS_TOP

    def of(self, history: LegHistory) -> Mapping[date, int]:
        """Each morning's minutes."""
        return history.stiffness

    def colour(self, value: float) -> str:
        """One for all; a morning without any is only marked."""
        return "$primary" if value else "$secondary"

    def says(self, side: str) -> Content:
        """What is counted."""
        return Content(f"minutes{side}")
