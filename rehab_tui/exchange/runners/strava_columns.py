"""Where Strava's list of activities has what: told by the names, in other languages by how they stand."""

from collections import Counter
from typing import NamedTuple

from rehab_tui.exchange.runners.dates import written_moment
from rehab_tui.exchange.runners.table import Table

ID = ("activity id", "aktivitäts-id")
DATE = ("activity date", "aktivitätsdatum", "date")
TYPE = ("activity type", "aktivitätsart", "type")
NOTE = ("activity description", "aktivitätsbeschreibung", "description")
FILE = ("filename", "dateiname")
ELAPSED = ("elapsed time", "verstrichene zeit", "elapsed_time")
MOVING = ("moving time", "bewegungszeit")
TIMER = ("timer time",)
DISTANCE = ("distance", "distanz")
CADENCE = ("average cadence",)
BEFORE_2019 = {"id", "date", "type", "elapsed_time", "distance"}
"""Then distances were in metres, and there was one of them."""

NO_TABLE = "{[<%"
"""Signs with which other kinds of text begin."""

FEWEST = 15
"""Columns that make a list of another language Strava's, if two names come twice in it."""


class Columns(NamedTuple):
    """The places of the columns, in each the first that has something counts; `metres` come before `km`."""

    date: int
    type: list[int]
    note: list[int]
    file: list[int]
    seconds: list[int]
    km: list[int]
    metres: list[int]
    cadence: list[int]


def are_strava(names: list[str]) -> bool:
    """Whether these are the names of Strava's list, or one of its translations."""
    known = bool({*names} & {*ID}) and bool({*names} & {*DATE[:2]})
    other = len(names) >= FEWEST and len(_twice(names)) > 1 and names[0][:1] not in NO_TABLE
    return known or other or {*names} >= BEFORE_2019


def columns_of(table: Table, cells: list[str]) -> Columns:
    """By the names, or by the first row's cells; raises ValueError if that cannot be told."""
    if not (table.columns(*DISTANCE) and table.columns(*DATE)):
        return _by_place(table.names, cells)
    distances, one = table.columns(*DISTANCE), {*table.names} >= BEFORE_2019
    return Columns(
        date=table.columns(*DATE)[0],
        type=table.columns(*TYPE)[:1],
        note=table.columns(*NOTE),
        file=table.columns(*FILE),
        seconds=[*table.columns(*TIMER), *table.columns(*MOVING), *table.columns(*ELAPSED)],
        km=[] if one else distances[:1],
        metres=distances if one else distances[1:2],
        cadence=table.columns(*CADENCE),
    )


def _twice(names: list[str]) -> list[str]:
    times = Counter(name for name in names if name)
    return [name for name in times if times[name] == 2]


def _by_place(names: list[str], cells: list[str]) -> Columns:
    """Elapsed time and distance come twice, first as people read them; the time moving stands between."""
    elapsed, distance = (
        [at for at, name in enumerate(names) if name == twice] for twice in _twice(names)[:2]
    )
    date = next((place for place, cell in enumerate(cells) if _is_moment(cell)), None)
    if date is None:
        raise ValueError("it has no dates")
    return Columns(
        date=date,
        type=[date + 2],
        note=[date + 3],
        file=[place for place, cell in enumerate(cells) if cell.startswith("activities/")],
        seconds=[*range(elapsed[1] + 1, distance[1]), *elapsed],
        km=distance[:1],
        metres=distance[1:],
        cadence=[],
    )


def _is_moment(cell: str) -> bool:
    try:
        written_moment(cell)
    except ValueError:
        return False
    return True
