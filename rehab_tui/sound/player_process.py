"""The player's end of one child process: queues orders and keeps the newest report; no call waits."""

import subprocess
from collections.abc import Sequence
from pathlib import Path
from queue import Empty, SimpleQueue
from threading import Thread
from typing import IO

import msgspec

import rehab_tui
from rehab_tui.sound.messages import REPORTS, DeviceReport, DeviceState, Heartbeat, Order, line_of

HEARTBEAT_S = 0.3
"""The child gets a heartbeat after this time without any other order."""

START_FOLDER = Path(rehab_tui.__file__).parent.parent
"""The child starts here, so that it loads this very package and nothing from the current folder."""

EXIT_WAIT_S = 1.0
"""How long the child may take to end by itself before it is killed."""


class PlayerProcess:
    """Starts a child process at once and passes orders on to it; `gone` once it has ended for any reason."""

    def __init__(self, command: Sequence[str]) -> None:
        self.report: DeviceReport | None = None
        """The newest report, None before the first."""
        self._command = command
        self._orders: SimpleQueue[Order | None] = SimpleQueue()
        # Linux ends the child with the thread that started it, so this one lives as long as the child
        self._thread = Thread(target=self._run, name="sound", daemon=True)
        self._thread.start()

    @property
    def gone(self) -> bool:
        """Whether the child has ended or could not be started."""
        return self.report is not None and self.report.state is DeviceState.GONE

    def send(self, order: Order) -> None:
        """Queue an order; returns at once."""
        self._orders.put(order)

    def close(self) -> None:
        """Let the child end after the orders sent so far; returns at once."""
        self._orders.put(None)

    def join(self) -> None:
        """Wait until the child has ended."""
        self._thread.join()

    def _run(self) -> None:
        try:
            process = subprocess.Popen(
                self._command,
                bufsize=0,
                cwd=START_FOLDER,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
            )
        except OSError:
            self.report = DeviceReport(DeviceState.GONE)
            return
        with process:
            listener = Thread(target=self._receive, args=(process.stdout,), daemon=True)
            listener.start()
            self._send_orders(process.stdin)
            try:
                process.wait(EXIT_WAIT_S)
            except subprocess.TimeoutExpired:
                process.kill()
            listener.join()

    def _send_orders(self, orders: IO[bytes] | None) -> None:
        if orders is None:
            return
        try:
            while (order := self._next()) is not None:
                orders.write(line_of(order))
            orders.close()
        except OSError:
            self.report = DeviceReport(DeviceState.GONE)

    def _next(self) -> Order | None:
        try:
            return self._orders.get(timeout=HEARTBEAT_S)
        except Empty:
            return Heartbeat()

    def _receive(self, reports: IO[bytes] | None) -> None:
        for line in reports or ():
            try:
                self.report = REPORTS.decode(line)
            except msgspec.MsgspecError:
                continue  # a sound library's own words
        self.report = DeviceReport(DeviceState.GONE)
