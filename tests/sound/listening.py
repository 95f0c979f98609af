"""Ears for the tests: where sounds begin in samples, and how high they are."""

import re
from array import array
from collections.abc import Iterator
from itertools import pairwise

from rehab_tui.sound.voices import RATE

SILENCE = RATE // 125
SOUND = re.compile(rb"[^\0]")


def onsets(pcm: "array[int]") -> Iterator[int]:
    """The samples at which a sound begins after at least 8 ms of silence."""
    return (first for first, _ in sounds(pcm))


def sounds(pcm: "array[int]") -> Iterator[tuple[int, int]]:
    """First sample and first sample behind it of every stretch without 8 ms of silence inside."""
    data = pcm.tobytes()
    at = 0
    while found := SOUND.search(data, at):
        at = data.find(bytes(2 * SILENCE), found.start())
        if at < 0:
            at = len(data)
        yield found.start() // 2, (at + 1) // 2


def pitches(pcm: "array[int]", windows: int = 6) -> list[int]:
    """How often the sound passes through zero in each of so many equal windows."""
    size = len(pcm) // windows
    return [_crossings(pcm[i * size : (i + 1) * size]) for i in range(windows)]


def _crossings(pcm: "array[int]") -> int:
    signs = [sample > 0 for sample in pcm]
    return sum(one != other for one, other in pairwise(signs))
