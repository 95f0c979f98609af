"""The child process: orders come in as lines, a device is kept fed, what was found goes out as lines.

It owns the device because a sound library writes over the terminal it shares, waits for every pause of the
interpreter it lives in, and can hang the program's exit.
"""

import ctypes
import os
import signal
import sys
import time
from collections.abc import Callable, Iterable
from functools import partial
from threading import Thread

from rehab_tui.sound.device import LEAD_S, Keeper, OpenDevice, miniaudio_device
from rehab_tui.sound.messages import ORDERS, Adjust, Beep, Here, Report, Start, Stop, line_of
from rehab_tui.sound.score import BEEPS, score_of
from rehab_tui.sound.stream import Stream
from rehab_tui.sound.voices import samples

ALONE_S = 1.0
"""Without a line for so long the player stands still, so nothing is conducted and nothing may sound."""

WAKE_S = 0.3
"""So long the first beep waits for a device that is only now being opened."""

PR_SET_PDEATHSIG = 1

Clock = Callable[[], float]


class Child:
    """Carries out orders on a stream, and notes when the last one came."""

    def __init__(self, stream: Stream, clock: Clock) -> None:
        self._stream, self._clock = stream, clock
        self._heard = clock()

    def obey(self, lines: Iterable[bytes]) -> None:
        """Carry out every order until there are no more lines."""
        for line in lines:
            self._heard = self._clock()
            self._stream.attend(True)
            match ORDERS.decode(line):
                case Start(timeline, elapsed, at):
                    score = score_of(timeline)
                    for note in score.notes:  # made here, so that the device never waits for it
                        samples(note.voice)
                    self._stream.start(score, elapsed, at)
                case Stop():
                    self._stream.stop()
                case Adjust(volume, beat, shift_ms):
                    self._stream.adjust(volume, beat, shift_ms / 1000)
                case Beep():
                    self._stream.start(BEEPS, -WAKE_S, self._clock())
                case Here():
                    pass

    def watch(self, keeper: Keeper, parent: int) -> None:
        """See to the device; fall silent with a player that stands still; end the process with its parent."""
        try:
            while os.getppid() == parent:
                time.sleep(keeper.look(self._clock()))
                self._stream.attend(self._clock() - self._heard < ALONE_S)
        finally:
            os._exit(1)  # also where this thread fails: a child that sees to no device is of no use


def run(open_device: OpenDevice, clock: Clock = time.monotonic) -> None:
    """Serve standard input until it ends; does not return."""
    parent = os.getppid()
    _die_with_the_parent()
    stream = Stream(LEAD_S)
    child = Child(stream, clock)

    def take(count: int, now: float) -> bytes:
        return stream.take(count, now).tobytes()

    keeper = Keeper(open_device, take, _say, clock)
    Thread(target=child.watch, args=(keeper, parent), daemon=True).start()
    try:
        child.obey(sys.stdin.buffer)
    finally:
        os._exit(0)  # the device's thread would hang an ordinary end of the interpreter


def main() -> None:
    """Serve with the backends named on the command line, or those of the platform."""
    run(partial(miniaudio_device, backends=tuple(sys.argv[1:])))


def _say(report: Report) -> None:
    sys.stdout.buffer.write(line_of(report))
    sys.stdout.buffer.flush()


def _die_with_the_parent() -> None:
    """On Linux the kernel sees to it, even should every thread here hang; elsewhere `watch` looks."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGKILL)
