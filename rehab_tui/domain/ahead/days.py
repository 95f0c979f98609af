"""Days to come, by the rules of those days: as if each morning until then were like the newest one."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from itertools import takewhile
from typing import NamedTuple

from rehab_tui.domain.facts import km_by_day, since
from rehab_tui.domain.records import CheckIn, Entries, Run, Session
from rehab_tui.domain.today import Today, today

DAY = timedelta(days=1)
NEXT_DAYS = 14
"""How far ahead a day can be asked for, and a next run is looked for."""


def on_day(told: Today, day: date, *runs: Run) -> Today:
    """That day as it would be seen from `told`, with these runs too; today as it is without them."""
    if day == told.day and not runs:
        return told
    return today(_until(told, day, runs), day, told.found)


def _until(told: Today, day: date, runs: tuple[Run, ...]) -> Entries:
    """The diary with mornings like the newest, no other run, and rehab going on where it does.

    The race is run, unless it is ruled out.
    """
    known, entries = told.situation, told.situation.entries
    mornings, sessions = entries.checkins, entries.sessions
    if known.newest and day > told.day:
        first = max(told.day, known.newest.date + DAY)
        days = (first + n * DAY for n in range((day - first).days + 1))
        mornings = (*mornings, *(CheckIn(date=each, tendons=known.newest.tendons) for each in days))
    if known.rehab_on and day > told.day:
        sessions = (*sessions, Session(id="ahead", date=day, completed=True))
    race = None if told.race == "RC2" else entries.profile.race
    return replace(
        entries,
        checkins=mornings,
        sessions=sessions,
        runs=(*entries.runs, *runs),
        profile=replace(entries.profile, race=race),
    )


def days_ahead(told: Today) -> Iterator[Today]:
    """Today and the days after it, each as if nothing were run before it.

    They end with a day that waits for an answer which no morning gives (AM8).
    """
    yield told
    days = (on_day(told, told.day + n * DAY) for n in range(1, NEXT_DAYS + 1))
    yield from takewhile(lambda each: each.plan.today_why != "AM8", days)


def next_run(told: Today) -> Today | None:
    """The first day with km to run, today among them; None on a red day, and while an answer is awaited."""
    if told.verdict.red or told.plan.today_why == "AM8":
        return None
    return next((each for each in days_ahead(told) if each.plan.today_km), None)


class PlannedDay(NamedTuple):
    """A day of the training week: km run, and of today and the days after it the most km to run (MD12).

    `rule` decides these; `hard` tells whether a hard run is free that day (MD2, MD7).
    """

    date: date
    ran_km: float | None
    most_km: float | None = None
    rule: str = ""
    hard: bool = False


def week_days(told: Today) -> tuple[PlannedDay, ...]:
    """The seven days of the training week, each of those ahead as if nothing were run before it."""
    first = told.plan.week.first
    ran = km_by_day(since(told.situation.entries.runs, first))
    return tuple(_planned(told, first + n * DAY, ran.get(first + n * DAY) or None) for n in range(7))


def _planned(told: Today, day: date, ran: float | None) -> PlannedDay:
    if day < told.day:
        return PlannedDay(day, ran)
    plan = (told if told.verdict.red else on_day(told, day)).plan
    waits = plan.hard_ok_from is not None and plan.hard_ok_from.date() > day
    return PlannedDay(day, ran, plan.today_km, plan.today_why, plan.speed_ok and not waits)
