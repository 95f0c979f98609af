"""How a tendon was on the morning after a load, against the mornings before it."""

from collections.abc import Iterable, Sequence
from datetime import date
from functools import reduce
from typing import NamedTuple

from rehab_tui.domain.facts.timeframe import DAY, up_to
from rehab_tui.domain.records import CheckIn, Leg, MorningAfter

BASELINE_DAYS = tuple(back * DAY for back in range(4))
WORSE = (MorningAfter.SLIGHTLY, MorningAfter.NOTABLY)
RANKS = {how: rank for rank, how in enumerate(MorningAfter)}

FELT_PAIN = 3
"""Below this pain a morning one point worse is within the scale's scatter (app's reading)."""


class Baseline(NamedTuple):
    """What a load is compared with: the usual pain and stiffness of the mornings up to it."""

    pain: float
    stiffness: float | None


class Morning(NamedTuple):
    """The pain of the first steps and the minutes of stiffness, None where they are not known."""

    pain: int | None
    stiffness: int | None


class MorningSeen(NamedTuple):
    """A morning against a baseline: `how` much worse it is as far as is known, `no_worse` only if all is.

    `pain` and `minutes` tell whether these could be compared; a worse morning may lack one of them.
    """

    how: MorningAfter | None = None
    pain: bool = False
    minutes: bool = False

    @property
    def told(self) -> bool:
        """Whether nothing that was not noted could hide a worse morning."""
        return self.pain and self.minutes


class Mornings:
    """The check-ins by day, as mornings of one leg."""

    def __init__(
        self, checkins: Iterable[CheckIn], leg: Leg, earlier: dict[date, Morning] | None = None
    ) -> None:
        """Read the check-ins; `earlier` are the mornings before them."""
        self.leg = leg
        self.by_day = dict(earlier or {})
        for checkin in checkins:
            today = checkin.tendons.on(leg)
            if today and (today.morning_pain is not None or today.stiffness_min is not None):
                self.by_day[checkin.date] = Morning(today.morning_pain, today.stiffness_min)

    def until(self, day: date) -> "Mornings":
        """Those up to that day."""
        return Mornings((), self.leg, up_to(self.by_day, day))

    def extended(self, checkins: Sequence[CheckIn]) -> "Mornings":
        """The same mornings and later ones."""
        return Mornings(checkins, self.leg, self.by_day) if checkins else self

    def baseline(self, day: date) -> Baseline | None:
        """The medians of the mornings of that day and the three days before; None without one."""
        by_day = self.by_day
        near = [then for back in BASELINE_DAYS if (then := by_day.get(day - back))]
        pains = [pain for pain, _ in near if pain is not None]
        minutes = [stiffness for _, stiffness in near if stiffness is not None]
        return Baseline(median(pains), median(minutes) if minutes else None) if pains else None

    def after(self, day: date) -> MorningSeen:
        """The morning after `day` against its baseline."""
        then = self.by_day.get(day + DAY)
        base = self.baseline(day) if then else None
        return compare(base, then) if base and then else MorningSeen()

    def without_minutes(self, day: date) -> tuple[date, ...]:
        """Of one before a load on `day` and the one after it, those whose minutes alone are missing."""
        base, then = self.baseline(day), self.by_day.get(day + DAY)
        if base is None or then is None or then.pain is None:
            return ()
        newest = next(day - back for back in BASELINE_DAYS if day - back in self.by_day)
        return *([newest] if base.stiffness is None else []), *([day + DAY] if then.stiffness is None else [])

    def against(self, base: Baseline | None, day: date) -> MorningSeen:
        """The morning of `day` against a baseline, as far as both are known."""
        then = self.by_day.get(day)
        return compare(base, then) if base and then else MorningSeen()


def compare(base: Baseline, then: Morning) -> MorningSeen:
    """How much worse `then` is than usual, and which of the numbers say so."""
    pain, stiff = rise(base.pain, then.pain), rise(base.stiffness, then.stiffness)
    return MorningSeen(_worse(pain, stiff, then), pain is not None, stiff is not None)


def _worse(pain: float | None, stiff: float | None, then: Morning) -> MorningAfter | None:
    if (pain or 0) >= 2 or (stiff or 0) >= 20:
        return MorningAfter.NOTABLY
    felt = (then.pain or 0) >= FELT_PAIN
    if (felt and (pain or 0) >= 1) or (stiff or 0) >= 15:
        return MorningAfter.SLIGHTLY
    return None if pain is None or stiff is None else MorningAfter.NO_WORSE


def rise(before: float | None, after: float | None) -> float | None:
    """By how much a number rose, None if either is not known."""
    return None if before is None or after is None else after - before


def worse_of(*answers: MorningAfter | None) -> MorningAfter | None:
    """The worst of what is known of one morning."""
    known = [answer for answer in answers if answer]
    return max(known, key=RANKS.__getitem__) if len(known) > 1 else known[0] if known else None


def worst_after(legs: Sequence[MorningSeen]) -> MorningSeen:
    """The worst of several legs' mornings; what one leg lacks is lacking, and without a leg all is."""
    return reduce(_worse_leg, legs) if legs else MorningSeen()


def _worse_leg(one: MorningSeen, other: MorningSeen) -> MorningSeen:
    worst = worse_of(one.how, other.how)
    how = None if worst is MorningAfter.NO_WORSE and None in (one.how, other.how) else worst
    return MorningSeen(how, one.pain and other.pain, one.minutes and other.minutes)


def median(values: Sequence[float]) -> float:
    """The middle value, or the mean of the two in the middle."""
    ranked, half = sorted(values), len(values) // 2
    return (ranked[half] + ranked[-half - 1]) / 2
