"""A diary that does not read: the newest good earlier state, and with it all that still reads in the file."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from rehab_tui.domain.checked import Refused
from rehab_tui.domain.diary import TABLES, Damaged, DiaryError
from rehab_tui.storage.atomic import AtomicStorage, in_words, replace_file
from rehab_tui.storage.generations import earlier, set_aside
from rehab_tui.storage.joining import join
from rehab_tui.storage.loading import Loaded, load
from rehab_tui.storage.migrations import Upgrade, upgrade
from rehab_tui.storage.tables import META, Tables, decode, encode, records

SHOWN = 3


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
        found = recover(path, upgrades, memory)
        if found is None:
            raise
        why = f"The diary {path} could not be read: {error.__cause__}."
    if not writing:
        entries, settings = records(found.tables)
        shown = AtomicStorage(path, tables=found.tables)
        return Loaded(storage=shown, entries=entries, settings=settings, schema=len(upgrades) + 1), (
            f"{why} {found.words}"
        )
    aside = set_aside(path)
    with in_words("save", path):
        replace_file(path, encode(found.tables), aside)
    kept = f"It is set aside as {aside.name}. " if aside.exists() else ""
    return load(path, upgrades, keep), f"{why} {kept}{found.words}"


def recover(path: Path, upgrades: Sequence[Upgrade], memory: Tables | None = None) -> Recovered | None:
    """What can be had instead of a diary that does not read, or None; changes no file."""
    readable, lost = _readable(path, upgrades)
    if memory is not None:
        return Recovered(join(memory, readable or {}), "What this window knew is saved again.")
    good = newest_good(path, upgrades)
    if good is None and readable is None:
        return None
    tables = join(good.storage.read(), readable or {}) if good else readable or {}
    missing = [f"{name} {key!r}" for name, key in lost if key not in tables.get(name, {})]
    return Recovered(tables, " ".join((_source(good, readable), _losses(good, readable, missing))))


def newest_good(path: Path, upgrades: Sequence[Upgrade]) -> Loaded | None:
    """The newest earlier state that reads without complaint, or None."""
    for copy in earlier(path):
        try:
            return load(copy, upgrades)
        except DiaryError:
            continue
    return None


def _readable(path: Path, upgrades: Sequence[Upgrade]) -> tuple[Tables | None, list[tuple[str, str]]]:
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


def _source(good: Loaded | None, readable: Tables | None) -> str:
    if good is None:
        return "There is no earlier copy; the entries that still read are kept."
    joined = ", with every entry of the damaged file that still reads" if readable else ""
    return f"The newest good copy, {good.storage.path.name}, is open instead{joined}."


def _losses(good: Loaded | None, readable: Tables | None, missing: Sequence[str]) -> str:
    if missing:
        more = f" and {len(missing) - SHOWN} more" if len(missing) > SHOWN else ""
        return f"Lost: {', '.join(missing[:SHOWN])}{more}."
    if readable is not None:
        return "Nothing is lost."
    last = _last_change(good.storage.read()) if good else ""
    return f"What was noted after {last} may be missing." if last else "What was noted since may be missing."


def _last_change(tables: Tables) -> str:
    """The minute in UTC of the last change to an entry, as text; empty where no entry tells."""
    stamps = (
        document.get("modified") for name in TABLES.values() for document in tables.get(name, {}).values()
    )
    last = max((str(stamp) for stamp in stamps if stamp), default="")
    return f"{last[:10]} {last[11:16]} UTC" if last else ""
