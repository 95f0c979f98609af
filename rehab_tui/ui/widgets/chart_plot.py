"""What a chart is asked to draw: values by day on a range that has a name; a day without one is a gap."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from rehab_tui.domain.facts import Span


@dataclass(frozen=True)
class DayMark:
    """Something that happened on a day: a sign of its own, so that it needs no colour."""

    sign: str
    role: str


@dataclass(frozen=True, kw_only=True)
class Plot:
    """`points` are days, `steps` lines over several days, `bars` filled from the bottom; `high` stays put.

    `marks` stand above the day, later ones before earlier ones where days share a column; `summary` is
    shown until a day is looked at, then `says` tells that day in words; `empty` stands where nothing does.
    """

    title: str
    first: date
    last: date
    high: float
    low: float = 0
    points: Mapping[date, float] = field(default_factory=dict)
    steps: Sequence[Span] = ()
    bars: Sequence[Span] = ()
    limit: float | None = None
    marks: Mapping[date, DayMark] | None = None
    summary: str = ""
    says: Callable[[date], str] = str
    empty: str = "nothing logged in these weeks"

    @property
    def bare(self) -> bool:
        """Whether no value at all falls into the range."""
        return not (self.steps or self.bars or any(self.first <= day <= self.last for day in self.points))
