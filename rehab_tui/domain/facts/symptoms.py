"""The days that ask for less load, each with the rule that says so: the one place that knows them."""

from collections.abc import Iterator
from datetime import date

from rehab_tui.domain.facts.situation import Situation
from rehab_tui.domain.facts.stops import StopRule
from rehab_tui.domain.facts.timeframe import BEFORE_ALL, DAY, after
from rehab_tui.domain.facts.trends import WEEK, Trend
from rehab_tui.domain.records import MorningAfter, Versus, calm

RULES = (*(str(rule) for rule in StopRule), "AM1", "AM2", "AM3", "AM4", "AM7")
ORDER = {rule: number for number, rule in enumerate(RULES)}
"""Of several rules on one day the first of these is named."""


def symptom_days(situation: Situation, first: date = BEFORE_ALL) -> dict[date, str]:
    """The rule by day, after `first` and up to the situation's own day."""
    found: dict[date, str] = {}
    for find in (_stops, _checkins, _runs, _spells):
        for day, rule in find(situation, first):
            if first < day <= situation.day and ORDER[rule] <= ORDER[found.get(day, rule)]:
                found[day] = rule
    return found


def _stops(situation: Situation, _: date) -> Iterator[tuple[date, str]]:
    for stop in situation.stops:
        yield stop.raised, str(stop.rule)


def _checkins(situation: Situation, first: date) -> Iterator[tuple[date, str]]:
    for checkin in after(situation.entries.checkins, first):
        if not calm(checkin.worst_pain):
            yield checkin.date, "AM1"


def _runs(situation: Situation, first: date) -> Iterator[tuple[date, str]]:
    """What a run shows at once counts on its day, what shows in the time behind it on the day after."""
    for answer in situation.answers_since(first):
        day = answer.run.date
        if not calm(answer.worst):
            yield day, "AM1"
        if answer.run.gait_altered:
            yield day, "AM7"
        if answer.morning_after is MorningAfter.NOTABLY:
            yield day + DAY, "AM3"
        if answer.hours is not None and answer.hours > 24:
            yield day + DAY, "AM2"


def _spells(situation: Situation, first: date) -> Iterator[tuple[date, str]]:
    """Every day of a worse week, by the numbers; where they are too few, by the person's own answer."""
    legs = situation.histories.values()
    for leg in legs:
        yield from ((day, "AM4") for day in leg.spells)
    near = after(situation.entries.checkins, first - WEEK)
    answered = [checkin for checkin in near if checkin.versus_last_week]
    for checkin, newer in zip(answered, (*answered[1:], None), strict=False):
        if checkin.versus_last_week is Versus.WORSE:
            until = min(checkin.date + WEEK, newer.date if newer else situation.day + DAY)
            for back in range((until - checkin.date).days):
                day = checkin.date + back * DAY
                if not legs or any(leg.trend(day) is Trend.UNKNOWN for leg in legs):
                    yield day, "AM4"
