"""Amber: run less, or first tell what is missing (AM1-AM12)."""

from rehab_tui.domain.response import RunResponse
from rehab_tui.domain.rules.rule import Found, Rule, on, spoken
from rehab_tui.domain.scales import Level, MorningAfter
from rehab_tui.domain.situation import Situation
from rehab_tui.domain.stops import painful_leg, worst_pain
from rehab_tui.domain.trends import Trend

MISSING = {
    "checkin": "today's morning pain",
    "pain_worst": "the highest pain of the last run",
    "pain_start": "the pain at the start of the last run",
    "pain_end": "the pain at the end of the last run",
    "settled": "how the last run settled",
    "morning_after": "the morning after the last run",
}


def _middling(now: Situation) -> Found | None:
    found: list[tuple[int, Found]] = []
    if now.newest and 4 <= (pain := worst_pain(now.newest)) <= 5:
        facts = {"pain": pain, "date": now.newest.date.isoformat()}
        leg = painful_leg(now.newest) or now.only_leg
        found.append((pain, Found(facts, leg, {"what": spoken(now.newest.date), "worst": pain})))
    if now.latest and 4 <= (pain := now.latest.worst) <= 5:
        facts = {"pain_worst": pain, "date": now.latest.run.date.isoformat()}
        what = f"the run of {spoken(now.latest.run.date)}"
        found.append((pain, Found(facts, now.only_leg, {"what": what, "worst": pain})))
    return max(found, key=lambda pair: pair[0])[1] if found else None


def _slow_to_settle(now: Situation) -> Found | None:
    if now.latest and now.latest.hours is not None and 24 < now.latest.hours <= 48:
        return on(now.latest.run.date, hours=round(now.latest.hours))
    return None


def _worse_morning(now: Situation) -> Found | None:
    if now.latest and now.latest.morning_after in (MorningAfter.SLIGHTLY, MorningAfter.NOTABLY):
        return on(now.latest.run.date, morning_after=now.latest.morning_after.value)
    return None


def _worse_week(now: Situation) -> Found | None:
    if now.trend is Trend.WORSE_ONCE:
        return Found({"weekly_pain": [week.pain for week in now.weeks]}, now.trend_leg)
    return None


def _altered_gait(now: Situation) -> Found | None:
    if now.latest and now.latest.run.gait_altered and not now.latest.run.limp:
        return on(now.latest.run.date)
    return None


def _not_told(now: Situation) -> Found | None:
    missing = [name for name in now.unknown if name in MISSING]
    words = " and ".join(MISSING[name] for name in missing)
    return Found({"missing": missing}, words={"words": words}) if missing else None


def _rose_by_one(now: Situation) -> Found | None:
    if now.latest and now.latest.rise == 1:
        run = now.latest.run
        return on(run.date, pain_start=run.pain_start, pain_end=run.pain_end)
    return None


def clean(answer: RunResponse) -> bool:
    """Whether a run set off no ST, AM1-AM3, AM7 or AM10, and all that is known of it."""
    run = answer.run
    return (
        answer.worst <= 3
        and not answer.rise
        and not run.limp
        and not run.gait_altered
        and not answer.unknown
        and (answer.hours or 0) <= 24
        and answer.morning_after not in (MorningAfter.SLIGHTLY, MorningAfter.NOTABLY)
    )


def _after_stop(now: Situation) -> Found | None:
    if any(stop.over is None for stop in now.stops):
        return None
    over = max((stop.over for stop in now.stops if stop.over), default=None)
    if over is None or any(answer.run.date >= over and clean(answer) for answer in now.answers):
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
        find=lambda now: None if now.profile.assessed else Found(),
        says="no clinician has ruled out a tear yet",
        do="have the tendon assessed",
        flips="an assessment, noted in the profile",
    ),
    Rule(
        id="AM6",
        level=Level.AMBER,
        find=lambda now: None if now.rehab_on or now.paused else Found(),
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
        find=_not_told,
        says="not yet: still to be told is {words}",
        do="tell it first; nothing moves up before",
        flips="telling what is missing",
    ),
    Rule(
        id="AM9",
        level=Level.AMBER,
        find=lambda now: None if now.latest else Found(),
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
        find=lambda now: Found() if now.trend is Trend.UNKNOWN else None,
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
