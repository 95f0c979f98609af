"""A sequence that has begun: which bytes go on with it, and which are a person's keys."""

from abc import abstractmethod
from collections.abc import Callable
from functools import partial
from math import inf

from rehab_tui.ui.incoming.alone import MOST, MOST_UNLIKELY, SLOWEST_S, Untaken, goes_on
from rehab_tui.ui.incoming.bounds import AT_ONCE_S, BLANK, CUT, DELETE, HELD_S, LIKELY, OLD_MOUSE, STALLED_S
from rehab_tui.ui.incoming.signs import NO_SIGN, Signs
from rehab_tui.ui.incoming.timed import Timed


class Opened(Timed):
    """Several bytes at once go on with what has begun, whenever they come: nobody types so.

    A byte that comes alone goes on with it as on a slow line: soon and with what is likely there, or later
    with what terminals really send. It is told, for it may have been a key. Otherwise it is a key, and behind
    one only several bytes at once go on.
    """

    inside: Callable[[int], None]
    """Takes the bytes of the sequence."""

    def __init__(self, encoding: str) -> None:
        self.signs = Signs(encoding)
        self.beginning = self.body = self.key = ""
        self.single = self.typed = False
        self.before = self.alone = 0
        self.untaken: Untaken | None = None
        """What was last not taken for a key, until somebody tells it."""
        self.held = bytearray()
        self.lively = -inf
        """When a byte last came as soon as on a slow line."""
        super().__init__()

    def open(self, inside: Callable[[int], None], lively: float) -> None:
        """Let `inside` have what goes on with the sequence that has begun."""
        self.inside, self.lively, self.before = inside, lively, 0
        self.alone, self.typed = 0, False
        self.go(self._opened_take)

    def _opened_take(self, byte: int) -> None:
        before, self.before = self.before, byte
        alone = self.gap >= AT_ONCE_S and byte not in CUT
        if alone and self._may_be_key(byte, before):
            self._question(byte)
            return
        if self.gap < HELD_S:
            self.lively = self.since
        self.inside(byte)
        if alone and self.take == self._opened_take:
            self.alone += 1
            self.go(self._opened_take, AT_ONCE_S, partial(self._stays_alone, chr(byte)))

    def _stays_alone(self, sign: str) -> None:
        self.go(self._opened_take)
        self.untaken = Untaken(sign, open=True)

    def _may_be_key(self, byte: int, before: int) -> bool:
        """Whether a byte is a key if it stays alone."""
        quiet = self.since - self.lively
        if self.alone >= MOST_UNLIKELY:
            return True
        if not self.body and not self.single:
            return quiet >= HELD_S or chr(byte) not in LIKELY[self.beginning]
        if byte <= BLANK or byte == DELETE:
            mouse = f"{self.beginning}{self.body}".startswith(f"[{OLD_MOUSE}")
            return quiet >= HELD_S or (byte == before == BLANK and not mouse)
        return quiet >= STALLED_S

    def _question(self, byte: int) -> None:
        """Hold a byte until it is seen whether it is alone."""
        self.signs.forget()
        self.held, self.key = bytearray([byte]), self.signs.take(byte)
        self.go(self._questioned, AT_ONCE_S, self._was_key)

    def _questioned(self, byte: int) -> None:
        if self.signs.half:
            self.held.append(byte)
            self.key = self.signs.take(byte)
            return
        self.lively = self.since
        self.go(self._opened_take)
        for one in (*self.held, byte):
            self.take(one)

    def _was_key(self) -> None:
        """The byte stayed alone: more of a slow sequence, the end of one that a person typed, or a key."""
        byte = self.held[0]
        if byte == DELETE and self.alone:
            self.rest()
        elif self._goes_on(byte):
            self._go_on(byte)
        else:
            self._type()

    def _goes_on(self, byte: int) -> bool:
        may = not self.typed and self.alone < MOST and self.gap < SLOWEST_S
        if f"{self.beginning}{self.body}" == f"[{OLD_MOUSE}":  # which any byte would go on with
            may = may and self.alone > 0
        return may and goes_on(self.beginning, self.body + chr(byte))

    def _go_on(self, byte: int) -> None:
        """A blank is a key all the same: nobody is to wait for a pause in a set."""
        self.alone += 1
        self.go(self._opened_take)
        self.inside(byte)
        if byte <= BLANK:
            self.pieces.append(chr(byte))
        else:
            self.untaken = Untaken(chr(byte), open=self.take == self._opened_take)

    def _type(self) -> None:
        """Behind a letter or a blank nothing is waited for; a digit may have been of what goes on."""
        key = self.key if self.key != NO_SIGN else ""
        if "!" <= key <= "?":
            self.pieces.append(key)
            self.open(self.inside, -inf)
            self.typed = True
        else:
            self.rest()
            for byte in self.held:
                self.take(byte)

    @abstractmethod
    def plain(self, byte: int) -> None:
        """Take a byte outside of every sequence."""
