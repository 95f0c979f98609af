"""Rows of one kind in their order: a tuple, or sequences joined that read like one."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate, chain
from operator import eq
from typing import TYPE_CHECKING, TypeVar, overload

R = TypeVar("R")
R_co = TypeVar("R_co", covariant=True)

if TYPE_CHECKING:
    Rows = Sequence
else:  # who makes records from annotations shall make tuples, and no lists, which could be changed
    Rows = tuple[R, ...]


class Joined(Sequence[R_co]):
    """Sequences one behind the other; a stretch of them makes no row."""

    def __init__(self, *sequences: Sequence[R_co]) -> None:
        """Join them; what was joined already is not nested."""
        flat = chain.from_iterable(each.parts if isinstance(each, Joined) else (each,) for each in sequences)
        self.parts: tuple[Sequence[R_co], ...] = tuple(part for part in flat if len(part))
        self._ends = list(accumulate(map(len, self.parts)))

    def __len__(self) -> int:
        return self._ends[-1] if self._ends else 0

    @overload
    def __getitem__(self, at: int) -> R_co: ...
    @overload
    def __getitem__(self, at: slice) -> Sequence[R_co]: ...
    def __getitem__(self, at: int | slice) -> R_co | Sequence[R_co]:
        places = range(len(self))[at]
        if isinstance(places, int):
            part = bisect_right(self._ends, places)
            return self.parts[part][places - self._ends[part]]
        if places.step != 1:
            return tuple(self)[at]
        return self if len(places) == len(self) else Joined(*self._within(places.start, places.stop))

    def _within(self, first: int, end: int) -> Iterator[Sequence[R_co]]:
        for part, stop in zip(self.parts, self._ends, strict=True):
            start = stop - len(part)
            low, high = max(first, start), min(end, stop)
            if low < high:
                yield part if high - low == len(part) else part[low - start : high - start]

    def __iter__(self) -> Iterator[R_co]:
        return chain.from_iterable(self.parts)

    def __reversed__(self) -> Iterator[R_co]:
        return chain.from_iterable(map(reversed, reversed(self.parts)))

    def __eq__(self, other: object) -> bool:
        """Whether another row of these, or a tuple, has equal rows."""
        if not isinstance(other, (Joined, tuple)):
            return NotImplemented
        return self is other or (len(self) == len(other) and all(map(eq, self, other)))

    def __hash__(self) -> int:
        return hash(tuple(self))
