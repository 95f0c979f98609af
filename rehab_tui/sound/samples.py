"""How a tone becomes samples."""

from array import array
from collections.abc import Iterator
from functools import lru_cache
from itertools import accumulate, chain, islice, repeat
from math import pi, sin
from operator import mul

from rehab_tui.sound.voices import RATE, Tone, Voice

FULL = 32_767

ATTACK = RATE // 200

RELEASE = RATE // 50

CHUNK = RATE // 10


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
