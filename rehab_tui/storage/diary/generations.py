"""Earlier states of the diary's file: the last five, and the first of each of the last fourteen days."""

import re
import shutil
from contextlib import suppress
from datetime import date
from pathlib import Path

from rehab_tui.domain.records import DiaryError
from rehab_tui.storage.disk.files import beside, in_words, make_folder

LAST, DAYS = 5, 14
NAME = re.compile(r"(\d{6,})\.(\d{4}-\d\d-\d\d)\.json")
"""A running number, which a wrong clock cannot put out of order, and the day the state was replaced."""


def folder_of(path: Path) -> Path:
    """The folder beside the diary that holds its earlier states."""
    return beside(path, ".earlier")


def earlier(path: Path) -> list[Path]:
    """The earlier states of a diary, newest first; raises DiaryError if the folder cannot be read."""
    folder = folder_of(path)
    with in_words("read", folder):
        found = [file for file in folder.iterdir() if NAME.fullmatch(file.name)] if folder.is_dir() else []
    return sorted(found, key=_number, reverse=True)


def next_place(path: Path, day: date) -> Path:
    """The path under which the state that a save of that day replaces is kept; makes its folder."""
    newest = earlier(path)[:1]
    make_folder(folder_of(path))
    return folder_of(path) / f"{_number(newest[0]) + 1 if newest else 1:06}.{day}.json"


def make_room(path: Path) -> None:
    """If the disk is nearly full, delete earlier states but the newest: an entry now is worth more."""
    with suppress(OSError):
        needed = 2 * path.stat().st_size
        for file in earlier(path)[:0:-1]:
            if shutil.disk_usage(path.parent).free >= needed:
                return
            file.unlink()


def tidy(path: Path) -> None:
    """Delete the earlier states that are no longer wanted; one that cannot be deleted stays."""
    with suppress(OSError, DiaryError):
        found = earlier(path)
        first_of: dict[str, Path] = {}
        for file in found:
            first_of[file.name.split(".")[1]] = file  # newest first: the oldest of the day comes last
        for file in {*found} - {*found[:LAST], *list(first_of.values())[:DAYS]}:
            file.unlink(missing_ok=True)


def _number(file: Path) -> int:
    return int(file.name.partition(".")[0])
