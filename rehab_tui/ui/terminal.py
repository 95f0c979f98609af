"""The terminal around the screens: going on after a stop that nobody announced, ending once it is gone."""

import asyncio
import os
import select
import sys
from collections.abc import Iterable
from threading import Thread
from typing import Any

from textual import constants
from textual._xterm_parser import XTermParser
from textual.app import App
from textual.driver import Driver
from textual.events import Key
from textual.message import Message

from rehab_tui.ui.incoming.incoming import ESCAPE, Incoming

HUNG_UP = 129
"""The exit status of a program that a hang-up has ended, as shells give it."""


MOST_BYTES = 4096
LOOK_EVERY_S = 0.1
"""How often it is seen that the screens end, or that Escape was pressed alone."""


def resilient(driver: type[Driver]) -> type[Driver]:
    """`ResilientDriver` in place of Textual's driver for a POSIX terminal; any other driver as it is."""
    return ResilientDriver if sys.platform != "win32" and driver is LinuxDriver else driver


class Reader:
    """Turns what a terminal sends into Textual's messages."""

    def __init__(self) -> None:
        self.incoming = Incoming(constants.ESCAPE_DELAY)
        self.parser = XTermParser()

    def read(self, data: bytes, now: float) -> Iterable[Message]:
        """What is said by these bytes, or with b"" by the time that has passed; `now` is in seconds."""
        for piece in self.incoming.feed(data, now):
            if piece == ESCAPE:
                yield Key("escape", ESCAPE)
            else:
                yield from self.parser.feed(piece)


if sys.platform != "win32":
    from textual.drivers.linux_driver import LinuxDriver

    class ResilientDriver(LinuxDriver):
        """Goes on after a stop that nobody announced, and ends the program when its terminal is gone."""

        def __init__(
            self,
            app: App[Any],
            *,
            debug: bool = False,
            mouse: bool = True,
            size: tuple[int, int] | None = None,
        ) -> None:
            super().__init__(app, debug=debug, mouse=mouse, size=size)
            self._program = app
            self._suspended = False
            if self.input_tty:
                Thread(target=_end_on_hang_up, args=(self.fileno,), name="hang-up", daemon=True).start()

        def run_input_thread(self) -> None:
            """Read the terminal until the screens end; what it says by itself is never taken for keys."""
            reader = Reader()
            while not self.exit_event.is_set():
                came = select.select([self.fileno], [], [], LOOK_EVERY_S)[0]
                data = os.read(self.fileno, MOST_BYTES) if came else b""
                if came and not data:
                    return  # the terminal is gone
                for message in reader.read(data, self._loop.time()):
                    self.process_message(message)

        def _run_input_thread(self) -> None:
            """A fault in there ends the program as any other does: with status 1."""
            try:
                self.run_input_thread()
            except Exception as fault:
                self._program.call_later(_raise, fault)

        def suspend_application_mode(self) -> None:
            """Give the terminal back for a while."""
            super().suspend_application_mode()
            self._suspended = True

        def resume_application_mode(self) -> None:
            """Go on after a stop; one that nobody announced, as by `kill -STOP`, gave nothing back before."""
            # taking over twice would leave two threads that read the keys: at the end one waits for a key
            # that the other has read
            if self._suspended:
                self._suspended = False
                super().resume_application_mode()
            else:
                # not within the signal: it may have come in the middle of a write, which holds its lock
                asyncio.get_running_loop().call_soon_threadsafe(self._take_over_again)

        def _take_over_again(self) -> None:
            self.suspend_application_mode()
            self.resume_application_mode()
            self._program.refresh(layout=True)


def _raise(fault: Exception) -> None:
    raise fault


def _end_on_hang_up(terminal: int) -> None:
    """Wait until the terminal hangs up, then end the program; not every process is sent the signal."""
    # what was confirmed is on disk; tidying up is not tried, for it writes to the terminal
    hang_up = select.poll()
    hang_up.register(terminal, 0)
    if any(event & select.POLLHUP for _, event in hang_up.poll()):
        os._exit(HUNG_UP)
