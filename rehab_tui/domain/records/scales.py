"""The numbers and texts a record may hold, pain's two limits, and how bad a day is."""

from enum import IntEnum
from typing import Annotated

from rehab_tui.domain.records.checked import Text, Within

Pain = Annotated[int, Within(0, 10)]
"""Pain on the numeric rating scale, whole points, 0 none to 10 worst imaginable."""

CALM_PAIN = 3
"""Up to this pain a load was fine."""

STOP_PAIN = 5
"""Above this pain running stops and the work steps back."""

Minutes = Annotated[int, Within(0, 480)]
"""Morning stiffness, whole minutes until it eases."""

ClockTime = Annotated[str, Text(5, pattern=r"([01]\d|2[0-3]):[0-5]\d", means="HH:MM, 00:00 to 23:59")]
"""A local clock time such as 07:05."""

Note = Annotated[str, Text(2000)]
"""Free text of the person's own, at most 2,000 characters."""

Id = Annotated[str, Text(64, shortest=1)]
"""The record's own name, a UUIDv7 if this program made it."""

Name = Annotated[str, Text(120)]
"""The name of a thing outside the program, such as a race."""

Load = Annotated[float, Within(0, 300)]
"""Added load in kg."""


def calm(pain: float) -> bool:
    """Whether a pain is one that loads may cause."""
    return pain <= CALM_PAIN


class Degree(IntEnum):
    """Grades of one thing, mildest first; the worst of several wins."""

    @property
    def word(self) -> str:
        """The grade as it is written in JSON and on the screen."""
        return self.name.lower()


class Level(Degree):
    """How freely the day may be run."""

    GREEN = 0
    AMBER = 1
    RED = 2


class Urgency(Degree):
    """How soon a person should be seen by a professional."""

    NONE = 0
    PHYSIO = 1
    URGENT = 2
    SAME_DAY = 3
