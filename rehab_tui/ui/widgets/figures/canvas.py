"""Turns shapes into cells: every cell gets the block sign that covers most nearly what the shapes cover."""

from collections.abc import Iterable, Sequence
from functools import reduce
from itertools import chain, pairwise
from math import ceil
from operator import or_

from rehab_tui.ui.widgets.figures.shapes import Part, Shape
from rehab_tui.ui.widgets.figures.signs import DOTS, FULL, QUADRANTS, mask, sign_of

MOSTLY = 48
"""With so many dots covered by two parts, a cell shows one as its sign and the other behind it."""

Cell = tuple[str, Part | None, Part | None]
"""A sign, whose it is, and whose the ground behind it is."""

EMPTY: Cell = (" ", None, None)


def covered(points: Sequence[complex], lowest: int, highest: int) -> Iterable[tuple[int, int, int]]:
    """The rows that a convex outline in dots meets, within limits: number from below, first column, end."""
    edges = list(pairwise([*points, points[0]]))
    heights = [point.imag for point in points]
    for row in range(max(lowest, ceil(min(heights) - 0.5)), min(highest, ceil(max(heights) - 0.5))):
        y = row + 0.5
        meets = [
            a.real + (y - a.imag) * (b.real - a.real) / (b.imag - a.imag)
            for a, b in edges
            if (a.imag <= y) != (b.imag <= y)
        ]
        yield row, ceil(min(meets) - 0.5), ceil(max(meets) - 0.5)


def halves(point: complex) -> complex:
    """The nearest point, in dots, where cells or their halves meet."""
    half = DOTS // 2
    return complex(round(point.real / half) * half, round(point.imag / half) * half)


class Canvas:
    """A room of cells, so many to a unit; its last row lies below the ground."""

    def __init__(self, width: int, height: int, scale: float) -> None:
        self.width, self.height, self.scale = width, height, scale
        self._dots: dict[Part, list[int]] = {part: [0] * (height * DOTS) for part in Part}

    def paint(self, shape: Shape) -> None:
        """Cover what the shape covers, before all that was painted earlier."""
        inks = [ink for outline in self._outlines(shape) for ink in self._inks(outline, shape.part)]
        for line, ink in inks:
            for dots in self._dots.values():
                dots[line] &= ~ink
        for line, ink in inks:
            self._dots[shape.part][line] |= ink

    def _outlines(self, shape: Shape) -> list[list[complex]]:
        """The outlines in dots."""
        across, up = self.scale * DOTS, self.scale * DOTS / 2

        def dots(point: complex) -> complex:
            return complex(point.real * across, point.imag * up)

        if shape.at is None:
            return [[dots(point) for point in outline] for outline in shape.outlines]
        at = shape.at
        return [
            [halves(dots(at)) + halves(dots(point - at)) for point in outline] for outline in shape.outlines
        ]

    def _inks(self, points: Sequence[complex], part: Part) -> Iterable[tuple[int, int]]:
        """For each row, its number from the top and its covered dots; only the ground reaches below 0."""
        above, wide = (self.height - 1) * DOTS, self.width * DOTS
        for row, first, end in covered(points, -DOTS // 2 if part is Part.GROUND else 0, above):
            yield above - 1 - row, (1 << max(0, min(wide, end))) - (1 << max(0, min(wide, first)))

    def cells(self) -> tuple[tuple[Cell, ...], ...]:
        """The cells of each row, from the top."""
        return tuple(self._row(y) for y in range(self.height))

    def _row(self, y: int) -> tuple[Cell, ...]:
        rows = {part: dots[DOTS * y : DOTS * (y + 1)] for part, dots in self._dots.items()}
        ink = reduce(or_, chain.from_iterable(rows.values()))
        return tuple(_cell(rows, DOTS * x) if ink >> DOTS * x & FULL else EMPTY for x in range(self.width))


def _cell(rows: dict[Part, list[int]], left: int) -> Cell:
    """A cell with ink in it."""
    masks = {part: mask([row >> left & FULL for row in dots]) for part, dots in rows.items() if any(dots)}
    first, *others = sorted(masks, key=lambda part: masks[part].bit_count(), reverse=True)
    whole = sum(masks.values())
    behind = next((part for part in others if masks[part]), None)
    if behind and whole.bit_count() > MOSTLY:
        sign = sign_of(masks[first])
        return sign, first, None if sign == QUADRANTS[-1] else behind
    sign = sign_of(whole)
    return (sign, first, None) if sign != " " else EMPTY
