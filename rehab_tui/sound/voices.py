"""The tones of each cue, and how a tone becomes samples."""

from array import array
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate, chain, islice, repeat
from math import pi, sin
from operator import add, floordiv, mul, sub

from rehab_tui.practice.conducting import CueKind

RATE = 48_000
"""Samples a second, 16 bit, one channel: the rate of nearly every sound card, so nothing resamples a cue."""


FULL = 32_767
PEAK = 10 ** (-3 / 20)
"""The level of a cue, of full scale: -3 dB, for a kitchen; what sounds together is no louder (`mixed`)."""


@dataclass(frozen=True)
class Tone:
    """A sine from `hz` to `to_hz`, `length` samples long."""

    hz: float
    to_hz: float
    length: int
    level: float = PEAK


Voice = tuple[Tone, ...]
"""Tones one after the other."""


@dataclass(frozen=True, eq=False)
class Recording:
    """Recorded words as samples."""

    words: str
    pcm: "array[int]"


def _notes(*tones: tuple[float, float]) -> Voice:
    return tuple(Tone(hz, hz, round(seconds * RATE)) for hz, seconds in tones)


VOICES: dict[CueKind, Voice] = {
    CueKind.COUNT: _notes((880, 0.12)),
    CueKind.GO: _notes((1319, 0.40)),
    CueKind.HALF: _notes((1047, 0.10), (1047, 0.10)),
    CueKind.LAST_TEN: _notes((1047, 0.10), (1047, 0.10), (1047, 0.10)),
    CueKind.TOP: _notes((1760, 0.04)),
    CueKind.BOTTOM: _notes((587, 0.04)),
    CueKind.LAST_REP: _notes((988, 0.10), (1319, 0.14)),
    CueKind.LAST_SET: _notes((659, 0.12), (784, 0.12), (988, 0.20)),
    CueKind.END: _notes((1319, 0.15), (880, 0.40)),
    CueKind.REST_END: _notes((1175, 0.15), (1568, 0.30)),
}

LOW_HZ, HIGH_HZ = 400, 800

CEILING = int(FULL * PEAK)
ATTACK, RELEASE, CHUNK = RATE // 200, RATE // 50, RATE // 10

DUCKED = 10 ** (-9 / 20)
"""What a glide is lowered to while something is said: by 9 dB."""

FADE = RATE // 33
"""Samples in which it gets softer before the words, and louder after them."""


def glide(length: int, *, rising: bool) -> Voice:
    """The sound of a phase up or down, `length` samples long; softer than the cues."""
    hz, to_hz = (LOW_HZ, HIGH_HZ) if rising else (HIGH_HZ, LOW_HZ)
    return (Tone(hz, to_hz, length, 0.25),)


def ducked(piece: "array[int]", first: int, words: Iterable[tuple[int, int]]) -> "array[int]":
    """A piece of a glide, from the sample `first` on, softer under words (first sample, first one behind)."""
    for start, end in words:
        low, high = max(start - FADE - first, 0), min(end + FADE - first, len(piece))
        if low < high:
            outside = (max(start - at, at - end, 0) for at in range(first + low, first + high))
            under = (
                int(s * (1 - (1 - DUCKED) * (1 - out / FADE)))
                for s, out in zip(piece[low:high], outside, strict=True)
            )
            piece = piece[:low] + array("h", under) + piece[high:]
    return piece


@lru_cache(maxsize=64)
def samples(voice: Voice) -> "array[int]":
    """The voice as 16-bit samples; the first one is not 0, so that tests can find the onset."""
    made = array("h")
    for tone in voice:
        wave = _wave(tone)
        # in pieces: one call for the whole would block the thread that feeds the device
        while piece := array("h", islice(wave, CHUNK)):
            made.extend(piece)
    return made


def mixed(one: "array[int]", other: "array[int]") -> "array[int]":
    """Both together, no louder than a cue alone: the louder one is, the softer the other."""
    shared = map(floordiv, map(mul, one, map(abs, other)), repeat(CEILING))
    return array("h", map(sub, map(add, one, other), shared))


def _wave(tone: Tone) -> Iterator[int]:
    ratio = (tone.to_hz / tone.hz) ** (1 / tone.length)
    steps = accumulate(repeat(ratio, tone.length - 1), mul, initial=2 * pi * tone.hz / RATE)
    return map(int, map(mul, _envelope(tone), map(sin, accumulate(steps))))


def _envelope(tone: Tone) -> Iterator[float]:
    top = FULL * tone.level
    attack, release = (min(part, tone.length // 2) for part in (ATTACK, RELEASE))
    return chain(
        (top * (i + 1) / attack for i in range(attack)),
        repeat(top, tone.length - attack - release),
        (top * i / release for i in range(release, 0, -1)),
    )
