"""The lines of forms: each is read as people type, within the limits of the part of a record it is for."""

from datetime import date
from functools import partial
from typing import get_type_hints

from rehab_tui.domain import typed, typed_days, typed_times
from rehab_tui.domain.records import DistanceUnit, Limit, LoadUnit, Unit, Within, limits_of
from rehab_tui.ui.widgets.fields.line_format import LineFormat

AMOUNTS = ("5, 7.5 or 3 mi", "3, 4.5 or 5 km", "5, 7.5 or 12 lb", "12, 22.5 or 5 kg")
"""What may be typed where each of the units is asked for."""

WHOLE_MINUTES = "whole minutes such as 45 or 1h5"
MINUTES = "minutes up to 600, or a length such as 42:30, 1:02:30 or 1h5"


def _limits(record: type, part: str) -> list[Limit]:
    return limits_of(get_type_hints(record, include_extras=True)[part])[0]


def decimal(record: type, part: str, unit: str) -> LineFormat[float]:
    """A number with a point or a comma, within the limits of that part of the record."""
    read = partial(typed.decimal_number, unit=unit)
    return LineFormat(read, f"a number of {unit}", _limits(record, part), unit)


def amount(record: type, part: str, unit: Unit) -> LineFormat[float]:
    """A distance or a load, told in that unit unless another is typed."""
    limits = [
        Within(unit.down(limit.low), unit.down(limit.high)) if isinstance(limit, Within) else limit
        for limit in _limits(record, part)
    ]
    expects = f"{unit} such as {dict(zip((*DistanceUnit, *LoadUnit), AMOUNTS, strict=True))[unit]}"
    return LineFormat(partial(typed.amount, unit=unit), expects, limits, unit, shown=unit.meant)


def minutes(record: type, part: str) -> LineFormat[float]:
    """Minutes as a number or as a watch shows them, within the limits of that part of the record."""
    return LineFormat(typed_times.in_minutes, MINUTES, _limits(record, part), "minutes")


def whole_minutes(record: type, part: str) -> LineFormat[int]:
    """Whole minutes, within the limits of that part of the record."""
    return LineFormat(typed_times.whole_minutes, WHOLE_MINUTES, _limits(record, part), "minutes")


def whole(record: type, part: str, unit: str) -> LineFormat[int]:
    """A whole number within the limits of that part of the record."""
    read = partial(typed.whole_number, unit=unit)
    return LineFormat(read, f"a whole number of {unit}", _limits(record, part), unit)


def plain_text(record: type, part: str, expects: str = "text") -> LineFormat[str]:
    """Text within the limits of that part of the record."""
    return LineFormat(str, expects, _limits(record, part), empty="")


def clock_time(record: type, part: str) -> LineFormat[str]:
    """A clock time; 1830 is read as 18:30."""
    return LineFormat(
        typed_times.clock_time, "a time such as 7:05 or 1830, 00:00 to 23:59", _limits(record, part)
    )


def calendar_day(today: date, *, ahead: bool = False) -> LineFormat[date]:
    """A day up to today; `ahead` any day, and one told without its year is the next."""
    read = partial(typed_days.named_day, today=today, ahead=ahead)
    return LineFormat(read, typed_days.EXPECTS, limits_of(date)[0], latest=None if ahead else today)
