"""Keys of every keyboard: a letter is a key in either case, a digit in any script; other letters are none."""

import re
import unicodedata
from collections.abc import Callable
from typing import Any

from textual.app import App
from textual.events import Key
from textual.screen import Screen

HINT_EVERY_S = 5.0
AS_ARROWS = {"j": "down", "k": "up"}
LETTER = r"(?:shift\+)?([a-zA-Z])"

NO_KEY = "“{}” is no key here: the keys are the letters a to z and the digits. Switch the keyboard to Latin."
"""Another alphabet's letter might stand for the one in its place, but not on every keyboard: an answer is not
stored on such a guess."""

UNTAKEN = (
    "“{}” is not taken: behind escape or with alt it may be the terminal's own word. "
    "If you pressed it, press {}it again."
)


def untaken(sign: str, *, is_open: bool) -> str:
    """What to say of a sign that may have been a key, which the terminal may also have said by itself."""
    return UNTAKEN.format(sign, "backspace, then " if is_open else "") if " " < sign <= "~" else ""


def as_bound(key: Key) -> Key:
    """The key that a screen knows: small for a capital letter, 0 to 9 for the digits of another script."""
    if found := re.fullmatch(LETTER, key.key):
        name = found[1].lower()
    elif key.character and key.character.isdecimal():
        name = str(unicodedata.decimal(key.character))
    else:
        return key
    return key if key.key == name else Key(name, name)


def as_arrow(key: Key, screen: Screen[Any]) -> Key:
    """The arrow that j and k stand for, as in other programs, where they are no keys of the screen."""
    arrow = AS_ARROWS.get(key.key)
    return Key(arrow, None) if arrow and key.key not in screen.active_bindings else key


def hint(key: Key) -> str:
    """What to say of a letter that is no key anywhere, and of a digit with alt; else ""."""
    if found := re.fullmatch(r"alt\+([0-9])", key.key):
        return untaken(found[1], is_open=False)
    sign = key.character or ""
    return NO_KEY.format(sign) if sign.isalpha() and not sign.isascii() else ""


class Hints:
    """Says of signs that they are no keys; of a word typed by mistake only once."""

    def __init__(self, app: App[None], clock: Callable[[], float]) -> None:
        """`clock` gives monotonic seconds."""
        self._app, self._clock = app, clock
        self._again = 0.0

    def tell(self, words: str) -> None:
        """Show the words, if there are any and no others were shown within `HINT_EVERY_S`."""
        now = self._clock()
        if words and now >= self._again:
            self._again = now + HINT_EVERY_S
            self._app.notify(words, title="Keyboard", markup=False)
