"""The diary's file as raw tables, key by key, and the records they describe."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated, Any, TypeVar

import msgspec

from rehab_tui.codec.convert import from_plain, to_plain
from rehab_tui.codec.reading import LARGEST_DIARY_MB, MOST_DIARY_VALUES, unmarked, weigh
from rehab_tui.domain.merging import LONG_AGO
from rehab_tui.domain.records import (
    TABLES,
    Checked,
    Entries,
    Profile,
    Record,
    Refused,
    Settings,
    Text,
    key,
    order,
    shown,
)

R = TypeVar("R")
K = TypeVar("K", bound=Record)

Document = dict[str, Any]
"""A record as plain JSON values."""

Tables = dict[str, dict[str, Any]]
"""Table name -> key -> document; a record's key is its name in the file too."""

META, PROFILE, SETTINGS, DELETED = "meta", "profile", "settings", "deleted"
KNOWN = {META, PROFILE, SETTINGS, DELETED, *TABLES.values()}


class Deleted(Checked):
    """The memory of a deleted record, so that merging an older copy does not bring it back."""

    kind: Annotated[str, Text(40, shortest=1)]
    key: Annotated[str, Text(200, shortest=1)]
    when: datetime


def encode(part: object) -> bytes:
    """Tables, or a part of them, as compact UTF-8 JSON."""
    return msgspec.json.encode(part)


def bytes_of(path: Path) -> bytes:
    """The content of a file; raises Refused, having read nothing, for one larger than is read, or OSError."""
    _limit(path.stat().st_size)
    return path.read_bytes()


def in_order(name: str, rows: dict[str, Any]) -> dict[str, Any]:
    """The documents of a table as `domain.diary.order` sorts their records; of another table, as they are."""
    return dict(sorted(rows.items(), key=_order)) if name in TABLES.values() else rows


def _order(row: tuple[str, Document]) -> tuple[str, str, str]:
    where, document = row
    started = document.get("started_at")
    time = moment(started).isoformat() if started else document.get("time") or ""
    return document.get("date") or document.get("from") or "", time, where


def decode(content: bytes) -> Tables:
    """The tables a file's content describes; raises Refused if it is not JSON of that shape."""
    measure(content)
    if not (content := unmarked(content)):
        raise Refused("it is empty")
    try:
        return msgspec.json.decode(content, type=dict[str, dict[str, Document]])
    except msgspec.ValidationError as error:
        raise Refused("it is not a diary") from error
    except RecursionError as error:
        raise Refused("it is nested too deeply") from error
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise Refused(f"it is not whole JSON: {error}") from error


def measure(content: bytes) -> None:
    """Raise Refused for a file that holds more than is read."""
    _limit(len(content))
    weigh(content, MOST_DIARY_VALUES)


def _limit(size: int) -> None:
    if size > LARGEST_DIARY_MB * 1024 * 1024:
        raise Refused(f"it is larger than {LARGEST_DIARY_MB} MB, the most that is read")


def records(tables: Tables) -> tuple[Entries, Settings]:
    """The records of tables of the current schema; raises Refused, naming the table and the key."""
    if strange := sorted(tables.keys() - KNOWN):
        raise Refused(f"{shown(strange[0])} is no table of a diary")
    lists: dict[str, Any] = {
        name: tuple(sorted(_keyed(tables, name, kind), key=order)) for kind, name in TABLES.items()
    }
    profiles = list(_keyed(tables, PROFILE, Profile))
    settings = dict(_rows(tables, SETTINGS, Settings)).get(SETTINGS, Settings())
    for where, gone in _rows(tables, DELETED, Deleted):
        if where != f"{gone.kind}/{gone.key}":
            raise Refused(f"{DELETED} {shown(where)} remembers another entry, {shown(gone.key)}")
    return Entries(profile=profiles[0] if profiles else Profile(), **lists), settings


def _keyed(tables: Tables, name: str, kind: type[K]) -> Iterator[K]:
    for where, record in _rows(tables, name, kind):
        if key(record) != where:
            raise Refused(f"{name} {shown(where)} holds another entry, {shown(key(record))}")
        yield record


def _rows(tables: Tables, name: str, kind: type[R]) -> Iterator[tuple[str, R]]:
    for where, document in tables.get(name, {}).items():
        try:
            yield where, from_plain(kind, document)
        except Refused as error:
            raise Refused(f"{name} {shown(where)}: {error}") from error


def moment(text: str | None) -> datetime:
    """A stamp as it stands in a file, in UTC; an entry without one is older than any other."""
    return msgspec.convert(text, datetime).astimezone(UTC) if text else LONG_AGO


def tables_of(entries: Entries) -> Tables:
    """Records as raw tables, without settings and without memories of deleted ones."""
    blank = entries.profile == Profile()
    tables: Tables = {} if blank else {PROFILE: {key(entries.profile): to_plain(entries.profile)}}
    return tables | {
        name: {key(row): to_plain(row) for row in getattr(entries, name)} for name in TABLES.values()
    }
