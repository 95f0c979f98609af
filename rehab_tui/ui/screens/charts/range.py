"""How far back charts go, and how high: round numbers that do not change with what is looked at."""

from collections.abc import Iterable
from dataclasses import dataclass
from math import floor, log10


@dataclass(frozen=True)
class Range:
    """How far back the charts go; without `days` to the first entry."""

    name: str
    days: int | None


RANGES = (Range("4 weeks", 28), Range("12 weeks", 84), Range("all", None))


def round_top(values: Iterable[float], least: float) -> float:
    """The next of 1, 2, 3, 4, 5 times a power of ten, so that the top of a chart is a round number."""
    most = max((*values, least))
    power = 10.0 ** floor(log10(most))
    return next(top for times in (1, 2, 3, 4, 5, 10) if (top := times * power) >= most)
