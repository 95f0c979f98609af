"""Reads summarizedActivities.json of Garmin's "Export Your Data": distances in cm, times in ms."""

from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from typing import Any

from rehab_tui.domain.records import Source
from rehab_tui.exchange.runners.content import Content
from rehab_tui.exchange.runners.kinds import kind_of
from rehab_tui.exchange.runners.pieces import values_in
from rehab_tui.exchange.runners.seen import Said, Seen
from rehab_tui.exchange.runners.zones import offset_of

LIST = "summarizedActivitiesExport"
TIMER, ELAPSED = ("duration", "movingDuration"), "elapsedDuration"
INSTEAD = "where the timer's time is missing, the time from start to end is taken"

FIRST_MS, LAST_MS = 946_684_800_000, 4_102_444_800_000
"""The beginning of 2000 and of 2100."""

LEAST_STEPS = 130
"""Nobody runs with fewer steps a minute; a smaller number counts those of one leg."""


def looks_so(head: bytes) -> bool:
    """Whether the first bytes are those of such a list."""
    return f'"{LIST}"'.encode() in head[:200]


def read(content: Content) -> Iterator[Seen | Said]:
    """The activities, one after another; raises Refused where the text breaks off or is no JSON."""
    instead = False
    with content.open() as stream:
        for number, plain in enumerate(values_in(stream, LIST), 1):
            name = f"{content.name}, activity {number}"
            if not isinstance(plain, Mapping):
                yield Said(name, "it is no activity")
            elif not plain.get("parent"):  # several sports at once: each of them comes by itself too
                yield _seen(plain, name)
                instead |= not _first(plain, *TIMER) and _first(plain, ELAPSED) is not None
    if instead:
        yield Said(content.name, INSTEAD, refused=False)


def _seen(plain: Mapping[str, Any], name: str) -> Seen | Said:
    there, wall = _moment(plain, "beginTimestamp", "startTimeGmt"), _moment(plain, "startTimeLocal")
    start = _start(there, wall)
    if start is None:
        return Said(name, "it has no start; accepted: an activity with beginTimestamp")
    minutes, cadence = _first(plain, *TIMER, ELAPSED), _first(plain, "avgDoubleCadence", "avgRunCadence")
    return Seen(
        kind_of(str(plain.get("activityType", ""))),
        start,
        (_first(plain, "distance") or 0) / 100_000,
        minutes and minutes / 60_000,
        Source.FILE,
        name,
        zone_known=wall is not None,
        cadence=round(cadence * (2 if cadence < LEAST_STEPS else 1)) if cadence else None,
        origin=f"{_first(plain, 'activityId') or 0:.0f}",
        note=note if isinstance(note := plain.get("description"), str) else "",
    )


def _start(there: datetime | None, wall: datetime | None) -> datetime | None:
    """The moment with the offset by which the clock on the wall differs, where it is one that zones have."""
    if there and wall and (offset := offset_of(wall - there)):
        return there.astimezone(offset)
    return wall.replace(tzinfo=None) if wall else there


def _moment(plain: Mapping[str, Any], *names: str) -> datetime | None:
    found = _first(plain, *names)
    right = found is not None and FIRST_MS <= found <= LAST_MS
    return datetime.fromtimestamp(found / 1000, UTC) if found and right else None


def _first(plain: Mapping[str, Any], *names: str) -> float | None:
    """The first of these that is a number above 0 and within what can be meant."""
    found = (plain.get(name) for name in names)
    return next((each for each in found if isinstance(each, float) and 0 < each < 1e15), None)
