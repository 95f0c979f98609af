"""Reads Strava's list of activities; the watch's own file beside it tells a row's zone and timer."""

from collections.abc import Iterator
from datetime import UTC, datetime
from itertools import chain

from rehab_tui.domain.records import Refused, Source
from rehab_tui.exchange.runners import fit
from rehab_tui.exchange.runners.content import Content
from rehab_tui.exchange.runners.dates import written_moment
from rehab_tui.exchange.runners.kinds import kind_of
from rehab_tui.exchange.runners.seen import Kind, Said, Seen
from rehab_tui.exchange.runners.strava_columns import Columns, are_strava, columns_of
from rehab_tui.exchange.runners.table import table_of
from rehab_tui.exchange.runners.values import number

TIMES = (
    "the minutes of a row are Strava's moving time where no watch's file beside it tells what its timer ran"
)
BOTH_FEET = 120
"""Fewer a minute are strides of one foot."""

NEAR = 0.02
ROUNDED_KM = 0.01
MILE_KM = 1.609344
"""The first of the two distances is rounded, and in miles where the account's are."""

MOST_MB = 16
"""Of a list: ten thousand activities are half of it."""


def looks_so(head: bytes) -> bool:
    """Whether these first bytes are those of Strava's list."""
    try:
        return are_strava(table_of(head).names)
    except Refused:
        return False


def read(content: Content) -> Iterator[Seen | Said]:
    """Its rows; a row that does not read is told, the others come."""
    table = table_of(content.whole(MOST_MB))
    row = next(table.rows, None)
    if row is None:
        return
    try:
        columns = columns_of(table, row[1])
    except (ValueError, IndexError) as error:
        raise Refused(
            "its columns cannot be told; accepted: Strava's activities.csv as it was exported"
        ) from error
    for place, cells in chain([row], table.rows):
        name = f"{content.name}, row {place}"
        if any(cells):
            try:
                yield from _row(content, columns, cells, name)
            except ValueError as error:
                yield Said(name, str(error))
    yield Said(content.name, TIMES, refused=False)


def _row(content: Content, columns: Columns, cells: list[str], name: str) -> Iterator[Seen | Said]:
    cell = _Cells(cells)
    kind = kind_of(cell.first(columns.type))
    seconds = cell.number(columns.seconds)
    seen = Seen(
        kind=kind,
        start=_start(cell.first([columns.date])),
        distance=_km(cell, columns, kind),
        minutes=None if seconds is None else seconds / 60,
        source=Source.STRAVA,
        name=name,
        zone_known=False,
        cadence=_cadence(cell.number(columns.cadence)) if kind is Kind.RUN else None,
        note=cell.first(columns.note),
    )
    file = cell.first(columns.file)
    twin = content.beside(file) if file and kind is Kind.RUN else None
    if twin is None or not fit.looks_so(twin.head):
        yield seen
        return
    try:
        yield from _with_twin(seen, twin)
    except Refused as refused:
        yield Said(twin.name, f"{refused}; the row of the list is taken", refused=False)
        yield seen


def _with_twin(seen: Seen, file: Content) -> Iterator[Seen | Said]:
    """The row with the zone of its file, and with its timer if it was not cut or corrected since."""
    for told in fit.read(file):
        if isinstance(told, Said):
            yield told
        elif told.zone_known and told.start.tzinfo:
            same = abs(told.distance - seen.distance) <= NEAR * seen.distance
            yield seen._replace(
                start=seen.start.astimezone(told.start.tzinfo),
                zone_known=True,
                minutes=told.minutes if same and told.minutes else seen.minutes,
                cadence=told.cadence or seen.cadence,
            )
            return
    yield seen


def _start(text: str) -> datetime:
    try:
        return written_moment(text).replace(tzinfo=UTC)
    except ValueError as error:
        raise ValueError(f"date is {text[:40]!r}: {error}") from None


def _km(cell: "_Cells", columns: Columns, kind: Kind) -> float:
    """The km by the exact metres, held against the rounded km before them; raises ValueError."""
    metres, km = cell.number(columns.metres), cell.number(columns.km)
    if metres is None or not km or kind not in (Kind.RUN, Kind.UNCLEAR):
        return (km or 0) if metres is None else metres / 1000
    if abs(metres - km) <= NEAR * km:
        return km  # metres such as 5,020, whose sign parts the thousands
    if not any(abs(metres / 1000 - far) <= NEAR * far + ROUNDED_KM for far in (km, km * MILE_KM)):
        raise ValueError(f"its distances are {km:g} (km) and {metres:g} (m), which do not agree")
    return metres / 1000


def _cadence(told: float | None) -> int | None:
    return round(told if told >= BOTH_FEET else 2 * told) if told else None


class _Cells:
    """The cells of a row; a place beyond its end is empty."""

    def __init__(self, cells: list[str]) -> None:
        self._cells = cells

    def first(self, places: list[int]) -> str:
        """The first of these that has something, or nothing."""
        return next(
            (told for place in places if (told := "".join(self._cells[place : place + 1]).strip())), ""
        )

    def number(self, places: list[int]) -> float | None:
        """The first that has something, as a number; None where there is nothing."""
        told = self.first(places)
        try:
            return number(told) if told else None
        except ValueError:
            raise ValueError(f"{told[:40]!r} is no number") from None
