"""What followed each run: the pain in it and after it, the morning after, and the hours to settle."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from datetime import date, datetime, timedelta
from itertools import takewhile
from math import inf
from typing import NamedTuple

from rehab_tui.domain.facts.mornings import FELT_PAIN, WORSE, Mornings, MorningSeen, worse_of, worst_after
from rehab_tui.domain.facts.timeframe import (
    BEFORE_ALL,
    DAY,
    USUAL_CHECK_IN,
    checked_at,
    run_end,
    run_start,
    since,
)
from rehab_tui.domain.records import CheckIn, Entries, Joined, MorningAfter, Run, Settled, calm

HOUR = timedelta(hours=1)
LONGEST_RUN = timedelta(days=2)
"""A run without a clock time may have begun so long before its date ended."""


def settled_by(run: Run, moment: datetime) -> tuple[Settled, ...]:
    """The answers to how a run settled that can be true at a local moment: "in 48 h" not before 24 h."""
    hours = (moment.replace(tzinfo=None) - run_end(run)) / HOUR
    least = {Settled.WITHIN_48H: 24, Settled.LONGER: 48}
    return tuple(answer for answer in Settled if hours > least.get(answer, -inf))


def told_too_early(run: Run, moment: datetime) -> str:
    """Why the answer to how a run settled cannot be true yet at a local moment; "" if it can."""
    possible = settled_by(run, moment)
    if run.settled is None or run.settled in possible:
        return ""
    at = f" at {run.time}" if run.time else ""
    said = f"the run of {run.date}{at}: settled is {run.settled}, which cannot be known yet"
    return f"{said}; accepted: {', '.join(possible[:-1])} or {possible[-1]}"


SETTLED_HOURS: dict[Settled | None, float] = {
    Settled.NEVER_ROSE: 0,
    Settled.WITHIN_24H: 24,
    Settled.WITHIN_48H: 48,
    Settled.LONGER: inf,
}
"""The person's answers as hours; "longer" is only known to be more than 48."""


class RunResponse(NamedTuple):
    """A run with what followed it; `hours` to settle is None if unknown, infinite if just over 48.

    `known_on` is the day after which nothing that is noted can change it; None while there is none.
    A morning or hours that are worse may still be untold: they are as bad as that at the least.
    """

    run: Run
    morning_after: MorningAfter | None
    hours: float | None
    known_on: date | None = None
    settled_told: bool = True
    morning_told: bool = True

    @property
    def highest(self) -> int | None:
        """The highest pain while running."""
        return max(self.run.pains_running, default=None)

    @property
    def worst(self) -> int:
        """The highest pain in the run and after it, 0 if none was noted."""
        run = self.run
        return max(run.pain_start or 0, run.pain_worst or 0, run.pain_end or 0, run.pain_after or 0)

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
    def unsettled(self) -> bool:
        """Whether the person said "not yet", and nothing told since that it has settled."""
        return self.run.settled is Settled.NOT_YET and not self.settled_told

    @property
    def asks_less(self) -> bool:
        """Whether the run hurt: AM1, AM2, AM3 or AM10, or the stop that is worse than each of them."""
        slow = self.hours is not None and self.hours > 24
        return not calm(self.worst) or slow or self.morning_after in WORSE or self.sorer or self.rise > 1

    @property
    def unknown(self) -> tuple[str, ...]:
        """The facts a green day needs of this run that are not noted.

        Once it is known to have settled, the morning after need not be told any more (AM8).
        """
        calm_after = self.morning_after is MorningAfter.NO_WORSE and self.run.settled is not Settled.NOT_YET
        gaps = {
            "pain_worst": self.run.pain_worst is None,
            "pain_start": self.run.pain_start is None,
            "pain_end": self.run.pain_end is None,
            "settled": not self.settled_told and not calm_after,
            "morning_after": not self.settled_told and not self.morning_told,
        }
        return tuple(name for name, missing in gaps.items() if missing)


def responses(
    entries: Entries, mornings: Sequence[Mornings], day: date, known: Sequence[RunResponse] = ()
) -> Sequence[RunResponse]:
    """Every run up to `day` with what followed it, oldest first; `known` are the first of them."""
    checkins = _CheckIns(entries.checkins, mornings, day)
    first = known[-1].run.date - LONGEST_RUN if known else BEFORE_ALL
    done = {answer.run.id for answer in answered_since(known, first)}
    runs = sorted((run for run in since(entries.runs, first) if run.id not in done), key=run_start)
    following: Run | None = None
    found: list[RunResponse] = []
    for run in reversed(runs):
        found.append(checkins.after(run, following))
        following = run if run.has_km else following
    return Joined(known, found[::-1])


