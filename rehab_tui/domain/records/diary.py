"""The diary as the rest of the program sees it: a snapshot to read, and changes that are safe once made."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC
from typing import Any, NamedTuple, Protocol

from rehab_tui.domain.records.activity import Activity
from rehab_tui.domain.records.checked import harmless
from rehab_tui.domain.records.entries import Entries, Record
from rehab_tui.domain.records.log import CheckIn, Measurement, Pause, Run
from rehab_tui.domain.records.person import Profile
from rehab_tui.domain.records.rehab_plan import KeptPlan
from rehab_tui.domain.records.settings import Settings
from rehab_tui.domain.records.work import Session, StepChange


class DiaryError(Exception):
    """The diary cannot be read or written; the message is one sentence for a person."""

    def __init__(self, sentence: str) -> None:
        """Keep the sentence with whatever a terminal would act upon made harmless."""
        super().__init__(harmless(sentence))


class Busy(DiaryError):
    """Another window of the program is writing to the diary."""


class Damaged(DiaryError):
    """The diary's file does not read; it has been left as it is."""


class TooNew(DiaryError):
    """The diary was written by a newer version of the program; it has been left as it is."""


TABLES: dict[type, str] = {
    CheckIn: "checkins",
    Run: "runs",
    Session: "sessions",
    Measurement: "measurements",
    StepChange: "steps",
    Pause: "pauses",
    Activity: "activities",
    KeptPlan: "plans",
}
"""The list of `Entries` each kind of record stands in; the profile stands alone."""


def key(record: Record) -> str:
    """The record's identity among its kind: two copies with the same key are the same entry."""
    match record:
        case Profile():
            return "profile"
        case CheckIn():
            return record.date.isoformat()
        case StepChange():
            return f"{record.date}/{record.leg}/{record.from_}/{record.to}"
        case Pause():
            return record.from_.isoformat()
        case KeptPlan():
            return record.plan.name
        case Run() | Session() | Measurement() | Activity():
            return record.id


def order(record: Record) -> tuple[str, str, str]:
    """Sorts records of a kind by day, then time within it, then key."""
    match record:
        case Profile():
            return "", "", ""
        case KeptPlan():
            return "", "", key(record)
        case Pause():
            return record.from_.isoformat(), "", ""
        case CheckIn() | Run() | Activity():
            return record.date.isoformat(), record.time or "", key(record)
        case Session():
            started = record.started_at.astimezone(UTC).isoformat() if record.started_at else ""
            return record.date.isoformat(), started, record.id
        case StepChange() | Measurement():
            return record.date.isoformat(), "", key(record)


class Change(NamedTuple):
    """One record added (`before` is None), replaced, or removed (`after` is None)."""

    before: Record | None
    after: Record | None

    @property
    def undone(self) -> "Change":
        """The change that takes this one back."""
        return Change(before=self.after, after=self.before)


def put(entries: Entries, record: Record) -> Change:
    """The change that adds `record`, or replaces the one with its key."""
    return Change(before=find(entries, record), after=record)


def find(entries: Entries, record: Record) -> Record | None:
    """The entry with the same kind and key, or None."""
    if isinstance(record, Profile):
        return entries.profile
    wanted = key(record)
    return next((old for old in _table(entries, record) if key(old) == wanted), None)


def same(one: Record | None, other: Record | None) -> bool:
    """Whether two records say the same, whenever they were noted."""
    if one is None or other is None:
        return one is other
    return replace(one, modified=None) == replace(other, modified=None)


def changed(entries: Entries, *changes: Change) -> Entries:
    """The snapshot after the changes, each list again in order."""
    tables: dict[str, dict[str, Record]] = {}
    for change in changes:
        subject = change.after or change.before
        if isinstance(subject, Profile):
            profile = change.after if isinstance(change.after, Profile) else Profile()
            entries = replace(entries, profile=profile)
        elif subject:
            name = TABLES[type(subject)]
            if name not in tables:
                tables[name] = {key(row): row for row in _table(entries, subject)}
            if change.before:
                tables[name].pop(key(change.before), None)
            if change.after:
                tables[name][key(change.after)] = change.after
    lists: dict[str, Any] = {name: tuple(sorted(rows.values(), key=order)) for name, rows in tables.items()}
    return replace(entries, **lists)


def _table(entries: Entries, record: Record) -> Sequence[Record]:
    rows: Sequence[Record] = getattr(entries, TABLES[type(record)])
    return rows


class Diary(Protocol):
    """The port to the storage of the records.

    `apply` returns only when all changes are safely stored, and stores all of them or none; it raises
    DiaryError if it cannot, and `entries` then still shows what is stored.
    """

    @property
    def writable(self) -> bool:
        """False while another window is the one that writes."""

    @property
    def entries(self) -> Entries:
        """Everything noted so far; a new object after every change."""

    @property
    def settings(self) -> Settings:
        """How this device conducts the work."""

    def apply(self, *changes: Change, keep_modified: bool = False) -> tuple[Change, ...]:
        """Store the changes, stamped with this moment unless they keep their own stamps.

        Returns what they made of each entry: `before` is what really stood, which another device may have
        changed in the meantime, and `after` bears its stamp.
        """

    def configure(self, settings: Settings) -> None:
        """Store new settings."""

    def refresh(self) -> str:
        """Take in what another window or a sync program has written, and what news there is, in words.

        Becomes the one that writes if no other window writes any more; empty if there is no news.
        """
