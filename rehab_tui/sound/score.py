"""A timeline as notes on exact samples, and any part of it as PCM: pure functions, no device."""

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from math import inf

from rehab_tui.practice.conducting import CueKind, Phase, PhaseKind, Timeline
from rehab_tui.sound.placing import placed
from rehab_tui.sound.voices import FADE, RATE, VOICES, Recording, Voice, ducked, glide, mixed, samples

AFTER_TICK_S = 0.06
BEFORE_TICK_S = 0.03
"""Silence between a glide and the tick before it, and the tick after it."""


@dataclass(frozen=True)
class ScoreNote:
    """A voice that begins at the sample `start`; `cue` is False for the glides and words between the cues."""

    start: int
    voice: Voice | Recording
    cue: bool = True

    @property
    def end(self) -> int:
        """The first sample after it."""
        if isinstance(self.voice, Recording):
            return self.start + len(self.voice.pcm)
        return self.start + sum(tone.length for tone in self.voice)

    @property
    def pcm(self) -> "array[int]":
        """Its samples, which are made the first time."""
        return self.voice.pcm if isinstance(self.voice, Recording) else samples(self.voice)

    def heard(self, beat: bool, said_from: float) -> bool:
        """Whether it sounds, where only words sound that begin at the sample `said_from` or later."""
        return self.cue or (self.start >= said_from if isinstance(self.voice, Recording) else beat)


@dataclass(frozen=True)
class Score:
    """Notes in the order of their beginning; `length` is the timeline's, in samples."""

    notes: tuple[ScoreNote, ...]
    length: int

    @cached_property
    def _starts(self) -> list[int]:
        return [note.start for note in self.notes]

    @cached_property
    def _longest(self) -> int:
        return max((note.end - note.start for note in self.notes), default=0)

    def sounding(self, first: int, behind: int) -> tuple[ScoreNote, ...]:
        """The notes of which something lies in the samples from `first` to before `behind`."""
        low = bisect_right(self._starts, first - self._longest)
        high = bisect_left(self._starts, behind)
        return tuple(note for note in self.notes[low:high] if note.end > first)

    def caught_up(self, first: int, now: int) -> "Score":
        """Move the cues between `first` and `now` to `now`, so that they are heard late rather than never."""
        moved = (
            replace(note, start=now) if note.cue and first <= note.start < now else note
            for note in self.notes
        )
        return Score(tuple(sorted(moved, key=lambda note: note.start)), self.length)


BEEPS = Score(tuple(ScoreNote(RATE * n // 2, VOICES[CueKind.COUNT]) for n in range(3)), 3 * RATE // 2)
"""Three beeps, half a second apart, for the sound check."""


def sample_at(seconds: float) -> int:
    """The number of the sample at that time."""
    return round(seconds * RATE)


def score_of(timeline: Timeline, recorded: Callable[[str], Recording | None] = lambda _: None) -> Score:
    """Every cue of the timeline, a glide for every phase up or down, and the words that are recorded."""
    cues = [ScoreNote(sample_at(cue.at), VOICES[cue.kind]) for cue in timeline.cues]
    words = placed(timeline.said, [(cue.start, cue.end) for cue in cues], recorded)
    spoken = (ScoreNote(start, recording, cue=False) for start, recording in words)
    notes = sorted([*cues, *_glides(timeline.phases), *spoken], key=lambda note: note.start)
    return Score(tuple(notes), sample_at(timeline.length))


def _glides(phases: tuple[Phase, ...]) -> Iterator[ScoreNote]:
    for phase in phases:
        if phase.kind in (PhaseKind.UP, PhaseKind.DOWN):
            start = sample_at(phase.start + AFTER_TICK_S)
            length = sample_at(phase.end - BEFORE_TICK_S) - start
            yield ScoreNote(start, glide(length, rising=phase.kind is PhaseKind.UP), cue=False)


def block(
    score: Score, first: int, count: int, *, beat: bool = True, said_from: float = -inf
) -> "array[int]":
    """`count` samples from `first` on, which may lie before the beginning; the glides are the beat.

    Words that begin before the sample `said_from` are left out.
    """
    out = array("h", bytes(2 * count))
    filled = 0
    notes = [
        note for note in score.sounding(first - FADE, first + count + FADE) if note.heard(beat, said_from)
    ]
    words = [(note.start, note.end) for note in notes if isinstance(note.voice, Recording)]
    for note in notes:
        begin = max(0, note.start - first)
        skipped = max(0, first - note.start)
        piece = note.pcm[skipped : skipped + max(0, count - begin)]
        if words and not (note.cue or isinstance(note.voice, Recording)):
            piece = ducked(piece, first + begin, words)
        shared = min(len(piece), max(0, filled - begin))
        out[begin : begin + shared] = mixed(out[begin : begin + shared], piece[:shared])
        out[begin + shared : begin + len(piece)] = piece[shared:]
        filled = max(filled, begin + len(piece))
    return out
