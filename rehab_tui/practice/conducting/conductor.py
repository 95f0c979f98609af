"""Conducts a session: turns key presses and the readings of two clocks into sets done."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from math import inf

from rehab_tui.domain.records import SetDone, Settings
from rehab_tui.practice.bounce import BounceFilter
from rehab_tui.practice.conducting.pacing import rest_timeline, set_timeline
from rehab_tui.practice.conducting.standstill import Reading, Standstill, broken_note, standstill
from rehab_tui.practice.conducting.state import GUARD_S, State
from rehab_tui.practice.conducting.timeline import PACED, Cue, Moment, Timeline
from rehab_tui.practice.conducting.unbroken import Unbroken
from rehab_tui.practice.course import Course, course
from rehab_tui.practice.plan import SetPlan


class Conductor:
    """A state machine over the plan, as of the last reading; `done` are its first windows, done before."""

    def __init__(self, plan: Sequence[SetPlan], settings: Settings, done: Sequence[SetDone] = ()) -> None:
        self.settings = settings
        self.course: Course = course(plan, done)
        self.state = State.DONE if self.course.over else State.READY
        self.timeline: Timeline = self._timeline()
        self.elapsed = 0.0
        """Seconds on the timeline."""
        self.standstill: Standstill = standstill(self.course, 0.0)
        """The newest one; it waits for the person's claim while STALLED."""
        self.interrupted = False
        """Whether a standstill caused the pause, before the work itself had begun."""
        self.notes: tuple[str, ...] = ()
        """A sentence for every claim and every broken hold, for the session's record."""
        self._unbroken = Unbroken()
        self._heard = -1.0
        self._due: tuple[Cue, ...] = ()
        self._last = Reading(0.0, 0.0)
        self._began = 0.0
        self._slept = False
        self._keys = BounceFilter()

    @property
    def moment(self) -> Moment:
        """The phase on the timeline now, and the seconds into it."""
        return self.timeline.at(self.elapsed)

    @property
    def proven(self) -> float:
        """The longest unbroken part of a hold in s, or the reps completed, of the window in progress."""
        return self._counted(self.timeline.done(self.course.window, self.elapsed))

    @property
    def claimed(self) -> float:
        """While STALLED: the seconds or reps to be noted."""
        return self.standstill.claimed

    @property
    def rest_left(self) -> float:
        """While RESTING: seconds to its end, below 0 in overtime."""
        return self.timeline.length - self.elapsed

    @property
    def until_change(self) -> float:
        """Seconds until the phase or one of its whole seconds ends; inf while nothing runs."""
        if self.state not in (State.RUNNING, State.RESTING):
            return inf
        left = self.rest_left if self.state is State.RESTING else self.moment.left
        return left % 1 or 1.0

    def look(self, reading: Reading) -> tuple[Cue, ...]:
        """Bring everything up to date; returns the cues that fell due since the last look."""
        self._advance(reading)
        due, self._due = self._due, ()
        return due

    def press(self, reading: Reading) -> None:
        """The one key: begin, pause, resume, start the next set, or note the claim."""
        if not self._accept("press", reading):
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
        """Pause a running set; a rest goes on."""
        self._advance(reading)
        if self.state is State.RUNNING:
            self.state = State.PAUSED

    def skip(self, reading: Reading) -> None:
        """End the rest; while redoing a set, keep it as it was and go back to the rest."""
        if not self._accept("skip", reading):
            return
        if self.state is State.RESTING:
            self._next()
        elif self.state in (State.RUNNING, State.PAUSED) and self.course.redoing:
            self._rest()

    def shift_rest(self, by: float, reading: Reading) -> None:
        """Make the rest `by` s longer, or shorter if `by` is negative."""
        if self._accept(f"shift {by}", reading) and self.state is State.RESTING:
            self.timeline = rest_timeline(max(0.0, self.timeline.length + by), self.moment.phase.leg)

    def redo(self, reading: Reading) -> None:
        """Start again: from a pause the window in progress, from the rest the whole set just done."""
        if self._accept("redo", reading) and self.state in (State.PAUSED, State.STALLED, State.RESTING):
            self._go_to(self.course.index, 0 if self.state is State.RESTING else self.course.window)
            self._run()

    def enough(self, reading: Reading) -> None:
        """That is all the leg can do: it counts, and the other leg or the rest comes."""
        going = self._accept("enough", reading) and self.state in (State.RUNNING, State.PAUSED)
        if not going or self.moment.phase.kind not in PACED:
            return
        end = self.timeline.end_of(self.course.window)
        self._due += self.timeline.cues_between(self.elapsed, end)[-1:]
        self._record(self.proven)
        self.elapsed = self._heard = end
        if self.course.over:
            self._rest()
        else:
            self._run()

    def stop(self, reading: Reading) -> None:
        """End the session here; the seconds and reps done so far count."""
        self._advance(reading)
        if self.state in (State.RUNNING, State.PAUSED, State.STALLED) and not self.course.redoing:
            done = self.claimed if self.state is State.STALLED else self.proven
            self.course = self.course.recorded(done) if done else self.course
        self.state = State.DONE

    def claim(self, amount: float) -> None:
        """While STALLED: take the seconds or reps that the person says were done, at most the target."""
        self.standstill = self.standstill.with_claim(amount)

    def carry_on(self, reading: Reading) -> None:
        """While STALLED: go on with the same window after what is claimed."""
        if not self._accept("carry on", reading) or self.state is not State.STALLED:
            return
        if self.standstill.complete:
            self._note_claim()
        else:
            self.notes += (self.standstill.note,)
            self.elapsed = self._heard = self.timeline.begin_of(self.course.window, self.claimed)
            self._run()

    def set_pain(self, positions: Iterable[int], pain: int | None) -> None:
        """Note the pain of windows done; `positions` are those in `course.sets`."""
        self.course = self.course.with_pain(positions, pain)

    def add_load(self, by: float) -> None:
        """Before the first set and in the rests: change the load of what comes next by `by` kg."""
        start = self.course.index + (self.state is State.RESTING)
        if self.state in (State.READY, State.RESTING) and start < len(self.course.plan):
            self.course = self.course.with_load(start, by)

    def _accept(self, key: str, reading: Reading) -> bool:
        """Move on to the reading, and say whether the key counts: not so soon after the same one."""
        self._advance(reading)
        return self._keys.accepts(key, reading.now)

    def _advance(self, reading: Reading) -> None:
        # the standstill first: the time of its gap must neither count as work nor let cues fall due
        if reading.stood_still_since(self._last):
            self._stand_still(reading.asleep_since(self._last))
        self._last = reading
        if self.state in (State.RUNNING, State.RESTING):
            self.elapsed = round(reading.now - self._began, 6)
            self._due += self.timeline.cues_between(self._heard, self.elapsed)
            self._heard = self.elapsed
        starts_alone = self.settings.auto_start and not self._slept
        if self.state is State.RUNNING:
            self._close_windows()
        elif self.state is State.RESTING and starts_alone and self.rest_left <= 0:
            self._next(-self.rest_left)

    def _stand_still(self, asleep: float) -> None:
        """Stop a set; a rest goes on, but does not start the next set for a person who may be elsewhere."""
        if self.state is State.RESTING:
            self._slept = True
            self._began -= max(0.0, asleep)
        elif self.state is State.RUNNING and self.moment.phase.kind in PACED:
            self.state = State.STALLED
            self.standstill = standstill(self.course, self.proven)
        elif self.state is State.RUNNING:
            self.state = State.PAUSED
            self.interrupted = True

    def _close_windows(self) -> None:
        while not self.course.over and self.timeline.end_of(self.course.window) <= self.elapsed:
            self._record(self._counted(self.course.part.target))
        if self.course.over:
            self._rest(self.elapsed - self.timeline.length)

    def _counted(self, done: float) -> float:
        return done if self.course.part.hold_s is None else self._unbroken.counted(done)

    def _record(self, amount: float) -> None:
        """Note the window in progress as done; of a hold that was paused it is said what counts."""
        if self._unbroken.longest and self.course.part.hold_s is not None:
            self.notes += (broken_note(self.course, amount),)
        self.course, self._unbroken = self.course.recorded(amount), Unbroken()

    def _rest(self, elapsed: float = 0.0) -> None:
        if not (upcoming := self.course.upcoming):
            self.state = State.DONE
            return
        self.state = State.RESTING
        self.timeline = rest_timeline(self.course.current.rest_s, upcoming.windows[0].leg)
        self.elapsed = self._heard = elapsed
        self._began = self._last.now - elapsed
        self._slept = False

    def _next(self, elapsed: float = 0.0) -> None:
        self._go_to(self.course.index + 1, 0)
        self._run()  # from its beginning: what a late look has missed of a hold is not taken for a pause
        self.elapsed, self._began = elapsed, self._last.now - elapsed

    def _go_to(self, index: int, window: int) -> None:
        self.course = replace(self.course, index=index, window=window)
        self.timeline = self._timeline()
        self.elapsed, self._heard, self._unbroken = 0.0, -1.0, Unbroken()

    def _timeline(self) -> Timeline:
        first = min(self.course.window, len(self.course.current.windows) - 1)
        waits, final = (self.settings.prep_s, self.settings.change_over_s), self.course.upcoming is None
        return set_timeline(self.course.current, *waits, first, final=final)

    def _run(self) -> None:
        self.state = State.RUNNING
        self.interrupted = False
        self._unbroken = self._unbroken.broken(self.timeline.done(self.course.window, self.elapsed))
        self._began = self._last.now - self.elapsed

    def _note_claim(self) -> None:
        self.notes += (self.standstill.note,)
        self.course = self.course.recorded(self.claimed)
        if self.course.over:
            self._rest()
        else:
            self._go_to(self.course.index, self.course.window)
            self.state = State.READY
