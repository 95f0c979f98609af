"""What stands around a person: the ground, a wall, loads, and how far the heel or the time has gone."""

from rehab_tui.ui.widgets.figures.shapes import Part, Shape, box, limb

WIDTH, HEIGHT = 25, 29
"""The room of a drawing above the ground, in the widths of a cell at its own size."""

WALL = 22.5


def ground(*parts: list[complex]) -> Shape:
    """The ground, and what is fixed to it."""
    return Shape(Part.GROUND, [box(0, -1, WIDTH, 0), *parts], at=0)


def wall() -> list[complex]:
    """The wall before the person."""
    return box(WALL, 0, WIDTH, HEIGHT)


def gauge(low: float, high: float, now: float) -> list[Shape]:
    """How far it is from `low` to `high`: a scale, and a bar beside it that grows from below."""
    return [
        Shape(Part.GAUGE, [box(0, low, 2, now)], at=0),
        Shape(Part.GROUND, [box(0, low, 0.4, high)], at=0),
    ]


def dumbbell(hand: complex) -> Shape:
    """A dumbbell in the hand."""
    x, y = hand.real, hand.imag
    plates = [box(x + left, y - 2, x + left + 1.5, y + 2) for left in (-2.5, 1)]
    return Shape(Part.LOAD, [box(x - 1, y - 0.7, x + 1, y + 0.7), *plates], at=hand)


def rucksack(shoulder: complex) -> list[Shape]:
    """A rucksack on the back, and its strap over the shoulder."""
    top = shoulder - 3.1 - 0.6j
    pocket = box(top.real - 1.8, top.imag - 5.2, top.real + 1.8, top.imag - 2)
    chest = shoulder + 1 - 1.2j
    strap = [limb(top, chest, 0.5, 0.5), limb(chest, top + 1 - 4.5j, 0.5, 0.5)]
    return [Shape(Part.LOAD, [limb(top, top - 3j, 1.5, 1.7), pocket, *strap])]
