"""Drawings for the physio's page: one week of one value as inline SVG, on a named scale."""

from collections.abc import Sequence

from rehab_tui.exchange.report.facts.weeks import LegWeek, Spread

PAIN_TOP = 10
HOUR = 60
WIDE, HIGH = 70, 100
THINNEST = 3
"""A range of one value is still drawn this high, of 100."""


def pain_cell(week: LegWeek) -> str:
    """The week's pain on 0-10."""
    return _cell(week.pain, PAIN_TOP)


def stiffness_cell(week: LegWeek, top: int) -> str:
    """The week's stiffness on 0 to `top` minutes."""
    return _cell(week.stiffness, top)


def stiffness_top(weeks: Sequence[LegWeek]) -> int:
    """The end of the scale for these weeks: whole hours, at least one."""
    highest = max((week.stiffness.high for week in weeks if week.stiffness), default=0)
    return max(1, -(-highest // HOUR)) * HOUR


def _cell(spread: Spread | None, top: int) -> str:
    """Lowest to highest as a pale box, the median as a line across; a week without values stays empty."""
    grid = "".join(_line("grid", part * HIGH / 2) for part in range(3))
    drawn = ""
    if spread:
        high, low = _y(spread.high, top), _y(spread.low, top)
        tall = max(low - high, THINNEST)
        drawn = f'<rect x="14" y="{(high + low - tall) / 2:.1f}" width="{WIDE - 28}" height="{tall:.1f}"/>'
        drawn += _line("median", _y(spread.median, top)) if spread.median is not None else ""
    return f'<svg viewBox="0 -4 {WIDE} {HIGH + 8}" preserveAspectRatio="none">{grid}{drawn}</svg>'


def _y(value: float, top: int) -> float:
    return HIGH - value * HIGH / top


def _line(name: str, y: float) -> str:
    return f'<line class="{name}" x1="0" x2="{WIDE}" y1="{y:.1f}" y2="{y:.1f}"/>'
