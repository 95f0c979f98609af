"""What may be the rest of a sequence and what a key, by its signs and by the time since the last byte."""

from string import ascii_letters, digits, punctuation

STRINGS = "P]X^_"
"""The signs that begin a string behind ESC."""
SELECTIONS = "N#%()*+-./"
"""The signs behind ESC that one more sign belongs to; a blank would too, but is a key more often."""

LIKELY = {
    **dict.fromkeys(STRINGS, frozenset(ascii_letters + digits + punctuation)),
    **dict.fromkeys(SELECTIONS, frozenset(ascii_letters + digits + "%@<>=")),
    "[": frozenset(ascii_letters + digits + punctuation) - {*"[]"},
    "O": frozenset("ABCDEFHIMPQRSXabcdjklmnopqrstuvwxy" + digits),
    "P": frozenset(digits + "!$+>=?@|;"),
}
"""What goes on like a sequence, byte by byte, behind a sign that a person may have typed."""

CUT = frozenset(b"\x07\x18\x1a\x1b")
"""The control characters that end or begin a sequence; inside of one any other is likely a key."""
OLD_MOUSE = "M"
"""Behind ESC [ it begins a report of the mouse in bytes of any value."""
BLANK, DELETE = 0x20, 0x7F

AT_ONCE_S = 0.05
"""Nobody presses two keys so soon one after the other: bytes that close are of one read, or as good as."""
LATE_S = 1.0
"""So long after Escape a sign that begins a sequence is held for `HELD_S`, later for `AT_ONCE_S` only."""
HELD_S = 0.5
"""A slow line has sent the next byte by then, and a person who goes on with single keys has not."""
STALLED_S = 2.0
"""Nobody waits longer for a key to work in a set: a single byte so late is a key, but for `alone`."""
NOISE_S = 1.0
"""So long at the most is dropped what comes at once; a key that is held comes through."""
PASTE_S = 5.0
"""So long is more of a paste waited for: its text is in no doubt, and Escape ends nothing in it."""
