"""Says each line of a set or a rest once, at its time on the timeline, whatever is pressed meanwhile."""

from collections.abc import Callable
from math import inf

from rehab_tui.domain.records import Units
from rehab_tui.flat.words import Spoken, rest_lines, set_lines
from rehab_tui.practice.conducting import Conductor, PhaseKind, State, Timeline

FRESH_S = 1.0
"""A timeline first seen this early is said from its beginning; one seen later goes on for another."""

BEFORE_S = 1e-6


class SpokenLines:
    """Follows a conductor; `said` is the time up to which its timeline has been said."""

    def __init__(self, say: Callable[[str], None], units: Units) -> None:
        self._say, self._units = say, units
        self._timeline: Timeline | None = None
        self._lines: tuple[Spoken, ...] = ()
        self._until = -1.0

    def follow(self, conductor: Conductor) -> None:
        """Say what has fallen due since the last look."""
        if conductor.state is State.READY:
            return
        if conductor.timeline is not self._timeline:
            if conductor.state is State.RESTING:
                self._say_end()
            self._turn_to(conductor)
        for line in self._lines:
            if self._until < line.at <= conductor.elapsed:
                self._say(line.words)
        self._until = max(self._until, conductor.elapsed)

    def jump(self, conductor: Conductor) -> None:
        """A key has moved the time to where the conductor is: what lies between is not said."""
        if conductor.timeline is self._timeline:
            self._until = conductor.elapsed - BEFORE_S

    def wait(self, conductor: Conductor) -> float:
        """Seconds until the next line is due."""
        return next((line.at - conductor.elapsed for line in self._lines if line.at > self._until), inf)

    def _turn_to(self, conductor: Conductor) -> None:
        self._timeline = timeline = conductor.timeline
        if timeline.phases[0].kind is PhaseKind.REST:
            self._lines = rest_lines(timeline, waits=not conductor.settings.auto_start)
        else:
            self._lines = set_lines(timeline, conductor.course.current, self._units)
        self._until = -1.0 if conductor.elapsed < FRESH_S else conductor.elapsed

    def _say_end(self) -> None:
        """A set's last line falls due in the moment in which its rest begins."""
        if self._timeline and self._timeline.phases[0].kind is not PhaseKind.REST:
            for line in self._lines:
                if line.at >= self._timeline.length and line.at > self._until:
                    self._say(line.words)
