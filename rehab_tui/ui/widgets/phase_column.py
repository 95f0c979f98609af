"""A column that fills while the heels rise and empties while they sink."""

from rich.segment import Segment
from textual.geometry import Region
from textual.reactive import reactive
from textual.strip import Strip
from textual.widget import Widget

EIGHTHS = " ▁▂▃▄▅▆▇█"

SINKING = "▒"

STEPS = 30
"""Levels from floor to top: 10 a second in a phase of 3 s look smooth; more would only cost more."""


class PhaseColumn(Widget):
    """Filled from below up to `level`, 0 to 1; only rows between the old and the new level are redrawn.

    `sinking` hatches it, so that one glance tells whether it fills or empties.
    """

    DEFAULT_CSS = "PhaseColumn { width: 10; height: 1fr; }"
    level: reactive[float] = reactive(0.0, repaint=False)
    sinking: reactive[bool] = reactive(False)

    def watch_level(self, before: float, now: float) -> None:
        """Redraw the rows between the two levels."""
        height = self.size.height
        rows = sorted(min(height - 1, height - 1 - self._eighths(level) // 8) for level in (before, now))
        if height and self._eighths(before) != self._eighths(now):
            top = max(0, rows[0])
            self.refresh(Region(0, top, self.size.width, rows[1] - top + 1))

    def render_line(self, y: int) -> Strip:
        """One row: full, empty, or the eighths of the surface."""
        above_ground = (self.size.height - 1 - y) * 8
        part = min(8, max(0, self._eighths(self.level) - above_ground))
        sign = SINKING if part == 8 and self.sinking else EIGHTHS[part]
        return Strip([Segment(sign * self.size.width, self.rich_style)])

    def _eighths(self, level: float) -> int:
        step = round(min(1.0, max(0.0, level)) * STEPS)
        return round(step / STEPS * self.size.height * 8)
