"""The gate every content comes through: how much may be unpacked, and what a broken archive raises."""

import struct
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from gzip import GzipFile
from types import TracebackType
from typing import IO, Self
from zipfile import BadZipFile

from rehab_tui.domain.records import Refused
from rehab_tui.exchange.runners.content import MB

FREE = 64 * MB
MOST_TIMES = 200
"""A track packs to a twentieth or so; what grows by far more was made to do harm. A small file is free to."""

MOST_PARTS = 50_000
STEP = MB // 4
"""Bytes between two counts, and the most that is read beyond a limit."""

BROKEN = (OSError, EOFError, BadZipFile, zlib.error, struct.error, RuntimeError, ValueError, LookupError)
"""What zipfile and gzip raise over contents that are damaged, encrypted or packed in a way of their own."""

Tick = Callable[[str, int], None]
"""Called with the name and the number of bytes as they are read; what it raises ends the import."""


class Gate:
    """What one file that was given may still cost, with all that is packed in it."""

    def __init__(self, size: int, tick: Tick) -> None:
        self.left, self.parts, self.tick = FREE + MOST_TIMES * size, MOST_PARTS, tick

    def unpacked(self, name: str, size: int) -> None:
        """Count so many bytes; raises Refused when it is too much."""
        self.tick(name, size)
        self.left -= size
        self.check()

    def check(self) -> None:
        """Raise Refused when it has been too much."""
        if self.left < 0:
            raise Refused("it unpacks to far more than such files hold; nothing more of it is read")

    def part(self) -> None:
        """Count one more content; raises Refused when there are too many."""
        self.parts -= 1
        if self.parts < 0:
            raise Refused(f"it holds more than {MOST_PARTS} files, the most that is read")

    @property
    def spent(self) -> bool:
        """Whether nothing more of it is read."""
        return self.left < 0 or self.parts < 0


@contextmanager
def unbroken() -> Iterator[None]:
    """What is broken in an archive is Refused, with a reason."""
    try:
        yield
    except Refused:
        raise
    except BROKEN as error:
        raise Refused(f"it cannot be unpacked: {error or type(error).__name__}") from error


class Watched:
    """A stream whose bytes are counted as they are read."""

    def __init__(self, stream: IO[bytes] | GzipFile, name: str, gate: Gate, *under: IO[bytes]) -> None:
        self._stream, self._name, self._gate, self._under = stream, name, gate, under

    def read(self, size: int = -1, /) -> bytes:
        """The next bytes; raises Refused where they are broken or too many."""
        self._gate.check()
        parts, left = bytearray(), size if size >= 0 else self._gate.left + STEP
        while left > 0:
            with unbroken():
                part = self._stream.read(min(left, STEP))
            if not part:
                break
            self._gate.unpacked(self._name, len(part))
            parts += part
            left -= len(part)
        return bytes(parts)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None, /
    ) -> None:
        for stream in (self._stream, *self._under):
            stream.close()
