"""What no key sends: with it all that comes at once is dropped."""

from abc import abstractmethod
from collections.abc import Callable

from rehab_tui.ui.incoming.bounds import AT_ONCE_S, HELD_S, NOISE_S
from rehab_tui.ui.incoming.opened import Opened
from rehab_tui.ui.incoming.signs import NO_SIGN


class Noise(Opened):
    """Signs as they are typed; bytes that are none, and sequences that nothing is known of, are noise."""

    def __init__(self, encoding: str) -> None:
        self.began = 0.0
        self.broken = False
        super().__init__(encoding)

    @abstractmethod
    def opens(self, byte: int) -> bool:
        """Whether this begins a sequence, which takes what comes next."""

    @abstractmethod
    def drop_rest(self) -> None:
        """Drop what several bytes at once say of a sequence that did not end where it seemed to."""

    def plain(self, byte: int) -> None:
        """Outside of every sequence."""
        if not self.opens(byte):
            self.pieces += [*self.sign(byte)]

    def sign(self, byte: int) -> str:
        """What is complete with this byte; behind one that is no sign, all that comes at once is dropped."""
        if (signs := self.signs.take(byte)) == NO_SIGN:
            self.drop_at_once(self.forget)
            return ""
        if self.signs.half:
            self.go(self.take, HELD_S, self.forget)
        else:
            self.rest()
        return signs

    def drop_at_once(self, after: Callable[[], None]) -> None:
        """Drop what comes without a pause."""
        self.began, self.broken = self.since, False
        self.go(self._noise, AT_ONCE_S, after)

    def drop_unknown(self) -> None:
        """Drop what comes without a pause behind a sequence that is unknown, and perhaps goes on."""
        self.drop_at_once(self._behind_unknown)

    def _behind_unknown(self) -> None:
        self.forget()
        if self.broken:
            self.drop_rest()

    def _noise(self, byte: int) -> None:
        if self.since - self.began > NOISE_S:
            self.forget()
            self.take(byte)
        elif not self.opens(byte):
            self.broken = True
            self.signs.take(byte)

    def forget(self) -> None:
        """Wait for no second half of a letter."""
        self.signs.forget()
        self.rest()
