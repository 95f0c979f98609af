"""The player's end of one child process: orders are queued, reports are kept, nobody ever waits."""

import subprocess
from collections.abc import Sequence
from pathlib import Path
from queue import Empty, SimpleQueue
from threading import Thread
from typing import IO

import msgspec

import rehab_tui
from rehab_tui.sound.messages import REPORTS, Found, Here, Order, Report, line_of

HERE_EVERY_S = 0.3
"""So often the child is told that the player is there, where there is nothing else to tell."""

HOUSE = Path(rehab_tui.__file__).parent.parent
"""The child starts here, so that it loads this very package, and nothing of whatever folder one is in."""

PATIENCE_S = 1.0
"""So long a child may take to end by itself."""


class Helper:
    """A child process; starts at once, and is `gone` when it ended for whatever reason."""

    def __init__(self, command: Sequence[str]) -> None:
        self.report: Report | None = None
        """The newest report, None before the first."""
        self._command = command
        self._orders: SimpleQueue[Order | None] = SimpleQueue()
        # Linux ends the child with the thread that started it, so this one lives as long as the child
        self._thread = Thread(target=self._attend, name="sound", daemon=True)
        self._thread.start()

    @property
    def gone(self) -> bool:
        """Whether the child has ended, or could not be started."""
        return self.report is not None and self.report.found is Found.GONE

    def tell(self, order: Order) -> None:
        """Queue an order; returns at once."""
        self._orders.put(order)

    def close(self) -> None:
        """Let the child end behind what it was told; returns at once."""
        self._orders.put(None)

    def join(self) -> None:
        """Wait until the child has ended."""
        self._thread.join()

    def _attend(self) -> None:
        try:
            process = subprocess.Popen(
                self._command,
                bufsize=0,
                cwd=HOUSE,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
            )
        except OSError:
            self.report = Report(Found.GONE)
            return
        with process:
            listener = Thread(target=self._listen, args=(process.stdout,), daemon=True)
            listener.start()
            self._pass_on(process.stdin)
            try:
                process.wait(PATIENCE_S)
            except subprocess.TimeoutExpired:
                process.kill()
            listener.join()

    def _pass_on(self, orders: IO[bytes] | None) -> None:
        if orders is None:
            return
        try:
            while (order := self._next()) is not None:
                orders.write(line_of(order))
            orders.close()
        except OSError:
            self.report = Report(Found.GONE)

    def _next(self) -> Order | None:
        try:
            return self._orders.get(timeout=HERE_EVERY_S)
        except Empty:
            return Here()

    def _listen(self, reports: IO[bytes] | None) -> None:
        for line in reports or ():
            try:
                self.report = REPORTS.decode(line)
            except msgspec.MsgspecError:
                continue  # a sound library's own words
        self.report = Report(Found.GONE)
