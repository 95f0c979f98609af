"""What a terminal sends, taken apart: keys, pastes and what Textual asked for pass, all else is dropped.

Textual's parser types what it does not understand, and the letters of a sequence would then answer questions.
Here a sequence is held until it is complete, and passes whole or not at all, however it is cut in time.

A person's keys come one a read, a terminal's words come several at once. So behind an Escape that was given
out, and in a sequence that stalled, several bytes at once that go on with it are dropped, however late;
single bytes are keys, unless they come as on a slow line (`opened`) or are what terminals really send there
(`alone`). No key sends a byte that is no sign, nor what Textual does not know behind ESC [: what comes at
once with one is dropped too. A key that is lost is told and pressed again; an answer that nobody gave is not.

The bound: cut in two anywhere by `STALLED_S`, or byte by byte with less than `HELD_S` between, all is
dropped; byte by byte and slower, by which a screen would take an hour to be drawn, only what `alone` names.
"""

from math import inf
from unicodedata import category

from rehab_tui.ui.incoming.alone import Untaken
from rehab_tui.ui.incoming.bounds import (
    AT_ONCE_S,
    HELD_S,
    LATE_S,
    LIKELY,
    OLD_MOUSE,
    PASTE_S,
    SELECTIONS,
    STALLED_S,
    STRINGS,
)
from rehab_tui.ui.incoming.ending import ended
from rehab_tui.ui.incoming.known import passed
from rehab_tui.ui.incoming.noise import Noise

ESC, CAN, SUB, BEL, END_8BIT = 0x1B, 0x18, 0x1A, 0x07, 0x9C
ESCAPE = "\x1b"
BEGINNINGS = {0x9B: "[", 0x8F: "O", **{ord(sign) + 0x40: sign for sign in STRINGS}}
"""The signs that begin a sequence behind ESC, by the single byte that stands for both."""

PASTE, PASTED = "\x1b[200~", "\x1b[201~"
LONGEST = 64


