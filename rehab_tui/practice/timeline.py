"""A set laid out before its first second: what stands at any time, and what is to be heard when."""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from rehab_tui.domain.records import Leg
from rehab_tui.practice.plan import SetPlan, Window

COUNT_S = 3
"""Seconds before the start of a window, and before the end of a rest, that are counted down aloud."""

HALF_FROM_S = 10
"""The shortest hold in s that has a mark at half its time."""

LAST_TEN_FROM_S = 20
"""A hold has a last-ten mark when it is longer than this, so that the mark falls behind the half."""


class PhaseKind(StrEnum):
    """What the person is to do."""

    PREP = "prep"
    HOLD = "hold"
    UP = "up"
    DOWN = "down"
    CHANGE_OVER = "change-over"
    REST = "rest"


PACED = frozenset({PhaseKind.HOLD, PhaseKind.UP, PhaseKind.DOWN})
"""The phases whose time counts as work done."""


class CueKind(StrEnum):
    """What is to be heard; a pip counts down, everything else has a sound of its own."""

    LAST_SET = "last-set"
    COUNT = "count"
    GO = "go"
    HALF = "half"
    LAST_TEN = "last-ten"
    TOP = "top"
    BOTTOM = "bottom"
    LAST_REP = "last-rep"
    END = "end"
    REST_END = "rest-end"


@dataclass(frozen=True, kw_only=True)
class Phase:
    """A stretch of a timeline, in s from its beginning.

    `window` is the set's window it belongs to, counted from 0; before a window it is the one to come.
    `rep` counts from 1 and is 0 outside raises.
    """

    kind: PhaseKind
    start: float
    length: float
    window: int = 0
    leg: Leg = Leg.BOTH
    rep: int = 0

    @property
    def end(self) -> float:
        """Where the next phase begins, in s from the beginning of the timeline."""
        return self.start + self.length


@dataclass(frozen=True, kw_only=True)
class Cue:
    """One sound at `at` s from the beginning; `number` is 3, 2, 1 for a COUNT and the rep for raises."""

    at: float
    kind: CueKind
    window: int = 0
    number: int = 0


@dataclass(frozen=True)
class Moment:
    """What stands at one time: a phase and the seconds into it."""

    phase: Phase
    into: float

    @property
    def left(self) -> float:
        """Seconds of the phase still to come."""
        return self.phase.length - self.into

    @property
    def fraction(self) -> float:
        """How much of the phase is over, 0 to 1."""
        return self.into / self.phase.length if self.phase.length else 1.0


@dataclass(frozen=True)
class Timeline:
    """Phases without gaps from 0 s on, and the cues upon them in order; several may share a moment."""

    phases: tuple[Phase, ...]
    cues: tuple[Cue, ...]

    @cached_property
    def _starts(self) -> list[float]:
        return [phase.start for phase in self.phases]

    @property
    def length(self) -> float:
        """Seconds from the beginning to the end of the last phase."""
        return self.phases[-1].end

    def at(self, t: float) -> Moment:
        """What stands at `t` s; a boundary belongs to the phase that begins, past the end nothing is left."""
        phase = self.phases[max(0, bisect_right(self._starts, t) - 1)]
        return Moment(phase, min(max(0.0, t - phase.start), phase.length))

    def cues_between(self, t0: float, t1: float) -> tuple[Cue, ...]:
        """The cues that fall due after `t0` s and up to `t1` s, `t1` included."""
        return tuple(cue for cue in self.cues if t0 < cue.at <= t1)

    def end_of(self, window: int) -> float:
        """The time in s at which that window is over."""
        return self._paced(window)[-1].end

    def done(self, window: int, t: float) -> float:
        """Of that window, at `t` s: the seconds held, or the reps completed."""
        phases = self._paced(window)
        if phases[0].kind is PhaseKind.HOLD:
            hold = phases[0]
            return hold.length if t >= hold.end else max(0.0, t - hold.start)
        return sum(phase.end <= t for phase in phases if phase.kind is PhaseKind.DOWN)

    def begin_of(self, window: int, done: float) -> float:
        """The time in s at which `done` seconds, or reps, of that window are behind and the rest begins."""
        phases = self._paced(window)
        if phases[0].kind is PhaseKind.HOLD:
            return phases[0].start + done
        return phases[min(2 * int(done), len(phases) - 1)].start

    def _paced(self, window: int) -> tuple[Phase, ...]:
        return tuple(phase for phase in self.phases if phase.window == window and phase.kind in PACED)


