"""Writes files for a person to take away: whole or not at all, and never over the diary's own."""

import os
from collections.abc import Callable, Mapping
from pathlib import Path

from rehab_tui.domain.records import Refused
from rehab_tui.storage.disk.among_others import put_file
from rehab_tui.storage.disk.files import in_words, make_folder, same_file


def export_file(
    content: bytes, file: Path, diary: Path, may_replace: Callable[[Path], bool] = lambda _: True
) -> None:
    """Write a file, or replace one that may be replaced; raises DiaryError, and then nothing has changed.

    Raises Refused for one that may not, for the diary's own, a device or a folder.
    """
    with in_words("write", file):
        target = _allowed(file, diary)
        stands = target.exists() and not may_replace(file)
    if stands:
        raise Refused(f"{file} is already there and stays as it was; accepted: another file, or --replace")
    with in_words("write", file):
        put_file(target, content, replace=True)


def export_files(contents: Mapping[str, bytes], folder: Path, diary: Path) -> None:
    """Write each content to the file of that name in a folder, which is made if it is missing.

    Raises Refused before anything is written, or DiaryError, and then the files before stay written.
    """
    with in_words("write", folder):
        if folder.exists() and not folder.is_dir():
            raise Refused(f"{folder} is not a folder; accepted: a folder, new or old")
        targets = {name: _allowed(folder / name, diary) for name in contents}
    make_folder(folder)
    for name, target in targets.items():
        with in_words("write", target):
            put_file(target, contents[name], replace=True)


def _allowed(file: Path, diary: Path) -> Path:
    target = outside(file, diary)
    if target.exists() and not target.is_file():
        raise Refused(f"{file} is not a file; accepted: a file, new or old")
    return target


def outside(file: Path, diary: Path) -> Path:
    """The file's real path, through links; raises Refused if it is the diary or one of its own."""
    target = Path(os.path.realpath(file))
    if target == diary or same_file(target, diary):
        raise Refused(f"{file} is the diary itself; accepted: another file")
    if str(target).startswith(f"{diary}."):
        raise Refused(f"{file} belongs to the diary; accepted: another file")
    return target
