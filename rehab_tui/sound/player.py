"""The player that the screens use: it never makes them wait, and says what stands in for sound."""

import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from importlib.util import find_spec
from pathlib import Path
from typing import Protocol

from rehab_tui.practice.conducting import Timeline
from rehab_tui.sound.messages import Adjust, Beep, DeviceState, Order, Play, Silence
from rehab_tui.sound.player_process import PlayerProcess

SHIFT_MS = 300
"""Furthest shift either way; a Bluetooth speaker is heard 150 to 250 ms late."""

TRIES = 3
"""A child that keeps ending is started this often in all."""


class Channel(StrEnum):
    """The way in which cues reach the person."""

    SOUND = "sound"
    BELL = "bell"
    FLASH = "flash"


@dataclass(frozen=True)
class Status:
    """The channel that is live now, and one sentence about it; `unread` recordings cannot be used."""

    channel: Channel
    sentence: str
    unread: tuple[str, ...] = ()


class Player(Protocol):
    """Plays timelines. No call waits, fails or prints; times are s on the monotonic clock."""

    @property
    def status(self) -> Status:
        """How cues are given now; cheap enough for every look at the clock."""

    def start(self, timeline: Timeline, elapsed: float, at: float) -> None:
        """Play the timeline from `elapsed` s on, which are due at `at`."""

    def stop(self) -> None:
        """Be silent within 50 ms; `start` plays again."""

    def adjust(self, volume: float, *, beat: bool = True, shift_ms: int = 0, voice: bool = True) -> None:
        """Set the volume (0 to 1), glides and words on or off, and a shift in ms, below 0 for earlier.

        Called as a session opens, it gives the device time to get ready.
        """

    def test(self) -> None:
        """Play three beeps."""

    def close(self) -> None:
        """Release the device."""


SENTENCES = {
    None: "Sound is getting ready",
    DeviceState.LIVE: "Cues are played as sound",
    DeviceState.NO_DEVICE: "No sound device was found",
    DeviceState.NO_LIBRARY: "Sound cannot be played on this machine",
    DeviceState.LOST: "The sound device has gone; it is being looked for",
    DeviceState.GONE: "The part that plays sound has ended",
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
        """Do nothing."""

    def stop(self) -> None:
        """Do nothing."""

    def adjust(self, volume: float, *, beat: bool = True, shift_ms: int = 0, voice: bool = True) -> None:
        """Do nothing."""

    def test(self) -> None:
        """Do nothing."""

    def close(self) -> None:
        """Do nothing."""


COMMAND = (sys.executable, "-m", "rehab_tui.sound")


class ChildPlayer:
    """Plays in a child process; starts it with the first order, and again when it has ended."""

    def __init__(self, *, bell: bool = True, command: Sequence[str] = COMMAND) -> None:
        self._bell, self._command = bell, command
        self.process: PlayerProcess | None = None
        """The running child; None before the first order and after `close`."""
        self._tries = 0
        self._adjusted = Adjust()

    @property
    def status(self) -> Status:
        """How cues are given now."""
        report = self.process.report if self.process else None
        state = report.state if report else None
        if report and state is DeviceState.LIVE:
            odd = f" Recordings that cannot be used: {', '.join(report.unread)}." if report.unread else ""
            return Status(Channel.SOUND, f"{SENTENCES[state]}, through {report.backend}.{odd}", report.unread)
        return _standing_in(SENTENCES[state], self._bell)

    def start(self, timeline: Timeline, elapsed: float, at: float) -> None:
        """Play the timeline from `elapsed` s on, which are due at `at`."""
        self._send(Play(timeline, elapsed, at))

    def stop(self) -> None:
        """Be silent within 50 ms."""
        self._send(Silence())

    def adjust(self, volume: float, *, beat: bool = True, shift_ms: int = 0, voice: bool = True) -> None:
        """Set the volume, glides and words on or off, and the shift within its limits."""
        volume = min(max(0.0, volume), 1.0)
        self._adjusted = Adjust(volume, beat, min(max(-SHIFT_MS, shift_ms), SHIFT_MS), voice)
        self._send(self._adjusted)

    def test(self) -> None:
        """Play three beeps."""
        self._send(Beep())

    def close(self) -> None:
        """Let the child end."""
        if self.process:
            self.process.close()
            self.process, self._tries = None, 0

    def _send(self, order: Order) -> None:
        if self.process is None or (self.process.gone and self._tries < TRIES):
            self._tries += 1
            self.process = PlayerProcess(self._command)
            self.process.send(self._adjusted)
        self.process.send(order)


def player_for(environment: Mapping[str, str], own: Path, *, bell: bool = True) -> Player:
    """The player that suits the machine; over SSH none, unless the sound itself is sent on as well.

    `own` is the folder of the person's recordings.
    """
    remote = not environment.keys().isdisjoint({"SSH_CONNECTION", "SSH_TTY"})
    if remote and "PULSE_SERVER" not in environment:
        return SilentPlayer(REMOTE, bell=bell)
    if find_spec("miniaudio") is None:
        return SilentPlayer(SENTENCES[DeviceState.NO_LIBRARY], bell=bell)
    return ChildPlayer(bell=bell, command=(*COMMAND, "--own", str(own)))


def soundless_player(own: Path) -> Player:
    """A player on a device that only pretends to play, which knows all the same what it could not read."""
    return ChildPlayer(command=(*COMMAND, "--own", str(own), "NULL"))
