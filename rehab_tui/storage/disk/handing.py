"""Files for a person to take away: whole or not at all, for their owner only, never among the diary's own."""

import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from tempfile import mkstemp

from rehab_tui.domain.records import Refused
from rehab_tui.storage.disk.files import in_words, sync, sync_folder
from rehab_tui.storage.disk.paths import make_folder


def hand_over(content: bytes, file: Path, diary: Path) -> None:
    """Put the content into a file, in place of what it held.

    Raises Refused where the file is the diary's, a device or a folder, DiaryError where it cannot be written.
    """
    with in_words("write", file):
        put_whole(_allowed(file, diary), content)


def hand_over_all(contents: Mapping[str, bytes], folder: Path, diary: Path) -> None:
    """Put each content into the file of that name in a folder, which is made where it is missing.

    Raises Refused before anything is written, or DiaryError, and then the files before stay written.
    """
    with in_words("write", folder):
        if folder.exists() and not folder.is_dir():
            raise Refused(f"{folder} is not a folder; accepted: a folder, new or old")
        targets = {name: _allowed(folder / name, diary) for name in contents}
    make_folder(folder)
    for name, target in targets.items():
        with in_words("write", target):
            put_whole(target, contents[name])


def _allowed(file: Path, diary: Path) -> Path:
    target = outside(file, diary)
    if target.exists() and not target.is_file():
        raise Refused(f"{file} is not a file; accepted: a file, new or old")
    return target


def outside(file: Path, diary: Path) -> Path:
    """Where a file really lies, through links; raises Refused where it is the diary or one of its own."""
    target = Path(os.path.realpath(file))
    if target == diary:
        raise Refused(f"{file} is the diary itself; accepted: another file")
    if str(target).startswith(f"{diary}."):
        raise Refused(f"{file} belongs to the diary; accepted: another file")
    return target


def put_whole(path: Path, content: bytes) -> None:
    """Write a file of mode 0600 through to the disk, in place of another.

    Raises OSError, and then the old one or the new one stands whole.
    """
    with _working(path.parent, content) as fresh:
        fresh.replace(path)
    sync_folder(path.parent)


def put_new(path: Path, content: bytes) -> None:
    """The same, but never in place of another; raises FileExistsError where there is one, else OSError."""
    if os.path.lexists(path):
        raise FileExistsError(path)
    with _working(path.parent, content) as fresh:
        try:
            path.hardlink_to(fresh)
        except FileExistsError:
            raise
        except OSError:  # FAT and some network shares know no hard links
            fresh.rename(path)
    sync_folder(path.parent)


@contextmanager
def _working(folder: Path, content: bytes) -> Iterator[Path]:
    """A file under a name that nobody else has, safe on the disk; what is left of it goes afterwards."""
    handle, name = mkstemp(prefix=".rehab-tui-", dir=folder)
    fresh = Path(name)
    try:
        with os.fdopen(handle, "wb") as out:
            fresh.chmod(0o600)
            out.write(content)
            out.flush()
            sync(out.fileno())
        yield fresh
    finally:
        with suppress(OSError):
            fresh.unlink(missing_ok=True)
