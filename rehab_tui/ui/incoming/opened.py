"""A sequence that has begun: which bytes go on with it, and which are a person's keys."""

from abc import abstractmethod
from collections.abc import Callable
from math import inf

from rehab_tui.ui.incoming.bounds import AT_ONCE_S, BLANK, CUT, DELETE, HELD_S, LIKELY, OLD_MOUSE, STALLED_S
from rehab_tui.ui.incoming.signs import NO_SIGN, Signs
from rehab_tui.ui.incoming.timed import Timed


class Opened(Timed):
    """Several bytes at once go on with what has begun, whenever they come: nobody types so.

    A byte that comes alone goes on with it as on a slow line: soon, and with what is likely there. Otherwise
    it is a key. So is a beginning without an end soon no more than what several bytes at once may go on with.
    """

    inside: Callable[[int], None]
    """Takes the bytes of the sequence."""

    def __init__(self, encoding: str) -> None:
        self.signs = Signs(encoding)
        self.beginning = self.body = self.key = ""
        self.single = False
        self.before = 0
        self.held = bytearray()
        self.lively = -inf
        """When a byte last came as soon as on a slow line."""
        super().__init__()

    def open(self, inside: Callable[[int], None], lively: float) -> None:
        """Let `inside` have what goes on with the sequence that has begun."""
        self.inside, self.lively, self.before = inside, lively, 0
        self.go(self._opened_take)

    def _opened_take(self, byte: int) -> None:
        before, self.before = self.before, byte
        if self.gap >= AT_ONCE_S and byte not in CUT and self._may_be_key(byte, before):
            self._question(byte)
            return
        if self.gap < HELD_S:
            self.lively = self.since
        self.inside(byte)

    def _may_be_key(self, byte: int, before: int) -> bool:
        """Whether a byte is a key if it stays alone."""
        quiet = self.since - self.lively
        if not self.body and not self.single:
            return quiet >= HELD_S or chr(byte) not in LIKELY[self.beginning]
        if byte <= BLANK or byte == DELETE:
            twice = byte == before == BLANK and self.body[:1] != OLD_MOUSE
            return quiet >= HELD_S or twice
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
        """Behind a letter or a blank nothing is waited for; a digit may have been of what goes on."""
        key = self.key if self.key != NO_SIGN else ""
        if "!" <= key <= "?":
            self.pieces.append(key)
            self.open(self.inside, -inf)
        else:
            self.rest()
            for byte in self.held:
                self.take(byte)

    @abstractmethod
    def plain(self, byte: int) -> None:
        """Take a byte outside of every sequence."""
