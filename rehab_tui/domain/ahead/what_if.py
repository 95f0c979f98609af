"""May this run be run on that day? Answered by the rules of the day, with the run and without it."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple

from rehab_tui.domain.ahead.days import NEXT_DAYS, days_ahead, on_day
from rehab_tui.domain.plan.race_words import RACE_ADVICE, race_needs
from rehab_tui.domain.records import Refused, Run, RunEffort, short, with_year
from rehab_tui.domain.today import Today


class Against(NamedTuple):
    """A rule that speaks against a run, and what it says of it."""

    rule: str
    words: str


class Answer(NamedTuple):
    """Whether a run fits its day; `day` is that day without it, `after` the same day with it where it fits.

    `instead` is the first day behind it on which the run would fit; None where there is none soon. `remark`
    is what is said of a race that is a reasonable choice.
    """

    run: Run
    day: Today
    against: tuple[Against, ...] = ()
    after: Today | None = None
    instead: date | None = None
    remark: str = ""

    @property
    def fits(self) -> bool:
        """Whether no rule speaks against it."""
        return not self.against


def what_if(told: Today, run: Run) -> Answer:
    """The answer for a run of today or a day ahead; raises Refused for any other day."""
    if told.verdict.red:
        return Answer(run, told, (Against(told.shown[0].rule, told.sentence),))
    until, race = told.day + timedelta(days=NEXT_DAYS), told.race_ahead
    if race and run.effort is RunEffort.RACE and run.date == race.race.date:
        says = f"{RACE_ADVICE[race.rule]} {race_needs(race, told.units.distance)}".strip()
        if race.rule == "RC1":
            return Answer(run, told, remark=says)
        return Answer(run, told, (Against(race.rule, says),))
    if not told.day <= run.date <= until:
        raise Refused(f"day is {with_year(run.date)}; accepted: today to {short(until)}")
    day = on_day(told, run.date)
    if not told.situation.newest:
        return Answer(run, day, (Against("AM8", "check in first; the days ahead are told from it"),))
    if against := tuple(_against(day, run)):
        later = (each for each in days_ahead(told) if each.day > run.date and not any(_against(each, run)))
        following = next(later, None)
        return Answer(run, day, against, instead=following.day if following else None)
    return Answer(run, day, after=on_day(told, run.date, run))


def _against(day: Today, run: Run) -> Iterator[Against]:
    """What the plan of a day says against a run: too far, not yet fast, not yet uphill."""
    plan, unit = day.plan, day.units.distance
    if run.distance_km > unit.stored(unit.down(plan.today_km)):
        yield Against(plan.today_why, _too_far(day))
    if run.effort is not RunEffort.EASY:
        if not plan.speed_ok:
            yield Against("MD7", "speed comes back last")
        elif plan.hard_ok_from and plan.hard_ok_from.date() > day.day:
            yield Against("MD2", f"hard runs wait until {short(plan.hard_ok_from.date())}")
    if run.hills and not plan.hills_ok:
        yield Against("MD4", "no hills before you are free of pain")


def _too_far(day: Today) -> str:
    """Why a day has no more km than it has."""
    plan = day.plan
    rest = f"rest after the race until {short(plan.free_from - timedelta(days=1))}" if plan.free_from else ""
    words = {
        "MD3": rest or "easy runs every other day, and one is too near",
        "MD9": f"the week has {day.units.distance.most(plan.today_km)} left",
        "MD10": "the plan is paused",
        "MD12": "single runs grow little by little",
        "AM9": "a test run comes first",
        "AM12": "a test run comes first",
    }
    seen = {reason.rule: reason.seen for reason in day.verdict.reasons}
    if plan.today_why == "MD9" and not plan.today_km:
        return "the week's distance is used up"
    if plan.shorter:
        return f"{seen[plan.today_why]}; shorter for now"
    return words.get(plan.today_why) or seen[plan.today_why]
