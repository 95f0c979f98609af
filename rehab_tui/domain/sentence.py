"""The day's one sentence: may I run, how far, and if not, what instead; and the week's km in a line."""

from datetime import date, timedelta
from decimal import Decimal

from rehab_tui.domain.plan.cuts import CUT, Why
from rehab_tui.domain.plan.ledger import EARLY, GROWTH, HALF, SHORTEST_RUN_KM, exact, most_lately, rounded
from rehab_tui.domain.plan.week import SHORTER, WeekPlan
from rehab_tui.domain.records import DistanceUnit, Level, Profile, Run, Settled, Urgency, short
from rehab_tui.domain.rules.verdict import Reason, Verdict
from rehab_tui.domain.words import number

DAY = timedelta(days=1)
SOON = {DAY: "tomorrow", 2 * DAY: "the day after tomorrow"}
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

RUNS_A_WEEK = 4
"""So many runs a week has room for, one every other day (MD3)."""

LEAST = "the least a week has"
"""What a week at the floor of the km is called."""

SLOWLY = "past your usual week it grows more slowly"
"""Why a week grew by less than a tenth."""


def run_sentence(judged: Verdict, plan: WeekPlan, day: date, latest: Run | None, unit: DistanceUnit) -> str:
    """Whether to run today and how far, in the words of the most serious rule; `latest` is the last run."""
    if judged.level is Level.RED:
        fired = [reason.rule for reason in judged.reasons]
        return DANGERS.get("EV3" if "EV3" in fired else fired[0], STOPPED[judged.urgency])
    return _run(plan, unit) if plan.today_km else _no_run(judged, plan, day, latest)


def _no_run(judged: Verdict, plan: WeekPlan, day: date, latest: Run | None) -> str:
    ran_today = latest is not None and latest.date == day
    match plan.today_why:
        case "AM8":
            return _untold(judged, latest, ran_today=ran_today)
        case "MD3" if ran_today:
            return f"You have run today. {_next_run(plan, day, day + 2 * DAY)}"
        case "MD3":
            why = "rest after your race" if plan.free_from else "you ran yesterday"
            return f"No run today: {why}. {_next_run(plan, day, day + DAY)}"
        case "MD10":
            return "No run today: your plan is paused."
        case _:
            following = plan.week.first + 7 * DAY
            sooner = "; a green day before it has more" if _held(plan) and day + DAY < following else ""
            begins = f"The next week begins on {short(following)}{sooner}."
            return f"No run today: this week's distance is used up. {begins}"


def _untold(judged: Verdict, latest: Run | None, *, ran_today: bool) -> str:
    """AM8: what is missing, and who can tell it when."""
    if "checkin" in judged.unknown:
        return "Check in first: 20 seconds."
    if ran_today:
        return "You have run today. How it settles shows by tomorrow's check-in."
    if latest and latest.settled is Settled.NOT_YET:
        return "No run before the last one has settled. Tell here when it has."
    return "First say how the last run went, then see how far."


def _next_run(plan: WeekPlan, today: date, other_day: date) -> str:
    """When the next run can be: on the other day, later after a race or if no km are left of this week."""
    following, cap, day = plan.week.first + 7 * DAY, plan.week_km_cap, max(other_day, plan.free_from or today)
    if cap is None or cap - plan.week_km_done >= SHORTEST_RUN_KM or day >= following:
        return f"The next run can be {SOON.get(day - today) or f'on {short(day)}'}."
    sooner = ", or on a green day before it" if _held(plan) else ""
    return f"The next run can be on {short(following)}{sooner}."


def _held(plan: WeekPlan) -> bool:
    """Whether amber alone keeps a run's km of the week back, so that a green day has them."""
    week = plan.week
    return week.allowed is not None and week.allowed - week.km >= SHORTEST_RUN_KM


def _run(plan: WeekPlan, unit: DistanceUnit) -> str:
    far = unit.most(plan.today_km)
    if plan.today_why in ("AM9", "AM12") or plan.week_km_cap is None:
        return f"A test run of up to {far}, easy and flat."
    return f"Run up to {far}, {plan.ways}."


