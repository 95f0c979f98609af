"""The days that stand out: flare-ups, and days not to run on."""

from datetime import date, timedelta

from rehab_tui.domain.facts.situation import Situation
from rehab_tui.domain.facts.trends import LegHistory
from rehab_tui.domain.records import Sign, calm

FLARE_RISE = 2

RED_SIGNS = tuple(sign for sign in Sign if sign is not Sign.LIMP)
"""Signs that call for an assessment; a limp is a stop of its own."""


def flares(history: LegHistory) -> frozenset[date]:
    """Days above 3 of 10 and two or more above the week before (app's reading of a flare-up)."""
    return frozenset(
        day
        for day, pain in history.pain.items()
        if not calm(pain)
        and (week := history.week(day - timedelta(days=1)))
        and pain - week.pain >= FLARE_RISE
    )


def red_days(situation: Situation) -> frozenset[date]:
    """Days on which a stop stood or a red sign was noted, or stands to this day."""
    tomorrow = situation.day + timedelta(days=1)
    spans = [(stop.raised, stop.lifted or tomorrow) for stop in situation.stops]
    noted = [row.date for row in situation.signed if set(RED_SIGNS) & set(row.signs)]
    spans += [(day, day + timedelta(days=1)) for day in noted]
    if standing := situation.sign(*RED_SIGNS):
        spans.append((standing, tomorrow))
    return frozenset(first + timedelta(days=n) for first, end in spans for n in range((end - first).days))
