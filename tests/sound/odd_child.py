"""A child whose device misbehaves as told: `python -m tests.sound.odd_child HOW FILE`.

What it plays goes into the file, its process number beside it.
"""

import os
import sys
import threading
import time
from itertools import count
from pathlib import Path

from rehab_tui.sound.child import run
from rehab_tui.sound.device import Device, Feed, NoDevice, NoLibrary, miniaudio_device
from rehab_tui.sound.voices import RATE

HOW, FILE = sys.argv[1], Path(sys.argv[2])
OPENINGS = count(1)


BLOCK = RATE // 100


class Counted:
    """A device whose seconds are what it has played: a busy machine makes it slow, never late."""

    backend = "counted"

    def __init__(self, feed: Feed) -> None:
        self.open = True
        self.thread = threading.Thread(target=self.play, args=(feed,), daemon=True)
        self.thread.start()

    def play(self, feed: Feed) -> None:
        while self.open:
            feed(BLOCK)
            time.sleep(2 * BLOCK / RATE)

    def close(self) -> None:
        self.open = False


def played_s() -> float:
    """The clock of such a device."""
    return FILE.stat().st_size / 2 / RATE if FILE.exists() else 0.0


def open_device(feed: Feed) -> Device:
    """A device that plays in real time and is not heard."""
    opening = next(OPENINGS)
    match HOW:
        case "no-library":
            raise NoLibrary
        case "no-device":
            raise NoDevice
        case "late" if opening == 1:
            raise NoDevice
        case "crash":
            os._exit(3)

    def noted(samples: int) -> bytes:
        taken = feed(samples)
        with FILE.open("ab") as file:
            file.write(taken)
        return taken

    if HOW == "counted":
        return Counted(noted)
    device = miniaudio_device(noted, ("NULL",))
    if HOW == "vanish" and opening == 1:
        threading.Timer(0.5, device.close).start()
    return device


if __name__ == "__main__":
    FILE.with_suffix(".pid").write_text(str(os.getpid()), encoding="utf-8")
    run(open_device, played_s if HOW == "counted" else time.monotonic)
