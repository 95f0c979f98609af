"""Keeps what the player plays in line with the conductor, whatever was pressed."""

from rehab_tui.practice.conducting import Conductor, State, Timeline
from rehab_tui.sound.player import Player

SOUNDING = (State.RUNNING, State.RESTING)

APART_S = 0.005
"""Sound and screen may be apart by this; beyond it the player starts anew."""

FRESH_S = 0.1
"""A timeline first seen this early is played from its beginning, so that a cue at 0 s is not missed."""


class Follower:
    """Compares player and conductor at every look, and orders only what changed."""

    def __init__(self, player: Player) -> None:
        self._player = player
        self._sounding: Timeline | None = None
        self._begun = 0.0

    def look(self, conductor: Conductor, now: float) -> None:
        """Bring the player in line with the conductor, whose last reading was at `now` s."""
        timeline, elapsed = conductor.timeline, conductor.elapsed
        if conductor.state in SOUNDING:
            moved = abs(now - elapsed - self._begun) > APART_S
            if timeline is not self._sounding or moved:
                self._begin(timeline, elapsed, now)
        elif self._sounding is not None:
            if timeline is not self._sounding or elapsed < timeline.length:
                self._player.stop()  # a timeline that ran to its end rings out
            self._sounding = None

    def _begin(self, timeline: Timeline, elapsed: float, now: float) -> None:
        heard = 0.0 if timeline is not self._sounding and elapsed < FRESH_S else elapsed
        self._player.start(timeline, heard, now - elapsed + heard)
        self._sounding, self._begun = timeline, now - elapsed
