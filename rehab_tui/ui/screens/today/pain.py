"""Weeks of pain and of morning stiffness as bars, as Progress draws them; of two sore legs a panel each."""

from textual.content import Content
from textual.geometry import Size

from rehab_tui.ui.screens.shared.panel import Panel
from rehab_tui.ui.screens.today.leg_charts import (
    LEAST_PAIN,
    LEAST_STIFF,
    pain_chart,
    stiffness_chart,
    stiffness_line,
)


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
        facts, high = self.context.facts, room.height - 2
        leg = ladders[self.right and self._both].position.leg
        if not self._both:
            return [*(pain_chart if self.right else stiffness_chart)(facts, leg, width, high + 1)]
        if high < LEAST_PAIN + LEAST_STIFF:
            return [*pain_chart(facts, leg, width, high), stiffness_line(facts, leg)]
        stiff = max(LEAST_STIFF, high // 3)
        return [
            *pain_chart(facts, leg, width, high - stiff),
            *stiffness_chart(facts, leg, width, stiff),
        ]


class PainPanel(DaysPanel):
    """Pain in the colours of the guide's zones."""

    heading = "Am I getting better?"
    right = True


class StiffnessPanel(DaysPanel):
    """Minutes of stiffness in the morning."""

    heading = "Morning stiffness"
