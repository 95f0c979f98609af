"""What the two processes say to each other: one JSON object a line."""

from enum import StrEnum

import msgspec

from rehab_tui.practice.timeline import Timeline


class Start(msgspec.Struct, tag=True, frozen=True):
    """Sound the timeline; `elapsed` s of it stand at `at` s on the monotonic clock both processes share."""

    timeline: Timeline
    elapsed: float
    at: float


class Stop(msgspec.Struct, tag=True, frozen=True):
    """Be silent."""


class Adjust(msgspec.Struct, tag=True, frozen=True):
    """Volume 0 to 1, the glides on or off, and by how many ms all is heard later, or earlier below 0."""

    volume: float = 1.0
    beat: bool = True
    shift_ms: int = 0


class Beep(msgspec.Struct, tag=True, frozen=True):
    """Three beeps."""


class Here(msgspec.Struct, tag=True, frozen=True):
    """The player is still there; without a line for a second the sound falls silent until the next."""


Order = Start | Stop | Adjust | Beep | Here
"""From the player to the child."""


class Found(StrEnum):
    """How it stands with the sound device."""

    LIVE = "live"
    NO_DEVICE = "no-device"
    NO_LIBRARY = "no-library"
    LOST = "lost"
    GONE = "gone"
    """The child itself has ended."""


class Report(msgspec.Struct, frozen=True):
    """From the child to the player, whenever it changes; `backend` names what plays, where something does."""

    found: Found
    backend: str = ""


ORDERS: msgspec.json.Decoder[Order] = msgspec.json.Decoder(Order)
REPORTS = msgspec.json.Decoder(Report)


def line_of(message: Order | Report) -> bytes:
    """The message as one line."""
    return msgspec.json.encode(message) + b"\n"
