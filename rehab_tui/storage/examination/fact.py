"""A fact about the diary's files, and how moments and sizes stand in it."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True)
class Fact:
    """One line of the examination; `todo` is what a person should do about it, "" if nothing."""

    name: str
    text: str
    todo: str = ""


def moment(stamp: float, at: datetime) -> str:
    """The minute of a file's stamp, in the zone of `at`."""
    try:
        return f"{datetime.fromtimestamp(stamp, at.tzinfo):%Y-%m-%d %H:%M}"
    except (ValueError, OverflowError, OSError):  # a file may bear a date of no calendar
        return "at no known moment"


def size(count: float) -> str:
    """So many bytes, in a unit that keeps the number short."""
    for unit in ("bytes", "kB", "MB"):
        if count < 1000:
            return f"{count:.3g} {unit}"
        count /= 1000
    return f"{count:,.1f} GB"
