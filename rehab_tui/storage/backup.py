"""Copies of the diary's file made on request, and the way back from one."""

import os
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from itertools import count
from pathlib import Path

from rehab_tui.domain.records import Entries, Refused, Settings, TooNew
from rehab_tui.storage.diary.contents import Contents, contents, on_disk
from rehab_tui.storage.diary.generations import next_place, tidy
from rehab_tui.storage.diary.migrations import UPGRADES, stamp
from rehab_tui.storage.diary.tables import META, SETTINGS, encode, tables_of
from rehab_tui.storage.disk.among_others import put_file
from rehab_tui.storage.disk.files import damaged_name, in_words, make_folder, replace_file
from rehab_tui.storage.disk.lock import in_turn
from rehab_tui.storage.exporting import outside


def contents_of(entries: Entries) -> Contents:
    """A file of these records, without settings."""
    tables = {META: stamp(UPGRADES), **tables_of(entries)}
    return Contents(tables=tables, entries=entries, settings=Settings(), schema=len(UPGRADES) + 1)


@dataclass(frozen=True)
class Copied:
    """Where a copy of the diary lies, and why it does not read, "" if it does."""

    file: Path
    complaint: str


def back_up(diary: Path, at: datetime, wanted: Path | None = None) -> Copied:
    """Copy the file to a new file or a folder wanted, else beside it; raises Refused or DiaryError."""
    diary = Path(os.path.realpath(diary))
    if wanted:
        outside(wanted, diary)
    try:
        raw = on_disk(diary)
    except Refused as error:
        raise Refused(f"{diary}: {error}") from error
    if raw is None:
        raise Refused(f"there is no diary at {diary}")
    copy = _put_copy(raw, diary, at, wanted)
    try:
        contents(raw)
    except (Refused, TooNew) as error:
        return Copied(copy, str(error))
    return Copied(copy, "")


@dataclass(frozen=True)
class Restored:
    """How many entries stood before, None if they did not read, and where the copy of those lies."""

    before: int | None
    copy: Path | None


def restore(diary: Path, wanted: Contents, at: datetime, *, settings_stay: bool = False) -> Restored:
    """Put other contents in place of the whole diary, after a copy of what is there.

    Raises Busy if another window writes, else DiaryError, and then the diary is as it was.
    """
    diary = Path(os.path.realpath(diary))
    make_folder(diary.parent)
    with in_turn(diary):
        tables, before = wanted.tables, None
        try:
            raw = on_disk(diary)
        except Refused:  # too large to be copied: it is moved
            aside = damaged_name(diary)
            with in_words("save", diary):
                replace_file(diary, encode(tables), aside)
            return Restored(before=None, copy=aside)
        if raw is not None:
            with suppress(Refused, TooNew):
                before = contents(raw)
        if settings_stay and before and SETTINGS in before.tables:
            tables = {**tables, SETTINGS: before.tables[SETTINGS]}
        copy = None if raw is None else _put_copy(raw, diary, at)
        keep = next_place(diary, at.date()) if before else None
        with in_words("save", diary):
            replace_file(diary, encode(tables), keep)
        tidy(diary)
    if raw is None:
        return Restored(before=0, copy=None)
    return Restored(before=before.count if before else None, copy=copy)


def _put_copy(raw: bytes, diary: Path, at: datetime, wanted: Path | None = None) -> Path:
    """Put the copy where it is wanted, else beside the diary; raises Refused or DiaryError."""
    free = iter([wanted]) if wanted and not wanted.is_dir() else _names(diary, wanted or diary.parent, at)
    for file in free:
        with in_words("write", file), suppress(FileExistsError):
            put_file(file, raw, replace=False)
            return file
    raise Refused(f"{wanted} is already there; accepted: a new file, or a folder")


def _names(diary: Path, folder: Path, at: datetime) -> Iterator[Path]:
    """Names that tell the local moment, and a number if that is taken."""
    name = f"{diary.stem}-backup-{at:%Y%m%d-%H%M%S}"
    yield folder / f"{name}{diary.suffix}"
    yield from (folder / f"{name}-{number}{diary.suffix}" for number in count(2))
