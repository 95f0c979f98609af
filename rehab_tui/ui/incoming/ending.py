"""Where a control sequence ends: at a letter, but for the bugs and habits of some terminals."""

import re

from textual._ansi_sequences import ANSI_SEQUENCES_KEYS

WORDS = (
    *("nan", "nan(ind)", "nan(snan)", "infinity", "undefined", "null", "none", "nil", "true", "false"),
    *("[object object]", "1.#ind", "1.#inf", "1.#qnan", "1.#snan"),
)
"""What terminals send that have no number where one belongs, in small letters."""

FLOAT = r"[0-9]+(\.[0-9]*)?(e([+-]?[0-9]*))?"
"""A number with a part behind the point or a power of ten, or what may become one."""


def ended(body: str) -> bool:
    """Whether this is all of a control sequence, of which the ESC [ is left out."""
    if f"\x1b[{body}" in ANSI_SEQUENCES_KEYS or body == "I":
        return True
    if body[0] == "[":  # the function keys of the Linux console
        return len(body) > 1
    if body[0] == "<":  # the mouse: no other letter ends its reports
        return body[-1] in "Mm"
    return "@" <= body[-1] <= "~" and not unfinished(body)


def unfinished(body: str) -> bool:
    """Whether the last number of a control sequence, or the word in its place, may be all or go on."""
    number = re.split("[;:]", body)[-1].removeprefix("-").lower()
    return (
        not number
        or any(word.startswith(number) for word in WORDS)
        or (re.fullmatch(FLOAT, number) is not None)
    )
