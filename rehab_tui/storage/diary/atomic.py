"""TinyDB on top of a file that is replaced whole or not at all."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from importlib.util import source_hash
from pathlib import Path
from typing import Any

from rehab_tui.codec.reading import LARGEST_DIARY_MB
from rehab_tui.domain.records import DiaryError, Refused
from rehab_tui.storage.diary.collector import uncollected
from rehab_tui.storage.diary.sealed import head_of, sealed
from rehab_tui.storage.diary.tables import META, Tables, bytes_of, decode, encode, in_order
from rehab_tui.storage.disk.files import FileState, in_words, replace_file, state_of


class AtomicStorage:
    """Tables read once and kept in memory; every write replaces the file whole, or changes nothing.

    It is what TinyDB calls a storage. TinyDB changes the tables it is handed before it asks to write them.
    So a failure forgets them, and the next read starts again from the bytes known to be on the disk.
    """

    def __init__(
        self,
        path: Path,
        blank: Tables | None = None,
        keep: Callable[[], Path] | None = None,
        tables: Tables | None = None,
        schema: int | None = None,
    ) -> None:
        """`blank` stands for a file that is not there yet; `keep` gives the path for a replaced state.

        With `tables` nothing is read: they stand for a file that cannot be read. With `schema` all that is
        written is of that schema and has been checked, and so is sealed.
        """
        self.path = path
        self.overtaken: Path | None = None
        """The kept state that the last write replaced, if it was not the one known here.

        TinyDiary merges it and sets this to None; the next write would forget it.
        """
        self._keep = keep
        self._schema = schema
        self._blank = blank or {}
        self._saved: bytes | None = None
        self._state: FileState | None = None
        self._tables = tables
        self._parts: dict[str, tuple[dict[str, Any], bytes]] = {}
        self._batching = False
        self._unsaved = False
        self.is_sealed = False
        """Whether the bytes that were last read or written bear a seal that fits."""

    def read(self) -> Tables:
        """The tables; raises Refused if the file does not hold any, DiaryError if it cannot be read."""
        if self._tables is None:
            with uncollected():
                self._tables = decode(self.content)
        return self._tables

    @property
    def content(self) -> bytes:
        """The bytes last read or written; raises Refused for too many, DiaryError if they cannot be read."""
        self._saved = self._saved or self._on_disk()
        return self._saved

    @property
    def digest(self) -> bytes:
        """What stands for the bytes that were last read or written, and for no others."""
        if self.is_sealed and self._schema:
            return head_of(self.content, self._schema)
        return source_hash(self.content)

    def write(self, data: Tables) -> None:
        """Store the tables, at once or at the end of the batch; raises DiaryError and then has not."""
        self._tables, self._unsaved = data, True
        if not self._batching:
            with self.batch():
                pass

    @contextmanager
    def batch(self) -> Iterator[None]:
        """Lets all writes inside land on the disk as one, or none of them; batches do not nest."""
        self._batching = True
        try:
            yield
            if self._unsaved:
                self._save()
        except BaseException:
            self._tables = None
            raise
        finally:
            self._batching = self._unsaved = False

    @property
    def is_stale(self) -> bool:
        """Whether somebody else has put another file in the place; raises DiaryError."""
        with in_words("read", self.path):
            return state_of(self.path) not in (self._state, None)

    def _on_disk(self) -> bytes:
        with in_words("read", self.path):
            try:
                self._state = state_of(self.path)
                return bytes_of(self.path)
            except FileNotFoundError:
                return encode(self._blank)

    def _save(self) -> None:
        """Replace the file, then look whether the state that was replaced is the one known here.

        A sync program may put another copy in the place after the last look at it. What was kept then differs
        from the known state in its inode, time or size, and in its bytes: it was overtaken.
        """
        content = self._encoded(self.read())
        if len(content) > LARGEST_DIARY_MB * 1024 * 1024:  # it would not be read again
            raise DiaryError(f"Could not save {self.path}: it would be larger than {LARGEST_DIARY_MB} MB.")
        known, saved = self._state, self._saved
        with in_words("save", self.path):
            kept = self._keep() if self._keep else None
            self._state = replace_file(self.path, content, kept)
        self._saved, self.overtaken, self.is_sealed = content, kept, self._schema is not None
        with suppress(OSError, Refused):
            if not kept or state_of(kept) in (known, None) or bytes_of(kept) == saved:
                self.overtaken = None

    def _encoded(self, tables: Tables) -> bytes:
        """The tables as JSON; those that are still the same objects as last time are not worked out again."""
        known = self._parts
        self._parts = {
            name: known[name]
            if name in known and known[name][0] is rows
            else (rows, encode(in_order(name, rows) if self._schema else rows))
            for name, rows in tables.items()
        }
        pieces = [
            piece
            for name, (_, part) in self._parts.items()
            if name != META or not self._schema
            for piece in (b",", encode(name), b":", part)
        ]
        if self._schema:
            return sealed(self._schema, *pieces, b"}")
        return b"".join((b"{", *pieces[1:], b"}"))
