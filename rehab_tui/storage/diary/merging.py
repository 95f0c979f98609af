"""Two copies of a diary's tables made one, by the rule of `domain.merging`."""

from collections.abc import Iterator
from typing import Any, NamedTuple

import msgspec

from rehab_tui.domain.diary import TABLES
from rehab_tui.domain.merging import Place, Version, newest
from rehab_tui.storage.diary.tables import DELETED, META, PROFILE, SETTINGS, Document, Tables, moment


class Differences(NamedTuple):
    """How many entries are new, changed and no longer there."""

    new: int
    changed: int
    deleted: int


def merge(ours: Tables, theirs: Tables) -> Tables:
    """Both diaries in one, whichever comes first; the settings, which belong to a device, are ours.

    Both must be tables of the current schema that read without complaint.
    """
    merged: Tables = {name: dict(ours[name]) for name in (META, SETTINGS) if name in ours}
    for (name, key), version in sorted(newest(_versions(ours), _versions(theirs)).items()):
        table, where = (name, key) if version.there else (DELETED, f"{name}/{key}")
        merged.setdefault(table, {})[where] = msgspec.json.decode(version.text)
    return merged


def differences(before: Tables, after: Tables) -> Differences:
    """Compare the entries of a diary with those it had before."""
    old, new = (_there(tables) for tables in (before, after))
    changed = sum(new[place] != old[place] for place in new.keys() & old.keys())
    return Differences(len(new.keys() - old.keys()), changed, len(old.keys() - new.keys()))


def _there(tables: Tables) -> dict[Place, Document]:
    names = (PROFILE, *TABLES.values())
    return {(name, key): document for name in names for key, document in tables.get(name, {}).items()}


def _versions(tables: Tables) -> Iterator[tuple[Place, Version]]:
    for place, document in _there(tables).items():
        yield place, Version(moment(document.get("modified")), True, _text(document))
    for document in tables.get(DELETED, {}).values():
        yield (document["kind"], document["key"]), Version(moment(document["when"]), False, _text(document))


def _text(document: dict[str, Any]) -> bytes:
    return msgspec.json.encode(document, order="deterministic")
