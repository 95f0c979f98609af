"""What stands around a person: the ground, a wall, loads, and how far the heel or the time has gone."""

from rehab_tui.ui.widgets.figures.shapes import Part, Shape, box, limb

WIDTH, HEIGHT = 25, 29
"""The room of a drawing above the ground, in the widths of a cell at its own size."""

WALL = 22.5
MARKED = 1.0
"""Where the marks of heel and time stand."""


def ground(*parts: list[complex]) -> Shape:
    """The ground, and what is fixed to it."""
    return Shape(Part.GROUND, [box(0, -1, WIDTH, 0), *parts])


def wall() -> list[complex]:
    """The wall before the person."""
    return box(WALL, 0, WIDTH, HEIGHT)


def time_bar(share: float) -> list[Shape]:
    """How much of a hold is over: a bar that fills from below."""
    return [
        Shape(Part.GROUND, [box(MARKED - 0.25, 0, MARKED + 0.25, HEIGHT - 1)]),
        Shape(Part.LEG, [box(MARKED - 1, 0, MARKED + 1, (HEIGHT - 1) * share)]),
    ]


def heel_mark(low: float, high: float, now: float) -> list[Shape]:
    """How far the heel goes, and how high it is."""
    return [
        Shape(Part.GROUND, [box(MARKED - 0.25, low, MARKED + 0.25, high)]),
        Shape(Part.LEG, [box(MARKED - 1, now, MARKED + 1, now + 0.75)]),
    ]


def dumbbell(hand: complex) -> Shape:
    """A dumbbell in the hand."""
    x, y = round(hand.real), round(hand.imag) + 0.5  # small as it is, it would change its form on the way
    plates = [box(x + left, y - 2, x + left + 2, y + 2) for left in (-3, 1)]
    return Shape(Part.LOAD, [box(x - 1, y - 0.5, x + 1, y + 0.5), *plates], apart=True)


def rucksack(shoulder: complex) -> Shape:
    """A rucksack on the back."""
    top = shoulder - 3.3 - 0.6j
    pocket = box(top.real - 1.8, top.imag - 5.2, top.real + 1.8, top.imag - 2)
    return Shape(Part.LOAD, [limb(top, top - 3j, 1.5, 1.7), pocket], apart=True)
