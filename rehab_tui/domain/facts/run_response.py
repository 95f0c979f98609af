"""How a tendon answered a load: the morning after against the morning before, and the hours to settle."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from rehab_tui.domain.facts.timeframe import DAY, USUAL_CHECK_IN, checked_at, run_end, run_start
from rehab_tui.domain.facts.trends import run_pains
from rehab_tui.domain.records import CheckIn, Entries, Leg, MorningAfter, Run, Settled, TendonToday

BASELINE_REACH = 3
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
        """The morning after `day` against its baseline, or None where they cannot be compared."""
        base, then = self.baseline(day), self.by_day.get(day + DAY)
        return compare(base, then) if base and then else None


def compare(base: TendonToday, then: TendonToday) -> MorningAfter | None:
    """How much worse `then` is than `base`; None where a missing number could hide a worse morning."""
    pain = _rise(base.morning_pain, then.morning_pain)
    stiff = _rise(base.stiffness_min, then.stiffness_min)
    if (pain or 0) >= 2 or (stiff or 0) >= 20:
        return MorningAfter.NOTABLY
    if (pain or 0) >= 1 or (stiff or 0) >= 10:
        return MorningAfter.SLIGHTLY
    return None if pain is None or stiff is None else MorningAfter.NO_WORSE


def _rise(before: int | None, after: int | None) -> int | None:
    return None if before is None or after is None else after - before


def worst_after(answers: Sequence[MorningAfter | None]) -> MorningAfter | None:
    """The worst of several legs' mornings; None unless one is worse or all are known."""
    known = [answer for answer in answers if answer]
    worst = max(known, key=WORSE_ORDER.index, default=None)
    return None if worst is MorningAfter.NO_WORSE and len(known) < len(answers) else worst


@dataclass(frozen=True)
class RunResponse:
    """A run with what followed it; `hours` to settle is None where unknown, infinite for "longer"."""

    run: Run
    morning_after: MorningAfter | None
    hours: float | None

    @property
    def highest(self) -> int | None:
        """The highest pain while running."""
        return max(
            (p for p in (self.run.pain_start, self.run.pain_worst, self.run.pain_end) if p is not None),
            default=None,
        )

    @property
    def worst(self) -> int:
        """The highest pain in the run and after it, 0 where none was noted."""
        return max(run_pains(self.run), default=0)

    @property
    def rise(self) -> int:
        """Points by which pain at the end stood above pain at the start, 0 where not known."""
        return max(0, _rise(self.run.pain_start, self.run.pain_end) or 0)

    @property
    def unknown(self) -> tuple[str, ...]:
        """The facts a green day needs of this run that nobody has told."""
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
    mornings = [Mornings(entries.checkins, leg) for leg in legs]
    times = {checkin.date: checked_at(checkin) for checkin in entries.checkins}
    asked_at = times.get(day, datetime.combine(day, USUAL_CHECK_IN))
    runs = sorted(entries.runs, key=run_start)
    ends = [*(run_start(run) for run in runs[1:]), None]
    return tuple(
        RunResponse(
            run,
            run.morning_after or _morning_after(run, mornings, day),
            _hours(run, mornings, times, next_start, asked_at),
        )
        for run, next_start in zip(runs, ends, strict=False)
    )


def _morning_after(run: Run, mornings: Sequence[Mornings], day: date) -> MorningAfter | None:
    found = worst_after([leg.after(run.date) for leg in mornings])
    never_rose = run.settled is Settled.NEVER_ROSE and run.date < day
    return found or (MorningAfter.NO_WORSE if never_rose else None)


def _hours(
    run: Run,
    mornings: Sequence[Mornings],
    times: dict[date, datetime],
    next_start: datetime | None,
    asked_at: datetime,
) -> float | None:
    end = run_end(run)
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
            so_far = _in_hours(asked_at - end)
            return so_far if so_far > 24 else None
    found = [_derived(run, end, leg, times, next_start) for leg in mornings]
    known = [hours for hours in found if hours is not None]
    return max(known, default=None) if len(known) == len(found) or any(known) else None


def _derived(
    run: Run, end: datetime, leg: Mornings, times: dict[date, datetime], next_start: datetime | None
) -> float | None:
    base = leg.baseline(run.date)
    if not base:
        return None
    hours: float | None = None
    for day in leg.days[bisect_right(leg.days, run.date) :]:
        if next_start and times[day] > next_start:
            break
        answer = compare(base, leg.by_day[day])
        if answer in (MorningAfter.SLIGHTLY, MorningAfter.NOTABLY):
            hours = _in_hours(times[day] - end)
        elif answer and hours is None:
            hours = 0
    return hours


def _in_hours(span: timedelta) -> float:
    return span / timedelta(hours=1)
