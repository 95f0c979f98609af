"""The limits of the half year: what must come of it, and whether it did."""

from collections.abc import Callable, Iterable, Sequence
from operator import ge, le
from statistics import mean
from typing import NamedTuple

from benchmarks.half_year import kinds
from benchmarks.half_year.figures import (
    calm_two_weeks,
    first_and_last_kg,
    green,
    km,
    longest_wait,
    red,
    share,
    week_km,
    well,
)
from benchmarks.half_year.kinds import KINDS
from benchmarks.half_year.life import Day, Life
from rehab_tui.domain.records import Step

LONGEST_WAIT = 14
"""Days in a row on double holds with every gate open: two stops of a week may explain so many."""

Figure = Callable[[Sequence[Life]], float | None]


class Limit(NamedTuple):
    """A figure of all lives that must keep to a limit, if there is one; None was not to be measured."""

    what: str
    figure: Figure
    keeps: Callable[[float, float], bool]
    limit: float | None
    unit: str = "%"

    def line(self, lives: Sequence[Life]) -> tuple[str, bool]:
        """The figure in words, and whether the limit holds; what is not measured holds."""
        found = self.figure(lives)
        if found is None:
            return f"{'-':>6}  not measured  {self.what}", True
        number = f"{found:7.1f} {self.unit:<5}"
        if self.limit is None:
            return f"{'-':>6} {number} {self.what}", True
        holds = self.keeps(found, self.limit)
        goal = f"{'at least' if self.keeps is ge else 'at most'} {self.limit:g} {self.unit}".rstrip()
        return f"{'ok' if holds else 'MISSED':>6} {number} {self.what} ({goal})", holds


def _percent(part: float | None) -> float | None:
    return None if part is None else 100 * part


def _natural(lives: Iterable[Life]) -> list[Life]:
    """Those whose tendons answer load; the others have limits of their own."""
    return [life for life in lives if not KINDS[life.kind].fixed]


def _of(kind: str, lives: Sequence[Life]) -> list[Life]:
    return [life for life in lives if life.kind == kind]


def _days(lives: Iterable[Life]) -> Iterable[Day]:
    return (day for life in lives for day in life.days)


def _well_and_green(lives: Sequence[Life]) -> float | None:
    due = [life for life in _natural(lives) if KINDS[life.kind].green_due]
    return _percent(share((day for life in due for day in well(life)), green))


def _calm_and_red(lives: Sequence[Life]) -> float | None:
    return _percent(share((day for life in _natural(lives) for day in calm_two_weeks(life)), red))


def _red_of(kind: str) -> Figure:
    return lambda lives: _percent(share(_days(_of(kind, lives)), red))


def _reactive_km(lives: Sequence[Life]) -> float | None:
    own = _of(kinds.REACTIVE_40, lives)
    return km(own, 12) if own and len(own[0].days) >= 84 else None


def _least_week(lives: Sequence[Life]) -> float | None:
    """The first week is left out: it begins amber, before any session is noted."""
    usual = KINDS[kinds.ALTERNATE].usual_km
    weeks = [
        week_km(life, week)
        for life in _of(kinds.ALTERNATE, lives)
        for week in range(2, len(life.days) // 7 + 1)
    ]
    return 100 * min(weeks) / usual if weeks else None


def _creeping_green(lives: Sequence[Life]) -> float | None:
    start = kinds.creeping(0)
    risen = (day for day in _days(_of(kinds.CREEPING, lives)) if day.state >= start + 1)
    return _percent(share(risen, green))


def _worse_green(lives: Sequence[Life]) -> float | None:
    """Days that stand a whole point above those of three weeks before."""
    worse = (
        day
        for life in _of(kinds.WORSENING, lives)
        for before, day in zip(life.days, life.days[21:], strict=False)
        if day.state - before.state > 0.99
    )
    return _percent(share(worse, green))


def _stuck(lives: Sequence[Life]) -> float:
    """How many stay on double holds although the tendon is calm enough, or wait too long for an offer."""

    def stays(life: Life) -> bool:
        end = life.days[-14:]
        calm = len(life.days) >= 84 and mean(day.state for day in end) <= 3
        return calm and all(Step.HOLD_DOUBLE in day.steps for day in end)

    return sum(stays(life) or longest_wait(life) > LONGEST_WAIT for life in lives)


def _loads_rise(lives: Sequence[Life]) -> float | None:
    """Of those with eight weeks of loads, the share that lifts more in the end."""
    pairs = [pair for life in _natural(lives) if (pair := first_and_last_kg(life))]
    return 100 * mean(last > first for first, last in pairs) if pairs else None


def _contradictory(lives: Sequence[Life]) -> float:
    return sum(bool(day.contradictions) for day in _days(lives))


LIMITS = (
    Limit("well for a week, and green", _well_and_green, ge, 95),
    Limit("calm for two weeks, and red", _calm_and_red, le, 0),
    Limit("steady at 1 of 10, questions answered: red", _red_of(kinds.STEADY), le, 3),
    Limit("steady at 1 of 10, not answered: red", _red_of(kinds.STEADY_SILENT), le, 3),
    Limit("reactive runner with 40 km: a week by week 12", _reactive_km, ge, 36, "km"),
    Limit("always well, alternate days: least week of the usual", _least_week, ge, 75),
    Limit("creeping 0.4 a week: green on days a point above the start", _creeping_green, le, 10),
    Limit("a point worse than three weeks ago: green", _worse_green, le, None),
    Limit("kept on double holds for want of an offer", _stuck, le, 0, "of all"),
    Limit("loads rise, of those with eight weeks of them", _loads_rise, ge, 95),
    Limit("days that contradict themselves", _contradictory, le, 0, "days"),
)
