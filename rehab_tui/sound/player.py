"""What the screens know of sound: a player that never makes them wait and says what stands in for it."""

import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from importlib.util import find_spec
from typing import Protocol

from rehab_tui.practice.timeline import Timeline
from rehab_tui.sound.helper import Helper
from rehab_tui.sound.messages import Adjust, Beep, Found, Order, Start, Stop

SHIFT_MS = 300
"""Furthest shift either way; a Bluetooth speaker is heard 150 to 250 ms late."""

TRIES = 3
"""So often a child is started in all; one that keeps ending is left alone."""


class Channel(StrEnum):
    """The way in which cues reach the person."""

    SOUND = "sound"
    BELL = "bell"
    FLASH = "flash"


@dataclass(frozen=True)
class Status:
    """The channel that is live now, and one sentence about it."""

    channel: Channel
    sentence: str


class Player(Protocol):
    """Sounds timelines. No call waits, fails or prints; times are s on the monotonic clock."""

    @property
    def status(self) -> Status:
        """How cues are given now; cheap enough for every look at the clock."""

    def start(self, timeline: Timeline, elapsed: float, at: float) -> None:
        """Sound the timeline, of which `elapsed` s stand at `at`: a beginning, a going on, a jump."""

    def stop(self) -> None:
        """Silence within 50 ms: a pause or an end; `start` goes on."""

    def adjust(self, volume: float, *, beat: bool = True, shift_ms: int = 0) -> None:
        """Volume 0 to 1, glides on or off, all of it so many ms later, or earlier below 0.

        Told as a session opens, it gives the device time to wake up.
        """

    def test(self) -> None:
        """Three beeps."""

    def close(self) -> None:
        """Let go of the device."""


SENTENCES = {
    None: "Sound is getting ready",
    Found.LIVE: "Cues are played as sound",
    Found.NO_DEVICE: "No sound device was found",
    Found.NO_LIBRARY: "Sound cannot be played on this machine",
    Found.LOST: "The sound device has gone; it is being looked for",
    Found.GONE: "The part that plays sound has ended",
}
REMOTE = "You are connected from another machine, and sound would play here, not there"


def _standing_in(why: str, bell: bool) -> Status:
    if bell:
        return Status(Channel.BELL, f"{why}; the terminal's bell and the screen give the cues.")
    return Status(Channel.FLASH, f"{why}; the screen flashes for the cues.")


class SilentPlayer:
    """Plays nothing, and says why; `bell` is whether the terminal may ring instead."""

    def __init__(self, why: str, *, bell: bool = True) -> None:
        self.status = _standing_in(why, bell)

    def start(self, timeline: Timeline, elapsed: float, at: float) -> None:
        """Nothing sounds."""

    def stop(self) -> None:
        """Nothing sounds."""

    def adjust(self, volume: float, *, beat: bool = True, shift_ms: int = 0) -> None:
        """Nothing sounds."""

    def test(self) -> None:
        """Nothing sounds."""

    def close(self) -> None:
        """Nothing is held."""


COMMAND = (sys.executable, "-m", "rehab_tui.sound")


class ChildPlayer:
    """Plays in a child process, which is started with the first order and again when it has ended."""

    def __init__(self, *, bell: bool = True, command: Sequence[str] = COMMAND) -> None:
        self._bell, self._command = bell, command
        self.helper: Helper | None = None
        """The child now in service; None before the first order and after closing."""
        self._tries = 0
        self._adjusted = Adjust()

    @property
    def status(self) -> Status:
        """How cues are given now."""
        report = self.helper.report if self.helper else None
        found = report.found if report else None
        if report and found is Found.LIVE:
            return Status(Channel.SOUND, f"{SENTENCES[found]}, through {report.backend}.")
        return _standing_in(SENTENCES[found], self._bell)

    def start(self, timeline: Timeline, elapsed: float, at: float) -> None:
        """Sound the timeline, of which `elapsed` s stand at `at`."""
        self._tell(Start(timeline, elapsed, at))

    def stop(self) -> None:
        """Silence within 50 ms."""
        self._tell(Stop())

    def adjust(self, volume: float, *, beat: bool = True, shift_ms: int = 0) -> None:
        """Volume 0 to 1, glides on or off, and the shift."""
        volume = min(max(0.0, volume), 1.0)
        self._adjusted = Adjust(volume, beat, min(max(-SHIFT_MS, shift_ms), SHIFT_MS))
        self._tell(self._adjusted)

    def test(self) -> None:
        """Three beeps."""
        self._tell(Beep())

    def close(self) -> None:
        """Let the child end."""
        if self.helper:
            self.helper.close()
            self.helper, self._tries = None, 0

    def _tell(self, order: Order) -> None:
        if self.helper is None or (self.helper.gone and self._tries < TRIES):
            self._tries += 1
            self.helper = Helper(self._command)
            self.helper.tell(self._adjusted)
        self.helper.tell(order)


def player_for(environment: Mapping[str, str], *, bell: bool = True) -> Player:
    """The player that suits the machine; over SSH none, unless the sound itself is sent on as well."""
    remote = not environment.keys().isdisjoint({"SSH_CONNECTION", "SSH_TTY"})
    if remote and "PULSE_SERVER" not in environment:
        return SilentPlayer(REMOTE, bell=bell)
    if find_spec("miniaudio") is None:
        return SilentPlayer(SENTENCES[Found.NO_LIBRARY], bell=bell)
    return ChildPlayer(bell=bell)
