"""The week's km as a ledger (MD9, MD10): what each training week was allowed, what was run, and why."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import date, timedelta
from decimal import ROUND_DOWN, Decimal
from functools import lru_cache
from typing import NamedTuple

from rehab_tui.domain.facts import BEFORE_ALL, Situation, after, symptom_days, week_of
from rehab_tui.domain.plan.cuts import Count, Cut, Why, least, telling
from rehab_tui.domain.plan.cuts import after as after_day
from rehab_tui.domain.records import Profile, Run, Weekday

DAY, WEEK = timedelta(days=1), timedelta(days=7)
LEAST_KM = Decimal(5)
"""No cut goes below it, nor below the usual week where that is less; only red is 0 (app's reading)."""

GROWTH, SPIKE = Decimal("1.10"), Decimal("1.25")
"""A week of which more than 0.8 was run grows by up to a tenth, and to no more than 1.25 times the km run.

Who runs on alternate days has weeks of three runs between those of four, and MD12 bounds each: with a tenth
above the km run alone only every other week grew. 0.8 is what MD9 asks for; from 0.88 on it is a tenth.
"""

EARLY, EARLY_SPIKE = 3, Decimal("1.5")
"""For the third week, as the first may have begun late and with a test run (app's reading)."""

SLOW_GROWTH = Decimal("1.025")
"""From the usual week on: about a tenth in a month (app's reading)."""

RETURNS = (Decimal("0.75"), Decimal("0.5"))
"""MD10: what is left of the allowance after one week without a run, and after more."""

SHORTEST_RUN_KM = Decimal(1)
"""Where less is left of the week, today is a day without a run (MD12)."""

HALF = Decimal("0.5")
TENTH = Decimal("0.1")


class TrainingWeek(NamedTuple):
    """A week from its first day on: km run, km allowed (None if unknown), and why so many.

    `uncut` is what it began with where it was cut; `counts` are the ways to count the cuts up to its end.
    `untold` is a week with a run out of a file of whose pain nothing was told: it earns no growth.
    """

    first: date
    km: Decimal
    allowed: Decimal | None
    why: Why
    cut: Cut | None = None
    symptoms: bool = False
    uncut: Decimal | None = None
    counts: tuple[Count, ...] = ()
    untold: bool = False


@lru_cache(maxsize=1024)
def exact(value: float) -> Decimal:
    """Kilometres as they were noted, without a float's error."""
    return Decimal(str(value))


def rounded(value: Decimal) -> float:
    """Kilometres to one decimal, down."""
    return float(value.quantize(TENTH, ROUND_DOWN))


def usual_km(profile: Profile, first: date) -> Decimal | None:
    """The usual week's km as the profile knew them in the week that begins on `first`; of 0 km: not known."""
    usual = profile.usual_on(first + 6 * DAY)
    return exact(usual) if usual else None


def floor_km(usual: Decimal | None) -> Decimal:
    """The least a week is ever cut to: one run or more."""
    return min(LEAST_KM, max(usual, SHORTEST_RUN_KM)) if usual else LEAST_KM


def most_lately(weeks: Sequence[TrainingWeek]) -> Decimal | None:
    """A quarter more than the most run in one of the last three weeks; None if not all had a run.

    Half more where there are but two: from the third week on the usual week alone allows nothing.
    """
    ran = [week.km for week in weeks[-3:]]
    if len(weeks) + 1 < EARLY or not all(ran):
        return None
    return max(ran) * (EARLY_SPIKE if len(weeks) + 1 == EARLY else SPIKE)


def ledger(situation: Situation, earlier: Sequence[TrainingWeek] = ()) -> tuple[TrainingWeek, ...]:
    """The training weeks from the first one with a run to that of the day, oldest first; never empty.

    `earlier` is what an earlier look found; its weeks that are over and still hold are not worked out again.
    """
    profile, runs = situation.profile, situation.entries.runs
    now = week_of(situation.day, profile.week_starts)
    began = week_of(_first_run(situation), profile.week_starts)
    weeks = [week for week in earlier if week.first + WEEK <= situation.firm and earlier[0].first == began]
    first = weeks[-1].first + 6 * DAY if weeks else BEFORE_ALL
    symptoms = _Symptoms(situation, first)
    kilometres = _kilometres(after(runs, first), profile.week_starts)
    symptoms.untold = {week_of(run.date, profile.week_starts) for run in after(runs, first) if run.untold}
    if not weeks:
        weeks = [symptoms.cut(began, kilometres[began], [_first_count(profile, began, kilometres[began])])]
    while weeks[-1].first < now:
        following = weeks[-1].first + WEEK
        counts = [_next(profile, weeks, count, following) for count in weeks[-1].counts]
        weeks.append(symptoms.cut(following, kilometres[following], counts))
    return tuple(weeks)


def _first_run(situation: Situation) -> date:
    """The first that was told of, or came out of a file since the programme began; today without one.

    What a file tells of the time before was not run under the plan, and allows nothing under it.
    """
    start = situation.programme_began or situation.day
    runs = (run for run in situation.entries.runs if run.has_km and (not run.untold or run.date >= start))
    return next((run.date for run in runs), situation.day)


def _kilometres(runs: Sequence[Run], starts: Weekday) -> defaultdict[date, Decimal]:
    found: defaultdict[date, Decimal] = defaultdict(Decimal)
    for run in runs:
        found[week_of(run.date, starts)] += exact(run.distance_km)
    return found


def _first_count(profile: Profile, first: date, km: Decimal) -> Count:
    """Half of the usual week but one run or more, or what was run if it began before the programme."""
    start, usual = profile.programme_start, usual_km(profile, first)
    asked = [max(usual * HALF, SHORTEST_RUN_KM)] if usual else []
    if km:
        asked += [floor_km(usual), *([km] if start and first < start else [])]
    allowed = max(asked, default=None)
    return Count(allowed, allowed or Decimal(0), Why.FIRST, begun=allowed)


def _next(profile: Profile, weeks: Sequence[TrainingWeek], count: Count, first: date) -> Count:
    """What a week hands on to the next one; a lower usual week that was noted since lowers it."""
    last, before, usual = weeks[-1], count.allowed or Decimal(0), usual_km(profile, first)
    if usual and profile.usual_before and usual != usual_km(profile, last.first):
        before = min(before, usual)
    if not last.km:
        allowed = _returning(weeks, count, before, usual)
        return count._replace(allowed=allowed, why=Why.RETURN, begun=allowed)
    allowed = before if last.symptoms or last.untold else max(before, _grown(usual, before, last.km))
    most = most_lately(weeks)
    allowed = max(allowed if most is None else min(allowed, most), min(before, floor_km(usual)))
    why = Why.GROW if allowed > before else Why.HOLD
    return Count(allowed, count.allowed or Decimal(0), why, count.cut, allowed)


def _grown(usual: Decimal | None, before: Decimal, km: Decimal) -> Decimal:
    """A tenth more where it was used, up to the usual week, then more slowly; it rises with both numbers."""
    grown = min(GROWTH * before, SPIKE * km)
    if not usual:
        return grown
    return min(grown, usual) if before < usual else max(usual, min(SLOW_GROWTH * before, SPIKE * km))


def _returning(
    weeks: Sequence[TrainingWeek], count: Count, before: Decimal, usual: Decimal | None
) -> Decimal:
    """MD10: what is left after whole weeks without a run, of what stood before them and their cuts.

    It is no more than `before`: rest alone raises nothing.
    """
    empty = next(n for n, week in enumerate(reversed(weeks)) if week.km)
    left = count.stood * RETURNS[min(empty, len(RETURNS)) - 1]
    if empty > len(RETURNS) and usual:
        left = min(left, usual * HALF)
    return max(min(left, before), floor_km(usual))


class _Symptoms:
    """The symptom days by their weeks; one on which the tendon is better already cuts nothing."""

    def __init__(self, situation: Situation, first: date) -> None:
        """Look at the days after `first`."""
        self.legs = situation.histories.values()
        self.profile = situation.profile
        self.days: dict[date, list[tuple[date, str]]] = {}
        self.untold: set[date] = set()
        starts = situation.profile.week_starts
        for day, rule in sorted(symptom_days(situation, first).items()):
            self.days.setdefault(week_of(day, starts), []).append((day, rule))

    def cut(self, first: date, km: Decimal, counts: Sequence[Count]) -> TrainingWeek:
        """A week after its symptom days, by the way to count that leaves least."""
        days = self.days.get(first, ())
        floor = floor_km(usual_km(self.profile, first)) if days else Decimal(0)
        for day, rule in days:
            if not self.legs or not all(leg.better(day) for leg in self.legs):
                counts = after_day(counts, Cut(day, rule), floor)
        found = least(counts)
        cut = found.cut if found.cut and found.cut.date >= first else None
        why = found.why if cut or found.why is not Why.CUT else Why.HOLD
        uncut, behind = found.begun if cut else None, telling(counts, first + WEEK)
        untold = first in self.untold
        return TrainingWeek(first, km, found.allowed, why, cut, bool(days), uncut, behind, untold)
