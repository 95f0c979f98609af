"""The diary's file as raw tables, key by key, and the records they describe."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Annotated, Any, TypeVar

import msgspec

from rehab_tui.codec import from_plain, to_plain
from rehab_tui.domain.checked import Checked, Refused, Text
from rehab_tui.domain.diary import TABLES, Change, key, order
from rehab_tui.domain.records import Entries, Profile, Record
from rehab_tui.domain.settings import Settings

R = TypeVar("R")
K = TypeVar("K", bound=Record)

Document = dict[str, Any]
"""A record as plain JSON values."""

Tables = dict[str, dict[str, Any]]
"""Table name -> key -> document; a record's key is its name in the file too."""

META, PROFILE, SETTINGS, DELETED = "meta", "profile", "settings", "deleted"
KNOWN = {META, PROFILE, SETTINGS, DELETED, *TABLES.values()}


@dataclass(frozen=True, kw_only=True)
class Deleted(Checked):
    """The memory of a deleted record, so that joining an older copy does not bring it back."""

    kind: Annotated[str, Text(40, shortest=1)]
    key: Annotated[str, Text(200, shortest=1)]
    when: datetime


def encode(tables: Tables) -> bytes:
    """The tables as compact UTF-8 JSON."""
    return msgspec.json.encode(tables)


def decode(content: bytes) -> Tables:
    """The tables a file's content describes; raises Refused where it is not JSON of that shape."""
    if not content:
        raise Refused("it is empty")
    try:
        return msgspec.json.decode(content, type=dict[str, dict[str, Document]])
    except msgspec.ValidationError as error:
        raise Refused("it is not a diary") from error
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise Refused(f"it is not whole JSON: {error}") from error


def records(tables: Tables) -> tuple[Entries, Settings]:
    """The records of tables of the current schema; raises Refused, naming the table and the key."""
    if strange := sorted(tables.keys() - KNOWN):
        raise Refused(f"{strange[0]!r} is no table of a diary")
    lists: dict[str, Any] = {
        name: tuple(sorted(_keyed(tables, name, kind), key=order)) for kind, name in TABLES.items()
    }
    profiles = _keyed(tables, PROFILE, Profile)
    settings = dict(_rows(tables, SETTINGS, Settings))
    dict(_rows(tables, DELETED, Deleted))
    return Entries(profile=profiles[0] if profiles else Profile(), **lists), settings.get(
        SETTINGS, Settings()
    )


def _keyed(tables: Tables, name: str, kind: type[K]) -> list[K]:
    found: list[K] = []
    for where, record in _rows(tables, name, kind):
        if key(record) != where:
            raise Refused(f"{name} {where!r} holds another entry, {key(record)!r}")
        found.append(record)
    return found


def _rows(tables: Tables, name: str, kind: type[R]) -> Iterable[tuple[str, R]]:
    for where, document in tables.get(name, {}).items():
        try:
            yield where, from_plain(kind, document)
        except Refused as error:
            raise Refused(f"{name} {where!r}: {error}") from error


def written(changes: Iterable[Change], when: datetime) -> dict[str, dict[str, Document | None]]:
    """What the changes put under each key of each table; None takes it away, and a memory of it stays."""
    tables: dict[str, dict[str, Document | None]] = defaultdict(dict)
    for change in changes:
        for record, stays in ((change.before, False), (change.after, True)):
            if record:
                name = PROFILE if isinstance(record, Profile) else TABLES[type(record)]
                where = key(record)
                gone = Deleted(kind=name, key=where, when=when)
                tables[name][where] = to_plain(record) if stays else None
                tables[DELETED][f"{name}/{where}"] = None if stays else to_plain(gone)
    return tables
