"""What changes come to in the diary's tables: the stamps they bear, and the documents they put in place."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import UTC, datetime, time, timedelta

from rehab_tui.codec.convert import from_plain, to_plain
from rehab_tui.domain.records import LAST_DAY, TABLES, Change, Profile, Record, key
from rehab_tui.storage.diary.tables import DELETED, PROFILE, Deleted, Document, Tables, moment

LAST_MOMENT = datetime.combine(LAST_DAY, time.max, UTC)

Documents = Mapping[str, Mapping[str, Document | None]]
"""Table name -> key -> the document to put there; None takes it away."""


def prepared(
    changes: Iterable[Change], at: datetime, tables: Tables, *, keep: bool = False
) -> tuple[Documents, tuple[Change, ...]]:
    """The documents to write, and what they make of each entry, by what stands in the tables before.

    The changes are stamped with the moment; with `keep` records keep their own, as far as `stamped` lets.
    Of an entry that is taken away a memory stays, until it comes back.
    """
    documents: dict[str, dict[str, Document | None]] = defaultdict(dict)
    found: dict[str, Change] = {}
    for change in changes:
        done, when = stamped(change, at, tables, keep=keep)
        for record, after in ((done.before, None), (done.after, done.after)):
            if record:
                name, where = _table(record), key(record)
                place = f"{name}/{where}"
                here = tables.get(name, {}).get(where)
                found[place] = Change(from_plain(type(record), here) if here is not None else None, after)
                documents[name][where] = to_plain(after) if after else None
                gone = None if after else to_plain(Deleted(kind=name, key=where, when=when))
                documents[DELETED][place] = gone
    return documents, tuple(found.values())


def stamped(change: Change, at: datetime, tables: Tables, *, keep: bool) -> tuple[Change, datetime]:
    """The change with its moment on it: later than what it replaces, even if a clock is wrong.

    Two copies of a diary are merged by these moments, so a newer change must never look older. With `keep`
    a record keeps its own, unless that would make it look older than what it replaces.
    """
    records = [record for record in (change.before, change.after) if record]
    past = [last for record in records if (last := last_change(record, tables))]
    soonest = min(max(past) + timedelta.resolution, LAST_MOMENT) if past else None
    when = max(at, soonest or at)
    if change.after is None:
        return change, when
    if keep and (soonest is None or ((own := change.after.modified) and own >= soonest)):
        return change, when
    return change._replace(after=replace(change.after, modified=when)), when


def last_change(record: Record, tables: Tables) -> datetime | None:
    """When the entry with the record's key was last changed or deleted, in UTC; None if there is none."""
    name, where = _table(record), key(record)
    memory = tables.get(DELETED, {}).get(f"{name}/{where}")
    here = tables.get(name, {}).get(where)
    found = [moment(memory["when"])] if memory else []
    return max([*found, moment(here.get("modified"))] if here is not None else found, default=None)


def _table(record: Record) -> str:
    return PROFILE if isinstance(record, Profile) else TABLES[type(record)]
