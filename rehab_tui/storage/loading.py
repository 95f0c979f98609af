"""Opening a diary's file: read, brought up to date, and checked record by record before anything uses it."""

import gc
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from rehab_tui.domain.checked import Refused
from rehab_tui.domain.diary import Damaged, TooNew
from rehab_tui.domain.records import Entries
from rehab_tui.domain.settings import Settings
from rehab_tui.storage.atomic import AtomicStorage, beside, in_words, write_new
from rehab_tui.storage.generations import earlier
from rehab_tui.storage.migrations import Upgrade, schema_of, stamp, upgrade
from rehab_tui.storage.tables import META, records

MANY = 1000
"""Records from which on Python's collector is worth sparing; below, sparing it costs more than it gives."""


@dataclass(frozen=True, kw_only=True)
class Loaded:
    """A file that has been read: its tables are up to date in memory, `schema` is the one on the disk."""

    storage: AtomicStorage
    entries: Entries
    settings: Settings
    schema: int


def load(path: Path, upgrades: Sequence[Upgrade], keep: Callable[[], Path] | None = None) -> Loaded:
    """Read a diary's file, changing nothing; raises Damaged, TooNew or DiaryError in whole sentences.

    `keep` says where a state that a later save replaces shall go.
    """
    try:
        return _load(path, upgrades, keep)
    except TooNew as error:
        raise TooNew(f"The diary {path} was left as it is: {error}.") from error
    except Refused as error:
        raise Damaged(f"The diary {path} cannot be read and was left as it is: {error}.") from error


def save_upgraded(loaded: Loaded, now: datetime) -> None:
    """Write the upgraded tables to the disk, after a copy of the old file; raises DiaryError."""
    storage = loaded.storage
    copy = beside(storage.path, f".schema{loaded.schema}.{now.astimezone(UTC):%Y%m%dT%H%M%SZ}")
    with in_words("copy the diary to", copy):
        write_new(copy, storage.path.read_bytes())
    storage.write(storage.read())


def _load(path: Path, upgrades: Sequence[Upgrade], keep: Callable[[], Path] | None) -> Loaded:
    with in_words("read", path):
        if not path.exists() and (copies := earlier(path)):
            raise Refused(f"it is missing, though its earlier copy {copies[0].name} is there")
    storage = AtomicStorage(path, blank={META: stamp(upgrades)}, keep=keep)
    with _resting_collector():
        tables = storage.read()
        schema = schema_of(tables)
        upgrade(tables, upgrades)
        entries, settings = records(tables)
    if sum(map(len, tables.values())) > MANY:
        gc.collect()
        gc.freeze()
    return Loaded(storage=storage, entries=entries, settings=settings, schema=schema)


@contextmanager
def _resting_collector() -> Iterator[None]:
    """Keeps Python from walking a growing diary again and again while it loads."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
