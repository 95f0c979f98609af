"""What a terminal sends, taken apart: keys, pastes and what Textual asked for pass, all else is dropped.

Textual's parser types what it does not understand, and the letters of a sequence would then answer questions.
Here a sequence is held until it is complete, and passes whole or not at all, however it is cut in time.

A terminal on a slow line may send ESC, be taken for the Escape key, and send the rest late. So behind an
Escape a sign that begins a sequence is held, and dropped with what follows if that goes on like one. A person
who types such a sign after Escape gets it `HELD_S` later, or at once with the next key; only one who goes on
within that time with what looks like a sequence loses those keys. No key sends a byte that is no sign: what
comes at once with one is dropped too. A key that is lost is seen and pressed again; an answer that nobody
gave is not.
"""

from string import ascii_letters, digits, punctuation
from unicodedata import category

from rehab_tui.ui.incoming.ending import ended
from rehab_tui.ui.incoming.known import passed
from rehab_tui.ui.incoming.signs import NO_SIGN, Signs
from rehab_tui.ui.incoming.timed import Timed

ESC, CAN, SUB, BEL, END_8BIT = 0x1B, 0x18, 0x1A, 0x07, 0x9C
ESCAPE = "\x1b"
STRINGS = "P]X^_"
BEGINNINGS = {0x9B: "[", 0x8F: "O", **{ord(sign) + 0x40: sign for sign in STRINGS}}
"""The signs that begin a sequence behind ESC, by the single byte that stands for both."""

LIKELY = {
    **dict.fromkeys(STRINGS, frozenset(ascii_letters + digits + punctuation)),
    "[": frozenset(ascii_letters + digits + punctuation) - {*"[]"},
    "O": frozenset("ABCDEFHIMPQRSXabcdjklmnopqrstuvwxy" + digits),
    "P": frozenset(digits + "!$+>=?@|;"),
}
"""What goes on like a sequence behind a sign that may be typed."""

LATE_S = 1.0
"""So long after Escape a sequence's beginning may be the rest of that ESC."""
HELD_S = 0.5
"""So long is such a beginning held; without more it was typed. What pauses longer does not pass."""
STALLED_S = 3.0
"""So long is the rest of a sequence waited for: a person may have begun it, by alt and [ or P."""
AT_ONCE_S = 0.05
"""Nobody presses two keys so soon one after the other."""
NOISE_S = 1.0
"""So long at the most is dropped what comes with a byte that is no sign; a key that is held comes through."""
PASTE_S = 5.0
"""So long is more of a paste waited for."""

PASTE, PASTED = "\x1b[200~", "\x1b[201~"
LONGEST = 64


