"""The km of the last weeks, a line a week, this one's against its cap."""

from textual.content import Content
from textual.geometry import Size

from rehab_tui.domain.plan.ledger import rounded
from rehab_tui.domain.records import day_and_month
from rehab_tui.domain.rules.verdict import sentence
from rehab_tui.domain.words import number
from rehab_tui.ui.screens.shared.panel import Panel
from rehab_tui.ui.widgets.bars import bar

LABEL, EDGE = 11, 15
WEEKS, LEAST = 8, 3


class DistancePanel(Panel):
    """Horizontal bars, the newest week last."""

    heading = "Distance by the week"
    goal = "app.go('runs')"
    grows = True

    def rows(self, room: Size) -> list[Content]:
        """As many weeks as there are lines for, and where this one's cap comes from."""
        plan = self.context.facts.plan
        line = self.context.facts.week_line
        says = f"This week {line}." if plan.week_km_cap is not None else sentence(line)
        why = Content.styled(says, "$secondary").wrap(room.width)
        shown = min(WEEKS, max(LEAST, room.height - len(why)))
        unit = self.context.units.distance
        weeks = [(day_and_month(week.first), rounded(week.km)) for week in plan.weeks[-shown:-1]]
        cap = plan.week_km_cap or 0
        top = max([km for _, km in weeks] + [cap, plan.week_km_done, 1])
        wide = max(1, room.width - LABEL - EDGE)
        rows = [_bar(name, km, 0, top, wide, f"{number(unit.of(km, 1))} {unit}") for name, km in weeks]
        now = _bar("this week", plan.week_km_done, cap, top, wide, self.context.facts.week_km)
        return [*rows, now, *why]


def _bar(name: str, km: float, cap: float, top: float, wide: int, says: str) -> Content:
    """A week's km, in the cap's track if there is one."""
    done, whole = round(km / top * wide), round(max(km, cap) / top * wide)
    return Content.assemble(
        (f"{name:<{LABEL}}", "$secondary"), (bar(done, whole, whole), "$primary"), f" {says}"
    )
