"""What a diary's file holds: read, brought up to date, and checked record by record before use."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

from rehab_tui.domain.records import TABLES, Damaged, DiaryError, Entries, Frozen, Refused, Settings, TooNew
from rehab_tui.storage.diary.atomic import AtomicStorage
from rehab_tui.storage.diary.collector import uncollected
from rehab_tui.storage.diary.generations import earlier
from rehab_tui.storage.diary.migrations import UPGRADES, Upgrade, stamp, upgrade
from rehab_tui.storage.diary.sealed import read_sealed
from rehab_tui.storage.diary.tables import META, Tables, bytes_of, decode, records
from rehab_tui.storage.disk.files import beside, in_words, is_read_only, write_new


class Found(NamedTuple):
    """The records in a diary's file, and the schema it was written with."""

    entries: Entries
    settings: Settings
    schema: int


class Contents(Frozen):
    """All that a diary's file holds: its tables brought up to date as well."""

    tables: Tables
    entries: Entries
    settings: Settings
    schema: int

    @property
    def found(self) -> Found:
        """The same without the tables."""
        return Found(self.entries, self.settings, self.schema)

    @property
    def count(self) -> int:
        """How many entries there are, the profile aside."""
        return sum(len(getattr(self.entries, name)) for name in TABLES.values())


def contents(raw: bytes, upgrades: Sequence[Upgrade] = UPGRADES) -> Contents:
    """What the bytes of a diary's file say; raises Refused or TooNew in words that go on after its name."""
    return contents_from(lambda: decode(raw), upgrades)


def on_disk(path: Path) -> bytes | None:
    """The bytes of a diary's file, None if there is none; raises Refused for too many, or DiaryError."""
    with in_words("read", path):
        if path.exists() and not path.is_file():
            raise DiaryError(f"Could not read {path}: it is not a file.")
        try:
            return bytes_of(path)
        except FileNotFoundError:
            return None


def contents_of_file(path: Path, upgrades: Sequence[Upgrade]) -> Contents:
    """What a copy of a diary holds; raises Damaged, TooNew or DiaryError in whole sentences."""
    with in_sentences(path):
        raw = on_disk(path)
        if raw is None:
            raise DiaryError(f"Could not read {path}: it is no longer there.")
        return contents(raw, upgrades)


def contents_from(read: Callable[[], Tables], upgrades: Sequence[Upgrade]) -> Contents:
    """What the tables that `read` gives say, once they are up to date; raises Refused or TooNew."""
    with uncollected():
        tables = read()
        schema = upgrade(tables, upgrades)
        entries, settings = records(tables)
        return Contents(tables=tables, entries=entries, settings=settings, schema=schema)


@contextmanager
def in_sentences(path: Path) -> Iterator[None]:
    """Turns what is said of a file's content into a sentence about the diary: Damaged or TooNew."""
    try:
        yield
    except TooNew as error:
        raise TooNew(f"The diary {path} was left as it is: {error}.") from error
    except Refused as error:
        raise Damaged(f"The diary {path} cannot be read and was left as it is: {error}.") from error


class Loaded(NamedTuple):
    """A file that has been read, and the storage that goes on with it."""

    storage: AtomicStorage
    found: Found


def load(path: Path, upgrades: Sequence[Upgrade], keep: Callable[[], Path] | None = None) -> Loaded:
    """Read a diary's file, changing nothing; raises Damaged, TooNew or DiaryError in whole sentences.

    `keep` says where a state that a later save replaces shall go.
    """
    with in_sentences(path):
        with in_words("read", path):
            # looked for once more: another may have saved for the first and second time since
            if not path.exists() and (copies := earlier(path)) and not path.exists():
                raise Refused(f"it is missing, though its earlier copy {copies[0].name} is there")
        schema = len(upgrades) + 1
        storage = AtomicStorage(path, blank={META: stamp(upgrades)}, keep=keep, schema=schema)
        with uncollected():
            checked = read_sealed(storage.content, schema)
        storage.is_sealed = checked is not None
        found = Found(*checked, schema) if checked else contents_from(storage.read, upgrades).found
        return Loaded(storage, found)


def save_upgraded(loaded: Loaded, at: datetime) -> None:
    """Write the upgraded tables to the disk, after a copy of the old file; raises DiaryError.

    A file that its owner has made read-only stays as it is, and is read all the same.
    """
    storage = loaded.storage
    copy = beside(storage.path, f".schema{loaded.found.schema}.{at.astimezone(UTC):%Y%m%dT%H%M%SZ}")
    with in_words("copy the diary to", copy):
        if is_read_only(storage.path):
            return
        write_new(copy, storage.path.read_bytes())
    storage.write(storage.read())
