"""The terminal around the screens: going on after a stop that nobody announced, ending once it is gone."""

import asyncio
import os
import select
import signal
import sys
from collections.abc import Callable, Iterable
from contextlib import suppress
from functools import partial
from io import TextIOWrapper
from pathlib import Path
from threading import Event, Thread
from typing import Any

from textual import constants
from textual._xterm_parser import XTermParser
from textual.app import App
from textual.driver import Driver
from textual.events import Key
from textual.message import Message

from rehab_tui.plain.terminal import heard, written_plainly
from rehab_tui.plain.writing import CELLS
from rehab_tui.ui.incoming.incoming import ESCAPE, Incoming
from rehab_tui.ui.unread import forget_pictures, has_caught_up, write_soon
from rehab_tui.ui.written_out import KEPT_WITHIN_S, end_anyway, finish

HUNG_UP = 129
"""The exit status of a program that a hang-up has ended, as shells give it."""

MOST_BYTES = 4096
LOOK_EVERY_S = 0.1
"""How often it is seen that the screens end, or that Escape was pressed alone."""


def resilient(driver: type[Driver]) -> type[Driver]:
    """`ResilientDriver` in place of Textual's driver for a POSIX terminal; any other driver as it is."""
    return ResilientDriver if sys.platform != "win32" and driver is LinuxDriver else driver


class NotTaken(Message):
    """A sign was not taken for a key; while `open`, the next one may not be either."""

    def __init__(self, sign: str, is_open: bool) -> None:
        super().__init__()
        self.sign, self.is_open = sign, is_open


class Reader:
    """Turns what a terminal sends into Textual's messages."""

    def __init__(self, encoding: str = "utf-8") -> None:
        self.incoming = Incoming(constants.ESCAPE_DELAY, encoding)
        self.parser = XTermParser()

    def read(self, data: bytes, now: float) -> Iterable[Message]:
        """What is said by these bytes, or with b"" by the time that has passed; `now` is in seconds."""
        for piece in self.incoming.feed(data, now):
            if piece == ESCAPE:
                yield Key("escape", ESCAPE)
            else:
                yield from self.parser.feed(piece)
        if untaken := self.incoming.untaken:
            self.incoming.untaken = None
            yield NotTaken(*untaken)


