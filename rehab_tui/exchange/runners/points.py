"""How far and how long a track goes: summed up point by point, never over a pause."""

from dataclasses import dataclass
from datetime import datetime
from math import asin, cos, radians, sin, sqrt

EARTH_KM = 6371.0088
PAUSE_S = 120
"""Longer without a point, the runner stood or the watch did: neither way nor time counts."""

FASTEST_KMH = 45
"""Faster nobody runs: there the position jumped, and the way of that one step is left out."""


@dataclass
class Track:
    """What a track comes to so far; of its points only the newest is kept."""

    start: datetime | None = None
    km: float = 0
    seconds: float = 0
    left_out: int = 0
    falls: bool = False
    first_m: float | None = None
    last_m: float | None = None
    _at: datetime | None = None
    _place: tuple[float, float] | None = None
    _placed: datetime | None = None

    def breaks(self) -> None:
        """A new segment: what lies between it and the one before is no part of the run."""
        self._at = self._place = self._placed = None

    @property
    def measured_km(self) -> float | None:
        """The km by the watch's own running total; None where it has none, or it does not only rise."""
        if self.falls or self.first_m is None or self.last_m is None or self.last_m == self.first_m:
            return None
        return (self.last_m - self.first_m) / 1000

    def point(self, at: datetime, place: tuple[float, float] | None, metres: float | None = None) -> None:
        """One more point: when, where in degrees, and the total so far; one that leads back is left out."""
        last = self._at
        if last and at < last:
            self.left_out += 1
            return
        passed = (at - last).total_seconds() if last else 0.0
        if passed > PAUSE_S:
            self.breaks()
        else:
            self.seconds += passed
        if not self.start or not self.seconds:
            self.start = at  # a first point from before the watch knew the time is no start
        self._at = at
        if place:
            self._goes_to(at, place)
        if metres is not None:
            self.falls |= self.last_m is not None and metres < self.last_m
            self.first_m, self.last_m = metres if self.first_m is None else self.first_m, metres

    def _goes_to(self, at: datetime, place: tuple[float, float]) -> None:
        if self._place and self._placed:
            km, hours = apart(self._place, place), (at - self._placed).total_seconds() / 3600
            self.km += km if km <= FASTEST_KMH * hours else 0
        self._place, self._placed = place, at


def apart(one: tuple[float, float], other: tuple[float, float]) -> float:
    """The km between two places in degrees north and east."""
    north, other_north = radians(one[0]), radians(other[0])
    across = sin((other_north - north) / 2) ** 2
    along = cos(north) * cos(other_north) * sin(radians(other[1] - one[1]) / 2) ** 2
    return 2 * EARTH_KM * asin(min(1, sqrt(across + along)))


def place_in(north: str, east: str) -> tuple[float, float] | None:
    """The place in degrees that two texts name, if there is such on Earth; 0, 0 is no position at all."""
    try:
        at = float(north), float(east)
    except ValueError:
        return None
    return at if abs(at[0]) <= 90 and abs(at[1]) <= 180 and at != (0, 0) else None
