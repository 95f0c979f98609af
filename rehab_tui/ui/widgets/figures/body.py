"""A person from the side, who looks to the right: joints from a pose, and shapes from joints."""

from cmath import rect
from collections.abc import Iterator
from dataclasses import dataclass
from math import radians

from rehab_tui.ui.widgets.figures.shapes import Part, Shape, disc, joint, limb

TORSO, THIGH, SHANK, ARM = 6.0, 5.2, 5.2, 4.3
"""Lengths of the bones, in cells; of both halves of an arm."""

FOOT, TOES = 4.6, 1.5
"""From the heel to the ball, and on to the tip: larger than life, for the heel is what one looks at."""

SOLE = 0.55
"""How far the middle of the foot is above what it stands on."""


def polar(length: float, degrees: float) -> complex:
    """A way of that length in that direction; 0 is forward, 90 up."""
    return rect(length, radians(degrees))


@dataclass(frozen=True)
class Foot:
    """A foot by its ball; `pitch` and `toes` are how far the heel and the toes are raised, in degrees."""

    ball: complex
    pitch: float = 0
    toes: float = 0

    @property
    def heel(self) -> complex:
        """The underside of the heel."""
        return self.ball - polar(FOOT, -self.pitch)

    @property
    def ankle(self) -> complex:
        """Where the leg begins."""
        return self.heel + polar(1.1, -self.pitch) + polar(1.7, 90 - self.pitch)

    def outlines(self) -> Iterator[list[complex]]:
        """The foot in parts."""
        up = SOLE * 1j
        yield limb(self.heel + up + 0.3, self.ball + up, 0.75, SOLE)
        yield limb(self.ankle, self.ball + up, 0.75, SOLE)
        yield limb(self.ankle, self.heel + up + 0.3, 0.75, 0.75)
        yield limb(self.ball + up, self.ball + up + polar(TOES, self.toes), SOLE, 0.4)


@dataclass(frozen=True)
class Person:
    """A pose: the hip, how upright the back is in degrees, both feet, and where both hands are."""

    hip: complex
    near: Foot
    far: Foot
    hands: tuple[complex, complex]
    back: float = 86
    nod: float = -5
    """How far the head is turned from the line of the back, in degrees."""
    works: tuple[bool, bool] = (True, False)
    """Whether the near and the far leg do the work."""

    @property
    def shoulder(self) -> complex:
        """The top of the back."""
        return self.hip + polar(TORSO, self.back)

    def knee(self, foot: Foot) -> complex:
        """The knee between hip and foot, bent forward."""
        return joint(self.hip, foot.ankle, THIGH, SHANK, 1)

    def shapes(self) -> Iterator[Shape]:
        """The person, what is farther off first."""
        near, far = (Part.LEG if works else Part.BODY for works in self.works)
        yield Shape(far, self._leg(self.far))
        yield Shape(Part.BODY, self._arm(self.hands[1]))
        yield Shape(near, self._leg(self.near), apart=True)
        yield Shape(Part.BODY, [limb(self.shoulder, self.hip, 1.7, 1.5)])
        yield Shape(Part.BODY, [disc(self.shoulder + polar(3.3, self.back + self.nod), 1.9)], apart=True)
        yield Shape(Part.BODY, self._arm(self.hands[0]))

    def _leg(self, foot: Foot) -> list[list[complex]]:
        knee, ankle = self.knee(foot), foot.ankle
        calf = limb(0.75 * knee + 0.25 * ankle - 0.3, ankle, 1.1, 0.6)
        return [limb(self.hip, knee, 1.5, 1.0), limb(knee, ankle, 1.0, 0.7), calf, *foot.outlines()]

    def _arm(self, hand: complex) -> list[list[complex]]:
        elbow = joint(self.shoulder, hand, ARM, ARM, -1)
        return [limb(self.shoulder, elbow, 0.9, 0.75), limb(elbow, hand, 0.75, 0.65)]
