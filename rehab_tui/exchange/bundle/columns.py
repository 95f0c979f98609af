"""The columns of a CSV table: where their values lie in a record, and how one is written."""

from collections.abc import Iterator
from dataclasses import is_dataclass
from datetime import date, datetime
from typing import Any, get_args, get_type_hints

from rehab_tui.codec.structs import RENAMED

FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""A text that begins so would be worked out by a spreadsheet, whoever wrote it."""

ValuePath = tuple[str, ...]
"""The way to a value through the records within a record."""


def places(kind: type, before: ValuePath = ()) -> Iterator[ValuePath]:
    """Every value of such a record; those of a record within it too, but not its list of sets."""
    for name, hint in get_type_hints(kind).items():
        if name == "sets":
            continue
        part = next((arm for arm in (hint, *get_args(hint)) if is_dataclass(arm)), None)
        if isinstance(part, type):
            yield from places(part, (*before, name))
        else:
            yield (*before, name)


def column(place: ValuePath) -> str:
    """The column's name: the bundle's field names, with the side or the part before them."""
    return "_".join(RENAMED.get(name, name) for name in place if name != "tendons")


def value_at(record: object, place: ValuePath) -> object:
    """The value that lies there; None if a record on the way is missing."""
    value: Any = record
    for name in place:
        value = None if value is None else getattr(value, name)
    return value


def cell(value: object) -> str:
    """The value as the text of a cell."""
    match value:
        case None:
            return ""
        case bool():
            return "true" if value else "false"
        case date() | datetime():
            return value.isoformat()
        case tuple():
            return " ".join(map(str, value))
        case str() if value.startswith(FORMULA):
            return f"'{value}"
        case _:
            return str(value)
