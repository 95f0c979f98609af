"""A person from the side, who looks to the right: joints from a pose, and shapes from joints."""

from cmath import rect
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from math import radians

from rehab_tui.ui.widgets.figures.shapes import Part, Shape, box, disc, joint, limb

TORSO, THIGH, SHANK, ARM = 6.0, 5.2, 5.2, 4.3
"""Lengths of the bones, in cells; of both halves of an arm."""

FOOT, TOES = 3.9, 1.3
"""From the heel to the ball, and on to the tip: larger than life, for the heel is what one looks at."""

SOLE = 0.55
"""How far the middle of the foot is above what it stands on."""


def polar(length: float, degrees: float) -> complex:
    """A way of that length in that direction; 0 is forward, 90 up."""
    return rect(length, radians(degrees))


@dataclass(frozen=True)
class Foot:
    """A foot by its ball; `pitch` is how far the heel is raised and `toes` where they point, in degrees.

    `size` is how long it looks, 1 for one seen from the side.
    """

    ball: complex
    pitch: float = 0
    toes: float = 0
    size: float = 1

    @property
    def heel(self) -> complex:
        """The underside of the heel."""
        return self.ball - polar(FOOT * self.size, -self.pitch)

    @property
    def heel_bone(self) -> complex:
        """The middle of the heel, where the tendon ends."""
        return self.heel + polar(0.3, -self.pitch) + polar(SOLE, 90 - self.pitch)

    @property
    def ankle(self) -> complex:
        """Where the leg begins."""
        return self.heel + polar(1.1 * self.size, -self.pitch) + polar(1.7 * self.size, 90 - self.pitch)

    def outlines(self) -> Iterator[list[complex]]:
        """The foot in parts."""
        ball = self.ball + SOLE * 1j
        yield limb(self.heel_bone, ball, 0.75, SOLE)
        yield limb(self.ankle, ball, 0.75, SOLE)
        yield limb(self.ankle, self.heel_bone, 0.75, 0.75)
        yield limb(ball, ball + polar(TOES * self.size, self.toes), SOLE, 0.4)

    def hung(self, ankle: complex) -> "Foot":
        """The same foot elsewhere, with its ankle there."""
        return replace(self, ball=self.ball + ankle - self.ankle)


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
    carried: Sequence[Shape] = ()
    """What is between the body and the near arm."""

    @property
    def shoulder(self) -> complex:
        """The top of the back."""
        return self.hip + polar(TORSO, self.back)

    def knee(self, foot: Foot) -> complex:
        """The knee between hip and foot, bent forward."""
        return joint(self.hip, foot.ankle, THIGH, SHANK, 1)

    def shapes(self) -> Iterator[Shape]:
        """The person, what is farther off first."""
        near, far = self.works
        head = self.shoulder + polar(3.3, self.back + self.nod)
        yield Shape(Part.FAR_LEG if far else Part.FAR_BODY, self._leg(self.far))
        yield from self._arm(Part.FAR_BODY, self.hands[1])
        yield Shape(Part.LEG if near else Part.BODY, self._leg(self.near))
        yield Shape(Part.BODY, [limb(self.shoulder, self.hip, 1.7, 1.5), limb(self.shoulder, head, 0.9, 0.9)])
        yield Shape(Part.BODY, [disc(head, 1.9)], at=head)
        yield from self.carried
        yield from self._arm(Part.BODY, self.hands[0])

    def _leg(self, foot: Foot) -> list[list[complex]]:
        knee, ankle = self.knee(foot), foot.ankle
        calf = 0.7 * knee + 0.3 * ankle - 0.3
        return [
            limb(self.hip, knee, 1.5, 1.0),
            limb(knee, ankle, 1.0, 0.7),
            limb(calf, ankle, 1.1, 0.6),
            limb(calf, foot.heel_bone, 0.7, SOLE),
            *foot.outlines(),
        ]

    def _arm(self, part: Part, hand: complex) -> Iterator[Shape]:
        elbow = joint(self.shoulder, hand, ARM, ARM, -1)
        yield Shape(part, [limb(self.shoulder, elbow, 0.9, 0.75), limb(elbow, hand, 0.75, 0.65)])
        x, y = hand.real, hand.imag
        yield Shape(part, [box(x - 0.7, y - 0.7, x + 0.7, y + 0.7)], at=hand)
