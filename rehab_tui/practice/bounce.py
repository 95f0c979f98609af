"""A key that is pressed twice in one movement, or held, counts once."""

from math import inf

BOUNCE_S = 0.15
"""The same key again within this time is not meant."""

HELD_S = 0.6
"""A held key repeats for the first time after 0.25-0.5 s and then every 0.03 s: always sooner than this.

A second press out of impatience comes sooner too; whoever means it can wait so long.
"""


class BounceFilter:
    """Remembers when each key was last pressed; within `apart_s` of that it does not count."""

    def __init__(self, apart_s: float = BOUNCE_S) -> None:
        self.apart_s = apart_s
        self._pressed: dict[str, float] = {}
        self._changed = -inf

    def accepts(self, key: str, now: float) -> bool:
        """Whether the key, pressed at `now` s, counts."""
        before, self._pressed[key] = max(self._pressed.get(key, -inf), self._changed), now
        return now - before >= self.apart_s

    def change(self, now: float) -> None:
        """What the keys are for has changed by itself: take each as pressed at `now` s for what was."""
        self._changed = now
