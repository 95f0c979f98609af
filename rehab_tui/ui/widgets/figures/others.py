"""What goes beside the raises: ankle mobility, a stretch, the glutes, and the warm-up."""

from math import cos, pi, sin

from rehab_tui.ui.widgets.figures.body import SHANK, THIGH, TORSO, Foot, Person, polar
from rehab_tui.ui.widgets.figures.props import WALL, WIDTH, ground, wall
from rehab_tui.ui.widgets.figures.raises import level_at, time
from rehab_tui.ui.widgets.figures.shapes import Part, Shape, box

STRIDE = 9.0
"""How far a foot goes back on the ground, and forward in the air."""

SLAB = WIDTH / 4
"""The ground of a walk is in slabs, so that one sees it pass."""


def knee_to_wall(phase: float) -> list[Shape]:
    """The front knee goes to the wall and back over a heel that stays down."""
    level = level_at(phase)
    near, far = Foot(20.5 + 0j), Foot(9.5 + 0j, 25 + 25 * level)
    hip = (14.2 + 10.6j) + level * (2.9 - 1.8j)
    hand = complex(WALL - 0.5, 17)
    person = Person(hip, near, far, (hand, hand), back=84)
    aim = Shape(Part.LOAD, [box(WALL, 4.5, WIDTH, 7)], at=0)
    return [ground(wall()), aim, *person.shapes()]


def calf_stretch(phase: float) -> list[Shape]:
    """A lean at the wall that is held: the back leg straight, its heel down."""
    near, far = Foot(7.3 + 0j), Foot(16 + 0j)
    hip = near.ankle + polar(THIGH + SHANK - 0.1, 57)
    person = Person(hip, near, far, (complex(WALL - 0.5, 16),) * 2, back=66)
    return [ground(wall()), *person.shapes(), *time(phase)]


def bridge(phase: float) -> list[Shape]:
    """On the back with bent knees, the hips rise."""
    shoulder, lean = 6.5 + 1.8j, 3 + 29 * level_at(phase)
    near, hand = Foot(19.8 + 0j), shoulder + 8.3 - 0.8j
    hip, back = shoulder + polar(TORSO, lean), 180 + lean
    person = Person(hip, near, near, (hand, hand), back=back, nod=182 - back, works=(True, True))
    return [ground(), *person.shapes()]


def jog(phase: float) -> list[Shape]:
    """Easy steps: leg and arm swing by turns, and the ground passes."""
    hip = complex(12, 12.4 + 0.5 * sin(4 * pi * phase))
    shoulder, swing = hip + polar(TORSO, 80), 3.2 * cos(2 * pi * phase)
    hands = [shoulder + complex(1.8 - way, -4.6 + 0.25 * abs(way)) for way in (swing, -swing)]
    person = Person(
        hip,
        _step(hip.real, phase),
        _step(hip.real, phase + 0.5),
        (hands[0], hands[1]),
        back=80,
        works=(True, False),
    )
    slabs = [box(left, -1, left + SLAB - 1.2, 0) for n in range(5) for left in [SLAB * (n - phase)]]
    return [Shape(Part.GROUND, slabs), *person.shapes()]


def _step(under: float, phase: float) -> Foot:
    """A foot that is half the time on the ground below the hip, half in the air."""
    along = 2 * (phase % 1)
    if along < 1:
        return Foot(complex(under + 6 - STRIDE * along, 0), max(0.0, 80 * (along - 0.5)))
    up = sin(pi * (along - 1))
    return Foot(
        complex(under - 3 + STRIDE * (along - 1), 5.5 * up), 40 + 50 * up - 55 * (along - 1), 30 * (along - 2)
    )
