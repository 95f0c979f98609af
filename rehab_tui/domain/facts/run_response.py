"""What followed each run: the pain in it and after it, the morning after, and the hours to settle."""

from bisect import bisect_right
from collections.abc import Sequence
from datetime import date, datetime, timedelta
from typing import NamedTuple

from rehab_tui.domain.facts.mornings import WORSE, Mornings, compare, rise, worst_after
from rehab_tui.domain.facts.timeframe import USUAL_CHECK_IN, checked_at, run_end, run_start
from rehab_tui.domain.records import Entries, Leg, MorningAfter, Run, Settled

HOUR = timedelta(hours=1)


class RunResponse(NamedTuple):
    """A run with what followed it; `hours` to settle is None if unknown, infinite if just over 48."""

    run: Run
    morning_after: MorningAfter | None
    hours: float | None

    @property
    def highest(self) -> int | None:
        """The highest pain while running."""
        return max(self.run.pains_running, default=None)

    @property
    def worst(self) -> int:
        """The highest pain in the run and after it, 0 if none was noted."""
        return max(self.run.pains, default=0)

    @property
    def rise(self) -> int:
        """Points by which pain at the end stood above pain at the start, 0 if not known."""
        return max(0, rise(self.run.pain_start, self.run.pain_end) or 0)

    @property
    def unknown(self) -> tuple[str, ...]:
        """The facts a green day needs of this run that are not noted."""
        calm_after = self.morning_after is MorningAfter.NO_WORSE and self.run.settled is not Settled.NOT_YET
        gaps = {
            "pain_worst": self.run.pain_worst is None,
            "pain_start": self.run.pain_start is None,
            "pain_end": self.run.pain_end is None,
            "settled": self.hours is None and not calm_after,
            "morning_after": self.morning_after is None,
        }
        return tuple(name for name, missing in gaps.items() if missing)


def responses(entries: Entries, legs: Sequence[Leg], day: date) -> tuple[RunResponse, ...]:
    """Every run up to `day` with what followed it, oldest first."""
    checkins = _CheckIns(entries, legs, day)
    runs = sorted(entries.runs, key=run_start)
    ends = [*(run_start(run) for run in runs[1:]), None]
    return tuple(checkins.after(run, next_start) for run, next_start in zip(runs, ends, strict=False))


class _CheckIns:
    """The check-ins up to a day, and what they say of the time after a run."""

    def __init__(self, entries: Entries, legs: Sequence[Leg], day: date) -> None:
        self.day = day
        self.mornings = [Mornings(entries.checkins, leg) for leg in legs]
        self.times = {checkin.date: checked_at(checkin) for checkin in entries.checkins}

    def after(self, run: Run, next_start: datetime | None) -> RunResponse:
        morning_after = run.morning_after or self._morning_after(run)
        return RunResponse(run, morning_after, self._hours(run, next_start))

    def _morning_after(self, run: Run) -> MorningAfter | None:
        found = worst_after([leg.after(run.date) for leg in self.mornings])
        never_rose = run.settled is Settled.NEVER_ROSE and run.date < self.day
        return found or (MorningAfter.NO_WORSE if never_rose else None)

    def _hours(self, run: Run, next_start: datetime | None) -> float | None:
        match run.settled:
            case Settled.NEVER_ROSE:
                return 0
            case Settled.WITHIN_24H:
                return 24
            case Settled.WITHIN_48H:
                return 48
            case Settled.LONGER:
                return float("inf")
            case Settled.NOT_YET:
                asked_at = self.times.get(self.day, datetime.combine(self.day, USUAL_CHECK_IN))
                so_far = (asked_at - run_end(run)) / HOUR
                return so_far if so_far > 24 else None
        found = [self._derived(run, leg, next_start) for leg in self.mornings]
        known = [hours for hours in found if hours is not None]
        return max(known, default=None) if len(known) == len(found) or any(known) else None

    def _derived(self, run: Run, leg: Mornings, next_start: datetime | None) -> float | None:
        """Hours from the end of a run to the last worse morning before the next run; 0 if none was worse.

        None if no morning could be compared. A morning on which a number is missing decides nothing.
        """
        base = leg.baseline(run.date)
        if not base:
            return None
        hours: float | None = None
        for day in leg.days[bisect_right(leg.days, run.date) :]:
            if next_start and self.times[day] > next_start:
                break
            answer = compare(base, leg.by_day[day])
            if answer in WORSE:
                hours = (self.times[day] - run_end(run)) / HOUR
            elif answer and hours is None:
                hours = 0
        return hours
