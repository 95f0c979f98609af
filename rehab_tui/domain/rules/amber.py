"""Amber: run less, or first tell what is missing (AM1-AM12)."""

from rehab_tui.domain.days import short
from rehab_tui.domain.facts.run_response import RunResponse
from rehab_tui.domain.facts.situation import Situation
from rehab_tui.domain.facts.stops import painful_leg, worst_pain
from rehab_tui.domain.facts.trends import Trend
from rehab_tui.domain.records import CALM_PAIN, STOP_PAIN, Level, MorningAfter, calm
from rehab_tui.domain.rules.rule import Facts, Finding, Rule, on

MISSING = {
    "checkin": "today's morning pain",
    "pain_worst": "the highest pain of the last run",
    "pain_start": "the pain at the start of the last run",
    "pain_end": "the pain at the end of the last run",
    "settled": "how the last run settled",
    "morning_after": "the morning after the last run",
}


def _middling(situation: Situation) -> Finding | None:
    found: list[tuple[int, Finding]] = []
    newest, latest = situation.newest, situation.latest
    if newest and CALM_PAIN < (pain := worst_pain(newest)) <= STOP_PAIN:
        leg = painful_leg(newest) or situation.only_leg
        facts: Facts = {"pain": pain, "date": newest.date.isoformat()}
        found.append((pain, Finding(facts, leg, {"what": short(newest.date), "worst": pain})))
    if latest and CALM_PAIN < (pain := latest.worst) <= STOP_PAIN:
        facts = {"pain_worst": pain, "date": latest.run.date.isoformat()}
        what = f"the run of {short(latest.run.date)}"
        found.append((pain, Finding(facts, situation.only_leg, {"what": what, "worst": pain})))
    return max(found, key=lambda pair: pair[0])[1] if found else None


def _slow_to_settle(situation: Situation) -> Finding | None:
    if situation.latest and situation.latest.hours is not None and 24 < situation.latest.hours <= 48:
        return on(situation.latest.run.date, hours=round(situation.latest.hours))
    return None


def _worse_morning(situation: Situation) -> Finding | None:
    if situation.latest and situation.latest.morning_after in (MorningAfter.SLIGHTLY, MorningAfter.NOTABLY):
        return on(situation.latest.run.date, morning_after=situation.latest.morning_after.value)
    return None


def _worse_week(situation: Situation) -> Finding | None:
    if situation.trend is Trend.WORSE_ONCE:
        return Finding({"weekly_pain": [week.pain for week in situation.weeks]}, situation.trend_leg)
    return None


def _altered_gait(situation: Situation) -> Finding | None:
    if situation.latest and situation.latest.run.gait_altered and not situation.latest.run.limp:
        return on(situation.latest.run.date)
    return None


def _unanswered(situation: Situation) -> Finding | None:
    missing = [name for name in situation.unknown if name in MISSING]
    words = " and ".join(MISSING[name] for name in missing)
    return Finding({"missing": missing}, words={"words": words}) if missing else None


def _rose_by_one(situation: Situation) -> Finding | None:
    if situation.latest and situation.latest.rise == 1:
        run = situation.latest.run
        return on(run.date, pain_start=run.pain_start, pain_end=run.pain_end)
    return None


def clean(answer: RunResponse) -> bool:
    """Whether a run set off no ST, AM1-AM3, AM7 or AM10, and all that is known of it."""
    run = answer.run
    return (
        calm(answer.worst)
        and not answer.rise
        and not run.limp
        and not run.gait_altered
        and not answer.unknown
        and (answer.hours or 0) <= 24
        and answer.morning_after not in (MorningAfter.SLIGHTLY, MorningAfter.NOTABLY)
    )


def _after_stop(situation: Situation) -> Finding | None:
    if any(stop.lifted is None for stop in situation.stops):
        return None
    over = max((stop.lifted for stop in situation.stops if stop.lifted), default=None)
    if over is None or any(answer.run.date >= over and clean(answer) for answer in situation.answers):
        return None
    return on(over)


AMBER = (
    Rule(
        id="AM1",
        level=Level.AMBER,
        find=_middling,
        says="{what} reached {worst} of 10; up to 3 is fine",
        do="slower and shorter, and watch it closely",
        flips="a run and a morning at 3 or less",
    ),
    Rule(
        id="AM2",
        level=Level.AMBER,
        find=_slow_to_settle,
        says="the run of {day} took {hours} h to settle, over 24",
        do="that was too much: do less",
        flips="a run that settles within 24 hours",
    ),
    Rule(
        id="AM3",
        level=Level.AMBER,
        find=_worse_morning,
        says="the morning after the run of {day}: {morning_after} worse",
        do="do less",
        flips="a run with a morning after that is no worse",
    ),
    Rule(
        id="AM4",
        level=Level.AMBER,
        find=_worse_week,
        says="this week stands worse than the one before",
        do="pull back",
        flips="a week that is no worse than the one before",
    ),
    Rule(
        id="AM5",
        level=Level.AMBER,
        find=lambda situation: None if situation.profile.assessed else Finding(),
        says="no clinician has ruled out a tear yet",
        do="have the tendon assessed",
        flips="an assessment, noted in the profile",
    ),
    Rule(
        id="AM6",
        level=Level.AMBER,
        find=lambda situation: None if situation.rehab_on or situation.paused else Finding(),
        says="no rehab session completed in the last 7 days",
        do="do the rehab: running alone is not the plan",
        flips="one completed rehab session",
    ),
    Rule(
        id="AM7",
        level=Level.AMBER,
        find=_altered_gait,
        says="the stride was clearly altered on {day}",
        do="do less until it is your own again",
        flips="a run with your own stride",
    ),
    Rule(
        id="AM8",
        level=Level.AMBER,
        find=_unanswered,
        says="not yet: still to be told is {words}",
        do="tell it first; nothing moves up before",
        flips="telling what is missing",
        withholds_offers=True,
    ),
    Rule(
        id="AM9",
        level=Level.AMBER,
        find=lambda situation: None if situation.latest else Finding(),
        says="no run in the last 14 days",
        do="begin with a test run: short, flat, easy",
        flips="a test run that settles well",
        origin="app",
    ),
    Rule(
        id="AM10",
        level=Level.AMBER,
        find=_rose_by_one,
        says="the run of {day} went from {pain_start} to {pain_end}, 1 up",
        do="do less",
        flips="a run that ends no sorer than it began",
        origin="app",
    ),
    Rule(
        id="AM11",
        level=Level.AMBER,
        find=lambda situation: Finding() if situation.trend is Trend.UNKNOWN else None,
        says="too few days are logged to see a trend",
        do="say how it is against last week",
        flips="an answer to the weekly question, or two weeks with three check-ins each",
        origin="app",
    ),
    Rule(
        id="AM12",
        level=Level.AMBER,
        find=_after_stop,
        says="the stop was over on {day}; no clean run since",
        do="a test run first: short and flat",
        flips="a test run that stays at 3 or less and settles within 24 hours",
        origin="app",
    ),
)
