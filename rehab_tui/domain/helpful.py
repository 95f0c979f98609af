"""Which pages of the guide help on a day, worst first: what to do, beside what to leave."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple

from rehab_tui.domain.facts import Situation, symptom_days
from rehab_tui.domain.records import Settled
from rehab_tui.domain.today import Today

DAY = timedelta(days=1)
CALM_DAYS = 4
FLARE_DAYS = 3
MOST = 3
RACE_NEAR = timedelta(days=21)


class Help(NamedTuple):
    """A page by its name, and what it is good for today."""

    page: str
    words: str


CALL = Help("red-flags", "Whom to call today, and what to tell them")
ANTIBIOTIC = Help("safety-questions", "Whom to call today about the antibiotic")
NO_RUN = Help("goes-on", "What goes on while running waits")
BREAK = Help("prevention", "How to begin again after the break")
RACE = {"RC1": "how to run it", "RC2": "what to do instead", "RC3": "whom to ask", None: "the days after"}


def helpful(told: Today) -> tuple[Help, ...]:
    """The pages worth opening on that day; Today has room for `MOST` of them."""
    if locked_by := told.rehab.locked_by:
        return (ANTIBIOTIC if locked_by == "EV1" else CALL,)
    return tuple(_offers(told))


def _offers(told: Today) -> Iterator[Help]:
    if began := flare_began(told.situation):
        yield Help("flare", f"A flare: what to do today, day {(told.day - began).days + 1} of {FLARE_DAYS}")
        yield Help("shoes", "A heel in both shoes, from getting out of bed")
    if _waits(told):
        yield BREAK if told.plan.today_why == "MD10" else NO_RUN
    if any(reason.rule == "AM5" for reason in told.verdict.reasons):
        yield Help("no-clinician", "No clinician yet: whom to ask, and what to say")
    if told.plan.today_km and not began:
        yield Help("warm-up", "Five minutes of warm-up first")
    if (race := told.situation.profile.race) and abs(race.date - told.day) <= RACE_NEAR:
        yield Help("racing", f"The race: {RACE[told.race]}")


def _waits(told: Today) -> bool:
    """Whether there is no run for another reason than a day between two runs or a missing answer."""
    latest, why = told.situation.latest, told.plan.today_why
    answered = "checkin" not in told.verdict.unknown and latest and latest.run.settled is Settled.NOT_YET
    return not told.plan.today_km and why != "MD3" and (why != "AM8" or bool(answered))


def flare_began(situation: Situation) -> date | None:
    """The first bad day after four without, if it is today or one of the two days before.

    A bad day asks for less load (`symptom_days`). Days of which nothing is known are none: who begins the
    diary on a bad day, or comes back to it on one, needs the page most (app's reading).
    """
    first = situation.day - (FLARE_DAYS - 1) * DAY
    bad = symptom_days(situation, first - (CALM_DAYS + 1) * DAY)
    calm = range(1, CALM_DAYS + 1)
    began = (day for day in sorted(bad) if not any(day - back * DAY in bad for back in calm))
    return next((day for day in began if day >= first), None)
