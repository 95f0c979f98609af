"""What the page cannot say, because it was not noted: gaps are named, never filled in."""

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import pairwise

from rehab_tui.domain.facts import Situation
from rehab_tui.domain.measurements import MEASURES
from rehab_tui.domain.records import by_day
from rehab_tui.exchange.report.facts.report import Report
from rehab_tui.exchange.report.page.layout import Section, brief, more

LONG_GAP, MOST_PAUSES = 3, 3
"""Days in a row without a check-in that are worth naming, and pauses that have room."""


def missing(report: Report) -> Section:
    """What the days from the first to the last of the page leave open, each in a few words."""
    situation, first = report.today.situation, report.first
    lines = (*_days(situation, first), *_answers(situation, first), *_never(situation, first))
    return Section("Not known", lines=lines or ("Nothing these weeks ask for is missing.",))


def _days(situation: Situation, first: date) -> Iterator[str]:
    logged = [checkin.date for checkin in situation.entries.checkins if checkin.date >= first]
    days = (situation.day - first).days + 1
    if len(logged) < days:
        yield f"no check-in on {days - len(logged)} of {days} days"
    edges = [first - timedelta(days=1), *logged, situation.day + timedelta(days=1)]
    gap, start = max(((late - early).days - 1, early) for early, late in pairwise(edges))
    if logged and gap >= LONG_GAP:
        yield f"longest gap {start + timedelta(days=1)} to {start + timedelta(days=gap)}"
    pauses = [pause for pause in situation.entries.pauses if pause.to is None or pause.to >= first]
    for pause in pauses[-MOST_PAUSES:]:
        why = f" ({brief(pause.reason, 24)})" if pause.reason else ""
        yield f"paused {pause.from_} to {pause.to or 'now'}{why}"
    yield from more(len(pauses) - MOST_PAUSES, "earlier pauses")


def _answers(situation: Situation, first: date) -> Iterator[str]:
    runs = [answer for answer in situation.answers if answer.run.date >= first and answer.run.has_km]
    sessions = [session for session in by_day(situation.entries.sessions) if session.date >= first]
    untold = [session for session in sessions if any(done.pain is None for done in session.sets)]
    gaps = {
        f"of {len(runs)} runs": {
            "no pain number in": sum(answer.highest is None for answer in runs),
            "settling not known in": sum(answer.hours is None for answer in runs),
            "morning after not known in": sum(answer.morning_after is None for answer in runs),
        },
        f"of {len(sessions)} sessions": {
            "pain not told of every set in": len(untold),
            "effort not told in": sum(session.effort is None for session in sessions),
        },
    }
    for whole, counts in gaps.items():
        lacking = ", ".join(f"{what} {count}" for what, count in counts.items() if count)
        if lacking:
            yield f"{whole}: {lacking}"


def _never(situation: Situation, first: date) -> Iterator[str]:
    measured = {one.kind for one in situation.entries.measurements if one.date >= first}
    never = ", ".join(measure.name for kind, measure in MEASURES.items() if kind not in measured)
    if never:
        yield f"not measured in these weeks: {never}"
    if not situation.profile.assessed:
        yield "no clinician's assessment is noted"
    if not situation.screening:
        yield "the safety questions were not answered"
