"""The charts of one sore leg on Today: its weeks of pain, its minutes of stiffness."""

from collections.abc import Iterator
from datetime import timedelta

from textual.content import Content

from rehab_tui.domain.facts import weekly
from rehab_tui.domain.names import TRENDS
from rehab_tui.domain.records import Leg
from rehab_tui.domain.today import Today
from rehab_tui.ui.screens.charts.legs import TendonPlots
from rehab_tui.ui.screens.charts.range import DrawnDays
from rehab_tui.ui.screens.today.trend import WEEKS, ends
from rehab_tui.ui.widgets.chart_drawing import ChartDrawing

AROUND = 12
"""Columns of the numbers on the left, and of the zones' names on the right."""
MOST_DAYS = 84
LEAST_PAIN, LEAST_STIFF = 6, 5
"""The lines that a chart of each needs."""


def pain_chart(facts: Today, leg: Leg, width: int, high: int) -> Iterator[Content]:
    """How the weeks of pain go, as the verdict has it, over the bars and the days below."""
    drawing = _drawing(facts, leg, width, max(LEAST_PAIN, high), pain=True)
    yield _legend(f"pain, {TRENDS[facts.situation.trend]}", drawing.legend, width)
    yield from drawing.text()


def stiffness_chart(facts: Today, leg: Leg, width: int, high: int) -> Iterator[Content]:
    """The minutes of each morning."""
    drawing = _drawing(facts, leg, width, max(LEAST_STIFF, high), pain=False)
    yield _legend("minutes", drawing.legend, width)
    yield from drawing.text()


def stiffness_line(facts: Today, leg: Leg) -> Content:
    """The weeks of stiffness, where no chart of them has room."""
    stiff = weekly(facts.situation, leg, WEEKS, lambda week: week.stiffness)
    if all(value is None for value in stiff):
        return Content.styled("stiffness: no minutes noted", "$secondary")
    return Content.assemble(("stiffness ", "$secondary"), ends(stiff), f" min in {WEEKS} weeks")


def _drawing(facts: Today, leg: Leg, width: int, high: int, *, pain: bool) -> ChartDrawing:
    days = max(7, min(MOST_DAYS, (width - AROUND) // 7 * 7))
    shown = DrawnDays(facts.day - timedelta(days=days - 1), facts.day)
    plots = TendonPlots(facts.situation)
    return ChartDrawing((plots.pain if pain else plots.stiffness)(leg, shown), width, high)


def _legend(head: str, words: list[str], width: int) -> Content:
    """What stands over a chart, with as many of its signs as there is room for, each whole."""
    legend = ""
    for word in words:
        legend += f"   {word}" if len(head + legend) + 3 + len(word) <= width else ""
    return Content.assemble(head, (legend, "$secondary"))
