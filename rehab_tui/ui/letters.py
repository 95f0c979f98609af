"""Keys of every keyboard: a letter is a key in either case, a digit in any script; other letters are none."""

import re
import unicodedata

from textual.events import Key

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
