"""Writes a file among a person's own, and clears away what a killed writer left there."""

import os
import re
import sys
from contextlib import suppress
from pathlib import Path
from tempfile import mkstemp

from rehab_tui.storage.disk.files import beside, write_beside

if sys.platform != "win32":
    import fcntl

PREFIX = ".rehab-tui-"
WORKING = re.escape(PREFIX) + r"[a-z0-9_]{8}"
"""A working file's name, which goes on with .new and .old in its helpers'."""


def put_file(path: Path, content: bytes, *, replace: bool) -> None:
    """Write a file among a person's own, none of which is touched but the one it may replace.

    Raises FileExistsError if there is one that it may not replace, else OSError, and then nothing has
    changed. A kill may leave a working file, of a name that nobody else has; the next writer clears it away.
    """
    if not replace and os.path.lexists(path):
        raise FileExistsError(path)
    with suppress(OSError):
        _clear(path.parent)
    handle, working = mkstemp(prefix=PREFIX, dir=path.parent)
    try:
        _claim(handle)
        write_beside(path, content, Path(working), replace=replace)
    finally:
        os.close(handle)
        _remove(Path(working))


def _clear(folder: Path) -> None:
    """Remove the working files whose writers are gone; raises OSError if the folder cannot be read."""
    for file in list(folder.iterdir()):
        with suppress(OSError):
            if re.fullmatch(WORKING, file.name) and not file.is_symlink() and _is_abandoned(file):
                file.unlink()
                for ending in (".new", ".old"):
                    _remove(beside(file, ending))


def _is_abandoned(file: Path) -> bool:
    """Whether its writer is gone; on Windows that shows when it is removed. Raises OSError."""
    handle = os.open(file, os.O_RDWR)
    try:
        return _claim(handle)
    finally:
        os.close(handle)


def _claim(handle: int) -> bool:
    """Lock a working file for as long as it is open; False if another has, or the disk knows no locks."""
    if sys.platform == "win32":  # which removes no file that is open
        return True
    with suppress(OSError):
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        return True
    return False


def _remove(file: Path) -> None:
    with suppress(OSError):
        file.unlink(missing_ok=True)