def answered_since(answers: Sequence[RunResponse], first: date) -> list[RunResponse]:
    """Those of the runs dated `first` or later, oldest first."""
    if first <= BEFORE_ALL:
        return list(answers)
    # they stand in the order in which they began, which may be up to two days before the date they bear
    near = takewhile(lambda answer: answer.run.date >= first - LONGEST_RUN, reversed(answers))
    return [answer for answer in near if answer.run.date >= first][::-1]


def settled_for_good(answers: Sequence[RunResponse], same: date, number: int) -> Sequence[RunResponse]:
    """The first answers that hold whatever was noted after `same`; of the first `number` that is known."""
    least = same - LONGEST_RUN
    while number < len(answers) and (known := answers[number].known_on) is not None and known <= least:
        number += 1
    return answers[:number]


class _CheckIns(NamedTuple):
    """The check-ins up to a day, and what they say of the time after a run."""

    checkins: Sequence[CheckIn]
    mornings: Sequence[Mornings]
    day: date

    def after(self, run: Run, following: Run | None) -> RunResponse:
        next_day = run.date + DAY
        if not run.has_km:
            return RunResponse(run, run.morning_after, SETTLED_HOURS.get(run.settled), next_day)
        after, told = self._morning_after(run)
        if (answered := SETTLED_HOURS.get(run.settled)) is not None:
            return RunResponse(run, after, answered, next_day, morning_told=told)
        row = list(self._compared(run, following))
        back = bool(row) and row[-1][1].how is MorningAfter.NO_WORSE
        over = following.date + DAY if following else None
        not_yet = run.settled is Settled.NOT_YET and not back and following is None
        hours = (self._asked_at - run_end(run)) / HOUR if not_yet else _hours(run, row, back=back)
        return RunResponse(
            run,
            after,
            None if not_yet and (hours or 0) <= 24 else hours,
            row[-1][0].date if back else over,
            settled_told=back or (bool(row) and row[0][1].told and not not_yet),
            morning_told=told,
        )

    @property
    def _asked_at(self) -> datetime:
        """The moment of the day's check-in, or when it would be: "not yet" counts as the hours so far."""
        noted = bool(self.checkins) and self.checkins[-1].date == self.day
        return checked_at(self.checkins[-1]) if noted else datetime.combine(self.day, USUAL_CHECK_IN)

    def _morning_after(self, run: Run) -> tuple[MorningAfter | None, bool]:
        """The worse of the person's answer and the numbers, and whether either tells it.

        A run that never rose had a morning no worse.
        """
        never_rose = run.settled is Settled.NEVER_ROSE and run.date < self.day
        answered = run.morning_after or (MorningAfter.NO_WORSE if never_rose else None)
        seen = worst_after([leg.after(run.date) for leg in self.mornings])
        told = answered is not None or seen.told
        return worse_of(answered, seen.how), told

    def _compared(self, run: Run, following: Run | None) -> Iterator[tuple[CheckIn, MorningSeen]]:
        """The check-ins of later days up to the next run that tell of pain or are worse."""
        bases = [leg.baseline(run.date) for leg in self.mornings]
        next_start = run_start(following) if following else None
        first = bisect_right(self.checkins, run.date, key=lambda checkin: checkin.date)
        for number in range(first, len(self.checkins) if bases else first):
            checkin = self.checkins[number]
            if next_start and checked_at(checkin) > next_start:
                return
            legs = zip(self.mornings, bases, strict=True)
            seen = worst_after([leg.against(base, checkin.date) for leg, base in legs])
            if seen.pain or seen.how:
                yield checkin, seen
            if seen.how is MorningAfter.NO_WORSE:
                return


Row = Sequence[tuple[CheckIn, MorningSeen]]
"""The check-ins that tell how a run settled."""


def _hours(run: Run, row: Row, *, back: bool) -> float | None:
    """Hours from the run's end to the last worse check-in, before the first on which pain was back.

    Where minutes are missing there, it may have settled or not: what is worse later is not held against
    this run. 0 if it never was worse, None if that is not known.
    """
    worse = [checkin for checkin, _ in takewhile(lambda each: each[1].how in WORSE, row)]
    return (checked_at(worse[-1]) - run_end(run)) / HOUR if worse else (0 if back else None)
