"""Events as a calendar file (RFC 5545): local times without a zone, lines of at most 75 bytes."""

import re
from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime
from typing import NamedTuple

LONGEST = 75
"""Bytes a line may have; where a long one goes on, it begins with a space, which counts."""

HEAD = "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//rehab-tui//rehab-tui//EN", "METHOD:PUBLISH"
FIRST_EDITION = datetime(2020, 1, 1, tzinfo=UTC)
"""Editions of an event are counted in minutes from here: a calendar takes no older one for news."""


class Event(NamedTuple):
    """One event: `id` stays when it is written anew; a day lasts all day, a moment so many minutes."""

    id: str
    begins: date | datetime
    title: str
    more: str = ""
    minutes: int = 15
    daily: bool = False
    cancelled: bool = False


def as_ics(events: Iterable[Event], written: datetime) -> bytes:
    """The events as a file; `written` is this moment, with its offset: what was written later stands."""
    lines = [*HEAD]
    for event in events:
        lines += _lines(event, written.astimezone(UTC))
    return b"".join(_folded(line) for line in [*lines, "END:VCALENDAR"])


def _lines(event: Event, written: datetime) -> Iterator[str]:
    yield "BEGIN:VEVENT"
    yield f"UID:{event.id}"
    yield f"DTSTAMP:{written:%Y%m%dT%H%M%SZ}"
    yield f"SEQUENCE:{max(0, int((written - FIRST_EDITION).total_seconds() // 60))}"
    if isinstance(event.begins, datetime):
        yield f"DTSTART:{event.begins:%Y%m%dT%H%M%S}"
        yield f"DURATION:PT{event.minutes}M"
    else:
        yield f"DTSTART;VALUE=DATE:{event.begins:%Y%m%d}"
        yield "DURATION:P1D"
    yield from ("RRULE:FREQ=DAILY",) if event.daily else ()
    yield f"STATUS:{'CANCELLED' if event.cancelled else 'CONFIRMED'}"
    yield "TRANSP:TRANSPARENT"
    yield f"SUMMARY:{_text(event.title)}"
    yield from (f"DESCRIPTION:{_text(event.more)}",) if event.more else ()
    if isinstance(event.begins, datetime) and not event.cancelled:
        yield from ("BEGIN:VALARM", "ACTION:DISPLAY", "TRIGGER:PT0S")
        yield from (f"DESCRIPTION:{_text(event.title)}", "END:VALARM")
    yield "END:VEVENT"


def _text(words: str) -> str:
    """Words as the value of a property: signs that part values are masked, a line feed is spelt."""
    return re.sub(r"([\\;,])", r"\\\1", words).replace("\n", "\\n")


def _folded(line: str) -> bytes:
    """The line with its end, in pieces that part no sign in two."""
    pieces, size = [""], 0
    for sign in line:
        if (size := size + len(sign.encode())) > LONGEST:
            pieces.append(" ")
            size = 1 + len(sign.encode())
        pieces[-1] += sign
    return "".join(f"{piece}\r\n" for piece in pieces).encode()
