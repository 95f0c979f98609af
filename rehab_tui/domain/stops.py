"""Stop signs: what stands, since when, and when it was over (ST1-ST5; the standing of RF and EV signs)."""

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from rehab_tui.domain.records import CheckIn
from rehab_tui.domain.response import RunResponse
from rehab_tui.domain.scales import Leg, Sign
from rehab_tui.domain.trends import LegHistory, Trend

STANDS = {"ST1": 7, "ST2": 7, "ST3": 7, "ST4": 14, "ST5": 7}
"""Days each stop stands at the least (app's reading)."""

STOP_PAIN = 5
CALM_PAIN = 3
CALM_CHECKINS = 3


@dataclass(frozen=True)
class Stop:
    """A reason to stop running that arose on a day; `over` is the day it was lifted, None while it stands."""

    rule: str
    arose: date
    facts: Mapping[str, object]
    leg: Leg | None = None
    over: date | None = None


def worst_pain(checkin: CheckIn) -> int:
    """The highest pain of a check-in, both legs, 0 where none was noted."""
    numbers = (pain for tendon in checkin.tendons for pain in (tendon.morning_pain, tendon.day_pain))
    return max((pain for pain in numbers if pain is not None), default=0)


def painful_leg(checkin: CheckIn) -> Leg | None:
    """The leg with a check-in's highest pain; None where both have it."""
    worst = worst_pain(checkin)
    legs = [
        leg
        for leg in (Leg.LEFT, Leg.RIGHT)
        if (tendon := checkin.tendons.on(leg)) and worst in (tendon.morning_pain, tendon.day_pain)
    ]
    return legs[0] if len(legs) == 1 else None


def stops(
    checkins: Sequence[CheckIn], runs: Sequence[RunResponse], legs: Sequence[LegHistory], day: date
) -> tuple[Stop, ...]:
    """Every stop that ever arose up to `day`, oldest first, with the day it was over."""
    calm = Calm(checkins)
    found = [*_from_checkins(checkins), *_from_runs(runs), *_from_trends(legs, day)]
    dated = (
        Stop(stop.rule, stop.arose, stop.facts, stop.leg, calm.since(stop.arose, STANDS[stop.rule], day))
        for stop in found
    )
    return tuple(sorted(dated, key=lambda stop: stop.arose))


def _from_checkins(checkins: Sequence[CheckIn]) -> Iterator[Stop]:
    for checkin in checkins:
        if (worst := worst_pain(checkin)) > STOP_PAIN:
            facts = {"pain": worst, "date": checkin.date.isoformat()}
            yield Stop("ST1", checkin.date, facts, painful_leg(checkin))
        if Sign.LIMP in checkin.signs:
            yield Stop("ST3", checkin.date, {"date": checkin.date.isoformat()})


def _from_runs(runs: Sequence[RunResponse]) -> Iterator[Stop]:
    for answer in runs:
        day, facts = answer.run.date, {"date": answer.run.date.isoformat(), "run": answer.run.id}
        if answer.worst > STOP_PAIN:
            yield Stop("ST1", day, {**facts, "pain": answer.worst})
        if answer.hours is not None and answer.hours > 48:
            known = answer.hours != float("inf")
            yield Stop("ST2", day, {**facts, "hours": round(answer.hours) if known else "more than 48"})
        if answer.run.limp:
            yield Stop("ST3", day, facts)
        if answer.rise >= 2:
            start, end = answer.run.pain_start, answer.run.pain_end
            yield Stop("ST5", day, {**facts, "pain_start": start, "pain_end": end})


def _from_trends(legs: Sequence[LegHistory], day: date) -> Iterator[Stop]:
    for leg in legs:
        # a week without a logged day has no value, however long ago the first entry is
        logged = {on + timedelta(days=n) for on in leg.pain for n in range(7)}
        for on in sorted(logged):
            if on <= day and leg.trend(on) is Trend.PROGRESSIVE:
                weekly = [week.pain for week in leg.weeks(on)]
                yield Stop("ST4", on, {"weekly_pain": weekly, "date": on.isoformat()}, leg.leg)


class Calm:
    """Finds the day on which the last three check-ins were each at 3 or less and without a limp."""

    def __init__(self, checkins: Sequence[CheckIn]) -> None:
        self.days = [checkin.date for checkin in checkins]
        fine = [worst_pain(c) <= CALM_PAIN and Sign.LIMP not in c.signs and _told(c) for c in checkins]
        need = CALM_CHECKINS
        self.calm = [i + 1 >= need and all(fine[i + 1 - need : i + 1]) for i in range(len(fine))]

    def since(self, arose: date, days: int, until: date) -> date | None:
        """The day a stop that arose on `arose` and stands at least `days` days was over, or None."""
        earliest = arose + timedelta(days=days)
        if earliest > until:
            return None
        last = bisect_right(self.days, earliest) - 1
        for i in range(max(last, 0), len(self.days)):
            if self.calm[i] and self.days[i + 1 - CALM_CHECKINS] > arose:
                return max(earliest, self.days[i])
        return None


def _told(checkin: CheckIn) -> bool:
    return any(tendon.morning_pain is not None for tendon in checkin.tendons)


def standing_sign(checkins: Sequence[CheckIn], sign: Sign, assessed: date | None) -> date | None:
    """The newest day a sign was noted with no assessment on or after it, or None."""
    days = (checkin.date for checkin in reversed(checkins) if sign in checkin.signs)
    newest = next(days, None)
    return None if newest is None or (assessed and assessed >= newest) else newest
