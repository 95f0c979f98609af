"""Recordings for the tests: noise of a length that the words choose, as loud as a recording may be."""

from array import array
from functools import cache
from random import Random

from rehab_tui.sound.voices import CEILING, RATE, Recording


@cache
def noise(words: str) -> Recording:
    """Noise between 0.3 and 0.8 s, the same for the same words."""
    chance = Random(words)
    size = chance.randrange(RATE * 3 // 10, RATE * 4 // 5)
    loud = array("h", (chance.choice((-CEILING, CEILING)) for _ in range(240)))
    return Recording(words, (loud * (size // 240 + 1))[:size])


def found_at(pcm: "array[int]", recording: Recording, near: int, reach: int = 3) -> int:
    """The sample within `reach` of `near` where the recording's beginning fits the sound best."""
    head = recording.pcm[:960]

    def fits(at: int) -> int:
        return sum(one * other for one, other in zip(head, pcm[at : at + len(head)], strict=True))

    return max(range(near - reach, near + reach + 1), key=fits)
