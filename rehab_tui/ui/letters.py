"""Keys of every keyboard: a letter is a key in either case, a digit in any script; other letters are none."""

import re
import unicodedata

from textual.events import Key

HINT_EVERY_S = 5.0
LETTER = r"(?:shift\+)?([a-zA-Z])"

NO_KEY = "“{}” is no key here: the keys are the letters a to z and the digits. Switch the keyboard to Latin."
"""Another alphabet's letter might stand for the one in its place, but not on every keyboard: an answer is not
stored on such a guess."""


def as_bound(key: Key) -> Key:
    """The key that a screen knows: small for a capital letter, 0 to 9 for the digits of another script."""
    if found := re.fullmatch(LETTER, key.key):
        name = found[1].lower()
    elif key.character and key.character.isdecimal():
        name = str(unicodedata.decimal(key.character))
    else:
        return key
    return key if key.key == name else Key(name, name)


def hint(key: Key) -> str:
    """What to say of a letter that is no key anywhere; else ""."""
    sign = key.character or ""
    return NO_KEY.format(sign) if sign.isalpha() and not sign.isascii() else ""


class Hints:
    """Says of letters that they are no keys; of a word typed by mistake only once."""

    def __init__(self) -> None:
        self._again = 0.0

    def words(self, key: Key, now: float) -> str:
        """What to say of a key, pressed at so many monotonic seconds; "" for nothing."""
        words = hint(key) if now >= self._again else ""
        if words:
            self._again = now + HINT_EVERY_S
        return words
