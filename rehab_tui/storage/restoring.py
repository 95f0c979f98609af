"""The way back from a copy of the diary's file."""

import os
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from rehab_tui.domain.diary import TooNew
from rehab_tui.domain.records import Refused
from rehab_tui.storage.backup import put_copy
from rehab_tui.storage.diary.contents import Contents, contents, on_disk
from rehab_tui.storage.diary.generations import next_place, tidy
from rehab_tui.storage.diary.tables import SETTINGS, encode
from rehab_tui.storage.disk.files import in_words, replace_file
from rehab_tui.storage.disk.lock import WriterLock
from rehab_tui.storage.disk.paths import make_folder


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
    with WriterLock(diary):
        raw, tables = on_disk(diary), wanted.tables
        before = None
        if raw is not None:
            with suppress(Refused, TooNew):
                before = contents(raw)
        if settings_stay and before and SETTINGS in before.tables:
            tables = {**tables, SETTINGS: before.tables[SETTINGS]}
        copy = None if raw is None else put_copy(raw, diary, at)
        keep = next_place(diary, at.date()) if before else None
        with in_words("save", diary):
            replace_file(diary, encode(tables), keep)
        tidy(diary)
    if raw is None:
        return Restored(before=0, copy=None)
    return Restored(before=before.count if before else None, copy=copy)
