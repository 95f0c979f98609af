"""The heel-raise test: each leg alone, 30 raises a minute, counted until it cannot go on."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from math import inf

from rehab_tui.domain.records import HIGHEST, SIDES, Leg, Level, MeasurementKind, Step
from rehab_tui.domain.rules.verdict import Reason, Verdict
from rehab_tui.domain.settings import Settings
from rehab_tui.practice.conductor import BOUNCE_S, GUARD_S, Conductor, Reading, State
from rehab_tui.practice.plan import SetPlan, Window
from rehab_tui.practice.timeline import PACED, Cue, rest_timeline

WAY_S = 1.0
"""Up in a second and down in a second: 30 raises a minute (Hebert-Losier 2017)."""

MOST = 100
"""So many raises are paced at the most; nobody's tendon needs to show more."""

REST_S = 120.0
"""Rest between the legs, as Sleeswijk Visser gave it to people with a sore Achilles."""


class Part(StrEnum):
    """Where the test stands: before a leg, pacing it, its count in question, or the result."""

    READY = "ready"
    PACED = "paced"
    COUNTED = "counted"
    RESULT = "result"


@dataclass(frozen=True, kw_only=True)
class Count:
    """One leg's raises: `paced` to their end, and `reps` full ones by the person's own word.

    `broken` means that the clock stood still, so that nothing behind that moment was counted.
    """

    leg: Leg
    paced: int
    reps: int
    pain: int | None = None
    broken: bool = False


def legs_in_order(sore: Sequence[Leg]) -> tuple[Leg, ...]:
    """The sound leg first, every time alike: it shows the height that the sore one is held to."""
    return tuple(sorted(SIDES, key=lambda leg: leg in sore))


def speaks_against(said: Verdict) -> Reason | None:
    """The worst reason against work to the limit: a lock, anything red, or a steroid injection (EV7)."""
    return next(
        (one for one in said.reasons if one.locks or one.level is Level.RED or one.limits_ladder), None
    )


def symmetry(reps: Mapping[Leg, float], sore: Sequence[Leg]) -> float | None:
    """In per cent: sore against sound, else the lower against the higher; None where a leg is missing."""
    if len(reps) < len(SIDES):
        return None
    part, whole = sorted(reps.values())
    if len(sore) == 1:
        part, whole = reps[sore[0]], reps[sore[0].other]
    return 100 * part / whole if whole else None


class HeelRaiseTest:
    """One conductor a leg; everything is as of the last reading. Nothing here is stored anywhere."""

    def __init__(self, legs: Sequence[Leg], settings: Settings) -> None:
        self.legs = tuple(legs)
        self.settings = settings
        self.part = Part.READY
        self.counts: tuple[Count, ...] = ()
        """The legs behind, in the order of `legs`."""
        self.interrupted = False
        """Whether the clock stood still in the countdown, so that it has to begin anew."""
        self.conductor = self._conductor_of(self.legs[0])
        self.rest = rest_timeline(REST_S)
        """What is to be heard between the legs."""
        self.rested = 0.0
        """Seconds since the last leg ended, while resting."""
        self._ended = self._pressed = -inf

    @property
    def upcoming(self) -> Leg | None:
        """The leg in progress or to come, None behind the last."""
        return self.legs[len(self.counts)] if len(self.counts) < len(self.legs) else None

    @property
    def resting(self) -> bool:
        """Whether one leg is behind and the other has not begun."""
        return bool(self.counts) and self.upcoming is not None and self.part is not Part.PACED

    @property
    def rest_left(self) -> float:
        """While resting: seconds to its end, below 0 in overtime."""
        return REST_S - self.rested

    @property
    def may_leave_out(self) -> bool:
        """Whether the coming leg can be left out and one still stays."""
        return self.upcoming is not None and len(self.legs) > 1 and self.part is not Part.PACED

    def look(self, reading: Reading) -> tuple[Cue, ...]:
        """Bring everything up to date; answers the cues that fell due since the last look."""
        due = self.conductor.look(reading)
        if self.part is Part.PACED and self.conductor.state is not State.RUNNING:
            self.end(reading)
        elif self.resting:
            before, self.rested = self.rested, reading.now - self._ended
            due = self.rest.cues_between(before, self.rested)
        return due

    def press(self, reading: Reading) -> None:
        """The one key: begin, cannot go on, the next leg, the result."""
        before, self._pressed = self._pressed, reading.now
        if reading.now - before < BOUNCE_S:
            return
        match self.part:
            case Part.PACED:
                self.end(reading)
            case Part.READY:
                self._begin(reading)
            case Part.COUNTED if reading.now - self._ended >= GUARD_S:
                self._begin(reading)

    def end(self, reading: Reading) -> None:
        """End the leg: raises paced to their end count; out of the countdown it goes back to the start."""
        if self.part is not Part.PACED:
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
        self.part = Part.COUNTED if begun else Part.READY

    def correct(self, by: int) -> None:
        """While COUNTED: so many full raises more, or fewer below 0."""
        last = self.counts[-1]
        reps = min(max(0, last.reps + by), HIGHEST[MeasurementKind.HEEL_RAISES])
        self.counts = (*self.counts[:-1], replace(last, reps=reps))

    def feel(self, pain: int | None) -> None:
        """While COUNTED: the worst pain of that leg, 0-10, or None where nothing is said."""
        self.counts = (*self.counts[:-1], replace(self.counts[-1], pain=pain))

    def again(self) -> None:
        """While COUNTED: forget that count, and do the leg once more when the person is ready."""
        self.counts = self.counts[:-1]
        self.part = Part.READY

    def back(self) -> None:
        """From the result to the last count."""
        self.part = Part.COUNTED

    def leave_out(self) -> None:
        """Leave the coming leg out."""
        if self.may_leave_out:
            self.legs = tuple(leg for leg in self.legs if leg is not self.upcoming)
            if self.part is Part.READY and self.upcoming is None:
                self.part = Part.RESULT

    def _begin(self, reading: Reading) -> None:
        if self.upcoming is None:
            self.part = Part.RESULT
            return
        self.conductor = self._conductor_of(self.upcoming)
        self.conductor.press(reading)
        self.part = Part.PACED

    def _conductor_of(self, leg: Leg) -> Conductor:
        window = Window(leg=leg, reps=MOST, up_s=WAY_S, down_s=WAY_S)
        plan = SetPlan(step=Step.RAISE_SINGLE_FLAT, number=1, of=1, windows=(window,), rest_s=0)
        return Conductor((plan,), self.settings)
