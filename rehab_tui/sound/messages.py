"""The messages between the player and its child process: one JSON object a line."""

from enum import StrEnum

import msgspec

from rehab_tui.practice.conducting import Timeline


class Play(msgspec.Struct, tag=True, frozen=True):
    """Sound the timeline from `elapsed` s on, which are due at `at` s on the clock both processes share."""

    timeline: Timeline
    elapsed: float
    at: float


class Silence(msgspec.Struct, tag=True, frozen=True):
    """Fade out at once."""


class Adjust(msgspec.Struct, tag=True, frozen=True):
    """Set the volume (0 to 1), glides and words on or off, and a shift in ms, below 0 for earlier."""

    volume: float = 1.0
    beat: bool = True
    shift_ms: int = 0
    voice: bool = True


class Beep(msgspec.Struct, tag=True, frozen=True):
    """Sound three beeps."""


class Heartbeat(msgspec.Struct, tag=True, frozen=True):
    """Say that the player still runs; after a second without any order the child is silent until the next."""


Order = Play | Silence | Adjust | Beep | Heartbeat
"""What the player sends to the child."""


class DeviceState(StrEnum):
    """The state of the sound device, as the child sees it."""

    LIVE = "live"
    NO_DEVICE = "no-device"
    NO_LIBRARY = "no-library"
    LOST = "lost"
    GONE = "gone"
    """The child itself has ended."""


class DeviceReport(msgspec.Struct, frozen=True):
    """Sent whenever the state changes: `backend` plays if not empty, `unread` recordings cannot be used."""

    state: DeviceState
    backend: str = ""
    unread: tuple[str, ...] = ()


ORDERS: msgspec.json.Decoder[Order] = msgspec.json.Decoder(Order)
REPORTS = msgspec.json.Decoder(DeviceReport)


def line_of(message: Order | DeviceReport) -> bytes:
    """Encode the message as one line."""
    return msgspec.json.encode(message) + b"\n"
