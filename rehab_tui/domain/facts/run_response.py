"""What followed each run: the pain in it and after it, the morning after, and the hours to settle."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from datetime import date, datetime, timedelta
from math import inf
from typing import NamedTuple

from rehab_tui.domain.facts.mornings import (
    FELT_PAIN,
    WORSE,
    Baseline,
    Mornings,
    compare,
    worse_of,
    worst_after,
)
from rehab_tui.domain.facts.timeframe import USUAL_CHECK_IN, checked_at, run_end, run_start
from rehab_tui.domain.records import Entries, Leg, MorningAfter, Run, Settled

HOUR = timedelta(hours=1)


def settled_by(run: Run, moment: datetime) -> tuple[Settled, ...]:
    """The answers to how a run settled that can be true at a local moment: "in 48 h" not before 24 h."""
    hours = (moment.replace(tzinfo=None) - run_end(run)) / HOUR
    least = {Settled.WITHIN_48H: 24, Settled.LONGER: 48}
    return tuple(answer for answer in Settled if hours > least.get(answer, -inf))


SETTLED_HOURS: dict[Settled | None, float] = {
    Settled.NEVER_ROSE: 0,
    Settled.WITHIN_24H: 24,
    Settled.WITHIN_48H: 48,
    Settled.LONGER: inf,
}
"""The person's answers as hours; "longer" is only known to be more than 48."""


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
        if self.run.pain_start is None or self.run.pain_end is None:
            return 0
        return max(0, self.run.pain_end - self.run.pain_start)

    @property
    def sorer(self) -> bool:
        """AM10: pain at the end one above its start, and at 3 or more."""
        return self.rise == 1 and (self.run.pain_end or 0) >= FELT_PAIN

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
        self.days = list(self.times)

    def after(self, run: Run, next_start: datetime | None) -> RunResponse:
        bases = [leg.baseline(run.date) for leg in self.mornings]
        row = list(self._compared(run, bases, next_start))
        return RunResponse(run, self._morning_after(run), self._hours(run, row, next_start))

    def _morning_after(self, run: Run) -> MorningAfter | None:
        """The worse of the person's answer and the numbers; a run that never rose had a morning no worse."""
        never_rose = run.settled is Settled.NEVER_ROSE and run.date < self.day
        answered = run.morning_after or (MorningAfter.NO_WORSE if never_rose else None)
        return worse_of(answered, worst_after([leg.after(run.date) for leg in self.mornings]))

    def _compared(
        self, run: Run, bases: Sequence[Baseline | None], next_start: datetime | None
    ) -> Iterator[tuple[datetime, MorningAfter]]:
        """The check-ins of later days up to the next run that can be compared, and how they were."""
        for day in self.days[bisect_right(self.days, run.date) :]:
            if next_start and self.times[day] > next_start:
                return
            answers = [
                compare(base, then) if base and (then := leg.by_day.get(day)) else None
                for leg, base in zip(self.mornings, bases, strict=True)
            ]
            if answers and (answer := worst_after(answers)):
                yield self.times[day], answer
                if answer is MorningAfter.NO_WORSE:
                    return

    def _hours(
        self, run: Run, row: Sequence[tuple[datetime, MorningAfter]], next_start: datetime | None
    ) -> float | None:
        """Hours until every leg was back at its usual morning: by the person's word, else by the check-ins.

        The first check-in that is no worse ends the count. "Not yet" counts as the hours so far, until that
        check-in or the next run.
        """
        if run.settled in SETTLED_HOURS:
            return SETTLED_HOURS[run.settled]
        back = bool(row) and row[-1][1] is MorningAfter.NO_WORSE
        if run.settled is Settled.NOT_YET and not back and next_start is None:
            asked_at = self.times.get(self.day, datetime.combine(self.day, USUAL_CHECK_IN))
            so_far = (asked_at - run_end(run)) / HOUR
            return so_far if so_far > 24 else None
        worse = [moment for moment, answer in row if answer in WORSE]
        return (worse[-1] - run_end(run)) / HOUR if worse else (0 if back else None)
