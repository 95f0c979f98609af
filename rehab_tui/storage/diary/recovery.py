"""A diary that does not read: the newest good earlier state, and with it all that still reads in the file."""

from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import reduce
from pathlib import Path

from rehab_tui.domain.diary import Damaged, DiaryError
from rehab_tui.domain.merging import Place
from rehab_tui.domain.records import Refused
from rehab_tui.storage.diary.atomic import AtomicStorage
from rehab_tui.storage.diary.contents import Contents, contents_of_file
from rehab_tui.storage.diary.generations import earlier
from rehab_tui.storage.diary.loading import Loaded, load
from rehab_tui.storage.diary.losses import gap, losses, source
from rehab_tui.storage.diary.merging import merge
from rehab_tui.storage.diary.migrations import Upgrade, schema_of, upgrade
from rehab_tui.storage.diary.tables import META, SETTINGS, Tables, decode, encode, records
from rehab_tui.storage.disk.files import in_words, replace_file
from rehab_tui.storage.disk.paths import damaged_name


@dataclass(frozen=True)
class Recovered:
    """The tables to go on with, and the sentences that say where they come from and what is missing."""

    tables: Tables
    words: str


def load_or_recover(
    path: Path,
    upgrades: Sequence[Upgrade],
    keep: Callable[[], Path],
    memory: Tables | None = None,
    *,
    writing: bool,
) -> tuple[Loaded, str]:
    """Read a diary's file, or what can be had instead of one that does not read, and say so in words.

    A damaged file is set aside when `writing`, else left alone. `memory` is what a window that is already
    open knows to be in the diary. Raises Damaged where nothing can be had, TooNew or DiaryError.
    """
    try:
        return load(path, upgrades, keep), ""
    except Damaged as error:
        instead = recover(path, upgrades, memory)
        if instead is None:
            raise
        why = f"The diary {path} could not be read: {error.__cause__}."
    if not writing:
        shown_only = AtomicStorage(path, tables=instead.tables)
        entries, settings = records(instead.tables)
        found = Contents(instead.tables, entries, settings, schema_of(instead.tables))
        return Loaded(shown_only, found), f"{why} {instead.words}"
    aside = damaged_name(path)
    with in_words("save", path):
        replace_file(path, encode(instead.tables), aside)
    kept = f"It is set aside as {aside.name}. " if aside.exists() else ""
    return load(path, upgrades, keep), f"{why} {kept}{instead.words}"


def recover(path: Path, upgrades: Sequence[Upgrade], memory: Tables | None = None) -> Recovered | None:
    """What can be had instead of a diary that does not read, or None; changes no file."""
    readable, lost = _readable(path, upgrades)
    name, good = newest_good(path, upgrades) if memory is None else ("", None)
    known = [tables for tables in (memory, readable, good) if tables is not None]
    if not known:
        return None
    settings = next(({SETTINGS: source[SETTINGS]} for source in known if SETTINGS in source), {})
    tables = reduce(merge, known) | settings
    words = [source(name, readable) if memory is None else "What this window knew is saved again."]
    if readable is not None:
        words += losses(lost, tables)
    elif memory is None:
        words.append(gap(good or {}))
    return Recovered(tables, " ".join(words))


def newest_good(path: Path, upgrades: Sequence[Upgrade]) -> tuple[str, Tables | None]:
    """The newest earlier state that reads without complaint, and its name; None if there is none."""
    for copy in earlier(path):
        with suppress(DiaryError):
            return copy.name, contents_of_file(copy, upgrades).tables
    return "", None


def _readable(path: Path, upgrades: Sequence[Upgrade]) -> tuple[Tables | None, list[Place]]:
    """The entries of a damaged file that read each for itself, and the places of those that do not."""
    try:
        with in_words("read", path):
            tables = decode(path.read_bytes())
        upgrade(tables, upgrades)
    except (Refused, DiaryError):
        return None, []
    kept: Tables = {META: tables.pop(META)}
    lost = []
    for name, rows in tables.items():
        for key, document in rows.items():
            try:
                records({name: {key: document}})
            except Refused:
                lost.append((name, key))
            else:
                kept.setdefault(name, {})[key] = document
    return kept, lost
