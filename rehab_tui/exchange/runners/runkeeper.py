"""Reads cardioActivities.csv of Runkeeper: local times, the unit in the name of its column."""

from collections.abc import Iterator, Mapping

from rehab_tui.domain.records import Source
from rehab_tui.exchange.runners import values
from rehab_tui.exchange.runners.content import Content
from rehab_tui.exchange.runners.kinds import kind_of
from rehab_tui.exchange.runners.rows import named_rows
from rehab_tui.exchange.runners.seen import Said, Seen
from rehab_tui.exchange.runners.table import text_of

KM = {"distance (km)": 1.0, "distance (mi)": 1.609344}


def looks_so(head: bytes) -> bool:
    """Whether the first bytes are those of such a list."""
    first, _, _ = text_of(head).lower().partition("\n")
    return "route name" in first and "duration" in first and any(name in first for name in KM)


def read(content: Content) -> Iterator[Seen | Said]:
    """The rows; raises Refused where it is no table."""
    for number, row in named_rows(content.whole()):
        if track := row.get("gpx file"):
            content.beside(track)  # the same once more: read by itself, it would come twice
        yield _seen(row, f"{content.name}, row {number}")


def _seen(row: Mapping[str, str], name: str) -> Seen | Said:
    start = values.moment_or_none(date := row.get("date", ""))
    if start is None:
        return Said(name, f"its date is {date[:30]!r}; accepted: one such as 2026-03-01 18:30:00")
    unit = next((unit for unit in KM if unit in row), None)
    if unit is None:
        return Said(name, "it has no distance in km or miles")
    return Seen(
        kind_of(row.get("type", "")),
        start,
        (values.number_or_none(row[unit]) or 0.0) * KM[unit],
        values.minutes_or_none(row.get("duration", "")),
        Source.FILE,
        name,
        origin=row.get("activity id", ""),
        note=row.get("notes", ""),
    )
