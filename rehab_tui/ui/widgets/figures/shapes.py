"""Convex shapes in a plane: x + yj, a unit is the width of a cell, y grows upward from the ground."""

from cmath import phase, rect
from collections.abc import Sequence
from enum import StrEnum
from math import acos, pi
from typing import NamedTuple

CORNERS = 8
"""Corners of half a circle: enough at the size of cells."""


class Part(StrEnum):
    """What a shape belongs to; each part has a colour of its own."""

    GROUND = "ground"
    BODY = "body"
    LEG = "leg"
    LOAD = "load"
    FAR_BODY = "far-body"
    FAR_LEG = "far-leg"
    GAUGE = "gauge"


class Shape(NamedTuple):
    """Convex outlines; with a point `at` in them they keep one form at any place, corners on half cells."""

    part: Part
    outlines: Sequence[Sequence[complex]]
    at: complex | None = None


def _arc(middle: complex, radius: float, first: float, angle: float) -> list[complex]:
    return [middle + rect(radius, first + angle * step / CORNERS) for step in range(CORNERS + 1)]


def disc(middle: complex, radius: float) -> list[complex]:
    """A circle."""
    return _arc(middle, radius, 0, 2 * pi)


def limb(first: complex, last: complex, thick: float, thin: float) -> list[complex]:
    """A round-ended bar between two joints, with the radius at each."""
    along, length = phase(last - first), abs(last - first)
    if length <= abs(thick - thin):
        return disc(first if thick > thin else last, max(thick, thin))
    lean = acos((thick - thin) / length)
    return [
        *_arc(last, thin, along - lean, 2 * lean),
        *_arc(first, thick, along + lean, 2 * (pi - lean)),
    ]


def box(left: float, bottom: float, right: float, top: float) -> list[complex]:
    """A rectangle."""
    return [complex(left, bottom), complex(right, bottom), complex(right, top), complex(left, top)]


def joint(first: complex, last: complex, near: float, far: float, bend: int) -> complex:
    """The elbow or knee between two ends: `near` and `far` are the bones' lengths, `bend` is 1 or -1."""
    length = max(abs(near - far), min(abs(last - first), near + far)) or near
    cosine = (near**2 + length**2 - far**2) / (2 * near * length)
    return first + rect(near, phase(last - first) + bend * acos(max(-1.0, min(1.0, cosine))))
