"""What lies around the diary: files set aside, conflict copies, the lock, a session in progress, room."""

import glob
import os
import shutil
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from rehab_tui.codec.reading import from_json
from rehab_tui.domain.diary import Busy, DiaryError
from rehab_tui.domain.records import Refused
from rehab_tui.practice.draft import Draft
from rehab_tui.storage.copies import conflict_copies
from rehab_tui.storage.diary.contents import on_disk
from rehab_tui.storage.disk.files import beside
from rehab_tui.storage.disk.lock import WriterLock
from rehab_tui.storage.draft import DraftFile
from rehab_tui.storage.examination.fact import Fact, size

ROOM = 10_000_000
"""Bytes that must be free beside four times the diary's own, so that it can be saved for a while."""


def surroundings(path: Path, at: datetime) -> Iterator[Fact]:
    """Examine them one after the other; raises DiaryError or OSError if the system will not tell."""
    for file in sorted(path.parent.glob(f"{glob.escape(path.name)}*.damaged-*")):
        yield Fact("set aside", f"{file.name}, which did not read; delete it when nothing in it is wanted")
    for file in conflict_copies(path):
        todo = "Join the conflict copies: open rehab-tui, or rehab-tui merge FILE."
        yield Fact("conflict copy", f"{file.name}, which may hold entries of another device", todo)
    yield Fact("lock", _lock(path))
    yield Fact("session", _session(DraftFile(path).path, at))
    yield from _room(path)


def _lock(path: Path) -> str:
    if not beside(path, ".lock").exists():  # to ask a lock that is not there would make it
        return "free"
    try:
        WriterLock(path).release()
    except Busy:
        return "held by another window"
    except DiaryError as error:
        return str(error)
    return "free"


def _session(file: Path, at: datetime) -> str:
    try:
        raw = on_disk(file)
        if raw is None:
            return "none in progress"
        draft = from_json(Draft, raw)
    except (DiaryError, Refused) as error:
        return f"one in progress, which does not read: {error}"
    saved = draft.saved_at.astimezone(at.tzinfo)
    done = f"{len(draft.sets)} of {len(draft.windows)}"
    return f"one in progress, {done} windows done, saved {saved:%Y-%m-%d %H:%M}"


def _room(path: Path) -> Iterator[Fact]:
    folder = next(each for each in path.parents if each.exists())
    if not folder.is_dir():
        yield Fact("folder", f"{folder} is a file", "Choose another place for the diary.")
    elif not os.access(folder, os.W_OK):
        yield Fact("folder", f"{folder} may not be written to", f"Allow writing to {folder}.")
    free = shutil.disk_usage(folder).free
    needed = ROOM + 4 * (path.stat().st_size if path.is_file() else 0)
    todo = "Make room on the disk." if free < needed else ""
    yield Fact("disk", f"{size(free)} free", todo)
