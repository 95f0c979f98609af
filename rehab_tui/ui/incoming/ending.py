"""Where a control sequence ends: at a letter, but for the bugs and habits of some terminals."""

import re

from textual._ansi_sequences import ANSI_SEQUENCES_KEYS

WORDS = ("NaN", "nan", "Infinity", "inf", "undefined", "null")
"""What terminals send that have no number where one belongs."""


def ended(body: str) -> bool:
    """Whether this is all of a control sequence, of which the ESC [ is left out."""
    if body[0] == "[":  # the function keys of the Linux console
        return len(body) > 1
    if body[0] == "<":  # the mouse: no other letter ends its reports
        return body[-1] in "Mm"
    number = re.split("[;:-]", body)[-1]
    if number and body != "I" and any(word.startswith(number) for word in WORDS):
        return False
    return "@" <= body[-1] <= "~" or f"\x1b[{body}" in ANSI_SEQUENCES_KEYS
