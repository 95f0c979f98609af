"""A key that is pressed twice in one movement counts once."""

from math import inf

BOUNCE_S = 0.15
"""The same key again within this time is not meant."""


class BounceFilter:
    """Remembers when each key was last pressed."""

    def __init__(self) -> None:
        self._pressed: dict[str, float] = {}

    def accepts(self, key: str, now: float) -> bool:
        """Whether the key, pressed at `now` s, counts."""
        before, self._pressed[key] = self._pressed.get(key, -inf), now
        return now - before >= BOUNCE_S
