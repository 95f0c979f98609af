"""Hands a text over to whoever asked for it on the command line: a file of its own, or standard output."""

import os
import sys
from pathlib import Path

from rehab_tui.domain.checked import Refused
from rehab_tui.storage.atomic import in_words, replace_file


def hand_over(what: str, text: bytes, file: Path | None, diary: Path) -> int:
    """Write the text for its owner only and say where it is; never over the diary or a device.

    Raises Refused or DiaryError, and then nothing was written.
    """
    if file is None:
        if not sys.stdout:
            raise Refused("standard output is closed; accepted: a file to write to")
        sys.stdout.buffer.write(text)
        return 0
    target = Path(os.path.realpath(file))
    if target == diary:
        raise Refused(f"{file} is the diary itself; accepted: another file")
    with in_words("write", file):
        if target.exists() and not target.is_file():
            raise Refused(f"{file} is not a file; for standard output leave it out")
        replace_file(target, text)
    sys.stdout.write(f"{what} is in {file}\n")
    return 0
