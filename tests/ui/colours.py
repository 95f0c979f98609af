"""How far colours stand apart for an eye, by published formulas."""

from collections.abc import Mapping
from itertools import combinations
from math import cbrt, dist

from textual.color import Color

Light = tuple[float, float, float]
"""Red, green and blue, or what is made of them; linear, each from 0 to 1."""

Matrix = tuple[Light, Light, Light]

EYES: Mapping[str, Matrix] = {
    "usual": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "protanopia": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deuteranopia": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "tritanopia": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}
"""What is left of red, green and blue light: Machado, Oliveira and Fernandes 2009, at full severity."""

CONES: Matrix = (
    (0.4122214708, 0.5363325363, 0.0514459929),
    (0.2119034982, 0.6806995451, 0.1073969566),
    (0.0883024619, 0.2817188376, 0.6299787005),
)
OKLAB: Matrix = (
    (0.2104542553, 0.7936177850, -0.0040720468),
    (1.9779984951, -2.4285922050, 0.4505937099),
    (0.0259040371, 0.7827717662, -0.8086757660),
)
"""Lightness and two axes of hue in which equal distances look equal: Ottosson 2020."""


def light(colour: Color) -> Light:
    """A colour of a screen as linear light."""
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in colour.normalized
    )
    return red, green, blue


def through(matrix: Matrix, colour: Light) -> Light:
    """The colour in other coordinates."""
    red, green, blue = (sum(a * b for a, b in zip(row, colour, strict=True)) for row in matrix)
    return red, green, blue


def contrast(one: Color, other: Color) -> float:
    """The contrast ratio of WCAG 2.2, from 1 to 21."""
    low, high = sorted(through(((0.2126, 0.7152, 0.0722),) * 3, light(each))[0] for each in (one, other))
    return (high + 0.05) / (low + 0.05)


def seen(colour: Color, eye: str) -> Light:
    """Where such an eye sees a colour, in Oklab."""
    left, middle, right = (min(1, max(0, part)) for part in through(EYES[eye], light(colour)))
    long, medium, short = map(cbrt, through(CONES, (left, middle, right)))
    return through(OKLAB, (long, medium, short))


def apart(eye: str, *colours: Color) -> float:
    """The least distance in Oklab between any two of the colours for such an eye; 0.02 is just seen."""
    return min(dist(seen(one, eye), seen(other, eye)) for one, other in combinations(colours, 2))
