"""What is typed: keys where a person sits at a terminal, elsewhere whole lines."""

import re
from collections import deque
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from queue import Empty, Queue
from threading import Thread
from typing import Protocol, TextIO

from rehab_tui.flat.terminal import Terminal, pieces

END = "\x04"
"""Said once the input is at its end."""

TAKEN_BACK = re.compile("[^\b]?\b")


class Typed(Protocol):
    """Hears a person, or the program that writes into the pipe."""

    @property
    def keys(self) -> bool:
        """Whether single keys are heard."""

    def read(self, seconds: float, *, line: bool = False) -> str | None:
        """What is said within so many s, in small letters: a key; on a pipe, and if asked, a `line`.

        The space bar and an empty line say "". None if nothing is said, or only a part of a line;
        END once, when no more can come.
        """


class Listener:
    """Hears what a thread reads, so that a wait for it ends in time on every system."""

    def __init__(self, came: Iterable[str], terminal: Terminal | None = None) -> None:
        self._terminal = terminal
        self._line = False
        self._came: Queue[str] = Queue()  # a SimpleQueue waits for ever after a stop longer than its timeout
        self._said: deque[str] = deque()
        self._begun = ""
        Thread(target=self._listen, args=(came,), name="typed", daemon=True).start()

    @property
    def keys(self) -> bool:
        """Whether single keys are heard."""
        return self._terminal is not None

    def read(self, seconds: float, *, line: bool = False) -> str | None:
        """See `Typed.read`."""
        if self._terminal and line is not self._line:
            self._line, self._begun = line, ""
            self._terminal.hear(line=line)
        with suppress(Empty):
            if not self._said:
                self._take(self._came.get(timeout=max(0.0, seconds)))
        return self._said.popleft() if self._said else None

    def _take(self, came: str) -> None:
        if came == END:
            self._said.append(END)
        elif self._terminal and not self._line:
            by_a_person = len({*came}) == 1  # other keys come one a read, a terminal's own words all at once
            self._said += [key.strip().lower() for key in came] if by_a_person else []
        else:
            text = TAKEN_BACK.sub("", self._begun + came)
            *whole, self._begun = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
            self._said += [line.strip().lower() for line in whole]

    def _listen(self, came: Iterable[str]) -> None:
        for piece in came:
            self._came.put(piece)
        self._came.put(END)


@contextmanager
def listening(stream: TextIO | None) -> Iterator[Listener]:
    """Listen to standard input; a terminal is given back at the end."""
    if not (stream and stream.isatty()):
        yield Listener(pieces(stream))
        return
    terminal = Terminal(stream)
    try:
        terminal.hear(line=False)
        yield Listener(terminal.pieces(), terminal)
    finally:
        terminal.give_back()
