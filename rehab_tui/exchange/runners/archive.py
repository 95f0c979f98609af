"""Opens a zip without trusting it: its list must be of a sane size, and no path in it leads anywhere."""

from collections.abc import Callable
from typing import IO
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from rehab_tui.domain.records import Refused
from rehab_tui.exchange.runners.content import MB
from rehab_tui.exchange.runners.gate import unbroken

MAGIC = b"PK\x03\x04"
ENCRYPTED = 1
MOST_LIST = 16 * MB
TAIL = 70_000
"""Bytes at the end in which a zip says how long its list is."""

ENDS = ((b"PK\x05\x06", 12, 4), (b"PK\x06\x06", 40, 8))
"""The two records that say so: their sign, where the number stands in it, and how long it is."""


def members(file: IO[bytes]) -> dict[str, Callable[[], IO[bytes]]]:
    """How to open each member, by its path in the archive, in their order; raises Refused."""
    with unbroken():
        if _list_size(file) > MOST_LIST:
            raise Refused("it lists more files than are read")
        archive = ZipFile(file)
        return {one.filename: _opener(archive, one) for one in archive.infolist() if not one.is_dir()}


def _list_size(file: IO[bytes]) -> int:
    size = file.seek(0, 2)
    file.seek(max(0, size - TAIL))
    tail = file.read(TAIL)
    found = 0
    for sign, place, length in ENDS:
        at = tail.rfind(sign)
        told = int.from_bytes(tail[at + place : at + place + length], "little") if at >= 0 else 0
        # all bits: the number stands in the other record
        found = max(found, 0 if told == 2 ** (8 * length) - 1 else told)
    return found


def _opener(archive: ZipFile, member: ZipInfo) -> Callable[[], IO[bytes]]:
    def opened() -> IO[bytes]:
        with unbroken():
            if member.flag_bits & ENCRYPTED:
                raise Refused("it is encrypted")
            if member.compress_type not in (ZIP_STORED, ZIP_DEFLATED):
                raise Refused("it is packed in a way that is not read; accepted: stored or deflated")
            return archive.open(member)

    return opened
