"""Which complete control sequences may reach Textual's parser; one that is not known is nothing."""

import re

from textual._ansi_sequences import ANSI_SEQUENCES_KEYS
from textual._keyboard_protocol import FUNCTIONAL_KEYS

# patterns are compiled when the first such sequence comes: not at the start, which is not to wait for them
FOCUS = ("\x1b[I", "\x1b[O")
MODES = tuple(f"\x1b[?{mode};{state}$y" for mode in (2026, 2048) for state in range(5))
"""The replies to the two questions that Textual asks of a terminal."""

MOUSE = r"\x1b\[<([0-9]{1,3});([0-9]{1,5});([0-9]{1,5})[Mm]"
OTHER_BUTTONS = 128
"""With this bit a report speaks of a button beyond the third, which Textual would take for the first."""

SIZE = r"\x1b\[48;([0-9]+)[0-9:]*;([0-9]+)[0-9:]*;([0-9]+)[0-9:]*;([0-9]+)[0-9:]*t"
LONGEST_SIDE = 1000
"""No terminal has so many rows or columns; a larger one could not be drawn in time."""

KEY = (
    r"\x1b\[([0-9]{0,7})(?::[0-9:]*)?"  # the key, and what it would be elsewhere
    r"(?:;([0-9]{0,3})(?::([0-9]+))?)?"  # modifiers, and whether it is pressed, held or released
    r"(?:;([0-9:]+))?"  # the text that it types
    r"([u~ABCDEFHPQRS])"
)
RELEASED, MOST_MODIFIERS = "3", 256


def passed(sequence: str) -> str:
    """The sequence as Textual understands it; "" for one that is unknown, broken or not asked for."""
    if sequence in ANSI_SEQUENCES_KEYS or sequence in FOCUS or sequence in MODES:
        return sequence
    return _mouse(sequence) or _size(sequence) or _key(sequence)


def _mouse(sequence: str) -> str:
    found = re.fullmatch(MOUSE, sequence)
    button, x, y = map(int, found.groups()) if found else (OTHER_BUTTONS, 0, 0)
    return sequence if button < OTHER_BUTTONS and x and y else ""


def _size(sequence: str) -> str:
    """A size in cells and pixels; pixels that the terminal does not know are as many as the cells."""
    if not (found := re.fullmatch(SIZE, sequence)):
        return ""
    rows, columns, high, wide = (int(number[:9]) for number in found.groups())
    if not (0 < rows < LONGEST_SIDE and 0 < columns < LONGEST_SIDE):
        return ""
    return f"\x1b[48;{rows};{columns};{high or rows};{wide or columns}t"


def _key(sequence: str) -> str:
    """A key press without what Textual cannot read: other layouts, and that it is pressed or held."""
    if not (found := re.fullmatch(KEY, sequence)):
        return ""
    key, modifiers, event, text, end = found.groups(default="")
    if event == RELEASED or int(modifiers or 1) > MOST_MODIFIERS:
        return ""
    if text and not all(map(_types, text.split(":"))):
        return ""
    if f"{key or 1}{end}" not in FUNCTIONAL_KEYS and not (end == "u" and (text or _types(key))):
        return ""
    return f"\x1b[{key}{f';{modifiers}' if modifiers or text else ''}{f';{text}' if text else ''}{end}"


def _types(code: str) -> bool:
    """Whether a code point is a sign that can be typed."""
    return code.isdecimal() and int(code) <= 0x10FFFF and chr(int(code)).isprintable()
