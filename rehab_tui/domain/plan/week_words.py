"""Why a training week has its km, in one line."""

from rehab_tui.domain.days import short
from rehab_tui.domain.plan.ledger import HALF, Why, exact, rounded
from rehab_tui.domain.plan.week import WeekPlan
from rehab_tui.domain.records import Profile
from rehab_tui.domain.words import number


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
    return {
        Why.FIRST: "half of your usual week to begin with" if half else "what you began with",
        Why.GROW: f"you ran {ran} last week and it stayed calm; a tenth more",
        Why.HOLD: _held(plan, ran),
        Why.CUT: f"a quarter less since {short(week.cut.date)} ({week.cut.rule})" if week.cut else "",
        Why.RETURN: "after a week or more without running",
    }[plan.week_why]


def _held(plan: WeekPlan, ran: str) -> str:
    before = plan.weeks[-2:][0]
    if before.symptoms:
        return "no more than last week, which was not calm"
    used = before.allowed is not None and before.km >= before.allowed
    return "no more than you ran lately" if used else f"as last week, of which you ran {ran}"
