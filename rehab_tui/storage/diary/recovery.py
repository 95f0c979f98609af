"""A diary that does not read: the newest good earlier state, and with it all that still reads in the file."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from functools import reduce
from pathlib import Path
from typing import NamedTuple

from rehab_tui.domain.merging import Place
from rehab_tui.domain.records import TABLES, DiaryError, Refused, shown
from rehab_tui.storage.diary.atomic import AtomicStorage
from rehab_tui.storage.diary.contents import Loaded, contents_from, contents_of_file, load
from rehab_tui.storage.diary.generations import earlier
from rehab_tui.storage.diary.merging import merge
from rehab_tui.storage.diary.migrations import Upgrade, upgrade
from rehab_tui.storage.diary.tables import META, SETTINGS, Tables, bytes_of, decode, encode, records
from rehab_tui.storage.disk.files import damaged_name, in_words, replace_file

NAMED = 3
"""Lost entries that are named; more are counted."""


class Recovered(NamedTuple):
    """The tables to go on with, and the sentences that say where they come from and what is missing."""

    tables: Tables
    words: str


def load_instead(
    path: Path, upgrades: Sequence[Upgrade], memory: Tables | None, keep: Callable[[], Path] | None
) -> tuple[Loaded, str] | None:
    """What can be had instead of a diary's file that does not read, and that in words; None if nothing.

    The file is set aside if `keep` says where replaced states go, else left alone. `memory` is what a window
    that is already open knows to be in the diary. Raises DiaryError.
    """
    instead = recover(path, upgrades, memory)
    if instead is None:
        return None
    if not keep:
        shown_only = AtomicStorage(path, tables=instead.tables)
        return Loaded(shown_only, contents_from(shown_only.read, upgrades).found), instead.words
    aside = damaged_name(path)
    with in_words("save", path):
        replace_file(path, encode(instead.tables), aside)
    kept = f"It is set aside as {aside.name}. " if aside.exists() else ""
    return load(path, upgrades, keep), f"{kept}{instead.words}"


def recover(path: Path, upgrades: Sequence[Upgrade], memory: Tables | None = None) -> Recovered | None:
    """What can be had instead of a diary that does not read, or None; changes no file."""
    readable, lost = _readable(path, upgrades)
    name, good = newest_good(path, upgrades) if memory is None else ("", None)
    known = [tables for tables in (memory, readable, good) if tables is not None]
    if not known:
        return None
    settings = next(({SETTINGS: source[SETTINGS]} for source in known if SETTINGS in source), {})
    tables = reduce(merge, known) | settings
    words = [_source(name, readable) if memory is None else "What this window knew is saved again."]
    if readable is not None:
        words += _losses(lost, tables)
    elif memory is None:
        words.append(_gap(good or {}))
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
            tables = decode(bytes_of(path))
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


def _source(name: str, readable: Tables | None) -> str:
    """Which state is open instead; `name` is the earlier copy's, "" if there is none."""
    if not name:
        return "There is no earlier copy; the entries that still read are kept."
    joined = ", with every entry of the damaged file that still reads" if readable else ""
    return f"The newest good copy, {name}, is open instead{joined}."


def _losses(lost: Sequence[Place], tables: Tables) -> Iterator[str]:
    """What became of the entries that did not read: `tables` are those to go on with."""
    back = {(name, key): key in tables.get(name, {}) for name, key in lost}
    if gone := [place for place in lost if not back[place]]:
        yield f"Lost: {_listed(gone)}."
    if older := [place for place in lost if back[place]]:
        yield f"An earlier version stands of {_listed(older)}."
    if not lost:
        yield "Nothing is lost."


def _gap(good: Tables) -> str:
    """From when on something may be missing: the minute of the last change that the good copy knows."""
    stamps = (
        document.get("modified") for name in TABLES.values() for document in good.get(name, {}).values()
    )
    last = max((str(stamp) for stamp in stamps if stamp), default="")
    return f"What was noted {f'after {last[:10]} {last[11:16]} UTC' if last else 'since'} may be missing."


def _listed(places: Sequence[Place]) -> str:
    more = f" and {len(places) - NAMED} more" if len(places) > NAMED else ""
    return ", ".join(f"{name} {shown(key)}" for name, key in places[:NAMED]) + more