if sys.platform != "win32":
    from textual.drivers._writer_thread import WriterThread
    from textual.drivers.linux_driver import LinuxDriver

    from rehab_tui.ui.written_out import drop_unread

    ENDED_BY = (
        *(signal.SIGTERM, signal.SIGHUP, signal.SIGINT, signal.SIGQUIT, signal.SIGABRT),
        *(signal.SIGUSR1, signal.SIGUSR2, signal.SIGALRM, signal.SIGVTALRM, signal.SIGPROF, signal.SIGXCPU),
    )
    """Every signal that would end the program where it stands, but for those of a broken interpreter."""

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
            self._file = _writable(self.fileno) or self._file
            self._size = size or self._get_terminal_size()
            self._suspended = self._ending = self._gone = self._given_back = self._missed = False
            self._closed = Event()
            self._handlers: dict[int, Any] = {}
            if self.input_tty:
                Thread(target=self._end_on_hang_up, name="hang-up", daemon=True).start()

        def _get_terminal_size(self) -> tuple[int, int]:
            """The window's own size: what COLUMNS and LINES say was true when the shell began."""
            try:
                columns, rows = os.get_terminal_size(self.fileno)
            except OSError:
                return super()._get_terminal_size()
            return (columns, rows) if columns and rows else super()._get_terminal_size()

        def start_application_mode(self) -> None:
            """Take the terminal over, once the shell lets this program have it."""
            for number in ENDED_BY:
                if signal.getsignal(number) not in (signal.SIG_IGN, self._end_on_signal):  # `nohup` ignores
                    self._handlers[number] = signal.signal(number, self._end_on_signal)
            while not self._ending and _in_background(self.fileno):
                os.kill(os.getpid(), signal.SIGSTOP)
            if not self._ending:
                start: Callable[[], None] = super().start_application_mode
                start()

        def write(self, data: str) -> None:
            """Write, as long as there is a terminal and it is this program's; one not read misses some."""
            if (
                self._writer_thread is not None
                and not self._gone
                and not write_soon(self._writer_thread, data)
            ):
                self._missed = True

        def _catch_up(self) -> None:
            """Draw everything again once a terminal that has missed something is read again."""
            if self._missed and self._writer_thread is not None and has_caught_up(self._writer_thread):
                self._missed = False
                self._loop.call_soon_threadsafe(partial(self._program.refresh, layout=True))

        def stop_application_mode(self) -> None:
            """Give the terminal back, if it was taken over; unless it is for a while, for good."""
            self._given_back = not self._suspended
            if self._writer_thread is not None:
                forget_pictures(self._writer_thread)
                super().stop_application_mode()

        def disable_input(self) -> None:
            """Read no more, if anything is read: touching it would stop a program in the background again."""
            if self._writer_thread is not None:
                super().disable_input()

        def close(self) -> None:
            """Wait until all is written, or for as long as a terminal may take that is read.

            One that is not read is given back once more, in the place of all that waits for it.
            """
            writer = self._writer_thread
            if writer and not self._gone and not finish(writer) and drop_unread(writer, self.fileno):
                self._writer_thread = WriterThread(writer._file)
                self._writer_thread.start()
                super().stop_application_mode()
            writer, self._writer_thread = self._writer_thread, None
            if writer and not finish(writer) and not self._suspended:
                end_anyway(self._program.return_code or 0)
            if not self._suspended:
                self._closed.set()
                for number, handler in self._handlers.items():  # from now on there is nothing to give back
                    signal.signal(number, handler)

        def _end_on_signal(self, number: int, _: object) -> None:
            """End as by a key: the terminal is given back, and a set kept as far as it was proven."""
            self._ending = True
            self._loop.call_soon_threadsafe(partial(self._program.exit, return_code=128 + number))

        def _end_on_hang_up(self) -> None:
            """End the program once its terminal hangs up; not every process is sent the signal."""
            # those are the main thread's: come to another, they would be seen only after the next stop
            signal.pthread_sigmask(signal.SIG_BLOCK, ENDED_BY)
            hang_up = select.poll()
            hang_up.register(self.fileno, 0)
            if any(event & select.POLLHUP for _, event in hang_up.poll()):
                self._gone = True
                with suppress(RuntimeError):  # a signal has ended the screens already
                    self._loop.call_soon_threadsafe(partial(self._program.exit, return_code=HUNG_UP))
                self._closed.wait(KEPT_WITHIN_S)
                os._exit(HUNG_UP)  # nothing is left to be tidied up that would not write to the terminal

        def run_input_thread(self) -> None:
            """Read the terminal until the screens end; what it says by itself is never taken for keys."""
            reader = Reader(heard(sys.__stdin__, os.environ))
            while not self.exit_event.is_set():
                self._catch_up()
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
            """Give the terminal back for a while, if it is not given back for good."""
            if not self._given_back:
                self._suspended = True
                super().suspend_application_mode()

        def resume_application_mode(self) -> None:
            """Go on after a stop; one that nobody announced, as by `kill -STOP`, gave nothing back before."""
            # taking over twice would leave two threads that read the keys: at the end one waits for a key
            # that the other has read
            if self._suspended:
                self._suspended = False
                super().resume_application_mode()
                self._loop.call_soon_threadsafe(partial(self._program.refresh, layout=True))
            elif self._writer_thread is not None and not self._given_back:
                # not within the signal: it may have come in the middle of a write, which holds its lock
                asyncio.get_running_loop().call_soon_threadsafe(self._take_over_again)

        def _take_over_again(self) -> None:
            if not self._given_back:  # closing takes several turns, and what is taken then stays taken
                self.suspend_application_mode()
                self.resume_application_mode()
                self._program.refresh(layout=True)


def _raise(fault: Exception) -> None:
    raise fault


def _writable(terminal: int) -> TextIOWrapper | None:
    """What writes to the terminal although errors go to a file, as by `2>log`; None if nothing does."""
    for stream in (sys.__stderr__, sys.__stdout__):
        if stream and stream.isatty():
            return stream
    try:
        return written_plainly(Path(os.ttyname(terminal)).open("w", encoding="utf-8"), os.environ, CELLS)
    except OSError:
        return None


def _in_background(terminal: int) -> bool:
    """Whether the shell has given the terminal to another program; not where no shell gives it at all."""
    try:
        return os.tcgetpgrp(terminal) != os.getpgrp()
    except OSError:
        return False
