"""Small bar strips on a fixed scale: a bounded score is never rescaled, a missing day stays a gap."""

from collections.abc import Sequence
from math import floor

BARS = " ▁▂▃▄▅▆▇█"
GAP = "·"


def strip(values: Sequence[float | None], high: float, rows: int = 1, width: int = 1) -> list[str]:
    """Bars from 0 to `high` in `rows` lines, top line first, each value `width` columns wide.

    A logged zero keeps a thin line so that it differs from a gap.
    """
    lines = []
    for row in reversed(range(rows)):
        cells = (_cell(value, high, rows, row) for value in values)
        lines.append("".join(cell * width for cell in cells))
    return lines


def _cell(value: float | None, high: float, rows: int, row: int) -> str:
    if value is None:
        return GAP if row == 0 else " "
    eighths = round(min(value, high) / high * rows * 8)
    if row == 0:
        return BARS[max(1, min(8, eighths))]
    return BARS[max(0, min(8, eighths - row * 8))]


def beads(place: int, steps: int) -> str:
    """A ladder in a line: done, here, ahead."""
    return "●" * place + "◉" + "○" * (steps - place - 1)


def bar(part: float, whole: float, width: int) -> str:
    """A filled share of a line, such as done against prescribed."""
    filled = floor(width * min(1.0, part / whole)) if whole else 0
    return "█" * filled + "░" * (width - filled)
