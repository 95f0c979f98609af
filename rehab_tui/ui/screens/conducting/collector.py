"""Python's garbage collector, kept from running in the middle of a set."""

import gc
from types import TracebackType


class CollectorPause:
    """A context in which no garbage is searched for; contexts may overlap, and the last one to end counts."""

    def __init__(self) -> None:
        self._open = 0
        self._was_on = False

    def __enter__(self) -> None:
        if not self._open:
            self._was_on = gc.isenabled()
            gc.disable()
        self._open += 1

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._open -= 1
        if not self._open and self._was_on:
            gc.enable()


NO_COLLECTOR = CollectorPause()
"""The one pause of the process: a search would hold the picture back by 60 ms."""