class Incoming(Noise):
    """A piece is one sign, one paste, one complete sequence, or `ESCAPE` for the key.

    An ESC of which nothing comes for `escape_s` was the key.
    """

    unwanted_s = HELD_S

    def __init__(self, escape_s: float, encoding: str = "utf-8") -> None:
        self.escape_s = escape_s
        self.escaped = 0.0
        self.pasted = bytearray()
        super().__init__(encoding)

    def opens(self, byte: int) -> bool:
        """Whether this begins a sequence, which takes what comes next."""
        if byte == ESC:
            self._escape()
            return True
        if begins := byte in BEGINNINGS and self.signs.alone(byte):
            self._begin(BEGINNINGS[byte], wanted=False, single=True)
        return begins

    def _escape(self) -> None:
        self.signs.forget()
        self.go(self._behind_escape, self.escape_s, self._escape_alone)

    def _escape_alone(self) -> None:
        """It was the key, or the rest comes late."""
        self.pieces.append(ESCAPE)
        self.escaped = self.since
        self.go(self._late)

    def _behind_escape(self, byte: int) -> None:
        if byte == ESC:
            self.pieces.append(ESCAPE)
            self._escape()
        elif byte >= 0x80:
            self._with_alt(byte)
        elif (known := passed(ESCAPE + chr(byte))) and not chr(
            byte
        ).isdecimal():  # Textual would type the sign of a pound for 3
            self.pieces.append(known)
            self.rest()
        elif chr(byte) in LIKELY:
            self._begin(chr(byte), wanted=True)
        else:
            self.rest()
            self.untaken = Untaken(chr(byte), open=False)

    def _with_alt(self, byte: int) -> None:
        """A letter of several bytes behind ESC: no key of this program."""
        self.take = self._with_alt
        if not self.opens(byte):
            self.sign(byte)

    def _begin(
        self, beginning: str, *, wanted: bool = False, single: bool = False, lively: float | None = None
    ) -> None:
        self.beginning, self.wanted, self.single, self.body = beginning, wanted, single, ""
        self.signs.forget()
        inside = {"[": self._control, "O": self._keypad, **dict.fromkeys(SELECTIONS, self._selection)}
        self.open(inside.get(beginning, self._string), self.since if lively is None else lively)

    def drop_rest(self) -> None:
        """As behind ESC [, where nothing but several bytes at once is dropped."""
        self._begin("[", lively=-inf)
        self.typed = True

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
        if self.body == OLD_MOUSE:
            self.inside = self._old_mouse
        elif ended(self.body):
            self._end()

    def _end(self) -> None:
        """Let the sequence pass if it is known; a paste may also begin late, for its text is never typed."""
        sequence = f"{ESCAPE}{self.beginning}{self.body}"
        known = passed(sequence) if sequence != PASTED else PASTED
        self.rest()
        if sequence == PASTE:
            self.pasted.clear()
            self.go(self._paste, PASTE_S, self._end_paste)
        elif not known:
            self.drop_unknown()
        elif self.wanted and sequence != PASTED:
            self.pieces.append(known)

    def _old_mouse(self, byte: int) -> None:
        """Behind ESC [ M: button, column and row are a byte each, of any value, or a letter of UTF-8."""
        self.body += chr(byte)
        letters = self.body.encode("latin-1").decode("utf-8", "replace")
        if byte == ESC:
            self._escape()
        elif len(letters) >= len("Mbxy"):
            self.drop_unknown()

    def _keypad(self, byte: int) -> None:
        """Behind ESC O: numbers and a letter."""
        if not self._cut_off(byte):
            self.body += chr(byte)
            if "@" <= chr(byte) <= "~":
                self._end()

    def _selection(self, byte: int) -> None:
        """Behind ESC and a sign such as ( or N: one that ends it."""
        if not self._cut_off(byte) and not 0x20 <= byte < 0x30:
            self.rest()

    def _string(self, byte: int) -> None:
        """Up to its end, whatever it holds."""
        self.body = (self.body + chr(byte))[:LONGEST]
        ends = byte == END_8BIT and self.single and self.signs.alone(byte)
        if byte == ESC and self.gap >= AT_ONCE_S:
            self._escape()  # a key if it stays alone; ESC \ that is cut in two is dropped behind it too
        elif byte == ESC:
            self.go(self._string_escape, STALLED_S, self._string_left)
        elif ends or byte in (CAN, SUB) or (byte, self.beginning) == (BEL, "]"):
            self.forget()
        else:
            self.signs.take(byte)

    def _string_escape(self, byte: int) -> None:
        """ESC \\ ends a string; ESC with anything else begins another sequence."""
        self._escape()
        if byte != ESC:
            self.take(byte)

    def _string_left(self) -> None:
        self.go(self._late)

    def _late(self, byte: int) -> None:
        """Behind an Escape given out."""
        self.rest()
        if chr(byte) in LIKELY:
            self._doubt(chr(byte))
        elif chr(byte) != "\\":  # ends a string, and is no key
            self.take(byte)

    def _doubt(self, beginning: str) -> None:
        """What may begin a sequence, or was typed."""
        self.beginning = beginning
        slow = self.since - self.escaped < LATE_S and beginning not in SELECTIONS
        self.go(self._doubtful, HELD_S if slow else AT_ONCE_S, self._was_typed)

    def _was_typed(self) -> None:
        self.pieces.append(self.beginning)
        self.rest()
        if self.beginning not in SELECTIONS:
            self._begin(self.beginning, lively=-inf)

    def _doubtful(self, byte: int) -> None:
        """What follows decides: a sequence is dropped whole, for Escape was given out already."""
        is_repeat = chr(byte) == self.beginning != "["  # of a held key; ESC [ [ begins a key of a console
        if not is_repeat and (chr(byte) in LIKELY[self.beginning] or self.gap < AT_ONCE_S):
            self._begin(self.beginning)
        else:
            self.pieces.append(self.beginning)
            self.rest()
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
