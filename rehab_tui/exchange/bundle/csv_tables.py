"""Everything as CSV tables: one row an entry, one column a value, an empty cell for what is unknown."""

import codecs
import csv
import io
import re
from collections.abc import Iterable, Iterator
from dataclasses import is_dataclass
from datetime import date, datetime
from typing import Any, get_args, get_origin, get_type_hints
from unicodedata import category

from rehab_tui.codec.structs import RENAMED
from rehab_tui.domain.records import TABLES, Entries, PlanExercise, Profile, RehabPlan, SetDone

OWN_TABLES = ("sets", "block")
"""Lists within a record that have a table of their own."""

SIGNS = "=+-@\uff1d\uff0b\uff0d\uff20\ufe66\ufe62\ufe63\u2212"
"""A text that begins so, or so behind what does not show, would be worked out by a spreadsheet."""
UNSEEN = ("Cc", "Cf", "Zs", "Zl", "Zp", "Mn", "Cn")
FILLERS = "\u115f\u1160\u2800\u3164\uffa0"
"""Letters by their kind, yet nothing is seen of them."""
ENDS = re.compile("(?<=[;|\t\r\n])")
"""Where a cell begins in a spreadsheet that separates cells by another sign than the comma."""

ValuePath = tuple[str, ...]
"""The way to a value through the records within a record."""


def csv_tables(entries: Entries, *, marked: bool = False) -> dict[str, bytes]:
    """File name -> table, in UTF-8 with a header row and CRLF (RFC 4180); `marked` puts a BOM before it."""
    tables = {"profile.csv": _table(Profile, [entries.profile])}
    tables |= {f"{name}.csv": _table(kind, getattr(entries, name)) for kind, name in TABLES.items()}
    sets = (([one.id, one.date], done) for one in entries.sessions for done in one.sets)
    tables["sets.csv"] = _parts(["session_id", "date"], SetDone, sets)
    exercises = (
        ([plan.name, number, block.weeks], one)
        for plan in _programmes(entries)
        for number, block in enumerate(plan.block, 1)
        for one in block.do
    )
    tables["exercises.csv"] = _parts(["programme", "block", "weeks"], PlanExercise, exercises)
    return {name: codecs.BOM_UTF8 + table for name, table in tables.items()} if marked else tables


def _table(kind: type, rows: Iterable[object]) -> bytes:
    columns = {_column(place): place for place in _places(kind)}
    return _written(columns, ([_value_at(row, place) for place in columns.values()] for row in rows))


def _parts(whole: list[str], kind: type, rows: Iterable[tuple[Iterable[object], object]]) -> bytes:
    """A row each of what is part of something; the columns `whole` say of what."""
    columns = {_column(place): place for place in _places(kind)}
    told = ([*of, *(_value_at(part, place) for place in columns.values())] for of, part in rows)
    return _written([*whole, *columns], told)


def _programmes(entries: Entries) -> Iterable[RehabPlan]:
    """The one that is followed, and what else is kept; each name once."""
    followed = entries.profile.programme
    plans = [followed] * bool(followed) + [one.plan for one in entries.plans]
    return {plan.name: plan for plan in plans if plan}.values()


def _written(header: Iterable[str], rows: Iterable[list[object]]) -> bytes:
    text = io.StringIO(newline="")
    table = csv.writer(text)
    table.writerow(header)
    table.writerows([_cell(value) for value in row] for row in rows)
    return text.getvalue().encode()


def _places(kind: type, before: ValuePath = ()) -> Iterator[ValuePath]:
    """Every value of such a record; those of a record within it too, but for `OWN_TABLES`."""
    for name, hint in get_type_hints(kind).items():
        if name in OWN_TABLES:
            continue
        arms = () if get_origin(hint) is tuple else (hint, *get_args(hint))
        part = next((arm for arm in arms if is_dataclass(arm)), None)
        if isinstance(part, type):
            yield from _places(part, (*before, name))
        else:
            yield (*before, name)


def _column(place: ValuePath) -> str:
    """The column's name: the bundle's field names, with the side or the part before them."""
    return "_".join(RENAMED.get(name, name) for name in place if name != "tendons")


def _value_at(record: object, place: ValuePath) -> object:
    """The value that lies there; None if a record on the way is missing."""
    value: Any = record
    for name in place:
        value = None if value is None else getattr(value, name)
    return value


def _cell(value: object) -> str:
    """The value as the text of a cell."""
    match value:
        case None:
            return ""
        case bool():
            return "true" if value else "false"
        case date() | datetime():
            return value.isoformat()
        case tuple():
            return harmless(" ".join(map(str, value)))
        case str():
            return harmless(value)
        case _:
            return str(value)


def harmless(text: str) -> str:
    """The text, with an apostrophe before all that a spreadsheet might take for a formula.

    Where ; or a tab ends a cell, a quote in the middle of a line means nothing: there a cell begins behind
    each such sign in the text and behind each new line.
    """
    first, *others = ENDS.split(text)
    guarded = (f"'{part}" if _is_formula(part.replace('"', "")) else part for part in others)
    return "".join([f"'{first}" if is_worked_out(text) else first, *guarded])


def is_worked_out(text: str) -> bool:
    """Whether a spreadsheet would take the whole text for a formula, or might."""
    return text.startswith(("\t", "\r", "\n")) or _is_formula(text)


def _is_formula(text: str) -> bool:
    shown = next((sign for sign in text if category(sign) not in UNSEEN and sign not in FILLERS), "")
    return shown != "" and shown in SIGNS
