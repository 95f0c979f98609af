"""Bars of eighths of a cell on a fixed scale: the one drawing of them that charts and lines of text share."""

from collections.abc import Callable, Iterable, Sequence
from itertools import groupby
from math import floor
from typing import NamedTuple

from textual.content import Content, Span

EIGHTHS = " ▁▂▃▄▅▆▇█"
GAP = "·"
SPENT, LEFT = "█", "░"


class Cell(NamedTuple):
    """One sign and its style."""

    sign: str
    style: str = ""


def eighths(value: float, high: float, rows: int) -> int:
    """The height of a bar on a scale from 0 to `high`; a logged zero is thin, unlike a gap."""
    return max(1, round(min(value, high) / high * rows * 8))


def piece(height: int, row: int) -> str:
    """What a bar of so many eighths fills of a row, counted from below."""
    return EIGHTHS[min(max(height - 8 * row, 0), 8)]


def line_of(cells: Iterable[Cell]) -> Content:
    """The cells as a line of text."""
    signs, runs = "", list[Span]()
    for style, group in groupby(cells, key=lambda cell: cell.style):
        begin = len(signs)
        signs += "".join(cell.sign for cell in group)
        runs += [Span(begin, len(signs), style)] if style else []
    return Content(signs, runs)


def strip(values: Sequence[float | None], high: float, colour: Callable[[float], str]) -> Content:
    """One line with a bar for each value; a missing one stays a gap."""
    return line_of(
        Cell(GAP, "$secondary") if value is None else Cell(piece(eighths(value, high, 1), 0), colour(value))
        for value in values
    )


def bar(part: float, whole: float, width: int) -> str:
    """A filled share of a line, such as done against prescribed."""
    filled = floor(width * min(1.0, part / whole)) if whole else 0
    return SPENT * filled + LEFT * (width - filled)


def beads(place: int, steps: int) -> str:
    """A ladder in a line: done, here, ahead."""
    return "●" * place + "◉" + "○" * (steps - place - 1)
