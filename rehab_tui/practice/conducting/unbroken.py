"""What a pause leaves of a hold: to go on afterwards is not one hold, so its longest unbroken part counts."""

from typing import NamedTuple


class Unbroken(NamedTuple):
    """The part in progress began `since` s into the hold; no part before it was longer than `longest` s."""

    since: float = 0.0
    longest: float = 0.0

    def broken(self, held: float) -> "Unbroken":
        """The hold after a pause, `held` s into it."""
        return Unbroken(held, self.counted(held))

    def counted(self, held: float) -> float:
        """The seconds that count, `held` s into the hold."""
        return max(self.longest, held - self.since)
