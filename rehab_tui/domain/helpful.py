"""Which pages of the guide help on a day, worst first: what to do, beside what to leave."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple

from rehab_tui.domain.facts import Situation, symptom_days
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
NO_RUN = Help("goes-on", "What to do while no run is left this week")
BREAK = Help("prevention", "How to begin again after the break")

A_DAY = ("MD3", "AM8")
"""The rules that leave no run for a day, or until an answer: they need no page."""


def helpful(told: Today) -> tuple[Help, ...]:
    """The pages worth opening on that day, at most three."""
    if locked_by := told.rehab.locked_by:
        return (ANTIBIOTIC if locked_by == "EV1" else CALL,)
    return tuple(_offers(told))[:MOST]


def _offers(told: Today) -> Iterator[Help]:
    began = flare_began(told.situation)
    if began:
        yield Help("flare", f"A flare: what to do today, day {(told.day - began).days + 1} of {FLARE_DAYS}")
        yield Help("shoes", "A heel in both shoes, from getting out of bed")
    if told.verdict.red:
        yield Help("goes-on", "What goes on while running waits")
    if any(reason.rule == "AM5" for reason in told.verdict.reasons):
        yield Help("no-clinician", "No clinician yet: whom to ask, and what to say")
    if told.plan.today_km and not began:
        yield Help("warm-up", "Five minutes of warm-up first")
    if not told.verdict.red and not told.plan.today_km and told.plan.today_why not in A_DAY:
        yield BREAK if told.situation.paused else NO_RUN
    race = told.situation.profile.race
    if race and abs(race.date - told.day) <= RACE_NEAR:
        yield Help("racing", "The race, and the days behind it")


def flare_began(situation: Situation) -> date | None:
    """The first bad day after four without, if it is today or one of the two days before.

    A bad day asks for less load (`symptom_days`). Days of which nothing is known are none: who begins the
    diary on a bad day, or comes back to it on one, needs the page most (app's reading).
    """
    first = situation.day - (FLARE_DAYS - 1) * DAY
    bad = symptom_days(situation, first - (CALM_DAYS + 1) * DAY)
    for day in sorted(day for day in bad if day >= first):
        before = [day - back * DAY for back in range(1, CALM_DAYS + 1)]
        if not any(each in bad for each in before):
            return day
    return None
