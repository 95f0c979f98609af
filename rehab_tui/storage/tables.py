"""The diary's file as raw tables, key by key, and the records they describe."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import UTC, datetime, time, timedelta
from typing import Annotated, Any, TypeVar

import msgspec

from rehab_tui.codec import from_plain, to_plain, weigh
from rehab_tui.domain.checked import FIRST_DAY, LAST_DAY, Checked, Refused, Text, shown
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

LARGEST_MB, MOST_VALUES = 32, 3_000_000
"""What a diary's file may hold; thirty years are about 25 MB with 1.5 million values."""

INSTANT = timedelta(microseconds=1)
LONG_AGO = datetime.combine(FIRST_DAY, time.min, UTC) - timedelta(days=1)
LAST_MOMENT = datetime.combine(LAST_DAY, time.max, UTC)


@dataclass(frozen=True, kw_only=True)
class Deleted(Checked):
    """The memory of a deleted record, so that joining an older copy does not bring it back."""

    kind: Annotated[str, Text(40, shortest=1)]
    key: Annotated[str, Text(200, shortest=1)]
    when: datetime


def encode(part: object) -> bytes:
    """Tables, or a part of them, as compact UTF-8 JSON."""
    return msgspec.json.encode(part)


def decode(content: bytes) -> Tables:
    """The tables a file's content describes; raises Refused where it is not JSON of that shape."""
    if not content:
        raise Refused("it is empty")
    if len(content) > LARGEST_MB * 1024 * 1024:
        raise Refused(f"it is larger than {LARGEST_MB} MB, the most that is read")
    weigh(content, MOST_VALUES)
    try:
        return msgspec.json.decode(content, type=dict[str, dict[str, Document]])
    except msgspec.ValidationError as error:
        raise Refused("it is not a diary") from error
    except RecursionError as error:
        raise Refused("it is nested too deeply") from error
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise Refused(f"it is not whole JSON: {error}") from error


def records(tables: Tables) -> tuple[Entries, Settings]:
    """The records of tables of the current schema; raises Refused, naming the table and the key."""
    if strange := sorted(tables.keys() - KNOWN):
        raise Refused(f"{shown(strange[0])} is no table of a diary")
    lists: dict[str, Any] = {
        name: tuple(sorted(_keyed(tables, name, kind), key=order)) for kind, name in TABLES.items()
    }
    profiles = _keyed(tables, PROFILE, Profile)
    settings = dict(_rows(tables, SETTINGS, Settings))
    for where, gone in _rows(tables, DELETED, Deleted):
        if where != f"{gone.kind}/{gone.key}":
            raise Refused(f"{DELETED} {shown(where)} remembers another entry, {shown(gone.key)}")
    return Entries(profile=profiles[0] if profiles else Profile(), **lists), settings.get(
        SETTINGS, Settings()
    )


def _keyed(tables: Tables, name: str, kind: type[K]) -> list[K]:
    found: list[K] = []
    for where, record in _rows(tables, name, kind):
        if key(record) != where:
            raise Refused(f"{name} {shown(where)} holds another entry, {shown(key(record))}")
        found.append(record)
    return found


def _rows(tables: Tables, name: str, kind: type[R]) -> Iterable[tuple[str, R]]:
    for where, document in tables.get(name, {}).items():
        try:
            yield where, from_plain(kind, document)
        except Refused as error:
            raise Refused(f"{name} {shown(where)}: {error}") from error


def stamped(change: Change, when: datetime, tables: Tables, *, keep: bool) -> tuple[Change, datetime]:
    """The change with its moment on it: later than what it replaces, even where a clock is wrong.

    Two copies of a diary are joined by these moments, so a newer change must never look older. With `keep`
    a record keeps its own, unless that would make it look older than what it replaces.
    """
    known = [last_change(record, tables) for record in (change.before, change.after) if record]
    past = [moment for moment in known if moment]
    soonest = min(max(past) + INSTANT, LAST_MOMENT) if past else None
    when = max(when, soonest or when)
    if change.after is None:
        return change, when
    own = change.after.modified
    if keep and (soonest is None or (own and own >= soonest)):
        return change, when
    return replace(change, after=replace(change.after, modified=when)), when


def last_change(record: Record, tables: Tables) -> datetime | None:
    """When the entry with the record's key was last changed or deleted, in UTC; None where there is none."""
    memory = tables.get(DELETED, {}).get(_place(record))
    here = tables.get(_table(record), {}).get(key(record))
    found = [moment(memory["when"])] if memory else []
    return max([*found, moment(here.get("modified"))] if here is not None else found, default=None)


def moment(text: str | None) -> datetime:
    """A stamp as it stands in a file, in UTC; an entry without one is older than any other."""
    return msgspec.convert(text, datetime).astimezone(UTC) if text else LONG_AGO


def written(changes: Iterable[tuple[Change, datetime]]) -> dict[str, dict[str, Document | None]]:
    """What the changes put under each key of each table; None takes it away, and a memory of it stays."""
    tables: dict[str, dict[str, Document | None]] = defaultdict(dict)
    for change, when in changes:
        for record, stays in ((change.before, False), (change.after, True)):
            if record:
                name, where = _table(record), key(record)
                gone = Deleted(kind=name, key=where, when=when)
                tables[name][where] = to_plain(record) if stays else None
                tables[DELETED][_place(record)] = None if stays else to_plain(gone)
    return tables


def made(changes: Iterable[tuple[Change, datetime]], tables: Tables) -> tuple[Change, ...]:
    """What the changes make of each entry that they touch, as it stands in the tables before them."""
    found: dict[str, Change] = {}
    for change, _ in changes:
        for record, after in ((change.before, None), (change.after, change.after)):
            if record:
                here = tables.get(_table(record), {}).get(key(record))
                stood = from_plain(type(record), here) if here is not None else None
                found[_place(record)] = Change(stood, after)
    return tuple(found.values())


def tables_of(entries: Entries) -> Tables:
    """Records as raw tables, without settings and without memories of deleted ones."""
    tables: Tables = {name: {key(row): to_plain(row) for row in rows} for name, rows in _lists(entries)}
    blank = entries.profile == Profile()
    return tables if blank else {PROFILE: {key(entries.profile): to_plain(entries.profile)}, **tables}


def _lists(entries: Entries) -> Iterable[tuple[str, tuple[Record, ...]]]:
    return ((name, getattr(entries, name)) for name in TABLES.values())


def _table(record: Record) -> str:
    return PROFILE if isinstance(record, Profile) else TABLES[type(record)]


def _place(record: Record) -> str:
    """The key under which the deletion of a record is remembered."""
    return f"{_table(record)}/{key(record)}"
