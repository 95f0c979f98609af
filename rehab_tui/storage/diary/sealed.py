"""The seal at the head of a diary's file: every entry in these bytes was checked before they were written.

It is worked out from all the other bytes and from the code that checks. So after any change of the file or of
the program it no longer fits, and the file is checked as one without a seal is. It guards against nothing but
change: whoever may write to the folder could as well write a diary of their own. The hash is the one by which
Python knows a source again: of 2**64 changes one goes unnoticed, and no start loads ciphers for it.

On its word the rows of a long table, all but the newest, are not read until they are asked for. It says that
they stand in their order, too.
"""

from functools import cache
from importlib.util import source_hash
from pathlib import Path
from types import GenericAlias
from typing import Any

import msgspec

import rehab_tui
from rehab_tui.codec.structs import struct
from rehab_tui.codec.unchecked import unchecked
from rehab_tui.domain.records import STRETCH, TABLES, Entries, Joined, Profile, Rows, Settings, late
from rehab_tui.storage.diary.tables import DELETED, META, PROFILE, SETTINGS, measure

HEAD = b'{"meta":{"diary":{"schema":%d},"checked":{"seal":"%16s"}}'
"""How a sealed file begins; older programs leave out of `meta` what they do not know."""

KINDS: dict[str, Any] = {name: kind for kind, name in TABLES.items()} | {PROFILE: Profile, SETTINGS: Settings}

CHECKING = ("domain/records/*.py", "codec/*.py", "storage/diary/*.py")
"""The code that a diary's file is checked by."""


def sealed(schema: int, *rest: bytes) -> bytes:
    """A diary's file whose tables but for `meta` are these pieces of JSON, the first of which is a comma."""
    tables = b"".join(rest)
    return _head(schema, tables) + tables


def read_sealed(raw: bytes, schema: int) -> tuple[Entries, Settings] | None:
    """The records in a file of that schema whose seal fits; None if it does not, and all must be checked.

    Raises Refused if it holds more than is read.
    """
    head = head_of(raw, schema)
    if head != _head(schema, memoryview(raw)[len(head) :]):
        return None
    measure(raw)
    try:
        found = msgspec.json.decode(raw, type=_file())
        rows: dict[str, Any] = {
            name: _rows(kind, list(getattr(found, name).values())) for name, kind in KINDS.items()
        }
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return None
    profile, settings = (*rows.pop(PROFILE), Profile())[0], (*rows.pop(SETTINGS), Settings())[0]
    return Entries(profile=profile, **rows), settings


def head_of(raw: bytes, schema: int) -> bytes:
    """The part of a sealed file that names the rest of it."""
    return raw[: len(HEAD % (schema, b""))]


@cache
def _file() -> Any:
    """What a whole file holds; the memories of deleted entries are passed over."""
    kept: list[Any] = [(name, dict[str, msgspec.Raw], {}) for name in KINDS]
    passed = [(name, msgspec.Raw, msgspec.Raw()) for name in (META, DELETED)]
    return msgspec.defstruct("File", [*kept, *passed], forbid_unknown_fields=True)


def _rows(kind: Any, raw: list[msgspec.Raw]) -> Rows[Any]:
    """The rows that stand there as JSON; the older ones of many are made when they are asked for."""

    def made(part: slice) -> tuple[Any, ...]:
        return tuple(unchecked(kind, _decoder(kind).decode(b"[%b]" % b",".join(raw[part]))))

    if not raw:
        return ()
    older = max(0, len(raw) - STRETCH)
    newest = made(slice(older, None))
    return Joined(late(older, made), newest) if older else newest


@cache
def _decoder(kind: Any) -> msgspec.json.Decoder[Any]:
    return msgspec.json.Decoder(GenericAlias(list, struct(kind)))


def _head(schema: int, rest: bytes | memoryview) -> bytes:
    digest = source_hash(source_hash(code_of(*CHECKING)) + source_hash(rest))
    return HEAD % (schema, digest.hex().encode())


@cache
def code_of(*patterns: str) -> bytes:
    """The program's version and its files of these names, below its folder, as they are read."""
    home = Path(rehab_tui.__file__).parent
    files = [file for pattern in patterns for file in sorted(home.glob(pattern))]
    return rehab_tui.__version__.encode() + b"".join(file.read_bytes() for file in files)
