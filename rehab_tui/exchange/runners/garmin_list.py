"""Reads the list of activities that Garmin Connect gives as CSV: local times, and its unit stands nowhere.

It is written in the account's language. Its first columns always come in one order, so a language that is
not known is no hindrance; what kind of sport a row is may then have to be asked.
"""

import re
from collections.abc import Iterator, Sequence

from rehab_tui.domain.records import Source
from rehab_tui.exchange.runners import values
from rehab_tui.exchange.runners.content import Content
from rehab_tui.exchange.runners.garmin_columns import DATES, TYPES, Places, places_in
from rehab_tui.exchange.runners.kinds import kind_of
from rehab_tui.exchange.runners.seen import Kind, Said, Seen
from rehab_tui.exchange.runners.table import table_of, text_of

ROW = re.compile(
    r"""^\ufeff?[^\n]+\n"?[^\n,;"]+"?[,;]"?\d{4}-\d\d-\d\d \d\d:\d\d:\d\d"?[,;]"?(?:true|false)\b"""
)
"""A line of names, then a sport, a local moment, and whether it is a favourite, in no language."""

FASTEST_KMH = 36
"""Faster than this on average, a run's number counts metres, as Garmin does on a track."""

METRES = "of runs on a track the list gives metres: they are taken so where km would be too fast"


def looks_so(head: bytes) -> bool:
    """Whether the first bytes are those of such a list, in any language."""
    text = text_of(head)
    first, _, _ = text.lower().partition("\n")
    named = re.split(r"""["\ufeff]*[,;]["\ufeff]*""", first.strip('\ufeff" \r'))[:2]
    return bool(ROW.match(text)) or (named[0] in TYPES and named[-1] in DATES)


def read(content: Content) -> Iterator[Seen | Said]:
    """The rows; raises Refused where it is no table."""
    table = table_of(content.whole())
    places = places_in(table)
    translated = not table.columns(*TYPES)
    metres = False
    for number, cells in table.rows:
        if any(cells):
            found = _seen(cells, places, f"{content.name}, row {number}")
            if isinstance(found, Seen):
                metres |= found.unit_known and found.distance > 0
                if translated and found.kind is Kind.OTHER:
                    found = found._replace(kind=Kind.UNCLEAR)  # it may be this language's word for a run
            yield found
    if metres:
        yield Said(content.name, METRES, refused=False)


def _cell(cells: Sequence[str], place: int | None) -> str:
    """The text there; "" where there is none or Garmin's two dashes."""
    text = cells[place].strip() if place is not None and place < len(cells) else ""
    return "" if text == "--" else text


def _seen(cells: Sequence[str], places: Places, name: str) -> Seen | Said:
    start = values.moment_or_none(_cell(cells, places.date))
    if start is None:
        return Said(name, f"its date is {_cell(cells, places.date)[:30]!r}; accepted: 2026-03-01 18:30:00")
    kind = kind_of(_cell(cells, places.sport))
    distance = values.number_or_none(_cell(cells, places.distance)) or 0.0
    minutes = values.minutes_or_none(_cell(cells, places.time)) or values.minutes_or_none(
        _cell(cells, places.moving)
    )
    metres = kind is Kind.RUN and bool(minutes) and distance > FASTEST_KMH * (minutes or 0) / 60
    cadence = values.number_or_none(_cell(cells, places.cadence))
    return Seen(
        kind,
        start,
        distance / 1000 if metres else distance,
        minutes,
        Source.GARMIN_CSV,
        name,
        unit_known=metres or not distance,
        cadence=round(cadence) if cadence else None,
    )
