"""What makes the amber rules hold: how the last run was answered, how the week went, what is missing."""

from rehab_tui.domain.days import short
from rehab_tui.domain.facts.mornings import WORSE
from rehab_tui.domain.facts.run_response import RunResponse
from rehab_tui.domain.facts.situation import Situation
from rehab_tui.domain.facts.stops import painful_leg, worst_pain
from rehab_tui.domain.facts.trends import Trend
from rehab_tui.domain.records import CALM_PAIN, STOP_PAIN, calm
from rehab_tui.domain.rules.rule import Facts, Finding, on

MISSING = {
    "checkin": "today's morning pain",
    "pain_worst": "the highest pain of the last run",
    "pain_start": "the pain at the start of the last run",
    "pain_end": "the pain at the end of the last run",
    "settled": "how the last run settled",
    "morning_after": "the morning after the last run",
}


def middling_pain(situation: Situation) -> Finding | None:
    """Pain of 4 or 5 in the newest check-in or the last run; the higher one of them."""
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


def slow_to_settle(situation: Situation) -> Finding | None:
    """The last run took more than a day to settle, but no more than two."""
    if situation.latest and situation.latest.hours is not None and 24 < situation.latest.hours <= 48:
        return on(situation.latest.run.date, hours=round(situation.latest.hours))
    return None


def worse_morning(situation: Situation) -> Finding | None:
    """The morning after the last run was worse."""
    if situation.latest and situation.latest.morning_after in WORSE:
        return on(situation.latest.run.date, morning_after=situation.latest.morning_after.value)
    return None


def worse_week(situation: Situation) -> Finding | None:
    """This week is worse than the last, the first time in a row."""
    if situation.trend is Trend.WORSE_ONCE:
        return Finding({"weekly_pain": [week.pain for week in situation.weeks]}, situation.trend_leg)
    return None


def altered_gait(situation: Situation) -> Finding | None:
    """The stride was altered in the last run, without a limp."""
    if situation.latest and situation.latest.run.gait_altered and not situation.latest.run.limp:
        return on(situation.latest.run.date)
    return None


def unanswered(situation: Situation) -> Finding | None:
    """Something a green day needs is not noted."""
    missing = [name for name in situation.unknown if name in MISSING]
    words = " and ".join(MISSING[name] for name in missing)
    return Finding({"missing": missing}, words={"words": words}) if missing else None


def rose_by_one(situation: Situation) -> Finding | None:
    """Pain rose by one point in the last run."""
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
        and answer.morning_after not in WORSE
    )


def after_stop(situation: Situation) -> Finding | None:
    """The last stop is lifted, and no clean run has followed it."""
    if any(stop.lifted is None for stop in situation.stops):
        return None
    lifted = max((stop.lifted for stop in situation.stops if stop.lifted), default=None)
    if lifted is None or any(answer.run.date >= lifted and clean(answer) for answer in situation.answers):
        return None
    return on(lifted)
