"""Gives the words of a timeline their samples: between the cues, one after the other, or none at all."""

from collections.abc import Callable, Iterator, Sequence

from rehab_tui.practice.conducting import Said
from rehab_tui.sound.voices import RATE, Recording

GAP = RATE * 8 // 100
"""Samples of silence between words and a cue, or other words."""

BEGIN = RATE * 7 // 10
"""Nothing is said in the first samples: the cue at the end of what was before still sounds."""

Span = tuple[int, int]
"""The first sample of a sound, and the first one after it."""


def placed(
    said: Sequence[Said], cues: Sequence[Span], recorded: Callable[[str], Recording | None]
) -> Iterator[tuple[int, Recording]]:
    """The words with their first sample: the soonest from which nothing else sounds until they are over.

    Words that would then not be over in time, or that nobody recorded, are left out.
    """
    taken = list(cues)
    for one in said:
        if recording := recorded(one.words):
            start = _free(max(round(one.at * RATE), BEGIN), len(recording.pcm), taken)
            end = start + len(recording.pcm)
            if end <= round(one.until * RATE):
                taken.append((start, end))
                yield start, recording


def _free(start: int, length: int, taken: Sequence[Span]) -> int:
    """The first sample from `start` on, from which so many are free."""
    for begin, end in sorted(taken):
        if start - GAP < end and begin < start + length + GAP:
            start = end + GAP
    return start
