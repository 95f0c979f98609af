"""The days of the sample diary, each with the safety questions as they were answered last by then."""

from dataclasses import replace
from datetime import date, timedelta

from rehab_tui.domain.facts.timeframe import until
from rehab_tui.domain.records import Entries, Screening
from rehab_tui.domain.today import SCREENED_AGAIN
from rehab_tui.exchange.demo.runner import demo_entries
from rehab_tui.exchange.demo.story import DAYS

LAST = date(2026, 11, 22)
FIRST = LAST - timedelta(days=DAYS - 1)
DEMO = demo_entries(LAST)


def number(day: date) -> int:
    """The day's number in the story, from 0."""
    return (day - FIRST).days


def as_of(day: date) -> Entries:
    """The diary at the end of that day; a profile keeps only its newest answers to the safety questions."""
    then = until(DEMO, day)
    asked = day - timedelta(days=number(day) % SCREENED_AGAIN.days)
    return replace(then, profile=replace(then.profile, screening=Screening(date=asked)))
