"""A timeline: the phases and cues of a set or a rest, and which phase is on at any time."""

from bisect import bisect_right
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from typing import NamedTuple

from rehab_tui.domain.records import Leg


class PhaseKind(StrEnum):
    """What the person is to do."""

    PREP = "prep"
    HOLD = "hold"
    UP = "up"
    TOP = "top"
    DOWN = "down"
    BOTTOM = "bottom"
    CHANGE_OVER = "change-over"
    REST = "rest"


RAISING = frozenset({PhaseKind.UP, PhaseKind.TOP, PhaseKind.DOWN, PhaseKind.BOTTOM})
"""The phases of a raise: up, a stay at the top, down, a stay at the bottom."""

PACED = RAISING | {PhaseKind.HOLD}
"""The phases whose time counts as work done."""


class CueKind(StrEnum):
    """What is to be heard: a pip counts down, everything else has a sound of its own."""

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


class Phase(NamedTuple):
    """A part of a timeline; times are s from its beginning.

    `window` is the number of its window in the set, from 0; before a window it is that of the coming one.
    `rep` counts from 1 and is 0 outside raises. The leg of a rest is the one that works first after it.
    """

    kind: PhaseKind
    start: float
    length: float
    window: int = 0
    leg: Leg = Leg.BOTH
    rep: int = 0

    @property
    def end(self) -> float:
        """When the next phase begins, in s from the beginning of the timeline."""
        return self.start + self.length


class Cue(NamedTuple):
    """One sound at `at` s from the beginning; `number` is 3, 2, 1 for a COUNT and the rep for raises."""

    at: float
    kind: CueKind
    window: int = 0
    number: int = 0


class Said(NamedTuple):
    """Words that begin at `at` s at the soonest; what is not over at `until` s is not said at all."""

    at: float
    until: float
    words: str


class Moment(NamedTuple):
    """One time on a timeline: its phase and the seconds into it."""

    phase: Phase
    into: float

    @property
    def left(self) -> float:
        """Seconds of the phase that are left."""
        return self.phase.length - self.into

    @property
    def fraction(self) -> float:
        """How much of the phase is over, 0 to 1."""
        return self.into / self.phase.length if self.phase.length else 1.0


@dataclass(frozen=True)
class Timeline:
    """Phases without gaps from 0 s on, and cues in order of time; several may be due at once.

    `said` are the words between the cues, in the order in which they get their places.
    """

    phases: tuple[Phase, ...]
    cues: tuple[Cue, ...]
    said: tuple[Said, ...] = ()

    @cached_property
    def _starts(self) -> list[float]:
        return [phase.start for phase in self.phases]

    @property
    def length(self) -> float:
        """Seconds from the beginning to the end of the last phase."""
        return self.phases[-1].end

    def at(self, t: float) -> Moment:
        """The moment at `t` s; a boundary belongs to the next phase, and past the end nothing is left."""
        phase = self.phases[max(0, bisect_right(self._starts, t) - 1)]
        return Moment(phase, min(max(0.0, t - phase.start), phase.length))

    def cues_between(self, t0: float, t1: float) -> tuple[Cue, ...]:
        """The cues that are due after `t0` s and up to `t1` s, `t1` included."""
        return tuple(cue for cue in self.cues if t0 < cue.at <= t1)

    def end_of(self, window: int) -> float:
        """The time in s at which that window is over."""
        return self._paced(window)[-1].end

    def done(self, window: int, t: float) -> float:
        """The seconds held, or the reps completed, of that window at `t` s."""
        phases = self._paced(window)
        if phases[0].kind is PhaseKind.HOLD:
            hold = phases[0]
            return hold.length if t >= hold.end else max(0.0, t - hold.start)
        return sum(phase.end <= t for phase in phases if phase.kind is PhaseKind.DOWN)

    def begin_of(self, window: int, done: float) -> float:
        """The time in s at which `done` seconds or reps of that window are done and those left begin."""
        phases = self._paced(window)
        if phases[0].kind is PhaseKind.HOLD:
            return phases[0].start + done
        return next(phase.start for phase in phases if phase.rep > done)

    def _paced(self, window: int) -> tuple[Phase, ...]:
        return tuple(phase for phase in self.phases if phase.window == window and phase.kind in PACED)
