"""What a chart is asked to draw: values by day on a range that has a name; a day without one is a gap."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from rehab_tui.domain.facts import Span


class Mark(NamedTuple):
    """Something that happened from `first` to `last`: a sign and a word, so that it needs no colour."""

    first: date
    last: date
    sign: str
    word: str
    style: str


class Plot(NamedTuple):
    """`points` are a bar a day, `bars` one for several days, `allowed` what a bar may reach, `means` a line.

    Where days share a column the highest of `points` stands there. `marks` stand above the days, later ones
    before earlier ones, and `after` below them: pains of 0 to 10. `words` name heights at the right edge and
    `limits` are dashed. `summary` is shown until a day is looked at, then `says` tells that day.
    """

    title: str
    first: date
    last: date
    high: float
    colour: Callable[[float], str] = lambda _: "$primary"
    points: Mapping[date, float] = {}
    bars: Sequence[Span] = ()
    allowed: Sequence[Span] = ()
    means: Sequence[Span] = ()
    limits: Sequence[float] = ()
    words: Mapping[float, str] = {}
    marks: Sequence[Mark] | None = None
    after: Mapping[date, int] | None = None
    shade: Callable[[float], str] = lambda _: "$primary"
    legend: Sequence[str] = ()
    most: str = "highest"
    summary: str = ""
    says: Callable[[date], str] = str
    empty: str = "nothing logged in these weeks"

    @property
    def bare(self) -> bool:
        """Whether no value at all falls into the range."""
        return not (
            self.means
            or self.bars
            or self.allowed
            or any(self.first <= day <= self.last for day in self.points)
        )
