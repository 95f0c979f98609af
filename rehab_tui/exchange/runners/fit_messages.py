"""The messages of a FIT file that tell of whole activities; the thousands of others are stepped over.

A reader of one's own, since libraries decode every second of a track: fitdecode takes 1.7 s for one long
activity of 1 MB where this takes 0.01 s, and an export has thousands. Layout: the FIT protocol, which its
owner publishes.
"""

from collections.abc import Collection, Iterator
from typing import Literal, NamedTuple

from rehab_tui.domain.records import Refused

MAGIC = b".FIT"
MAGIC_AT = 8
MOST_RECORDS = 2_000_000
"""A day and a night of a record a second, by twenty; more would only cost time."""

SIGNED = frozenset((1, 0x83, 0x85, 0x8E))
NOTHING = {1: 0x7F, 0x83: 0x7FFF, 0x85: 0x7FFFFFFF, 0x8E: 2**63 - 1, 0x0A: 0, 0x8B: 0, 0x8C: 0, 0x8F: 0}
"""What stands for "not told", by base type; all bits for the others."""

WHOLE = frozenset((0, 1, 2, 0x83, 0x84, 0x85, 0x86, 0x0A, 0x8B, 0x8C, 0x8E, 0x8F))
"""The base types that are whole numbers."""

Values = dict[int, int]
"""Whole numbers by the number of their field; what is not told is not in it."""


class Layout(NamedTuple):
    """How the data messages of one local number are laid out."""

    message: int
    big_endian: bool
    fields: tuple[tuple[int, int, int], ...]
    size: int


def messages(data: bytes, wanted: Collection[int]) -> Iterator[tuple[int, Values]]:
    """The wanted messages by their global numbers, as long as the file reads.

    Raises Refused where it is damaged: after what stands before that.
    """
    at = 0
    while data[at + MAGIC_AT : at + MAGIC_AT + 4] == MAGIC:
        size = int.from_bytes(data[at + 4 : at + 8], "little")
        start = at + data[at]
        # a file that was not closed bears a size of 0: its data go on to the end
        end = start + size if size else len(data)
        yield from _records(data, start, min(end, len(data)), wanted)
        if end > len(data):
            raise Refused("it ends early")
        at = end + 2


def _records(data: bytes, at: int, end: int, wanted: Collection[int]) -> Iterator[tuple[int, Values]]:
    layouts: dict[int, Layout] = {}
    left = MOST_RECORDS
    while at < end:
        left -= 1
        if not left:
            raise Refused(f"it has more than {MOST_RECORDS} records, the most that is read")
        header = data[at]
        at += 1
        if header & 0xC0 == 0x40:
            layout, at = _layout(data, at, developer=bool(header & 0x20))
            layouts[header & 0x0F] = layout
            continue
        found = layouts.get(header >> 5 & 3 if header & 0x80 else header & 0x0F)
        if found is None:
            raise Refused("it is damaged")
        if found.message in wanted and at + found.size <= end:
            yield found.message, _values(data, at, found)
        at += found.size


def _layout(data: bytes, at: int, *, developer: bool) -> tuple[Layout, int]:
    if at + 5 > len(data):
        raise Refused("it ends early")
    big = bool(data[at + 1])
    message = int.from_bytes(data[at + 2 : at + 4], "big" if big else "little")
    listed = data[at + 5 : at + 5 + 3 * data[at + 4]]
    size = sum(listed[1::3])
    at += 5 + 3 * data[at + 4]
    if developer and at < len(data):
        more = data[at + 1 : at + 1 + 3 * data[at]]
        size += sum(more[1::3])
        at += 1 + 3 * data[at]
    fields = tuple(zip(listed[::3], listed[1::3], listed[2::3], strict=False))
    return Layout(message, big, fields, size), at


def _values(data: bytes, at: int, layout: Layout) -> Values:
    found = Values()
    for number, size, base in layout.fields:
        if base in WHOLE and size in (1, 2, 4, 8):
            order: Literal["big", "little"] = "big" if layout.big_endian else "little"
            value = int.from_bytes(data[at : at + size], order, signed=base in SIGNED)
            if value != NOTHING.get(base, 2 ** (8 * size) - 1):
                found[number] = value
        at += size
    return found
