"""How a tendon was on the morning after a load, against the morning before it."""

from collections.abc import Sequence
from datetime import date

from rehab_tui.domain.facts.timeframe import DAY
from rehab_tui.domain.records import CheckIn, Leg, MorningAfter, TendonToday

BASELINE_REACH = 3
WORSE = (MorningAfter.SLIGHTLY, MorningAfter.NOTABLY)
WORSE_ORDER = tuple(MorningAfter)


class Mornings:
    """The check-ins by day, as mornings of one leg."""

    def __init__(self, checkins: Sequence[CheckIn], leg: Leg) -> None:
        self.by_day = {
            checkin.date: today
            for checkin in checkins
            if (today := checkin.tendons.on(leg)) and today.morning_pain is not None
        }
        self.days = list(self.by_day)

    def baseline(self, day: date) -> TendonToday | None:
        """The morning of that day, else the nearest of the three days before."""
        days = (day - back * DAY for back in range(BASELINE_REACH + 1))
        return next((self.by_day[day] for day in days if day in self.by_day), None)

    def after(self, day: date) -> MorningAfter | None:
        """The morning after `day` against its baseline, or None if they cannot be compared."""
        base, then = self.baseline(day), self.by_day.get(day + DAY)
        return compare(base, then) if base and then else None


def compare(base: TendonToday, then: TendonToday) -> MorningAfter | None:
    """How much worse `then` is than `base`; None if a missing number could hide a worse morning."""
    pain = rise(base.morning_pain, then.morning_pain)
    stiff = rise(base.stiffness_min, then.stiffness_min)
    if (pain or 0) >= 2 or (stiff or 0) >= 20:
        return MorningAfter.NOTABLY
    if (pain or 0) >= 1 or (stiff or 0) >= 10:
        return MorningAfter.SLIGHTLY
    return None if pain is None or stiff is None else MorningAfter.NO_WORSE


def rise(before: int | None, after: int | None) -> int | None:
    """By how much a number rose, None if either is not known."""
    return None if before is None or after is None else after - before


def worst_after(answers: Sequence[MorningAfter | None]) -> MorningAfter | None:
    """The worst of several legs' mornings; None unless one is worse or all are known."""
    known = [answer for answer in answers if answer]
    worst = max(known, key=WORSE_ORDER.index, default=None)
    return None if worst is MorningAfter.NO_WORSE and len(known) < len(answers) else worst
