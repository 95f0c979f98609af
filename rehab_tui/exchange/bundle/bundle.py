"""The bundle: every record as one public JSON document, read with one validator, written byte for byte."""

from collections import Counter
from dataclasses import dataclass, field, fields, replace
from pathlib import Path
from typing import Any, Literal

from rehab_tui import codec
from rehab_tui.domain.diary import Change, find, key, order
from rehab_tui.domain.records import (
    CheckIn,
    Entries,
    Measurement,
    Pause,
    Profile,
    Record,
    Run,
    Session,
    StepChange,
)
from rehab_tui.domain.records.checked import Checked, Refused
from rehab_tui.exchange.bundle.reading import admitted

LARGEST_MB = 64
"""More of a bundle is not read; thirty years of diary are about half of it."""


@dataclass(frozen=True, kw_only=True)
class Bundle(Checked):
    """The document; lists may come in any order and are written oldest first."""

    format: Literal["rehab-tui"]
    version: Literal[1]
    profile: Profile = field(default_factory=Profile)
    checkins: tuple[CheckIn, ...] = ()
    runs: tuple[Run, ...] = ()
    sessions: tuple[Session, ...] = ()
    measurements: tuple[Measurement, ...] = ()
    steps: tuple[StepChange, ...] = ()
    pauses: tuple[Pause, ...] = ()

    def agree(self) -> None:
        """Refuse two records of a kind with one key, such as two check-ins on a date."""
        for name in TABLES:
            rows: tuple[Record, ...] = getattr(self, name)
            for same, times in Counter(key(row) for row in rows).items():
                if times > 1:
                    raise Refused(f"{name} has {times} entries for {same}; accepted: one")


TABLES = tuple(part.name for part in fields(Entries) if part.name != "profile")


def write(entries: Entries) -> bytes:
    """The bundle of everything; equal diaries give equal bytes."""
    rows: dict[str, Any] = {part.name: getattr(entries, part.name) for part in fields(Entries)}
    return codec.to_json(Bundle(format="rehab-tui", version=1, **rows))


def read(path: Path) -> Bundle:
    """The bundle in a file; raises Refused with one sentence naming the file, the place and the reason."""
    with admitted(path, LARGEST_MB) as text:
        return codec.from_json(Bundle, text)


@dataclass(frozen=True)
class Merge:
    """What importing would do: the changes, and how many records are new, known, or newer here."""

    changes: tuple[Change, ...]
    new: int
    changed: int
    known: int
    kept: int

    def __str__(self) -> str:
        return f"{self.new} new, {self.changed} changed, {self.known} known, {self.kept} kept as newer here"


def merge(bundle: Bundle, entries: Entries) -> Merge:
    """The changes that bring a bundle into a diary: newest `modified` wins, the bundle where it has none."""
    rows = [row for name in TABLES for row in sorted(getattr(bundle, name), key=order)]
    if bundle.profile != Profile():
        rows.insert(0, bundle.profile)
    changes: list[Change] = []
    counts: Counter[str] = Counter()
    for row in rows:
        old = find(entries, row)
        what = _compare(row, None if old == Profile() else old)
        counts[what] += 1
        if what in ("new", "changed"):
            changes.append(Change(before=old, after=row))
    return Merge(tuple(changes), counts["new"], counts["changed"], counts["known"], counts["kept"])


def _compare(row: Record, old: Record | None) -> str:
    if old is None:
        return "new"
    if replace(old, modified=None) == replace(row, modified=None):
        return "known"
    newer_here = row.modified and old.modified and row.modified < old.modified
    return "kept" if newer_here else "changed"


def schema() -> dict[str, Any]:
    """The bundle's JSON Schema."""
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **codec.schema(Bundle)}
