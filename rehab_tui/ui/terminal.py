"""The terminal around the screens: going on after a stop that nobody announced, ending once it is gone."""

import asyncio
import os
import select
import sys
from threading import Thread
from typing import Any

from textual.app import App
from textual.driver import Driver

HUNG_UP = 129
"""The exit status of a program that a hang-up has ended, as shells give it."""


def resilient(driver: type[Driver]) -> type[Driver]:
    """`ResilientDriver` in place of Textual's driver for a POSIX terminal; any other driver as it is."""
    return ResilientDriver if sys.platform != "win32" and driver is LinuxDriver else driver


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


def _end_on_hang_up(terminal: int) -> None:
    """Wait until the terminal hangs up, then end the program; not every process is sent the signal."""
    # what was confirmed is on disk; tidying up is not tried, for it writes to the terminal
    hang_up = select.poll()
    hang_up.register(terminal, 0)
    if any(event & select.POLLHUP for _, event in hang_up.poll()):
        os._exit(HUNG_UP)
