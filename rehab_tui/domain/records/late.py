"""Rows that are made when they are asked for."""

from collections.abc import Callable, Iterator, Sequence
from functools import cached_property, partial
from typing import TypeVar, overload

from rehab_tui.domain.records.rows import Joined

R = TypeVar("R")
R_co = TypeVar("R_co", covariant=True)

STRETCH = 64
"""So many rows are made together."""


class Late(Sequence[R_co]):
    """So many rows, all of which are made when the first one is asked for."""

    def __init__(self, number: int, make: Callable[[], Sequence[R_co]]) -> None:
        """`make` gives that many rows."""
        self._number = number
        self._make = make

    @cached_property
    def _rows(self) -> Sequence[R_co]:
        return self._make()

    def __len__(self) -> int:
        return self._number

    @overload
    def __getitem__(self, at: int) -> R_co: ...
    @overload
    def __getitem__(self, at: slice) -> Sequence[R_co]: ...
    def __getitem__(self, at: int | slice) -> R_co | Sequence[R_co]:
        return self._rows[at]

    def __iter__(self) -> Iterator[R_co]:
        return iter(self._rows)


def late(number: int, make: Callable[[slice], Sequence[R]]) -> Joined[R]:
    """So many rows, of which `make` makes a stretch when the first row of it is asked for."""
    starts = range(0, number, STRETCH)
    stretches = (slice(start, min(number, start + STRETCH)) for start in starts)
    return Joined(*(Late(part.stop - part.start, partial(make, part)) for part in stretches))
