"""Heel raises and holds: standing at a wall, on a step, with a load, and on a chair."""

from dataclasses import replace

from rehab_tui.ui.widgets.figures.body import SHANK, THIGH, Foot, Person, polar
from rehab_tui.ui.widgets.figures.props import HEIGHT, WALL, dumbbell, gauge, ground, rucksack, wall
from rehab_tui.ui.widgets.figures.shapes import Shape, box

TOP, TOP_SEATED, DROP = 50, 45, -25
"""How far the heel is raised, and lowered below a step, in degrees."""

STEP_HIGH, EDGE, BALL, SEAT = 4.0, 12.6, 14.0, 9.3 + 7.7j
"""The step, its edge, where the ball of the foot stands, and the seat."""


def level_at(phase: float) -> float:
    """How high the heel is, 0 to 1: up in the first half, down in the second."""
    return 1 - abs(1 - 2 * phase)


def standing(level: float, *, both: bool = False, step: bool = False, load: str = "") -> list[Shape]:
    """A person at a wall with the heel at that level; `load` is "dumbbell", "rucksack" or nothing."""
    floor = STEP_HIGH if step else 0.0
    low = DROP if step else 0
    near = Foot(complex(BALL, floor), low + (TOP - low) * level)
    hip = near.ankle + polar(THIGH + SHANK - 0.1, 81 + 5 * level)
    lifted = hip + polar(THIGH, 255) + polar(SHANK, 195)
    far = Foot(near.ball + 1.5, near.pitch) if both else Foot(0, 95, 255, size=0.75).hung(lifted)
    at_wall = complex(WALL - 0.5, 17.5 + floor)
    person = Person(hip, near, far, (at_wall, at_wall), works=(True, both))
    if load == "dumbbell":
        hand = person.shoulder + polar(8.3, 300)
        person = replace(person, hands=(hand, at_wall), carried=[dumbbell(hand)])
    elif load:
        person = replace(person, carried=rucksack(person.shoulder))
    around = [wall(), box(EDGE, 0, WALL, STEP_HIGH)] if step else [wall()]
    return [ground(*around), *person.shapes()]


def raised(phase: float, *, both: bool = False, step: bool = False, load: str = "") -> list[Shape]:
    """A raise in standing, with the way of the heel beside it."""
    level = level_at(phase)
    floor, low = (STEP_HIGH, DROP) if step else (0, 0)
    heels = [Foot(complex(BALL, floor), low + (TOP - low) * at).heel.imag for at in (0, 1, level)]
    return [*standing(level, both=both, step=step, load=load), *gauge(*heels)]


def time(share: float) -> list[Shape]:
    """How much of a hold is over."""
    return gauge(0, HEIGHT - 1, (HEIGHT - 1) * share)


def held(phase: float, *, both: bool = False) -> list[Shape]:
    """A hold: the person stays up while the bar fills."""
    return [*standing(1, both=both), *time(phase)]


def seated(phase: float) -> list[Shape]:
    """A raise on a chair, a weight on the thigh."""
    low, near, high = (Foot(16.5 + 0j, TOP_SEATED * level) for level in (0, level_at(phase), 1))
    knee = Person(SEAT, near, near, (SEAT, SEAT)).knee(near)
    held = 0.8 * knee + 0.2 * SEAT + 3.2j
    person = Person(SEAT, near, near, (held, held), back=95, works=(True, True), carried=[dumbbell(held)])
    chair = [box(5.2, 5.2, 12, 6.2), box(5.2, 0, 6.2, 16), box(11, 0, 12, 6)]
    return [
        ground(*chair),
        *person.shapes(),
        *gauge(*(foot.heel.imag for foot in (low, high, near))),
    ]
