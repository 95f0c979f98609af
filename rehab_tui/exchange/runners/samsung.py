"""Reads com.samsung.shealth.exercise.csv of Samsung Health: UTC with an offset beside it, m and ms.

Its first line names the table and its version, the second the columns, most of them with a long prefix.
"""

import re
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime, timedelta, timezone

from rehab_tui.domain.records import Source
from rehab_tui.exchange.runners import values
from rehab_tui.exchange.runners.content import Content
from rehab_tui.exchange.runners.rows import named_rows
from rehab_tui.exchange.runners.seen import Kind, Said, Seen
from rehab_tui.exchange.runners.table import text_of
from rehab_tui.exchange.runners.zones import offset_of

NAMED = re.compile(r'\ufeff?\s*"?com\.samsung\.s?health\.exercise"?\s*,')
"""Tables about a part of the exercises have longer names and are not these."""

PREFIX = "com.samsung.health.exercise."
COLUMNS = "start_time", "time_offset", "exercise_type", "distance", "duration", "datauuid", "comment"
OFFSET = re.compile(r"UTC([+-])(\d\d):?(\d\d)")
KINDS = {
    "1001": Kind.WALK,
    "1002": Kind.RUN,
    "11007": Kind.RIDE,
    "13001": Kind.WALK,
    "14001": Kind.SWIM,
    "15003": Kind.RIDE,
    "15005": Kind.UNCLEAR,
    "0": Kind.UNCLEAR,
    "": Kind.UNCLEAR,
}
"""Walking, running, cycling, hiking, swimming, a bike indoors, a treadmill, the person's own, and none."""


def looks_so(head: bytes) -> bool:
    """Whether the first bytes are those of the table of exercises."""
    return bool(NAMED.match(text_of(head)))


def read(content: Content) -> Iterator[Seen | Said]:
    """The exercises; raises Refused where it is no table."""
    _, _, table = text_of(content.whole()).partition("\n")
    for number, row in named_rows(table.encode()):
        yield _seen(row, f"{content.name}, row {number + 1}")


def _seen(row: Mapping[str, str], name: str) -> Seen | Said:
    told = {column: row.get(PREFIX + column, row.get(column, "")) for column in COLUMNS}
    start, offset = _start(told["start_time"]), _offset(told["time_offset"])
    if start is None:
        return Said(name, f"its start is {told['start_time'][:30]!r}; accepted: 2026-03-01 18:30:00.000")
    return Seen(
        KINDS.get(told["exercise_type"], Kind.OTHER),
        start.astimezone(offset or UTC),
        (values.number_or_none(told["distance"]) or 0.0) / 1000,
        (values.number_or_none(told["duration"]) or 0.0) / 60_000 or None,
        Source.FILE,
        name,
        zone_known=offset is not None,
        origin=told["datauuid"],
        note=told["comment"],
    )


def _start(text: str) -> datetime | None:
    """The moment in UTC; older exports write the ms since 1970 instead."""
    if re.fullmatch(r"\d{12,13}", text, re.ASCII):
        return datetime.fromtimestamp(int(text) / 1000, UTC)
    found = values.moment_or_none(text)
    return found.replace(tzinfo=UTC) if found and found.tzinfo is None else found


def _offset(text: str) -> timezone | None:
    """The offset such as UTC+0100; None where it is none that a zone has."""
    found = OFFSET.fullmatch(text)
    ahead = timedelta(hours=int(found[2]), minutes=int(found[3])) if found else timedelta.max
    return offset_of(-ahead if found and found[1] == "-" else ahead)
