"""Small bar strips on a fixed scale: a bounded score is never rescaled, a missing day stays a gap."""

from collections.abc import Sequence
from math import floor

BARS = " ▁▂▃▄▅▆▇█"
GAP = "·"


def strip(values: Sequence[float | None], high: float, rows: int = 1) -> list[str]:
    """Bars from 0 to `high` in `rows` lines, top line first, each value a column wide.

    A logged zero keeps a thin line so that it differs from a gap.
    """
    eighths = [
        None if value is None else max(1, round(min(value, high) / high * rows * 8)) for value in values
    ]
    return [
        "".join(
            (" " if row else GAP) if each is None else BARS[min(max(each - 8 * row, 0), 8)]
            for each in eighths
        )
        for row in reversed(range(rows))
    ]


def bar(part: float, whole: float, width: int) -> str:
    """A filled share of a line, such as done against prescribed."""
    filled = floor(width * min(1.0, part / whole)) if whole else 0
    return "█" * filled + "░" * (width - filled)