def set_timeline(plan: SetPlan, prep_s: float, change_over_s: float, first: int = 0) -> Timeline:
    """A set from its window `first` on: the preparation, then each window with a change-over between them."""
    phases: list[Phase] = []
    cues: list[Cue] = []
    at = 0.0
    if plan.number == plan.of > 1:
        cues.append(Cue(at=0.0, kind=CueKind.LAST_SET, window=first))
    for index, window in enumerate(plan.windows[first:], first):
        kind, length = (PhaseKind.PREP, prep_s) if index == first else (PhaseKind.CHANGE_OVER, change_over_s)
        if length:
            phases.append(Phase(kind=kind, start=at, length=length, window=index, leg=window.leg))
        cues += _count_down(at, length, index)
        at += length
        cues.append(Cue(at=at, kind=CueKind.GO, window=index))
        phases += _paced_phases(window, at, index)
        cues += _marks(window, at, index)
        at = phases[-1].end
        cues.append(Cue(at=at, kind=CueKind.END, window=index))
    return Timeline(tuple(phases), tuple(sorted(cues, key=lambda cue: cue.at)))


def rest_timeline(length: float) -> Timeline:
    """A rest of `length` s with its end announced."""
    rest = Phase(kind=PhaseKind.REST, start=0.0, length=length)
    return Timeline((rest,), (*_count_down(0.0, length, 0), Cue(at=length, kind=CueKind.REST_END)))


def _count_down(start: float, length: float, window: int) -> Iterator[Cue]:
    for number in range(COUNT_S, 0, -1):
        if number <= length:
            yield Cue(at=start + length - number, kind=CueKind.COUNT, window=window, number=number)


def _paced_phases(window: Window, start: float, index: int) -> Iterator[Phase]:
    if window.hold_s is not None:
        yield Phase(kind=PhaseKind.HOLD, start=start, length=window.hold_s, window=index, leg=window.leg)
        return
    for rep in range(1, (window.reps or 0) + 1):
        up = start + (rep - 1) * (window.up_s + window.down_s)
        down = up + window.up_s
        for kind, begin, length in ((PhaseKind.UP, up, window.up_s), (PhaseKind.DOWN, down, window.down_s)):
            yield Phase(kind=kind, start=begin, length=length, window=index, leg=window.leg, rep=rep)


def _marks(window: Window, start: float, index: int) -> Iterator[Cue]:
    if window.hold_s is not None:
        if window.hold_s >= HALF_FROM_S:
            yield Cue(at=start + window.hold_s / 2, kind=CueKind.HALF, window=index)
        if window.hold_s > LAST_TEN_FROM_S:
            yield Cue(at=start + window.hold_s - 10, kind=CueKind.LAST_TEN, window=index)
        return
    reps = window.reps or 0
    for rep in range(1, reps + 1):
        begin = start + (rep - 1) * (window.up_s + window.down_s)
        if rep == reps > 1:
            yield Cue(at=begin, kind=CueKind.LAST_REP, window=index, number=rep)
        yield Cue(at=begin + window.up_s, kind=CueKind.TOP, window=index, number=rep)
        if rep < reps:
            bottom = begin + window.up_s + window.down_s
            yield Cue(at=bottom, kind=CueKind.BOTTOM, window=index, number=rep)
