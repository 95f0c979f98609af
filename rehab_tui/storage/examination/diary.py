"""The diary's file itself and the earlier states of it."""

import os
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from rehab_tui.domain.diary import TABLES, DiaryError, TooNew
from rehab_tui.domain.records import Entries, Refused
from rehab_tui.storage.diary.contents import Contents, contents, on_disk
from rehab_tui.storage.diary.generations import earlier
from rehab_tui.storage.diary.migrations import UPGRADES
from rehab_tui.storage.diary.recovery import recover
from rehab_tui.storage.examination.fact import Fact, moment, size


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
    return Examination((*_file(path, at), *_inside(found)), found.entries)


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
    yield Fact("file", f"{size(found.st_size)}, last saved {moment(found.st_mtime, at)}")
    if os.name != "nt":
        modes = f"file {found.st_mode & 0o777:04o}, folder {folder.st_mode & 0o777:04o}"
        alone = "you alone" if not found.st_mode & 0o077 else "others too; the next save keeps it to you"
        yield Fact("may be read by", f"{alone} ({modes})")


def _inside(found: Contents) -> Iterator[Fact]:
    yield Fact("reads", f"yes, schema {found.schema}")
    entries = ", ".join(f"{len(getattr(found.entries, name))} {name}" for name in TABLES.values())
    yield Fact("entries", entries)


def earlier_states(path: Path, at: datetime) -> Iterator[Fact]:
    """Examine the earlier states that were kept, newest first."""
    found = earlier(path)
    if not found:
        yield Fact("none yet", "they come with the first changes")
    for copy in found:
        try:
            inside = contents(on_disk(copy) or b"")
        except Refused as error:
            yield Fact(copy.name, f"damaged: {error}", f"Delete the damaged copies in {copy.parent}.")
        except DiaryError as error:
            yield Fact(copy.name, str(error))
        else:
            yield Fact(copy.name, f"good, {inside.count} entries, saved {moment(copy.stat().st_mtime, at)}")
