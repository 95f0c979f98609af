"""What the terminal at the other end of a stream can show, and how all else is written to it.

Python takes a locale named C for UTF-8, so its word is not enough: what the person named counts. Where no
locale is named at all, nothing speaks against UTF-8.
"""

import codecs
import re
import sys
from collections.abc import Mapping
from io import TextIOWrapper
from typing import TextIO

from rehab_tui.plain.writing import CELLS, ESCAPED, ONLY, PREFIX

COERCED = ("C.UTF-8", "C.utf8", "UTF-8")
"""What Python itself puts into LC_CTYPE where the locale is called C."""


def written_plainly(
    stream: TextIOWrapper, environ: Mapping[str, str], errors: str = ESCAPED
) -> TextIOWrapper:
    """The stream, told only what its terminal can show; `errors` is ESCAPED or CELLS."""
    own = codecs.lookup(stream.encoding).name
    spoken = own if sys.platform == "win32" else _spoken(environ, own)
    if stream.isatty():
        spoken = _of_terminal(environ.get("TERM", ""), spoken)
    stream.reconfigure(encoding=spoken, errors=errors)
    return stream


def heard(stream: TextIO | None, environ: Mapping[str, str]) -> str:
    """The encoding of what is typed: UTF-8 unless the locale names another; a locale named C names none."""
    own = codecs.lookup(stream.encoding).name if stream else "utf-8"
    spoken = _spoken(environ, own)
    # what is read byte by byte spells ASCII as itself; UTF-16, which nobody types, does not
    return spoken if spoken != "ascii" and "[a".encode(spoken) == b"[a" else "utf-8"


def in_cells(*streams: TextIO | None) -> None:
    """From now on keep the width of all that these are told, as screens must."""
    for stream in streams:
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors=CELLS)


def shown(text: str, on: TextIO | None) -> bool:
    """Whether this is shown as it is on that stream."""
    try:
        text.encode(on.encoding if on else "utf-8")
    except UnicodeEncodeError:
        return False
    return True


def _spoken(environ: Mapping[str, str], own: str) -> str:
    """The encoding that the person's locale names, or Python's own choice where it names none."""
    if own != "utf-8" or environ.get("PYTHONIOENCODING") or environ.get("PYTHONUTF8"):
        return own
    category = environ.get("LC_CTYPE", "")
    if sys.flags.utf8_mode and category in COERCED:
        category = ""
    locale = environ.get("LC_ALL") or category or environ.get("LANG", "")
    if locale in ("C", "POSIX"):
        return "ascii"
    try:
        return codecs.lookup(locale.partition(".")[2].partition("@")[0]).name
    except LookupError:
        return own


def _of_terminal(term: str, spoken: str) -> str:
    if re.match(r"vt\d", term):
        return "ascii"
    return f"{PREFIX}{spoken}" if spoken in ONLY and (spoken != "utf-8" or term == "linux") else spoken
