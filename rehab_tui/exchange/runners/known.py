"""Which reader reads a content: told by its first bytes, never by its name."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from rehab_tui.exchange.runners import apple, fit, garmin, garmin_list, gpx, runkeeper, samsung, strava, tcx
from rehab_tui.exchange.runners.seen import Reader


class Format(NamedTuple):
    """A format: its name for people, how its first bytes (Content.head) look, and who reads it."""

    name: str
    looks_so: Callable[[bytes], bool]
    read: Reader


FORMATS: Sequence[Format] = (
    Format("Strava's activities.csv", strava.looks_so, strava.read),
    Format("Garmin's summarizedActivities.json", garmin.looks_so, garmin.read),
    Format("Apple Health's export.xml", apple.looks_so, apple.read),
    Format("Runkeeper's cardioActivities.csv", runkeeper.looks_so, runkeeper.read),
    Format("Garmin Connect's list as CSV", garmin_list.looks_so, garmin_list.read),
    Format("Samsung Health's table of exercises", samsung.looks_so, samsung.read),
    Format("FIT", fit.looks_so, fit.read),
    Format("TCX", tcx.looks_so, tcx.read),
    Format("GPX", gpx.looks_so, gpx.read),
)
"""In the order of reading: an index of other files comes before them."""


def format_of(head: bytes) -> Format | None:
    """The format these first bytes belong to, or None."""
    return next((one for one in FORMATS if one.looks_so(head)), None)
