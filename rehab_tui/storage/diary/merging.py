"""Two copies of a diary's tables made one, by the rule of `domain.merging`, and how that is said."""

from collections.abc import Iterator
from typing import Any, NamedTuple

import msgspec

from rehab_tui.domain.merging import Place, Version, newest
from rehab_tui.domain.records import TABLES
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


class News:
    """Collects sentences until they are asked for; a trouble that lasts is said once."""

    def __init__(self) -> None:
        self._text = ""
        self._trouble = ""

    def restart(self, text: str) -> None:
        """Note a sentence in place of all before it."""
        self._text = text

    def add(self, text: str, merged: Differences | None = None) -> None:
        """Note a sentence, or none, and what another copy has changed here."""
        taken = ""
        if merged and any(merged):
            new, changed, deleted = merged
            taken = f"Another copy was taken in: {new} new, {changed} changed, {deleted} deleted."
        self._text = " ".join(filter(None, (self._text, text, taken)))

    def take(self, trouble: str) -> str:
        """What was noted since the last time, else a trouble that was not there then, else nothing."""
        news = self._text or (trouble if trouble != self._trouble else "")
        self._text, self._trouble = "", trouble
        return news