def shown(judged: Verdict) -> tuple[Reason, ...]:
    """The reasons worth showing: those of the day's level, and no more than a person reads.

    On a red day no milder reason is shown, and beside a lock none that does not lock: it would speak of load.
    """
    worst = [reason for reason in judged.reasons if reason.level is judged.level]
    return tuple([reason for reason in worst if reason.entry.locks] or worst)[:SHOWN]


def week_line(plan: WeekPlan, profile: Profile) -> str:
    """The week's km and where they come from: `24 km: you ran 22 last week and it stayed calm; ...`."""
    cap = plan.week_km_cap
    if cap is None:
        return "no limit yet: it shows after a first run, or from your usual week in the profile"
    if plan.week_why is Why.ZERO:
        stop = plan.today_why.startswith("ST")
        return f"no running while {'a stop stands' if stop else 'all loading is locked'}"
    return f"{profile.units.distance.most(cap)}: {_because(plan, profile)}{_less_today(plan, cap)}"


def _less_today(plan: WeekPlan, cap: float) -> str:
    """Why a run today is short beside the week's km, where four such runs do not make the week."""
    if plan.today_km * RUNS_A_WEEK >= cap or plan.today_why not in ("MD12", *SHORTER):
        return ""
    if plan.today_why == "MD12":
        return "; single runs grow little by little"
    return f"; less today ({plan.today_why})"


def _because(plan: WeekPlan, profile: Profile) -> str:
    week, usual = plan.week, profile.usual_weekly_km
    if week.allowed is not None and plan.week_km_cap != rounded(week.allowed):
        return "no more than you ran lately"
    if usual and week.allowed == exact(usual) and plan.week_why in (Why.FIRST, Why.GROW, Why.HOLD):
        return "your usual week"
    return {
        Why.FIRST: _first,
        Why.GROW: _followed,
        Why.HOLD: _followed,
        Why.CUT: _cut,
        Why.RETURN: lambda *_: "after a week or more without running",
    }[plan.week_why](plan, profile)


def _first(plan: WeekPlan, profile: Profile) -> str:
    week, usual = plan.week, profile.usual_weekly_km
    if usual and week.allowed == exact(usual) * HALF:
        return "half of your usual week to begin with"
    return "what you began with" if week.allowed == week.km else "the least to begin with"


def _cut(plan: WeekPlan, _: Profile) -> str:
    cut, before = plan.week.cut, plan.week.uncut
    whole = before is not None and plan.week.allowed == before * CUT
    what = "a quarter less since" if whole else f"{LEAST}, after the cut of"
    return f"{what} {short(cut.date)} ({cut.rule})" if cut else ""


def _followed(plan: WeekPlan, profile: Profile) -> str:
    """What is said of a week that follows from the one before, first where something limited it."""
    before, allowed = plan.weeks[-2:][0], plan.week.allowed or Decimal(0)
    stood, usual = before.allowed or before.km, profile.usual_weekly_km
    ran, last = (_told(km, profile.units.distance) for km in (before.km, stood))
    if before.symptoms:
        return "no more than last week's limit, as last week was not calm"
    if allowed == most_lately(plan.weeks[:-1]):
        above = "half" if len(plan.weeks) == EARLY else "a quarter"
        return f"no more than {above} above the most you ran in a week lately"
    if allowed < stood:
        return f"{LEAST}, as you ran little lately"
    if allowed == stood:
        return f"the same as last week; you ran {ran}"
    if usual and exact(usual) <= stood:
        return f"you ran {ran} last week; {SLOWLY}"
    return _grown(before.km, stood, (ran, last), tenth=allowed == GROWTH * min(before.km, stood))


def _told(km: Decimal, unit: DistanceUnit) -> str:
    return number(unit.of(rounded(km), 1))


def _grown(km: Decimal, stood: Decimal, told: tuple[str, str], *, tenth: bool) -> str:
    """What was run past the allowance earns nothing, and a small week more than a tenth: told apart."""
    ran, last = told
    if not tenth:
        return f"up from {last}, as you ran {ran} last week and it stayed calm"
    if km > stood:
        return f"a tenth above last week's limit of {last}; you ran {ran}"
    return f"you ran {ran} last week and it stayed calm; a tenth more"
