"""The one rule where two versions of an entry meet: the one that was changed last stands.

To delete an entry is a change too, and a version without a stamp is older than any that bears one. Two
copies of a diary (`merge FILE`, a sync program) count alike, so that either order gives the same: of equal
stamps an entry that is there beats its deletion, and then the greater text stands. A file that a person
imports (`import FILE`) is their word of now and knows of no deletions: there a record without a stamp counts
as changed just now, one of an equal stamp stands too, and one that was deleted here comes back.
"""

from collections.abc import Iterable
from datetime import UTC, datetime, time, timedelta
from itertools import chain
from typing import NamedTuple

from rehab_tui.domain.records import FIRST_DAY, TABLES, Change, Entries, Profile, Record, find, order, same

LONG_AGO = datetime.combine(FIRST_DAY, time.min, UTC) - timedelta(days=1)
"""Stands for a stamp that is missing: before all others, whatever their zones."""

Place = tuple[str, str]
"""The table and the key of an entry."""


class Version(NamedTuple):
    """One state of an entry, and when it was changed to that, in UTC; the greatest version stands."""

    changed: datetime
    there: bool
    text: bytes


def newest(*copies: Iterable[tuple[Place, Version]]) -> dict[Place, Version]:
    """Of each entry that one of the copies knows, the version that stands."""
    found: dict[Place, Version] = {}
    for place, version in chain(*copies):
        found[place] = max(version, found.get(place, version))
    return found


class Import(NamedTuple):
    """What importing records does: the changes, and how many records are new, known, or newer here."""

    changes: tuple[Change, ...]
    new: int
    changed: int
    known: int
    kept: int

    def __str__(self) -> str:
        return f"{self.new} new, {self.changed} changed, {self.known} known, {self.kept} kept as newer here"


def imported(records: Entries, diary: Entries) -> Import:
    """The changes that bring a file's records into a diary."""
    rows: list[Record] = [records.profile] if records.profile != Profile() else []
    rows += [row for name in TABLES.values() for row in sorted(getattr(records, name), key=order)]
    changes, new, known, kept = list[Change](), 0, 0, 0
    for row in rows:
        old = find(diary, row)
        if old is None or old == Profile():
            new += 1
        elif same(old, row):
            known += 1
            continue
        elif row.modified and row.modified < (old.modified or LONG_AGO):
            kept += 1
            continue
        changes.append(Change(before=old, after=row))
    return Import(tuple(changes), new, len(changes) - new, known, kept)
