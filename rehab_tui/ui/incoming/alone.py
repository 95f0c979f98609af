"""Which single bytes go on with a sequence however slow the line is, told by what terminals really send."""

import re
from typing import NamedTuple

from rehab_tui.ui.incoming.ending import unfinished

SLOWEST_S = 60.0
"""Nothing that comes alone so much later than the byte before goes on with anything."""
MOST = 64
"""So many single bytes at the most are taken for a sequence."""
MOST_UNLIKELY = 24
"""So many that do not go on as terminals do, on a line that is not slower than `HELD_S`."""

REST = {
    # a number and the letter that ends it, a key without one, or a sign that no key of this program is
    "[": r"[0-9]{1,8}[$^@-~]?|[ABCDEFHIMOPQRSZ]|M.{1,6}|N(a(N(;.*)?)?)?|"
    r"([<=>!;:]|\?(?!\?)|[0-9]{1,8}([;:]| [0-9@-~])).*",
    "]": r"[0-9]{1,5}(;.*)?",
    "P": r"[0-9]{1,2}|[0-9;]{0,6}[!$+=>?@|].*",
    "O": r"[A-FHMPQRS]|[0-9][@-~]?",
    "_": r"G.*",
}
"""What may stand behind ESC and a sign; behind other signs no terminal says anything by itself."""


class Untaken(NamedTuple):
    """A sign that came alone and was not taken for a key; `open` if what it goes on with has no end yet."""

    sign: str
    open: bool


def goes_on(beginning: str, body: str) -> bool:
    """Whether a terminal's words may begin so; `body` is what came behind ESC and the sign `beginning`."""
    may = beginning != "[" or not body.startswith("<") or body[-1] in "Mm" or unfinished(body[1:])
    return may and re.fullmatch(REST.get(beginning, r"(?!)"), body, re.DOTALL) is not None
