"""How what cannot be shown is written: handlers of errors, and codecs that spell a part of what others do."""

import codecs
import re
from collections.abc import Callable
from functools import partial

ESCAPED = "rehab-tui.escaped"
"""Plain signs stand for those of a drawing; letters are spelt out, since a name must be exact."""
CELLS = "rehab-tui.cells"
"""Whatever cannot be shown is replaced, and takes as many cells."""

CONSOLE = "".join(map(re.escape, bytes(range(0x80, 0x100)).decode("cp437"))) + "\xa0-\xff←↑→↓▲▼"
EAST = ("euc_jp", "euc_kr", "shift_jis", "cp932", "gbk", "gb2312", "gb18030", "cp949", "big5", "cp950")
ONLY = {
    "utf-8": f"[^\0-\x7f{CONSOLE}]+",  # of Linux's own console: as much as its fonts have
    # here a line or an arrow may take two cells: only signs of which all terminals think alike
    **dict.fromkeys(EAST, "[^\0-\x7f\u3001-\u30ff\u4e00-\u9fff\uac00-\ud7a3]+"),
}
"""What a terminal does not show although its encoding spells it."""
PREFIX = "rehab_tui_only_"


def _replaced(error: UnicodeError, instead: Callable[[str, str], str]) -> tuple[str | bytes, int]:
    """What stands `instead` of the signs in fault, which is told them and the sign before."""
    if not isinstance(error, UnicodeEncodeError):
        raise error
    before = error.object[max(0, error.start - 1) : error.start]
    return instead(error.object[error.start : error.end], before), error.end


def _spelt(signs: str, _: str) -> str:
    from rehab_tui.plain.signs import known

    return "".join(known(sign) or sign.encode("ascii", "backslashreplace").decode() for sign in signs)


def _in_cells(signs: str, before: str) -> str:
    from rehab_tui.plain.signs import plain

    return plain(signs, before)


def _encode(base: str, text: str, errors: str = ESCAPED) -> tuple[bytes, int]:
    replace = codecs.lookup_error(errors)

    def replaced(found: re.Match[str]) -> str:
        return str(replace(UnicodeEncodeError(base, text, *found.span(), "is not shown"))[0])

    return re.sub(ONLY[base], replaced, text).encode(base, errors), len(text)


def _only(name: str) -> codecs.CodecInfo | None:
    """The codec of an encoding of which a terminal shows only a part."""
    if not name.startswith(PREFIX):
        return None
    base = codecs.lookup(name.removeprefix(PREFIX))

    class Encoder(codecs.IncrementalEncoder):
        def encode(self, text: str, final: bool = False) -> bytes:
            del final  # no sign is begun in one text and ended in the next
            return _encode(base.name, text, self.errors)[0]

    encode = partial(_encode, base.name)
    return codecs.CodecInfo(encode, base.decode, None, None, Encoder, base.incrementaldecoder, name)


codecs.register(_only)
codecs.register_error(ESCAPED, partial(_replaced, instead=_spelt))
codecs.register_error(CELLS, partial(_replaced, instead=_in_cells))
