"""How far a session has come: its plan, the window in progress, and the record of every window done."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from math import floor

from rehab_tui.domain.records import Leg, SetDone
from rehab_tui.practice.plan import SetPlan, Window

HIGHEST_LOAD_KG = 300.0


@dataclass(frozen=True)
class Course:
    """The plan, the windows done in its order, and what is in progress: window `window` of set `index`.

    After the last window of a set, `window` is the number of its windows.
    """

    plan: tuple[SetPlan, ...]
    sets: tuple[SetDone, ...]
    index: int
    window: int

    @property
    def current(self) -> SetPlan:
        """The set in progress, or the one done last."""
        return self.plan[self.index]

    @property
    def upcoming(self) -> SetPlan | None:
        """The set after the current one; None at the last."""
        return self.plan[self.index + 1] if self.index + 1 < len(self.plan) else None

    @property
    def part(self) -> Window:
        """The window in progress; after the end of a set, its last one."""
        return self.current.windows[min(self.window, len(self.current.windows) - 1)]

    @property
    def over(self) -> bool:
        """Whether every window of the current set is done."""
        return self.window >= len(self.current.windows)

    @property
    def redoing(self) -> bool:
        """Whether the window in progress was done before; its record is kept until it is done again."""
        return not self.over and self._first + self.window < len(self.sets)

    @property
    def positions(self) -> range:
        """The positions of the current set's windows in `sets`."""
        return range(self._first, min(self._first + len(self.current.windows), len(self.sets)))

    def due(self, like: SetPlan, leg: Leg) -> list[Window]:
        """What a leg is planned to do of a set's exercise."""
        sets = (one for one in self.plan if one.like(like))
        return [window for one in sets for window in one.windows if window.leg is leg]

    def done(self, like: SetPlan, leg: Leg) -> list[SetDone]:
        """What a leg has done of a set's exercise."""
        return [done for done in self.sets if like.like(done) and done.leg is leg]

    def recorded(self, amount: float) -> "Course":
        """The session after the window in progress was done with `amount` seconds or reps."""
        place = self._first + self.window
        done = set_done(self.current, self.part, amount)
        sets = (*self.sets[:place], done, *self.sets[place + 1 :])
        return replace(self, sets=sets, window=self.window + 1)

    def with_pain(self, positions: Iterable[int], pain: int | None) -> "Course":
        """The same with the pain of some windows noted; `positions` are those in `sets`."""
        chosen = set(positions)
        sets = (replace(done, pain=pain) if at in chosen else done for at, done in enumerate(self.sets))
        return replace(self, sets=tuple(sets))

    def with_load(self, start: int, by: float) -> "Course":
        """The load changed by `by` kg in set `start` and all later sets of the same exercise."""
        first = self.plan[start]
        plan = (
            _loaded(one, by) if at >= start and one.like(first) else one for at, one in enumerate(self.plan)
        )
        return replace(self, plan=tuple(plan))

    @property
    def _first(self) -> int:
        return sum(len(one.windows) for one in self.plan[: self.index])


def course(plan: Sequence[SetPlan], done: Sequence[SetDone] = ()) -> Course:
    """A session at its first window not yet done, or after its last one."""
    places = [(index, part) for index, one in enumerate(plan) for part in range(len(one.windows))]
    if len(done) < len(places):
        return Course(tuple(plan), tuple(done), *places[len(done)])
    return Course(tuple(plan), tuple(done), len(plan) - 1, len(plan[-1].windows))


def set_done(plan: SetPlan, window: Window, amount: float) -> SetDone:
    """The record of a window: whole reps, or seconds, cut to tenths if the hold was not completed."""
    done = partial(SetDone, step=plan.step, leg=window.leg, set=plan.number, load_kg=window.load_kg)
    if asked := plan.movement:
        words = {"what": asked.what, "knee": asked.knee, "floor": asked.floor, "name": asked.name}
        done = partial(done, **words)
    if window.hold_s is not None:
        held = window.hold_s if amount >= window.hold_s else tenths(amount)
        return done(target_s=window.hold_s, held_s=held)
    paces = {name: getattr(window, name) for name in ("up_s", "top_s", "down_s", "bottom_s")}
    return done(target_reps=window.reps, reps=int(amount), **paces)


def tenths(amount: float) -> float:
    """Cut to tenths, never rounded up."""
    return floor(amount * 10) / 10


def _loaded(plan: SetPlan, by: float) -> SetPlan:
    windows = (
        replace(window, load_kg=min(max(0.0, window.load_kg + by), HIGHEST_LOAD_KG))
        for window in plan.windows
    )
    return replace(plan, windows=tuple(windows))
