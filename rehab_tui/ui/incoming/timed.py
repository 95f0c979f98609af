"""Takes bytes one by one; what comes next depends on what came before, and on the time since."""

import math
from collections.abc import Callable


class Timed:
    """Bytes and the seconds of a monotonic clock in, pieces for Textual's parser out.

    A pause longer than `unwanted_s` makes what has begun unwanted.
    """

    unwanted_s: float

    def __init__(self) -> None:
        self.pieces: list[str] = []
        self.since = 0.0
        """When the last byte came, or what had begun was given up."""
        self.came = 0.0
        """When the last byte came."""
        self.gap = 0.0
        """The seconds between the byte that is taken now and the one before."""
        self.wanted = False
        self.rest()

    def feed(self, data: bytes, now: float) -> list[str]:
        """The pieces that are complete with these bytes; with b"" those that time has completed."""
        while now - self.since >= self.patience:
            self.since += self.patience
            self.give_up()
        if now - self.since > self.unwanted_s:
            self.wanted = False
        for byte in data:
            self.since, self.gap, self.came = now, now - self.came, now
            self.take(byte)
        pieces, self.pieces = self.pieces, []
        return pieces

    def go(
        self,
        take: Callable[[int], None],
        patience: float = math.inf,
        give_up: Callable[[], None] | None = None,
    ) -> None:
        """Let `take` have the next byte; if none comes for so many seconds, `give_up`, or forget it all."""
        self.take, self.patience, self.give_up = take, patience, give_up or self.rest

    def rest(self) -> None:
        """Wait for whatever comes, for ever."""
        self.go(self.plain)

    def plain(self, byte: int) -> None:
        """Take a byte outside of every sequence."""
        raise NotImplementedError
