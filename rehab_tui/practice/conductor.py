"""Conducts a session: what the person presses and what two clocks say, turned into sets done."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from math import inf

from rehab_tui.domain.records import Leg, SetDone
from rehab_tui.domain.settings import Settings
from rehab_tui.practice.course import Course, course, tenths
from rehab_tui.practice.plan import SetPlan
from rehab_tui.practice.timeline import PACED, Cue, Moment, Timeline, rest_timeline, set_timeline

STALL_S = 1.0
"""A longer silence between two looks is not awarded: the machine slept, or the program stood still."""

BOUNCE_S = 0.15
"""The same key again within this time counts once."""

GUARD_S = 1.0
"""The one key pressed this soon after a set was still meant for the set; it does not skip the rest."""


@dataclass(frozen=True)
class Reading:
    """One look at both clocks in s: `now` is monotonic, `wall` counts from the epoch."""

    now: float
    wall: float


class State(StrEnum):
    """Where the session stands; READY waits for the key before a set, RESTING runs between two."""

    READY = "ready"
    RUNNING = "running"
    PAUSED = "paused"
    STALLED = "stalled"
    RESTING = "resting"
    DONE = "done"


class Conductor:
    """A state machine over the plan; everything is as of the last reading it was given.

    `done` are the windows an earlier part of the session already did, in the plan's order.
    """

    def __init__(self, plan: Sequence[SetPlan], settings: Settings, done: Sequence[SetDone] = ()) -> None:
        self.settings = settings
        self.course: Course = course(plan, done)
        self.state = State.DONE if self.course.over else State.READY
        self.timeline: Timeline = self._timeline()
        self.elapsed = 0.0
        """Seconds on the timeline."""
        self.claimed = 0.0
        """While STALLED: the seconds or reps to be noted; the proven part until the person says otherwise."""
        self.interrupted = False
        """Whether a pause came from a standstill before the work itself had begun."""
        self.notes: tuple[str, ...] = ()
        """One sentence for every claim, for the session's record."""
        self._heard = -1.0
        self._due: tuple[Cue, ...] = ()
        self._last = Reading(0.0, 0.0)
        self._began = 0.0
        self._slept = False
        self._pressed: dict[str, float] = {}

    @property
    def moment(self) -> Moment:
        """What stands on the timeline now."""
        return self.timeline.at(self.elapsed)

    @property
    def proven(self) -> float:
        """Of the window in progress: the seconds held, or the reps completed."""
        return self.timeline.done(self.course.window, self.elapsed)

    @property
    def rest_left(self) -> float:
        """While RESTING: seconds to its end, below 0 in overtime."""
        return self.timeline.length - self.elapsed

    @property
    def until_change(self) -> float:
        """Seconds until the phase, or one of its whole seconds, ends; inf while time stands still."""
        if self.state not in (State.RUNNING, State.RESTING):
            return inf
        left = self.rest_left if self.state is State.RESTING else self.moment.left
        return left % 1 or 1.0

    def look(self, reading: Reading) -> tuple[Cue, ...]:
        """Bring everything up to date; answers the cues that fell due since the last look."""
        self._advance(reading)
        due, self._due = self._due, ()
        return due

    def press(self, reading: Reading) -> None:
        """The one key: begin, pause, resume, next, or note what was proven."""
        if self._bounced("press", reading):
            return
        match self.state:
            case State.READY | State.PAUSED:
                self._run()
            case State.RUNNING:
                self.state = State.PAUSED
            case State.STALLED:
                self._note_claim()
            case State.RESTING if self.elapsed >= GUARD_S:
                self._next()
            case _:
                pass

    def pause(self, reading: Reading) -> None:
        """Hold a running set still; a rest goes on."""
        self._advance(reading)
        if self.state is State.RUNNING:
            self.state = State.PAUSED

    def skip(self, reading: Reading) -> None:
        """Leave out the rest; while redoing, keep the set as it was and go back to the rest."""
        if self._bounced("skip", reading):
            return
        if self.state is State.RESTING:
            self._next()
        elif self.state in (State.RUNNING, State.PAUSED) and self.course.redoing:
            self._rest()

    def shift_rest(self, by: float, reading: Reading) -> None:
        """Make the rest `by` s longer, or shorter where that is negative."""
        if not self._bounced(f"shift {by}", reading) and self.state is State.RESTING:
            self.timeline = rest_timeline(max(0.0, self.timeline.length + by))

    def redo(self, reading: Reading) -> None:
        """Start again: from a pause the leg's part in progress, from the rest the whole set just done."""
        if self._bounced("redo", reading):
            return
        if self.state in (State.PAUSED, State.STALLED):
            self._go_to(self.course.index, self.course.window)
            self._run()
        elif self.state is State.RESTING:
            self._go_to(self.course.index, 0)
            self._run()

    def stop(self, reading: Reading) -> None:
        """End the session here; the seconds and reps done so far count."""
        self._advance(reading)
        if self.state in (State.RUNNING, State.PAUSED, State.STALLED) and not self.course.redoing:
            done = self.claimed if self.state is State.STALLED else self.proven
            self.course = self.course.recorded(done) if done else self.course
        self.state = State.DONE

    def claim(self, amount: float) -> None:
        """While STALLED: the person's own word for the seconds or reps done, at most the target."""
        self.claimed = min(max(0.0, amount), self.course.part.target)

    def carry_on(self, reading: Reading) -> None:
        """While STALLED: go on with the same window behind what is claimed."""
        if self._bounced("carry on", reading) or self.state is not State.STALLED:
            return
        if self.claimed >= self.course.part.target:
            self._note_claim()
            return
        self._say_claim()
        self.elapsed = self._heard = self.timeline.begin_of(self.course.window, self.claimed)
        self._run()

    def set_pain(self, positions: Iterable[int], pain: int | None) -> None:
        """Note the pain of windows already done; `positions` count in `course.sets`."""
        self.course = self.course.with_pain(positions, pain)

    def add_load(self, by: float) -> None:
        """Before the first set and in the rests: change the load of what comes next by `by` kg."""
        start = self.course.index + (self.state is State.RESTING)
        if self.state in (State.READY, State.RESTING) and start < len(self.course.plan):
            self.course = self.course.with_load(start, by)

    def _bounced(self, key: str, reading: Reading) -> bool:
        self._advance(reading)
        before, self._pressed[key] = self._pressed.get(key, -inf), reading.now
        return reading.now - before < BOUNCE_S

    def _advance(self, reading: Reading) -> None:
        gap = reading.now - self._last.now
        asleep = reading.wall - self._last.wall - gap
        stood_still = max(gap, asleep) > STALL_S
        if self.state is State.RUNNING and stood_still:
            self._stall()
        elif self.state is State.RESTING and stood_still:
            self._slept = True
            self._began -= max(0.0, asleep)
        self._last = reading
        if self.state in (State.RUNNING, State.RESTING):
            self.elapsed = round(reading.now - self._began, 6)
            self._due += self.timeline.cues_between(self._heard, self.elapsed)
            self._heard = self.elapsed
        if self.state is State.RUNNING:
            self._close_windows()
        elif self.state is State.RESTING and self.settings.auto_start and self.rest_left <= 0:
            self._start_alone()

    def _stall(self) -> None:
        if self.moment.phase.kind in PACED:
            self.state = State.STALLED
            self.claimed = tenths(self.proven)
        else:
            self.state = State.PAUSED
            self.interrupted = True

    def _close_windows(self) -> None:
        while not self.course.over and self.timeline.end_of(self.course.window) <= self.elapsed:
            self.course = self.course.recorded(self.course.part.target)
        if self.course.over:
            self._rest(self.elapsed - self.timeline.length)

    def _rest(self, elapsed: float = 0.0) -> None:
        if self.course.upcoming is None:
            self.state = State.DONE
            return
        self.state = State.RESTING
        self.timeline = rest_timeline(self.course.current.rest_s)
        self.elapsed = self._heard = elapsed
        self._began = self._last.now - elapsed
        self._slept = False

    def _start_alone(self) -> None:
        if not self._slept:
            self._next(-self.rest_left)

    def _next(self, elapsed: float = 0.0) -> None:
        self._go_to(self.course.index + 1, 0)
        self.elapsed = elapsed
        self._run()

    def _go_to(self, index: int, window: int) -> None:
        self.course = self.course.at(index, window)
        self.timeline = self._timeline()
        self.elapsed, self._heard = 0.0, -1.0

    def _timeline(self) -> Timeline:
        first = min(self.course.window, len(self.course.current.windows) - 1)
        settings = self.settings
        return set_timeline(self.course.current, settings.prep_s, settings.change_over_s, first)

    def _run(self) -> None:
        self.state = State.RUNNING
        self.interrupted = False
        self._began = self._last.now - self.elapsed

    def _note_claim(self) -> None:
        self._say_claim()
        self.course = self.course.recorded(self.claimed)
        if self.course.over:
            self._rest()
        else:
            self._go_to(self.course.index, self.course.window)
            self.state = State.READY

    def _say_claim(self) -> None:
        part = self.course.part
        unit = "s" if part.hold_s is not None else "reps"
        legs = "both legs" if part.leg is Leg.BOTH else f"{part.leg} leg"
        self.notes += (
            f"Set {self.course.current.number}, {legs}: the clock stood still; "
            f"{tenths(self.proven):g} {unit} proven, {self.claimed:g} {unit} noted.",
        )
