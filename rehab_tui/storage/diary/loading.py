"""Opening a diary's file, and saving one of an older schema under the newest."""

import gc
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from rehab_tui.domain.records import Refused
from rehab_tui.storage.diary.atomic import AtomicStorage
from rehab_tui.storage.diary.contents import Contents, contents_from, in_sentences
from rehab_tui.storage.diary.generations import earlier
from rehab_tui.storage.diary.migrations import Upgrade, stamp
from rehab_tui.storage.diary.tables import META
from rehab_tui.storage.disk.files import beside, in_words, write_new

MANY = 1000
"""Records from which on Python's collector is worth sparing; below, sparing it costs more than it gives."""


@dataclass(frozen=True)
class Loaded:
    """A file that has been read, and the storage that goes on with it."""

    storage: AtomicStorage
    found: Contents


def load(path: Path, upgrades: Sequence[Upgrade], keep: Callable[[], Path] | None = None) -> Loaded:
    """Read a diary's file, changing nothing; raises Damaged, TooNew or DiaryError in whole sentences.

    `keep` says where a state that a later save replaces shall go.
    """
    with in_sentences(path):
        with in_words("read", path):
            if not path.exists() and (copies := earlier(path)):
                raise Refused(f"it is missing, though its earlier copy {copies[0].name} is there")
        storage = AtomicStorage(path, blank={META: stamp(upgrades)}, keep=keep)
        found = contents_from(storage.read, upgrades)
    if sum(map(len, found.tables.values())) > MANY:
        gc.collect()
        gc.freeze()
    return Loaded(storage, found)


def save_upgraded(loaded: Loaded, at: datetime) -> None:
    """Write the upgraded tables to the disk, after a copy of the old file; raises DiaryError."""
    storage = loaded.storage
    copy = beside(storage.path, f".schema{loaded.found.schema}.{at.astimezone(UTC):%Y%m%dT%H%M%SZ}")
    with in_words("copy the diary to", copy):
        write_new(copy, storage.path.read_bytes())
    storage.write(storage.read())