class Incoming(Timed):
    """A piece is one sign, one paste, one complete sequence, or `ESCAPE` for the key.

    An ESC of which nothing comes for `escape_s` was the key.
    """

    unwanted_s = HELD_S

    def __init__(self, escape_s: float, encoding: str = "utf-8") -> None:
        self.escape_s, self.signs = escape_s, Signs(encoding)
        self.body = self.beginning = ""
        self.single = False
        self.began = 0.0
        self.pasted = bytearray()
        super().__init__()

    def plain(self, byte: int) -> None:
        """Outside of every sequence."""
        if not self._opened(byte):
            self.pieces += [*self._signs(byte)]

    def _opened(self, byte: int) -> bool:
        """Whether this begins a sequence, which takes what comes next."""
        if byte == ESC:
            self._escape()
            return True
        if begins := byte in BEGINNINGS and self.signs.alone(byte):
            self._begin(BEGINNINGS[byte], wanted=False, single=True)
        return begins

    def _signs(self, byte: int) -> str:
        """What is complete with this byte; behind one that is no sign, all that comes at once is dropped."""
        if (signs := self.signs.take(byte)) == NO_SIGN:
            self.began = self.since
            self.go(self._noise, AT_ONCE_S, self._forget)
            return ""
        if self.signs.half:
            self.go(self.take, HELD_S, self._forget)
        else:
            self.rest()
        return signs

    def _noise(self, byte: int) -> None:
        """Behind a byte that is no sign, without a pause."""
        if self.since - self.began > NOISE_S:
            self._forget()
            self.take(byte)
        elif not self._opened(byte):
            self.signs.take(byte)

    def _forget(self) -> None:
        """Wait for no second half of a letter."""
        self.signs.forget()
        self.rest()

    def _escape(self) -> None:
        self.signs.forget()
        self.go(self._behind_escape, self.escape_s, self._escape_alone)

    def _escape_alone(self) -> None:
        """It was the key, or the rest comes late."""
        self.pieces.append(ESCAPE)
        self.go(self._late, LATE_S)

    def _behind_escape(self, byte: int) -> None:
        if byte == ESC:
            self.pieces.append(ESCAPE)
        elif chr(byte) in BEGINNINGS.values():
            self._begin(chr(byte), wanted=True)
        elif byte >= 0x80:
            self._with_alt(byte)
        else:
            known = passed(ESCAPE + chr(byte))
            self.pieces += [known] if known else []
            if 0x20 <= byte < 0x30 and not known:
                self.go(self._selection, STALLED_S)
            else:
                self.rest()

    def _with_alt(self, byte: int) -> None:
        """A letter of several bytes behind ESC: no key of this program."""
        self.take = self._with_alt
        if not self._opened(byte):
            self._signs(byte)

    def _begin(self, beginning: str, *, wanted: bool, single: bool = False) -> None:
        self.beginning, self.wanted, self.single, self.body = beginning, wanted, single, ""
        self.signs.forget()
        if beginning in STRINGS:
            self.go(self._string, STALLED_S)
        else:
            self.go(self._control if beginning == "[" else self._keypad, STALLED_S)

    def _cut_off(self, byte: int) -> bool:
        """Whether this is a control character: the sequence ends here unfinished, or is broken."""
        self.wanted = self.wanted and byte >= 0x20
        if byte == ESC:
            self._escape()
        elif byte in (CAN, SUB):
            self.rest()
        return byte < 0x20

    def _control(self, byte: int) -> None:
        """Behind ESC [: up to the letter that ends it."""
        if self._cut_off(byte):
            return
        self.body += chr(byte)
        if len(self.body) > LONGEST:
            self.body, self.wanted = self.body[0] + self.body[-LONGEST // 2 :], False
        if self.body == "M":
            self.go(self._old_mouse, STALLED_S)
        elif ended(self.body):
            self._end()

    def _end(self) -> None:
        """Let the sequence pass if it is known; a paste may also begin late, for its text is never typed."""
        sequence = f"{ESCAPE}{self.beginning}{self.body}"
        self.rest()
        if sequence == PASTE:
            self.pasted.clear()
            self.go(self._paste, PASTE_S, self._end_paste)
        elif self.wanted and sequence != PASTED and (known := passed(sequence)):
            self.pieces.append(known)

    def _old_mouse(self, byte: int) -> None:
        """Behind ESC [ M: button, column and row are a byte each, of any value."""
        self.body += chr(byte)
        if byte == ESC:
            self._escape()
        elif len(self.body) == len("Mbxy"):
            self.rest()

    def _keypad(self, byte: int) -> None:
        """Behind ESC O: numbers and a letter."""
        if not self._cut_off(byte):
            self.body += chr(byte)
            if "@" <= chr(byte) <= "~":
                self._end()

    def _selection(self, byte: int) -> None:
        """Behind ESC and a sign such as ( or /: one that ends it."""
        if not self._cut_off(byte) and not 0x20 <= byte < 0x30:
            self.rest()

    def _string(self, byte: int) -> None:
        """Up to its end, whatever it holds."""
        ends = byte == END_8BIT and self.single and self.signs.alone(byte)
        if byte == ESC:
            self.go(self._string_escape, STALLED_S)
        elif ends or byte in (CAN, SUB) or (byte, self.beginning) == (BEL, "]"):
            self._forget()
        else:
            self.signs.take(byte)

    def _string_escape(self, byte: int) -> None:
        """ESC \\ ends a string; ESC with anything else begins another sequence."""
        self._escape()
        if byte != ESC:
            self.take(byte)

    def _late(self, byte: int) -> None:
        """Behind an Escape given out."""
        if chr(byte) in BEGINNINGS.values():
            self._doubt(chr(byte))
        else:
            self.rest()
            self.take(byte)

    def _doubt(self, beginning: str) -> None:
        """What may begin a sequence, or was typed."""
        self.beginning, self.began = beginning, self.since
        self.go(self._doubtful, HELD_S, self._was_typed)

    def _was_typed(self) -> None:
        self.pieces.append(self.beginning)
        self.rest()

    def _doubtful(self, byte: int) -> None:
        """What follows decides: a sequence is dropped whole, for Escape was given out already."""
        if chr(byte) in LIKELY[self.beginning] or self.since - self.began < AT_ONCE_S:
            self._begin(self.beginning, wanted=False)
        else:
            self._was_typed()
        self.take(byte)

    def _paste(self, byte: int) -> None:
        self.pasted.append(byte)
        if self.pasted.endswith(PASTED.encode()):
            del self.pasted[-len(PASTED) :]
            self._end_paste()

    def _end_paste(self) -> None:
        """Let all the lines of a paste pass, without control characters."""
        text = self.pasted.decode(self.signs.encoding, "ignore")
        if kept := "".join(sign for sign in text if sign in "\n\r\t" or category(sign) != "Cc"):
            self.pieces.append(f"{PASTE}{kept}{PASTED}")
        self.rest()
