"""Python's garbage collector, kept from searching through everything in the middle of a set."""

import gc
from types import TracebackType

SEARCH_EVERY_S = 1.0
OLDER_EVERY, ALL_EVERY = 10, 60
"""Of so many searches one looks at what the others before left, and one at all there is."""


class CollectorPause:
    """A context in which garbage is searched for only when asked; the last of several to end counts."""

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


class SmallSearches:
    """Takes away the garbage of the pictures in searches so small that none holds the next one back.

    Textual's lines of a picture refer to themselves: what a minute of a set draws is 15 MB that only a search
    gives back. One through what was made since the last takes 1 ms, one through what those left 3 ms.
    """

    def __init__(self) -> None:
        self._searches = 0

    def search(self, *, at_rest: bool) -> None:
        """Search a little, every `SEARCH_EVERY_S`; `at_rest`, where nobody is held up, also through all."""
        self._searches += 1
        if at_rest and self._searches % ALL_EVERY == 0:
            gc.collect()
        else:
            # the first one, before a set can run, has the screen itself to look through
            gc.collect(1 if self._searches % OLDER_EVERY == 1 else 0)


NO_COLLECTOR = CollectorPause()
"""The one pause of the process: a search would hold the picture back by 60 ms."""
