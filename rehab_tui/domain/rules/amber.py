"""Amber: run less, or first tell what is missing (AM1-AM13)."""

from datetime import timedelta
from functools import partial
from math import inf, isinf

from rehab_tui.domain.facts import WORSE, Situation, StopRule, Trend, excused, painful_leg, since, worse_of
from rehab_tui.domain.names import MORNINGS_AFTER
from rehab_tui.domain.records import CALM_PAIN, STOP_PAIN, Activity, Level, Rows, Session, Settled, short
from rehab_tui.domain.rules.rule import Facts, Finding, Rule, on
from rehab_tui.domain.rules.short_runs import after_stop, no_test_run
from rehab_tui.domain.rules.untold import unanswered


def _middling_pain(situation: Situation) -> Finding | None:
    """Pain of 4 or 5: in a recent run, today or yesterday, or in the newest check-in; the highest of them."""
    found: list[tuple[int, Finding]] = []
    for answer in situation.recent:
        if _middling(pain := answer.worst):
            facts: Facts = {"pain_worst": pain, "date": answer.run.date.isoformat()}
            what = f"the run of {short(answer.run.date)}"
            found.append((pain, Finding(facts, situation.only_leg, {"what": what, "worst": pain})))
    yesterday = situation.day - timedelta(days=1)
    for checkin in situation.entries.checkins[-2:]:
        near = checkin.date >= yesterday or checkin is situation.newest
        if near and _middling(pain := checkin.worst_pain):
            facts = {"pain": pain, "date": checkin.date.isoformat()}
            leg = painful_leg(checkin) or situation.only_leg
            found.append(
                (pain, Finding(facts, leg, {"what": f"the pain of {short(checkin.date)}", "worst": pain}))
            )
    sessions, activities = situation.entries.sessions, situation.entries.activities
    near_days: Rows[Session | Activity] = (*since(sessions, yesterday), *since(activities, yesterday))
    for done in near_days:
        if _middling(pain := done.worst_pain):
            facts = {"pain": pain, "date": done.date.isoformat()}
            what = f"the {'rehab' if isinstance(done, Session) else 'cross-training'} of {short(done.date)}"
            found.append((pain, Finding(facts, situation.only_leg, {"what": what, "worst": pain})))
    return max(found, key=lambda pair: pair[0])[1] if found else None


def _middling(pain: int) -> bool:
    return CALM_PAIN < pain <= STOP_PAIN


def _slow_to_settle(situation: Situation) -> Finding | None:
    """A recent run took more than a day to settle, and no stop (ST2) says so already; the slowest of them."""
    most = 48 if situation.standing(StopRule.SETTLING) else inf
    slow = [answer for answer in situation.recent if 24 < (answer.hours or 0) <= most]
    if not slow:
        return None
    slowest = max(slow, key=lambda answer: (answer.hours or 0, answer.run.date))
    run, hours = slowest.run, slowest.hours or 0
    found = on(run.date, hours="more than 48" if isinf(hours) else round(hours))
    # hours of an answer were not measured, and may not have passed yet
    answered = run.settled in (Settled.WITHIN_48H, Settled.LONGER)
    took = (
        "needs more than a day to settle, as you said"
        if answered
        else f"took {round(hours)} h to settle, over 24"
    )
    return found._replace(words={**found.words, "took": took})


def _worse_morning(situation: Situation) -> Finding | None:
    """The morning after a recent run was worse; the worst of them."""
    worst = worse_of(*(answer.morning_after for answer in situation.recent))
    if worst not in WORSE:
        return None
    day = next(answer.run.date for answer in situation.recent if answer.morning_after is worst)
    found = on(day, morning_after=worst.value)
    return found._replace(words={**found.words, "how": MORNINGS_AFTER[worst]})


def _worse_week(situation: Situation) -> Finding | None:
    """This week is worse than those before, the first time in a row."""
    if situation.trend is Trend.WORSE_ONCE:
        weekly = [round(week.pain, 1) for week in situation.weeks]
        return Finding({"weekly_pain": weekly}, situation.trend_leg)
    return None


