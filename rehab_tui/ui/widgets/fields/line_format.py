"""How a typed line becomes a value, and what would be accepted instead if it does not."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Generic, TypeVar

from rehab_tui.domain.records import Limit, Unit

T = TypeVar("T")


@dataclass(frozen=True)
class LineFormat(Generic[T]):
    """Reads a value from a line; `read` raises ValueError, and `expects` says what it would have taken.

    It raises Refused where it says better what may be typed instead of this very line.
    """

    read: Callable[[str], T]
    expects: str
    limits: Sequence[Limit] = ()
    unit: str = ""
    latest: date | None = None
    empty: T | None = None
    """The value of an empty line."""
    shown: Callable[[T], object] = str
    """A value as a person would type it."""

    def wrong(self, value: T) -> str | None:
        """What would be accepted instead of the value; None if it is accepted."""
        if self.latest and isinstance(value, date) and value > self.latest:
            return f"a day up to {self.latest}"
        told = self.unit.of(value) if isinstance(self.unit, Unit) and isinstance(value, float) else value
        found = (limit.refusal(told) for limit in self.limits)
        return next((f"{accepted} {self.unit}".rstrip() for accepted in found if accepted), None)
