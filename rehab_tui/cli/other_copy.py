"""Another copy of the diary in a file: a diary, such as a backup, or a bundle."""

from pathlib import Path

import msgspec

from rehab_tui.codec.reading import LARGEST_BUNDLE_MB, from_json, unmarked
from rehab_tui.domain.records import Refused, TooNew
from rehab_tui.exchange.bundle.bundle import Bundle
from rehab_tui.exchange.bundle.reading import read_limited
from rehab_tui.storage.backup import contents_of
from rehab_tui.storage.diary.contents import Contents, contents
from rehab_tui.storage.disk.files import same_file


def other_copy(file: Path, diary: Path) -> tuple[Contents, bool]:
    """What a diary's file or a bundle holds, and whether it is a bundle; raises Refused."""
    if same_file(file, diary):
        raise Refused(f"{file} is the diary itself; accepted: another file")
    with read_limited(file, LARGEST_BUNDLE_MB) as raw:
        try:
            msgspec.json.decode(unmarked(raw), type=_Head)
        except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
            return _of_diary(raw), False
        return contents_of(from_json(Bundle, raw)), True


class _Head(msgspec.Struct):
    """What tells a bundle, of all that a file may hold."""

    format: str


def _of_diary(raw: bytes) -> Contents:
    try:
        return contents(raw)
    except TooNew as error:  # the file is named in refusals only
        raise Refused(str(error)) from error
