"""The heel-raise test: each leg alone, 30 raises a minute, counted until it cannot go on; and its rules."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from math import inf

from rehab_tui.domain.records import HIGHEST, SIDES, Leg, Level, MeasurementKind, Settings, Step
from rehab_tui.domain.rules.verdict import Reason, Verdict
from rehab_tui.practice.bounce import BounceFilter
from rehab_tui.practice.conducting.conductor import Conductor
from rehab_tui.practice.conducting.pacing import rest_timeline
from rehab_tui.practice.conducting.standstill import Reading
from rehab_tui.practice.conducting.state import GUARD_S, State
from rehab_tui.practice.conducting.timeline import PACED, Cue
from rehab_tui.practice.plan import SetPlan, Window

WAY_S = 1.0
"""Up in a second and down in a second: 30 raises a minute (Hebert-Losier 2017)."""

MOST = 100
"""The most raises that are paced."""

REST_S = 120.0
"""Rest between the legs, as Sleeswijk Visser gave it to people with a sore Achilles tendon."""


def legs_in_order(sore: Sequence[Leg]) -> tuple[Leg, ...]:
    """The sound leg first: it shows the height that the sore one has to reach."""
    return tuple(sorted(SIDES, key=lambda leg: leg in sore))


def speaks_against(said: Verdict) -> Reason | None:
    """The worst reason against work to exhaustion: a lock, anything red, or a steroid injection (EV7)."""
    against = (
        one for one in said.reasons if one.entry.locks or one.level is Level.RED or one.entry.limits_ladder
    )
    return next(against, None)


def symmetry(reps: Mapping[Leg, float], sore: Sequence[Leg]) -> float | None:
    """In per cent: sore against sound, else the lower against the higher; None if a leg is missing."""
    if len(reps) < len(SIDES):
        return None
    part, whole = sorted(reps.values())
    if len(sore) == 1:
        part, whole = reps[sore[0]], reps[sore[0].other]
    return 100 * part / whole if whole else None


class HeelRaiseState(StrEnum):
    """The state of the test: before a leg, pacing it, its count to be corrected, or the result."""

    READY = "ready"
    PACED = "paced"
    COUNTED = "counted"
    RESULT = "result"


@dataclass(frozen=True, kw_only=True)
class Count:
    """One leg's raises: those `paced` to their end, and the full ones (`reps`) as the person says.

    `broken` means that the clock stood still, so that nothing after that moment was counted.
    """

    leg: Leg
    paced: int
    reps: int
    pain: int | None = None
    broken: bool = False


class HeelRaiseTest:
    """Runs one conductor for each leg; all of it is as of the last reading. Nothing is stored here."""

    def __init__(self, legs: Sequence[Leg], settings: Settings) -> None:
        self.legs = tuple(legs)
        self.settings = settings
        self.state = HeelRaiseState.READY
        self.counts: tuple[Count, ...] = ()
        """The legs done, in the order of `legs`."""
        self.interrupted = False
        """Whether the clock stood still in the countdown, so that it has to begin again."""
        self.conductor = self._conductor_of(self.legs[0])
        self.rest = rest_timeline(REST_S, self.legs[-1])
        """The timeline of the rest between the legs."""
        self.rested = 0.0
        """Seconds since the last leg ended, while resting."""
        self._ended = -inf
        self._keys = BounceFilter()

    @property
    def upcoming(self) -> Leg | None:
        """The leg in progress or to come; None after the last."""
        return self.legs[len(self.counts)] if len(self.counts) < len(self.legs) else None

    @property
    def resting(self) -> bool:
        """Whether one leg is done and the other has not begun."""
        return bool(self.counts) and self.upcoming is not None and self.state is not HeelRaiseState.PACED

    @property
    def rest_left(self) -> float:
        """While resting: seconds to its end, below 0 in overtime."""
        return REST_S - self.rested

    @property
    def may_leave_out(self) -> bool:
        """Whether the coming leg can be left out and one leg remains."""
        return self.upcoming is not None and len(self.legs) > 1 and self.state is not HeelRaiseState.PACED

    def look(self, reading: Reading) -> tuple[Cue, ...]:
        """Bring everything up to date; returns the cues that fell due since the last look."""
        due = self.conductor.look(reading)
        if self.state is HeelRaiseState.PACED and self.conductor.state is not State.RUNNING:
            self.end(reading)
        elif self.resting:
            before, self.rested = self.rested, reading.now - self._ended
            due = self.rest.cues_between(before, self.rested)
        return due

    def press(self, reading: Reading) -> None:
        """The one key: begin, end the leg, begin the next one, show the result."""
        if not self._keys.accepts("press", reading.now):
            return
        match self.state:
            case HeelRaiseState.PACED:
                self.end(reading)
            case HeelRaiseState.READY:
                self._begin(reading)
            case HeelRaiseState.COUNTED if reading.now - self._ended >= GUARD_S:
                self._begin(reading)

    def end(self, reading: Reading) -> None:
        """End the leg; raises paced to their end count, and a countdown goes back to the start."""
        if self.state is not HeelRaiseState.PACED:
            return
        self.conductor.look(reading)
        begun = self.conductor.moment.phase.kind in PACED
        broken = self.conductor.state is State.STALLED
        self.conductor.stop(reading)
        if begun:
            paced = sum(done.reps or 0 for done in self.conductor.course.sets)
            self.counts += (
                Count(leg=self.conductor.course.part.leg, paced=paced, reps=paced, broken=broken),
            )
            self._ended, self.rested = reading.now, 0.0
        self.interrupted = self.conductor.interrupted
        self.state = HeelRaiseState.COUNTED if begun else HeelRaiseState.READY

    def correct(self, by: int) -> None:
        """While COUNTED: add `by` full raises, or take them off if `by` is negative."""
        last = self.counts[-1]
        reps = min(max(0, last.reps + by), HIGHEST[MeasurementKind.HEEL_RAISES])
        self.counts = (*self.counts[:-1], replace(last, reps=reps))

    def set_pain(self, pain: int | None) -> None:
        """While COUNTED: note the worst pain of that leg, 0-10, or None for no answer."""
        self.counts = (*self.counts[:-1], replace(self.counts[-1], pain=pain))

    def redo(self) -> None:
        """While COUNTED: forget the count; the leg is done again when the person is ready."""
        self.counts = self.counts[:-1]
        self.state = HeelRaiseState.READY

    def back(self) -> None:
        """Go back from the result to the last count."""
        self.state = HeelRaiseState.COUNTED

    def leave_out(self) -> None:
        """Leave the coming leg out."""
        if self.may_leave_out:
            self.legs = tuple(leg for leg in self.legs if leg is not self.upcoming)
            if self.state is HeelRaiseState.READY and self.upcoming is None:
                self.state = HeelRaiseState.RESULT

    def _begin(self, reading: Reading) -> None:
        if self.upcoming is None:
            self.state = HeelRaiseState.RESULT
            return
        self.conductor = self._conductor_of(self.upcoming)
        self.conductor.press(reading)
        self.state = HeelRaiseState.PACED

    def _conductor_of(self, leg: Leg) -> Conductor:
        window = Window(leg=leg, reps=MOST, up_s=WAY_S, down_s=WAY_S)
        plan = SetPlan(step=Step.RAISE_SINGLE_FLAT, number=1, of=1, windows=(window,), rest_s=0)
        return Conductor((plan,), self.settings)
