"""Two copies of a diary made one: of every entry the version that was changed last, deletions among them."""

from collections.abc import Iterator
from datetime import datetime
from itertools import chain
from typing import Any, NamedTuple

import msgspec

from rehab_tui.domain.diary import TABLES
from rehab_tui.storage.diary.tables import DELETED, META, PROFILE, SETTINGS, Document, Tables, moment


class _Version(NamedTuple):
    """A state of one entry; the greatest wins. At the same moment to be there beats to be deleted."""

    changed: datetime
    there: bool
    written: bytes


def join(ours: Tables, theirs: Tables) -> Tables:
    """Both diaries in one, whichever comes first; the settings, which belong to a device, are ours.

    Both must be tables of the current schema that read without complaint.
    """
    joined: Tables = {name: dict(ours[name]) for name in (META, SETTINGS) if name in ours}
    versions: dict[tuple[str, str], _Version] = {}
    for place, version in chain(_versions(ours), _versions(theirs)):
        versions[place] = max(version, versions.get(place, version))
    for (name, key), version in sorted(versions.items()):
        document = msgspec.json.decode(version.written)
        table, where = (name, key) if version.there else (DELETED, f"{name}/{key}")
        joined.setdefault(table, {})[where] = document
    return joined


def differences(before: Tables, after: Tables) -> tuple[int, int, int]:
    """How many entries `after` has new, changed and no longer."""
    old, new = (_there(tables) for tables in (before, after))
    changed = sum(new[place] != old[place] for place in new.keys() & old.keys())
    return len(new.keys() - old.keys()), changed, len(old.keys() - new.keys())


def _there(tables: Tables) -> dict[tuple[str, str], Document]:
    names = (PROFILE, *TABLES.values())
    return {(name, key): document for name in names for key, document in tables.get(name, {}).items()}


def _versions(tables: Tables) -> Iterator[tuple[tuple[str, str], _Version]]:
    for place, document in _there(tables).items():
        yield place, _Version(moment(document.get("modified")), True, _written(document))
    for document in tables.get(DELETED, {}).values():
        place = document["kind"], document["key"]
        yield place, _Version(moment(document["when"]), False, _written(document))


def _written(document: dict[str, Any]) -> bytes:
    return msgspec.json.encode(document, order="deterministic")
