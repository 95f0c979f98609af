"""Bars on a fixed scale in the colours of their values, several lines high."""

from collections.abc import Callable, Sequence
from itertools import groupby

from textual.content import Content, Span

from rehab_tui.ui.widgets.strips import strip


def bars(
    values: Sequence[float | None], high: float, rows: int, colour: Callable[[float], str]
) -> list[Content]:
    """A column for each value, from 0 to `high`, top line first; a missing one stays a gap, a 0 is thin."""
    runs, at = [], 0
    for each, group in groupby("$secondary" if value is None else colour(value) for value in values):
        end = at + len(list(group))
        runs.append(Span(at, end, each))
        at = end
    return [Content(line, runs) if line.strip() else Content(line) for line in strip(values, high, rows)]


def beads(place: int, steps: int) -> str:
    """A ladder in a line: done, here, ahead."""
    return "●" * place + "◉" + "○" * (steps - place - 1)
