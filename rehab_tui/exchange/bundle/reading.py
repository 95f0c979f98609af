"""Reads files that come in: what is no plain file, or too large, is refused unread."""

import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from rehab_tui.domain.records import Refused

MB = 1024 * 1024

READING = os.O_RDONLY | getattr(os, "O_BINARY", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOCTTY", 0)
"""A pipe is opened without waiting for its writer, and a terminal does not become ours."""

KINDS = {stat.S_IFDIR: "a folder", stat.S_IFIFO: "a pipe", stat.S_IFCHR: "a device", stat.S_IFBLK: "a device"}


@contextmanager
def read_limited(path: Path, most_mb: int) -> Iterator[bytes]:
    """The content of a file of at most so many MB; what is refused, here or inside, begins with the file."""
    try:
        yield _content(path, most_mb)
    except OSError as error:
        raise Refused(f"{path}: {error.strerror or error}") from error
    except Refused as error:
        raise Refused(f"{path}: {error}") from error


def open_plain(path: Path) -> BinaryIO:
    """The file, open to read; raises OSError, and Refused if it is no plain file."""
    handle = os.open(path, READING)
    # asked of what is open: the name could stand for something else a moment later
    kind = stat.S_IFMT(os.fstat(handle).st_mode)
    if kind != stat.S_IFREG:
        os.close(handle)
        raise Refused(f"it is {KINDS.get(kind, 'something else')}; accepted: a file")
    return os.fdopen(handle, "rb", buffering=0)


def _content(path: Path, most_mb: int) -> bytes:
    with open_plain(path) as stream:
        content = bytearray()
        while len(content) <= most_mb * MB and (part := stream.read(MB)):
            content += part
    if len(content) > most_mb * MB:
        raise Refused(f"it is larger than {most_mb} MB, the most that is read")
    if not content.strip():
        raise Refused("it is empty")
    return bytes(content)
