"""Heel raises and holds: standing at a wall, on a step, with a load, and on a chair."""

from rehab_tui.ui.widgets.figures.body import SHANK, THIGH, Foot, Person, polar
from rehab_tui.ui.widgets.figures.props import WALL, dumbbell, ground, heel_mark, rucksack, time_bar, wall
from rehab_tui.ui.widgets.figures.shapes import Part, Shape, box

TOP, TOP_SEATED, DROP = 50, 45, -25
"""How far the heel is raised, and lowered below a step, in degrees."""

STEP_HIGH, EDGE, BALL = 3.5, 12.6, 14.0
"""The step, its edge, and where the ball of the foot stands."""

SEAT = 9.3 + 7.7j


def level_at(phase: float) -> float:
    """How high the heel is, 0 to 1: up in the first half, down in the second."""
    return 1 - abs(1 - 2 * phase)


def standing(level: float, *, both: bool = False, step: bool = False, load: str = "") -> list[Shape]:
    """A person at a wall with the heel at that level; `load` is "dumbbell", "rucksack" or nothing."""
    floor = STEP_HIGH if step else 0.0
    low = DROP if step else 0
    near = Foot(complex(BALL, floor), low + (TOP - low) * level)
    hip = near.ankle + polar(THIGH + SHANK - 0.1, 86)
    hanging = hip + polar(THIGH, 270) + polar(SHANK, 205) + polar(4.5, 250)
    far = Foot(near.ball + 3.6, near.pitch) if both else Foot(hanging, 70, 250)
    at_wall = complex(WALL - 0.5, 17.5 + floor)
    person = Person(hip, near, far, (at_wall, at_wall), works=(True, both))
    loads: list[Shape] = []
    if load == "dumbbell":
        hand = person.shoulder + polar(8.3, 308)
        person, loads = Person(hip, near, far, (hand, at_wall)), [dumbbell(hand)]
    elif load:
        loads = [rucksack(person.shoulder)]
    around = [wall(), box(EDGE, 0, WALL, STEP_HIGH)] if step else [wall()]
    return [ground(*around), *person.shapes(), *loads]


def raised(phase: float, *, both: bool = False, step: bool = False, load: str = "") -> list[Shape]:
    """A raise in standing, with the way of the heel beside it."""
    level = level_at(phase)
    floor, low = (STEP_HIGH, DROP) if step else (0, 0)
    heels = [Foot(complex(BALL, floor), low + (TOP - low) * at).heel.imag for at in (0, 1, level)]
    return [*standing(level, both=both, step=step, load=load), *heel_mark(*heels)]


def held(phase: float, *, both: bool = False) -> list[Shape]:
    """A hold: the person stays up while the bar fills."""
    return [*standing(1, both=both), *time_bar(phase)]


def seated(phase: float) -> list[Shape]:
    """A raise on a chair, a weight on the thigh."""
    low, near, high = (Foot(16.5 + 0j, TOP_SEATED * level) for level in (0, level_at(phase), 1))
    knee = Person(SEAT, near, near, (SEAT, SEAT)).knee(near)
    under = 0.65 * knee + 0.35 * SEAT + 1.3j
    on_top = under + 0.3 + 2.6j
    person = Person(SEAT, near, near, (on_top, on_top), back=95, works=(True, True))
    x, y = under.real, under.imag
    weight = Shape(Part.LOAD, [box(x - 1.9, y, x + 1.9, y + 2.2)], apart=True)
    chair = [box(5.2, 5.2, 12, 6.2), box(5.2, 0, 6.2, 16), box(11, 0, 12, 6)]
    return [
        ground(*chair),
        *person.shapes(),
        weight,
        *heel_mark(*(foot.heel.imag for foot in (low, high, near))),
    ]
