"""The endless stream of samples for the device. It knows no device and no clock; times are arguments."""

from array import array
from dataclasses import dataclass
from math import inf
from threading import Lock

from rehab_tui.sound.score import Score, block
from rehab_tui.sound.voices import FULL, RATE, mixed

RAMP = RATE // 200
"""Samples within which the sound swells or fades at a cut, so that nothing clicks."""

QUIET = FULL // 100
"""What begins no louder than this begins by itself, and needs no swelling."""

OFF_S = 0.15
"""A stream this far from its due time jumps there: a lost device costs sound, never time."""

LATE_S = 0.3
"""A cue that fell due this shortly before the sound could begin is still given."""


@dataclass
class _Playback:
    """A score on the clock: sample 0 is due at `begun` s; cues before the sample `since` are left out.

    Words that would begin before the sample `said_from` are too, for they are never said late.
    """

    score: Score
    begun: float
    since: int
    next: int | None = None
    said_from: float = 0.0

    def take(self, count: int, due: int, beat: bool, voice: bool) -> "array[int]":
        """The samples after the last ones taken, or those that are `due` if the two are far apart."""
        if self.next is None:
            self.score = self.score.caught_up(max(self.since, due - round(LATE_S * RATE)), due)
        if self.next is None or abs(due - self.next) > OFF_S * RATE:
            self.next = due
            self.said_from = max(self.said_from, due)
        said_from = self.said_from if voice else inf
        taken = block(self.score, self.next, count, beat=beat, said_from=said_from)
        self.next += count
        if not voice:
            self.said_from = self.next
        return taken


class Stream:
    """Plays a score, heard `lead` s after it is taken; one thread gives orders, another takes samples."""

    def __init__(self, lead: float = 0.0) -> None:
        self._lead = lead
        self._lock = Lock()
        self._part: _Playback | None = None
        self._ringing: _Playback | None = None
        self._on = False
        self._muted = False
        self._gain = 0.0
        self._volume = 1.0
        self._beat = self._voice = True
        self._shift = 0.0

    def start(self, score: Score, elapsed: float, at: float) -> None:
        """Play the score from `elapsed` s on, which is due at `at`; a score that has ended rings out."""
        begun = at - elapsed
        with self._lock:
            before = self._part
            ended = before and before.begun + before.score.length / RATE <= at
            self._ringing = before if self._on and ended else None
            if self._ringing:
                self._ringing.said_from = inf
            self._part = _Playback(score, begun, round(elapsed * RATE))
            self._on = True

    def stop(self) -> None:
        """Fade out at once."""
        with self._lock:
            self._on = False

    def adjust(self, volume: float, beat: bool, shift: float, voice: bool = True) -> None:
        """Set the volume (0 to 1), glides and words on or off, and a shift in s, below 0 for earlier."""
        with self._lock:
            self._volume, self._beat, self._voice = volume, beat, voice
            if shift != self._shift and self._part and self._part.next is not None:
                self._part.since, self._part.next = self._part.next, None
            self._shift = shift

    def mute(self, muted: bool) -> None:
        """Be silent or audible again; time goes on meanwhile."""
        with self._lock:
            self._muted = muted

    def take(self, count: int, now: float) -> "array[int]":
        """Take the next `count` samples; `now` is the time of asking in s."""
        with self._lock:
            heard = now + self._lead - self._shift
            out = array("h", bytes(2 * count))
            for part in (self._ringing, self._part):
                if part:
                    due = round((heard - part.begun) * RATE)
                    out = _together(out, part.take(count, due, self._beat, self._voice))
            target = self._volume if self._on and not self._muted else 0.0
            out = _faded(out, self._gain, target)
            self._gain = target
            if not self._on:
                self._part = self._ringing = None
            return out


def _together(one: "array[int]", other: "array[int]") -> "array[int]":
    return mixed(one, other) if any(one) else other


def _faded(taken: "array[int]", gain: float, target: float) -> "array[int]":
    if not any(taken):
        return taken
    if gain == 0.0 and abs(taken[0]) <= QUIET:
        gain = target
    if gain == target == 1.0:
        return taken
    ramp = min(RAMP, len(taken))
    step = (target - gain) / ramp
    swelling = [int(sample * (gain + step * i)) for i, sample in enumerate(taken[:ramp], 1)]
    return array("h", swelling + [int(sample * target) for sample in taken[ramp:]])
