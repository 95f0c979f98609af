"""Standstills: how two clocks show one, and what becomes of the work that it, or a pause, cut off."""

from dataclasses import dataclass, replace

from rehab_tui.domain.names import LEGS
from rehab_tui.practice.course import Course, tenths
from rehab_tui.practice.plan import Window

STALL_S = 1.0
"""A longer gap between two looks does not count as work: the machine slept or the program stood still."""


@dataclass(frozen=True)
class Reading:
    """Both clocks in s at one look: `now` is monotonic, `wall` counts from the epoch."""

    now: float
    wall: float

    def asleep_since(self, before: "Reading") -> float:
        """Seconds that only the wall clock counted: some monotonic clocks stop while the machine sleeps."""
        return self.wall - before.wall - (self.now - before.now)

    def stood_still_since(self, before: "Reading") -> bool:
        """Whether nobody looked for longer than `STALL_S`."""
        return max(self.now - before.now, self.asleep_since(before)) > STALL_S


@dataclass(frozen=True)
class Standstill:
    """The window it cut off: the seconds or reps that are `proven`, and those that the person claims."""

    set_number: int
    window: Window
    proven: float
    claimed: float

    def with_claim(self, amount: float) -> "Standstill":
        """The same with another claim, at most the target."""
        return replace(self, claimed=min(max(0.0, amount), self.window.target))

    @property
    def complete(self) -> bool:
        """Whether the whole window is claimed."""
        return self.claimed >= self.window.target

    @property
    def note(self) -> str:
        """One sentence for the session's record: what is proven and what is noted."""
        unit = "s" if self.window.hold_s is not None else "reps"
        legs = LEGS[self.window.leg]
        return (
            f"Set {self.set_number}, {legs}: the clock stood still; "
            f"{self.proven:g} {unit} proven, {self.claimed:g} {unit} noted."
        )


def standstill(course: Course, proven: float) -> Standstill:
    """The standstill in the course's window in progress; until the person claims more, the proven counts."""
    return Standstill(course.current.number, course.part, tenths(proven), tenths(proven))


def broken_note(course: Course, held: float) -> str:
    """One sentence for the session's record on a hold that was paused."""
    legs = LEGS[course.part.leg]
    return f"Set {course.current.number}, {legs}: paused; the longest part, {tenths(held):g} s, counts."
