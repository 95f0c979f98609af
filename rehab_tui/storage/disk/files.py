"""Writes files whole or not at all; once written, they are safe from a power cut."""

import errno
import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from itertools import count
from pathlib import Path

from rehab_tui.domain.records import DiaryError

if sys.platform != "win32":
    import fcntl

PATIENCE_S = (0.01, 0.05, 0.2)
"""How long a scanner or a sync program is waited for, which on Windows may hold a file for moments."""

PLAINLY = {
    errno.ENOSPC: "the disk is full",
    errno.EACCES: "permission is denied",
    errno.EPERM: "permission is denied",
    errno.EROFS: "the disk is read-only",
    errno.EISDIR: "it is a folder",
}

NO_SYNC = (errno.EINVAL, errno.ENOTSUP, errno.ENOTTY)
"""What a network share says that knows no such way of syncing."""

NO_MODES = (errno.EPERM, errno.EACCES, errno.ENOTSUP, errno.EOPNOTSUPP, errno.ENOSYS)
"""What a file system says on which no mode can be set: a share, FAT, a folder of another system."""


@contextmanager
def in_words(doing: str, path: Path) -> Iterator[None]:
    """Turns an OSError into a DiaryError of one sentence: what could not be done, where, and why."""
    try:
        yield
    except OSError as error:
        why = PLAINLY.get(error.errno or 0, error.strerror or str(error))
        raise DiaryError(f"Could not {doing} {path}: {why}.") from error


def same_file(one: Path, other: Path) -> bool:
    """Whether two names, maybe of different spelling, lead to one file."""
    with suppress(OSError):
        return one.samefile(other)
    return os.path.realpath(one) == os.path.realpath(other)


def beside(path: Path, ending: str) -> Path:
    """The path in the same folder whose name goes on with `ending`."""
    return path.with_name(path.name + ending)


FileState = tuple[int, int, int]
"""What tells one state of a file from another without reading it: inode, time of change, size."""


def state_of(path: Path) -> FileState | None:
    """The file's state, None if there is none; raises OSError if the system will not tell."""
    try:
        return _state(path.stat())
    except FileNotFoundError:
        return None


def _state(found: os.stat_result) -> FileState:
    return found.st_ino, found.st_mtime_ns, found.st_size


def replace_file(path: Path, content: bytes, keep: Path | None = None) -> FileState:
    """Put `content` in place of a file of the diary's; the old content moves to `keep`.

    Returns when the content is safe from a power cut. Raises OSError, and then nothing has changed; also for
    a file that its owner has made read-only. The caller holds the writer's lock: the names of the working
    files are fixed, so that a kill leaves no growing litter.
    """
    if is_read_only(path):
        raise OSError("the file is read-only, and nothing is saved until writing to it is allowed")
    return write_beside(path, content, path, keep=keep)


def write_beside(
    path: Path, content: bytes, working: Path, *, keep: Path | None = None, replace: bool = True
) -> FileState:
    """Write beside `working`, then give what is written the name `path`; all is undone if a step fails."""
    fresh, old = beside(working, ".new"), beside(working, ".old")
    try:
        state = write_new(fresh, content)
        existed = replace and _second_name(path, old)
        if replace:
            move(fresh, path)
        else:
            _take_free_name(fresh, path)
        try:
            sync_folder(path.parent)
            if existed and keep:
                move(old, keep)
        except BaseException:
            if existed:
                move(old, path)
            else:
                path.unlink()
            raise
        return state
    finally:
        with suppress(OSError):
            fresh.unlink(missing_ok=True)
            old.unlink(missing_ok=True)


def _take_free_name(file: Path, name: Path) -> None:
    """Give the file a name that is free; raises FileExistsError if another has taken it by now."""
    try:
        name.hardlink_to(file)
    except FileExistsError:
        raise
    except OSError:  # FAT and some network shares know no hard links
        file.rename(name)


def write_new(path: Path, content: bytes) -> FileState:
    """Write a file of mode 0600 through to the disk, in place of any leftover of that name."""
    path.unlink(missing_ok=True)
    with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as out:
        close_to_others(path, 0o600)
        out.write(content)
        out.flush()
        sync(out.fileno())
        return _state(os.fstat(out.fileno()))


def close_to_others(path: Path, mode: int) -> None:
    """Let only the owner at a file or a folder, as far as its file system can; raises OSError."""
    try:
        path.chmod(mode)
    except OSError as error:
        if error.errno not in NO_MODES:
            raise


def is_private(path: Path) -> bool:
    """Whether the modes keep a file to its owner; Windows has others means; raises OSError."""
    return os.name == "nt" or not path.stat().st_mode & 0o077


def is_read_only(path: Path) -> bool:
    """Whether the modes of a file, if there is one, let nobody write to it; raises OSError."""
    return path.exists() and not path.stat().st_mode & 0o222


def _second_name(path: Path, name: Path) -> bool:
    """Give the file a second name, so that at no instant it has none; False if there is no file."""
    name.unlink(missing_ok=True)
    if not path.exists():
        return False
    try:
        name.hardlink_to(path)
    except OSError:  # FAT and some network shares know no hard links
        write_new(name, path.read_bytes())
    return True


def move(file: Path, place: Path) -> None:
    """Put a file in the place of another; raises OSError, and then both are as they were."""
    if sys.platform == "win32":
        for pause in PATIENCE_S:
            with suppress(PermissionError):
                file.replace(place)
                return
            time.sleep(pause)
    file.replace(place)


def sync(handle: int) -> None:
    """Make what was written safe from a power cut; raises OSError."""
    if sys.platform == "darwin":
        try:
            fcntl.fcntl(handle, fcntl.F_FULLFSYNC)  # fsync alone leaves it in the disk's own memory
            return
        except OSError as error:
            if error.errno not in NO_SYNC:
                raise
    os.fsync(handle)


def sync_folder(folder: Path) -> None:
    """Make the names in a folder safe from a power cut, if the system has a way to."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        sync(handle)
    except OSError as error:
        if error.errno not in NO_SYNC:
            raise
    finally:
        os.close(handle)


def make_folder(folder: Path) -> None:
    """Make a folder and those above it that are missing, each for its owner only; raises DiaryError."""
    with in_words("make the folder", folder):
        if folder.is_dir():
            return
        make_folder(folder.parent)
        folder.mkdir(mode=0o700, exist_ok=True)
        close_to_others(folder, 0o700)
        sync_folder(folder.parent)


def damaged_name(path: Path) -> Path:
    """A free name beside a file that does not read, for it to be set aside under."""
    return next(name for number in count(1) if not (name := beside(path, f".damaged-{number}")).exists())
