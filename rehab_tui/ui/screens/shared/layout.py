"""How panels lie: in one column, halves beside each other, or in two in a wide and high window."""

from collections.abc import Iterable, Sequence
from itertools import groupby

from textual.geometry import Offset, Region, Size, Spacing
from textual.layout import ArrangeResult, Layout, WidgetPlacement
from textual.widget import Widget

from rehab_tui.ui.widgets.box import Box

PAIRS_FROM = 76
"""Columns of the window from which two halves have room beside each other."""
COLUMNS_FROM = Size(110, 36)
"""The window from which there are two columns."""
HIGHEST = 30
"""Lines beyond which a panel that grows says no more."""


def in_columns(window: Size) -> bool:
    """Whether the panels stand in two columns."""
    return window.width >= COLUMNS_FROM.width and window.height >= COLUMNS_FROM.height


class DashboardLayout(Layout):
    """Gives each panel the lines it needs; what is left over goes to the panels that grow."""

    name = "dashboard"

    def arrange(
        self,
        parent: Widget,
        children: list[Widget],
        size: Size,
        greedy: bool = True,  # noqa: ARG002
    ) -> ArrangeResult:
        """Where each panel lies in a container of that size."""
        panels = [child for child in children if isinstance(child, Box)]
        window = parent.app.size
        room = Region(0, 0, size.width, size.height)
        if in_columns(window):
            left, right = room.split_vertical(room.width // 2)
            rows = [
                *_stacked([[panel] for panel in panels if not panel.right], left),
                *_stacked([[panel] for panel in panels if panel.right], right),
            ]
        else:
            rows = _stacked(
                _paired(panels) if room.width >= PAIRS_FROM else [[panel] for panel in panels], room
            )
        return [WidgetPlacement(region, Offset(), Spacing(), panel) for panel, region in rows]


def _paired(panels: Iterable[Box]) -> list[list[Box]]:
    """The panels as rows: halves that follow each other share one."""
    groups = [(half, list(group)) for half, group in groupby(panels, key=lambda panel: panel.half)]
    return [row for half, group in groups for row in ([group] if half else [[panel] for panel in group])]


def _stacked(rows: Sequence[Sequence[Box]], room: Region) -> list[tuple[Box, Region]]:
    """The rows under each other; lines that are left over go to those that grow."""
    needs = [max(_needed(panel, room.width // len(row)) for panel in row) for row in rows]
    growing = [number for number, row in enumerate(rows) if any(panel.grows for panel in row)]
    spare = max(0, room.height - sum(needs))
    for place, number in enumerate(growing):
        row, more = rows[number], spare // (len(growing) - place)
        height = min(HIGHEST, needs[number] + more)
        grown = max(_needed(panel, room.width // len(row), height if panel.grows else 0) for panel in row)
        spare -= grown - needs[number]
        needs[number] = grown
    found, y = [], room.y
    for row, height in zip(rows, needs, strict=True):
        edges = [room.x + room.width * n // len(row) for n in range(len(row) + 1)]
        found += [
            (panel, Region(x, y, end - x, height))
            for panel, x, end in zip(row, edges, edges[1:], strict=False)
        ]
        y += height
    return found


def _needed(panel: Box, width: int, height: int = 0) -> int:
    """The lines that a panel needs in that width, or has use for up to a height, its border with it."""
    frame = panel.gutter
    return len(panel.drawn(Size(max(1, width - frame.width), max(0, height - frame.height)))) + frame.height
