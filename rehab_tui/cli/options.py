"""What options of the command line give: numbers, minutes and days."""

from argparse import ArgumentTypeError
from datetime import date

from rehab_tui.domain.records import FIRST_DAY, LAST_DAY, Refused, may_be_noted
from rehab_tui.domain.typed import whole_number
from rehab_tui.domain.typed_days import EXPECTS, named_day
from rehab_tui.domain.typed_times import whole_minutes


def number(text: str) -> int:
    """The whole number an option gives; raises ArgumentTypeError."""
    try:
        return whole_number(text)
    except ValueError:
        raise ArgumentTypeError(f"{text!r} is not a number; accepted: a whole number such as 5") from None


def minutes(text: str) -> int:
    """The whole minutes an option gives; raises ArgumentTypeError."""
    try:
        return whole_minutes(text)
    except ValueError:
        raise ArgumentTypeError(f"{text!r} is no minutes; accepted: whole ones such as 45 or 1h5") from None


class Day(str):
    """The name of a day, which one it is depends on today."""

    def of(self, today: date) -> date:
        """That day; raises Refused."""
        try:
            found = named_day(self, today)
        except ValueError:
            found = date.min
        if not may_be_noted(found):
            accepted = f"{EXPECTS}, {FIRST_DAY} to {LAST_DAY}"
            raise Refused(f"date is {self!r}; accepted: {accepted}")
        return found


def day(text: str) -> Day:
    """The day an option names; raises ArgumentTypeError."""
    try:
        Day(text).of(date(2026, 1, 1))
    except Refused as refused:
        raise ArgumentTypeError(str(refused)) from None
    return Day(text)
