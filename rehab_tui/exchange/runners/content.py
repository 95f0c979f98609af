"""One content to read, unpacked: its name, its first bytes, and the rest within a limit."""

from collections.abc import Callable
from types import TracebackType
from typing import NamedTuple, Protocol, Self

from rehab_tui.domain.records import Refused

MB = 1024 * 1024
HEAD = 4096
"""Bytes that must do to tell what a content is."""

MOST_WHOLE_MB = 64


class Stream(Protocol):
    """The bytes of a content from the first to the last; reading raises Refused where they are broken."""

    def read(self, size: int = -1, /) -> bytes:
        """The next bytes, at most so many; none at the end."""

    def __enter__(self) -> Self: ...

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None, /
    ) -> None: ...


class Content(NamedTuple):
    """A file, or a member of an archive, already unpacked.

    `name` is for people only: nothing is recognised by it. `open` begins anew and refuses to give more than
    the gate allows. `beside` gives what an index calls by its path (such as Strava's Filename), None where
    there is none; what was asked for there is not read once more by itself.
    """

    name: str
    head: bytes
    open: Callable[[], Stream]
    beside: Callable[[str], "Content | None"] = lambda _: None

    def whole(self, most_mb: int = MOST_WHOLE_MB) -> bytes:
        """All bytes; raises Refused beyond so many MB."""
        with self.open() as stream:
            content = stream.read(most_mb * MB + 1)
        if len(content) > most_mb * MB:
            raise Refused(f"it is larger than {most_mb} MB, the most that is read")
        return content
