"""Examines the diary's files and says how they are; changes nothing, whatever state they are in."""

import glob
import os
import shutil
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from rehab_tui.codec.reading import LARGEST_DIARY_MB, from_json
from rehab_tui.domain.records import TABLES, Busy, DiaryError, Entries, Refused, TooNew
from rehab_tui.practice.draft import Draft
from rehab_tui.storage.copies import conflict_copies
from rehab_tui.storage.diary.contents import contents, on_disk
from rehab_tui.storage.diary.generations import earlier, folder_of
from rehab_tui.storage.diary.migrations import UPGRADES
from rehab_tui.storage.diary.recovery import recover
from rehab_tui.storage.disk.files import beside, is_private, is_read_only
from rehab_tui.storage.disk.lock import WriterLock, can_be_private
from rehab_tui.storage.draft import DraftFile

ROOM = 10_000_000
"""Bytes that must be free beside four times the diary's own, so that it can be saved for a while."""


@dataclass(frozen=True)
class Fact:
    """One line of the examination; `todo` is what a person should do about it, "" if nothing."""

    name: str
    text: str
    todo: str = ""


@dataclass(frozen=True)
class Examination:
    """The facts about the diary's file, and the entries that could be read."""

    facts: tuple[Fact, ...]
    entries: Entries = field(default_factory=Entries)


def diary(path: Path, at: datetime) -> Examination:
    """Examine the diary's file itself."""
    try:
        raw = on_disk(path)
        if raw is None and not earlier(path):
            return Examination((Fact("file", "none yet; it comes with the first entry"),))
        if raw is None:
            return Examination((Fact("file", "missing, though earlier copies are there"), _instead(path)))
        found = contents(raw)
    except TooNew as error:
        todo = "Install the newest version of rehab-tui; this one leaves the diary alone."
        return Examination((*_file(path, at), Fact("reads", f"no: {error}", todo)))
    except DiaryError as error:
        return Examination((Fact("reads", f"no: {error}", "See why the diary's file cannot be read."),))
    except Refused as error:
        return Examination((*_file(path, at), Fact("reads", f"no: {error}"), _instead(path)))
    entries = ", ".join(f"{len(getattr(found.entries, name))} {name}" for name in TABLES.values())
    inside = Fact("reads", f"yes, schema {found.schema}"), Fact("entries", entries)
    return Examination((*_file(path, at), *inside), found.entries)


def _instead(path: Path) -> Fact:
    """What can be had instead of a diary that does not read or is not there."""
    with suppress(DiaryError):
        if found := recover(path, UPGRADES):
            todo = "Open rehab-tui to go on with what is left, or choose a copy: rehab-tui restore FILE."
            return Fact("instead", found.words, todo)
    return Fact("instead", "nothing that reads is here", "Put a backup in its place: rehab-tui restore FILE.")


def _file(path: Path, at: datetime) -> Iterator[Fact]:
    try:
        found, folder = path.stat(), path.parent.stat()
    except OSError:
        return
    todo = f"Allow writing to {path}: it is read-only, and nothing is saved." if is_read_only(path) else ""
    yield Fact("file", f"{_size(found.st_size)}, last saved {_moment(found.st_mtime, at)}", todo)
    if os.name != "nt":
        modes = f"file {found.st_mode & 0o777:04o}, folder {folder.st_mode & 0o777:04o}"
        yield Fact("may be read by", f"{_readers(path)} ({modes})")


def _readers(path: Path) -> str:
    if is_private(path):
        return "you alone"
    _lock(path)  # which closes its file to others, where that can be done
    if can_be_private(path):
        return "others too; the next save keeps it to you"
    return "others too; this disk keeps no file private"


def earlier_states(path: Path, at: datetime) -> Iterator[Fact]:
    """Examine the earlier states that were kept, newest first."""
    found = earlier(path)
    if not found:
        yield Fact("none yet", "they come with the first changes")
    for copy in found:
        try:
            if (raw := on_disk(copy)) is None:
                continue  # a save has tidied it away meanwhile
            inside = contents(raw)
        except Refused as error:
            yield Fact(copy.name, f"damaged: {error}", f"Delete the damaged copies in {copy.parent}.")
        except DiaryError as error:
            yield Fact(copy.name, str(error))
        else:
            yield Fact(copy.name, f"good, {inside.count} entries, saved {_moment(copy.stat().st_mtime, at)}")


def surroundings(path: Path, at: datetime) -> Iterator[Fact]:
    """Examine them one after the other; raises DiaryError or OSError if the system will not tell."""
    for file in sorted(path.parent.glob(f"{glob.escape(path.name)}*.damaged-*")):
        yield Fact("set aside", f"{file.name}, which did not read; delete it when nothing in it is wanted")
    for file in conflict_copies(path):
        todo = "Join the conflict copies: open rehab-tui, or rehab-tui merge FILE."
        yield Fact("conflict copy", f"{file.name}, which may hold entries of another device", todo)
    yield from _in_the_way(path)
    yield Fact("lock", _lock(path))
    yield Fact("session", _session(DraftFile(path).path, at))
    yield from _room(path)


def _in_the_way(path: Path) -> Iterator[Fact]:
    """What stands where the program keeps its lock, a session or the earlier states, and cannot be that."""
    folder = folder_of(path)
    strange = [file for file in (beside(path, ".lock"), DraftFile(path).path) if file.is_dir()]
    for each in (*strange, *([folder] if folder.is_file() else [])):
        kind = "a file" if each is folder else "a folder"
        yield Fact("in the way", f"{each.name} is {kind}", f"Move {each} away: nothing is saved beside it.")


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
    full, part = draft.done
    done = f"{full} of {len(draft.plan)} sets done{f', {part} in part' if part else ''}"
    return f"one in progress, {done}, saved {saved:%Y-%m-%d %H:%M}"


def _room(path: Path) -> Iterator[Fact]:
    folder = next(each for each in path.parents if each.exists())
    if not folder.is_dir():
        yield Fact("folder", f"{folder} is a file", "Choose another place for the diary.")
    elif not os.access(folder, os.W_OK):
        yield Fact("folder", f"{folder} may not be written to", f"Allow writing to {folder}.")
    free = shutil.disk_usage(folder).free
    size = path.stat().st_size if path.is_file() else 0
    needed = ROOM + 4 * min(size, LARGEST_DIARY_MB * 2**20)  # a larger one is never saved again
    todo = "Make room on the disk." if free < needed else ""
    yield Fact("disk", f"{_size(free)} free", todo)


def _moment(stamp: float, at: datetime) -> str:
    """The minute of a file's stamp, in the zone of `at`."""
    try:
        return f"{datetime.fromtimestamp(stamp, at.tzinfo):%Y-%m-%d %H:%M}"
    except (ValueError, OverflowError, OSError):  # a file may bear a date of no calendar
        return "at no known moment"


def _size(count: float) -> str:
    """So many bytes, in a unit that keeps the number short."""
    for unit in ("bytes", "kB", "MB"):
        if count < 1000:
            return f"{count:.3g} {unit}"
        count /= 1000
    return f"{count:,.1f} GB"
