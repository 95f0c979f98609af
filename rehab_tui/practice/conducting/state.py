"""What a session can be in the middle of."""

from enum import StrEnum

GUARD_S = 1.0
"""The one key does not skip a rest this young: it was still meant for the set."""


class State(StrEnum):
    """The state of a session; READY waits for the key before a set, RESTING runs between two sets."""

    READY = "ready"
    RUNNING = "running"
    PAUSED = "paused"
    STALLED = "stalled"
    RESTING = "resting"
    DONE = "done"
