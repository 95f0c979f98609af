"""Copies of the diary's file made on request."""

import os
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from itertools import count
from pathlib import Path

from rehab_tui.domain.diary import TooNew
from rehab_tui.domain.records import Entries, Refused, Settings
from rehab_tui.storage.diary.contents import Contents, contents, on_disk
from rehab_tui.storage.diary.migrations import UPGRADES, stamp
from rehab_tui.storage.diary.tables import META, tables_of
from rehab_tui.storage.disk.files import in_words, put_file
from rehab_tui.storage.exporting import outside


def contents_of(entries: Entries) -> Contents:
    """A file of these records, without settings."""
    return Contents({META: stamp(UPGRADES), **tables_of(entries)}, entries, Settings(), len(UPGRADES) + 1)


@dataclass(frozen=True)
class Copied:
    """Where a copy of the diary lies, and why it does not read, "" if it does."""

    file: Path
    complaint: str


def back_up(diary: Path, at: datetime, wanted: Path | None = None) -> Copied:
    """Copy the diary's file byte for byte to a new file: the one wanted, or one in the folder wanted.

    Otherwise it lies beside the diary. Raises Refused or DiaryError.
    """
    diary = Path(os.path.realpath(diary))
    if wanted:
        outside(wanted, diary)
    raw = on_disk(diary)
    if raw is None:
        raise Refused(f"there is no diary at {diary}")
    copy = put_copy(raw, diary, at, wanted)
    try:
        contents(raw)
    except (Refused, TooNew) as error:
        return Copied(copy, str(error))
    return Copied(copy, "")


def put_copy(raw: bytes, diary: Path, at: datetime, wanted: Path | None = None) -> Path:
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