def _altered_gait(situation: Situation) -> Finding | None:
    """The stride was altered in a recent run, without a limp."""
    altered = (answer.run for answer in situation.recent if answer.run.gait_altered and not answer.run.limp)
    run = next(altered, None)
    return on(run.date) if run else None


def _no_rehab(situation: Situation) -> Finding | None:
    """No session completed lately, and no pause that excuses it."""
    spared = situation.rehab_on or excused(situation.entries.pauses, situation.day)
    return None if spared else Finding()


def _not_assessed(situation: Situation) -> Finding | None:
    return None if situation.assessed else Finding()


def _rose_by_one(situation: Situation) -> Finding | None:
    """Pain rose by one point, to 3 or more, in a recent run."""
    run = next((answer.run for answer in situation.recent if answer.sorer), None)
    return on(run.date, pain_start=run.pain_start, pain_end=run.pain_end) if run else None


_rule = partial(Rule, level=Level.AMBER)

AMBER = (
    _rule(
        id="AM1",
        find=_middling_pain,
        says="{what} reached {worst} of 10; up to 3 is fine",
        do="slower and shorter, and watch it closely",
        flips="a run and a morning at 3 or less",
    ),
    _rule(
        id="AM2",
        find=_slow_to_settle,
        says="the run of {day} {took}",
        do="that was too much: do less",
        flips="a run that settles within 24 hours",
    ),
    _rule(
        id="AM3",
        find=_worse_morning,
        says="the morning after the run of {day} was {how}",
        do="do less",
        flips="a run with a morning after that is no worse",
    ),
    _rule(
        id="AM4",
        find=_worse_week,
        says="this week is worse than the weeks before",
        do="pull back: a quarter less",
        flips="a week that is no worse than those before",
    ),
    _rule(
        id="AM5",
        find=_not_assessed,
        says="no clinician has ruled out a tear of this tendon yet",
        do="have the tendon assessed",
        flips="an assessment, noted in the profile",
    ),
    _rule(
        id="AM6",
        find=_no_rehab,
        says="no rehab session completed in the last 7 days",
        do="do the rehab: running alone is not the plan",
        flips="one completed rehab session",
    ),
    _rule(
        id="AM7",
        find=_altered_gait,
        says="the stride was clearly altered on {day}",
        do="do less until it is your own again",
        flips="a run with your own stride",
    ),
    _rule(
        id="AM8",
        find=unanswered,
        says="not noted yet: {words}",
        do="note it first; nothing moves up before",
        flips="noting what is missing",
        withholds_offers=True,
    ),
    _rule(
        id="AM9",
        find=no_test_run,
        says="no run in the last 14 days{least}",
        do="begin with a test run: short, flat, easy",
        flips="a test run that settles well",
        origin="app",
    ),
    _rule(
        id="AM10",
        find=_rose_by_one,
        says="pain rose from {pain_start} to {pain_end} in the run of {day}",
        do="do less",
        flips="a run that ends no sorer than it began",
        origin="app",
    ),
    _rule(
        id="AM11",
        find=lambda situation: Finding() if situation.trend is Trend.UNKNOWN else None,
        says="too few days are logged to see a trend",
        do="say how it is against last week",
        flips="an answer to the weekly question, or two weeks with three check-ins each",
        origin="app",
    ),
    _rule(
        id="AM12",
        find=after_stop,
        says="the stop was over on {day}; no clean run since, 1 km or longer",
        do="a test run first: short and flat",
        flips="a test run that stays at 3 or less and settles within 24 hours",
        origin="app",
    ),
    _rule(
        id="AM13",
        find=lambda situation: None if situation.screened else Finding(),
        says="the safety questions have not been answered in the last 45 days",
        do="answer them: it takes a minute",
        flips="an answer to the safety questions",
        origin="app",
    ),
)
