"""How a typed line becomes a value, and what would be accepted instead if it does not."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Generic, TypeVar, get_type_hints

from rehab_tui.domain.records import Limit, limits_of
from rehab_tui.domain.typed import decimal_number, in_minutes, whole_number

T = TypeVar("T")


@dataclass(frozen=True)
class LineFormat(Generic[T]):
    """Reads a value from a line; `read` raises ValueError, and `expects` says what it would have taken."""

    read: Callable[[str], T]
    expects: str
    limits: Sequence[Limit] = ()
    unit: str = ""
    latest: date | None = None
    empty: T | None = None
    """The value of an empty line."""

    def wrong(self, value: T) -> str | None:
        """What would be accepted instead of the value; None if it is accepted."""
        if self.latest and isinstance(value, date) and value > self.latest:
            return f"a day up to {self.latest}"
        found = (limit.refusal(value) for limit in self.limits)
        return next((f"{accepted} {self.unit}".rstrip() for accepted in found if accepted), None)


def _limits(record: type, part: str) -> list[Limit]:
    return limits_of(get_type_hints(record, include_extras=True)[part])[0]


def decimal(record: type, part: str, unit: str) -> LineFormat[float]:
    """A number with a point or a comma, within the limits of that part of the record."""
    return LineFormat(decimal_number, f"a number of {unit}", _limits(record, part), unit)


def minutes(record: type, part: str) -> LineFormat[float]:
    """Minutes as a number or as a watch shows them, within the limits of that part of the record."""
    expects = "minutes such as 42, 42:30 or 1:02:30"
    return LineFormat(in_minutes, expects, _limits(record, part), "minutes")


def whole(record: type, part: str, unit: str) -> LineFormat[int]:
    """A whole number within the limits of that part of the record."""
    return LineFormat(whole_number, f"a whole number of {unit}", _limits(record, part), unit)


def plain_text(record: type, part: str, expects: str = "text") -> LineFormat[str]:
    """Text within the limits of that part of the record."""
    return LineFormat(str, expects, _limits(record, part), empty="")


def clock_time(record: type, part: str) -> LineFormat[str]:
    """A clock time; 7:05 is read as 07:05."""
    return LineFormat(lambda line: line.zfill(5), "a time", _limits(record, part))


def iso_day(latest: date | None = None) -> LineFormat[date]:
    """An ISO date, not after `latest`."""
    return LineFormat(date.fromisoformat, "a day such as 2026-03-01", limits_of(date)[0], latest=latest)
