"""The terminal while single keys are heard: without echo, and given back however the program ends."""

import os
import sys
from collections.abc import Iterator
from contextlib import suppress
from typing import TextIO

ESCAPE = "\x1b"
MOST_BYTES = 4096


def pieces(stream: TextIO | None) -> Iterator[str]:
    """What comes through a pipe, until it is at its end.

    Not through the stream itself: a thread that waits in it would hold the end of the program up.
    """
    with suppress(OSError):
        while stream and (came := os.read(stream.fileno(), MOST_BYTES)):
            yield came.decode(errors="ignore")


if sys.platform == "win32":
    import _thread
    import msvcrt

    class Terminal:
        """A Windows console, which needs no other mode, but echoes nothing by itself."""

        def __init__(self, _: TextIO) -> None:
            self._line = False

        def hear(self, *, line: bool) -> None:
            """Hear single keys, or a line that can be seen."""
            self._line = line

        def give_back(self) -> None:
            """Do nothing: nothing was taken."""

        def pieces(self) -> Iterator[str]:
            """Each key; one with a long name begins with Escape, as on other systems."""
            while True:
                key = msvcrt.getwch()
                if key in ("\0", "\xe0"):
                    key = ESCAPE + msvcrt.getwch()
                elif key == "\x03":
                    _thread.interrupt_main()
                elif self._line:
                    msvcrt.putwch("\n" if key == "\r" else key)
                yield key

else:
    import select
    import signal
    import termios
    import tty
    from time import sleep

    LOOK_EVERY_S = 0.1
    """How often it is seen that the shell has taken the terminal away, or given it back."""

    class Terminal:
        """A POSIX terminal, in whose modes a stopped program leaves no trace."""

        def __init__(self, stream: TextIO) -> None:
            self._number = stream.fileno()
            self._before = termios.tcgetattr(self._number)
            self._line = True
            self._handlers = {
                signal.SIGTSTP: signal.signal(signal.SIGTSTP, self._stop),
                signal.SIGCONT: signal.signal(signal.SIGCONT, self._go_on),
            }

        def hear(self, *, line: bool) -> None:
            """Hear single keys without echo, or a line that can be seen and corrected."""
            self._line = line
            with suppress(termios.error):  # the terminal is gone
                if line:
                    termios.tcsetattr(self._number, termios.TCSANOW, self._before)
                else:
                    tty.setcbreak(self._number, termios.TCSANOW)

        def give_back(self) -> None:
            """Let the terminal be as it was, unless the shell has given it to another program."""
            for number, handler in self._handlers.items():
                signal.signal(number, handler)
            if not self._in_background():
                self.hear(line=True)

        def pieces(self) -> Iterator[str]:
            """What is typed, until the terminal is gone or a line is ended by ctrl+d."""
            with suppress(OSError):
                while True:
                    if self._in_background():  # to read there would stop a program that is to end
                        sleep(LOOK_EVERY_S)
                    elif select.select([self._number], [], [], LOOK_EVERY_S)[0]:
                        if not (came := os.read(self._number, MOST_BYTES)):
                            return
                        yield came.decode(errors="ignore")

        def _in_background(self) -> bool:
            with suppress(OSError):
                return os.tcgetpgrp(self._number) != os.getpgrp()
            return False

        def _stop(self, *_: object) -> None:
            line = self._line
            self.hear(line=True)
            self._line = line
            os.kill(os.getpid(), signal.SIGSTOP)

        def _go_on(self, *_: object) -> None:
            if not self._in_background():
                self.hear(line=self._line)
