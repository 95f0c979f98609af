"""What the laps of an activity come to; what one of them does not tell, their sum does not either."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass
class Lap:
    """What a lap says of itself, and how many pieces of track were in it: more than one by a pause."""

    metres: float | None = None
    seconds: float | None = None
    strides: float | None = None
    tracks: int = 0


def metres(laps: Iterable[Lap]) -> float | None:
    """The way in m; None where it is not told, or 0."""
    return _sum(lap.metres for lap in laps)


def seconds(laps: Iterable[Lap]) -> float | None:
    """The time in which the timer ran; None where it is not told, or 0."""
    return _sum(lap.seconds for lap in laps)


def cadence(laps: Iterable[Lap]) -> int | None:
    """Steps a minute: the strides of one leg in the laps, by their time, twice."""
    told = [(lap.strides, lap.seconds) for lap in laps if lap.strides and lap.seconds]
    whole = sum(lasts for _, lasts in told)
    return round(2 * sum(strides * lasts for strides, lasts in told) / whole) if whole else None


def _sum(parts: Iterable[float | None]) -> float | None:
    known = list(parts)
    return None if None in known else sum(part for part in known if part) or None
