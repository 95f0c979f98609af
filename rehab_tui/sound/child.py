"""The child process: reads orders as lines, feeds a device, and writes reports as lines.

It owns the device because a sound library writes over the terminal it shares, waits for every pause of the
interpreter it lives in, and can hang the program's exit.
"""

import ctypes
import os
import signal
import sys
import time
from array import array
from collections.abc import Callable, Iterable
from functools import partial
from threading import Thread

import msgspec

from rehab_tui.sound.device import LEAD_S, OpenDevice
from rehab_tui.sound.messages import (
    ORDERS,
    Adjust,
    Beep,
    DeviceReport,
    DeviceState,
    Heartbeat,
    Play,
    Silence,
    line_of,
)
from rehab_tui.sound.recordings import Recordings
from rehab_tui.sound.score import BEEPS, score_of
from rehab_tui.sound.stream import Stream
from rehab_tui.sound.watchdog import DeviceWatchdog

ALONE_S = 1.0
"""Without an order for this long the player is taken to stand still, and nothing may sound."""

WAKE_S = 0.3
"""The first beep waits this long for a device that is just being opened."""

PR_SET_PDEATHSIG = 1

Clock = Callable[[], float]

WORDLESS = Recordings((), lambda _: array("h"))
"""No recordings."""


class Child:
    """Carries out orders on a stream and notes the time of the last one."""

    def __init__(self, stream: Stream, clock: Clock, recordings: Recordings = WORDLESS) -> None:
        self._stream, self._clock, self._recordings = stream, clock, recordings
        self._heard = clock()

    def handle_all(self, lines: Iterable[bytes]) -> None:
        """Carry out every order until the lines end."""
        for line in lines:
            self._heard = self._clock()
            self._stream.mute(False)
            match ORDERS.decode(line):
                case Play(timeline, elapsed, at):
                    score = score_of(timeline, self._recordings.said)
                    for note in score.notes:  # made here, so that the device never waits for it
                        _ = note.pcm
                    self._stream.start(score, elapsed, at)
                case Silence():
                    self._stream.stop()
                case Adjust(volume, beat, shift_ms, voice):
                    self._stream.adjust(volume, beat, shift_ms / 1000, voice)
                case Beep():
                    self._stream.start(BEEPS, -WAKE_S, self._clock())
                case Heartbeat():
                    pass

    def watch(self, watchdog: DeviceWatchdog, parent: int) -> None:
        """Keep the device open, mute the stream while the player stands still, end with the parent."""
        try:
            while os.getppid() == parent:
                time.sleep(watchdog.look(self._clock()))
                self._stream.mute(self._clock() - self._heard >= ALONE_S)
        finally:
            os._exit(1)  # also if this thread fails: a child without a device is of no use


def run(open_device: OpenDevice, clock: Clock, recordings: Recordings = WORDLESS) -> None:
    """Serve standard input until it ends; `clock` is monotonic, in s. Does not return."""
    parent = os.getppid()
    _die_with_the_parent()
    stream = Stream(LEAD_S)
    child = Child(stream, clock, recordings)
    watchdog = DeviceWatchdog(open_device, stream.take, partial(_say, recordings), clock)
    Thread(target=child.watch, args=(watchdog, parent), daemon=True).start()
    try:
        child.handle_all(sys.stdin.buffer)
    finally:
        os._exit(0)  # the device's thread would hang an ordinary end of the interpreter


def _say(recordings: Recordings, report: DeviceReport) -> None:
    unread = () if report.state is DeviceState.NO_LIBRARY else recordings.unread
    sys.stdout.buffer.write(line_of(msgspec.structs.replace(report, unread=unread)))
    sys.stdout.buffer.flush()


def _die_with_the_parent() -> None:
    """Let the Linux kernel end this process, even if every thread hangs; elsewhere `watch` does it."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGKILL)
