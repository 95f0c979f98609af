"""Which reader reads a content: told by its first bytes, never by its name."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from rehab_tui.exchange.runners import fit, strava
from rehab_tui.exchange.runners.seen import Reader


class Format(NamedTuple):
    """A format: its name for people, how its first bytes (Content.head) look, and who reads it."""

    name: str
    looks_so: Callable[[bytes], bool]
    read: Reader


FORMATS: Sequence[Format] = (
    Format("Strava's activities.csv", strava.looks_so, strava.read),
    Format("FIT", fit.looks_so, fit.read),
)
"""In the order of reading: an index of other files comes before them."""


def format_of(head: bytes) -> Format | None:
    """The format these first bytes belong to, or None."""
    return next((one for one in FORMATS if one.looks_so(head)), None)
