"""The day's one sentence: may I run, how far, and if not, what instead; and the week's km in a line."""

from datetime import date, timedelta

from rehab_tui.domain.days import short
from rehab_tui.domain.plan.ledger import HALF, SHORTEST_RUN_KM, TrainingWeek, Why, exact, rounded
from rehab_tui.domain.plan.week import WeekPlan
from rehab_tui.domain.records import Level, Profile, Run, Settled, Urgency
from rehab_tui.domain.rules.verdict import Reason, Verdict
from rehab_tui.domain.words import number

DAY = timedelta(days=1)
SHOWN = 2
"""How many reasons stand beside the sentence; the others are one key away."""

DANGERS = {
    "EV3": "Call the emergency number now. No running, no rehab.",
    "EV1": "Do not run and do no rehab. Call whoever prescribed the antibiotic today.",
}
"""What a clot in the lung says before everything else, and what the antibiotic says where it is the worst."""

STOPPED = {
    Urgency.SAME_DAY: "Do not run and do no rehab. Be seen by a doctor today.",
    Urgency.URGENT: "Do not run and do no rehab. See a doctor as soon as you can.",
    Urgency.PHYSIO: "No running today. See a physio; bike or swim if it does not hurt.",
    Urgency.NONE: "No running today. Bike or swim if it does not hurt.",
}
"""A red day, by who should look at it."""


def run_sentence(judged: Verdict, plan: WeekPlan, day: date, latest: Run | None) -> str:
    """Whether to run today and how far, in the words of the most serious rule; `latest` is the last run."""
    if judged.level is Level.RED:
        fired = [reason.rule for reason in judged.reasons]
        return DANGERS.get("EV3" if "EV3" in fired else fired[0], STOPPED[judged.urgency])
    return _run(plan) if plan.today_km else _no_run(judged, plan, day, latest)


def _no_run(judged: Verdict, plan: WeekPlan, day: date, latest: Run | None) -> str:
    ran_today = latest is not None and latest.date == day
    match plan.today_why:
        case "AM8":
            return _untold(judged, latest, ran_today=ran_today)
        case "MD3" if ran_today:
            return f"You have run today. {_next_run(plan, day + 2 * DAY, 'the day after tomorrow')}"
        case "MD3":
            return f"No run today: you ran yesterday. {_next_run(plan, day + DAY, 'tomorrow')}"
        case "MD10":
            return "No run today: your plan is paused."
        case _:
            following = plan.week.first + 7 * DAY
            return f"No run today: this week's km are used. The next week begins on {short(following)}."


def _untold(judged: Verdict, latest: Run | None, *, ran_today: bool) -> str:
    """AM8: what is missing, and who can tell it when."""
    if "checkin" in judged.unknown:
        return "Check in first: 20 seconds."
    if ran_today:
        return "You have run today. How it settles shows by tomorrow's check-in."
    if latest and latest.settled is Settled.NOT_YET:
        return "No run before the last one has settled. Tell here when it has."
    return "First tell how the last run went, then today's km stand here."


def _next_run(plan: WeekPlan, day: date, named: str) -> str:
    """When the next run can be: on that day, or in the next week if no km are left of this one."""
    following, cap = plan.week.first + 7 * DAY, plan.week_km_cap
    used = cap is not None and cap - plan.week_km_done < SHORTEST_RUN_KM
    return f"The next run can be {f'on {short(following)}' if used and day < following else named}."


def _run(plan: WeekPlan) -> str:
    km = number(plan.today_km)
    if plan.today_why in ("AM9", "AM12") or plan.week_km_cap is None:
        return f"A test run of up to {km} km, easy and flat."
    how = "fast or easy" if plan.speed_ok and plan.hard_ok_from is None else "easy"
    return f"Run up to {km} km, {how}{', hills too' if plan.hills_ok else ' and flat'}."


def shown(judged: Verdict) -> tuple[Reason, ...]:
    """The reasons worth showing: those of the day's level, and no more than a person reads.

    On a red day no milder reason is shown, and beside a lock none that does not lock: it would speak of load.
    """
    worst = [reason for reason in judged.reasons if reason.level is judged.level]
    return tuple([reason for reason in worst if reason.locks] or worst)[:SHOWN]


def week_line(plan: WeekPlan, profile: Profile) -> str:
    """The week's km and where they come from: `24 km: you ran 22 last week and it stayed calm; ...`."""
    cap = plan.week_km_cap
    if cap is None:
        return "not known before a first run, or your usual week in the profile"
    if plan.week_why is Why.ZERO:
        return "no running while a stop stands"
    return f"{number(cap)} km: {_because(plan, profile)}"


def _because(plan: WeekPlan, profile: Profile) -> str:
    week, before = plan.week, plan.weeks[-2:][0]
    usual, ran = profile.usual_weekly_km, number(rounded(before.km))
    half = usual is not None and week.allowed == exact(usual) * HALF
    if usual and week.allowed == exact(usual) and plan.week_why in (Why.GROW, Why.HOLD) and not _waits(plan):
        return "your usual week"
    return {
        Why.FIRST: "half of your usual week to begin with" if half else "what you began with",
        Why.GROW: _grown(before),
        Why.HOLD: _held(plan, ran),
        Why.CUT: f"a quarter less since {short(week.cut.date)} ({week.cut.rule})" if week.cut else "",
        Why.RETURN: "after a week or more without running",
    }[plan.week_why]


def _grown(before: TrainingWeek) -> str:
    """What ran past the allowance earns nothing, so it is told apart."""
    ran, allowed = before.km, before.allowed or before.km
    if ran > allowed:
        return f"{number(rounded(allowed))} of last week's {number(rounded(ran))} count; a tenth more"
    return f"you ran {number(rounded(ran))} last week and it stayed calm; a tenth more"


def _held(plan: WeekPlan, ran: str) -> str:
    before = plan.weeks[-2:][0]
    if _waits(plan):
        return "no more than you ran lately"
    if before.symptoms:
        return "no more than last week, which was not calm"
    return f"as last week, of which you ran {ran}"


def _waits(plan: WeekPlan) -> bool:
    """Whether an amber day gives less than the week is allowed."""
    return plan.week.allowed is not None and plan.week_km_cap != rounded(plan.week.allowed)
