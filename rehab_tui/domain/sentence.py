"""The day's one sentence: may I run, how far, and if not, what instead."""

from datetime import timedelta

from rehab_tui.domain.days import short
from rehab_tui.domain.plan.week import WeekPlan
from rehab_tui.domain.records import Level, Urgency
from rehab_tui.domain.rules.verdict import Reason, Verdict
from rehab_tui.domain.words import number

SHOWN = 2
"""How many reasons stand beside the sentence; the others are one key away."""

DANGERS = {
    "EV3": "Call the emergency number now. No running, no rehab.",
    "EV1": "Do not run and do no rehab. Call whoever prescribed the antibiotic today.",
}
"""What comes before everything else, by rule."""

STOPPED = {
    Urgency.SAME_DAY: "Do not run and do no rehab. Be seen by a doctor today.",
    Urgency.URGENT: "Do not run and do no rehab. See a doctor as soon as you can.",
    Urgency.PHYSIO: "No running today. See a physio; bike or swim if it does not hurt.",
    Urgency.NONE: "No running today. Bike or swim if it does not hurt.",
}
"""A red day, by who should look at it."""


def run_sentence(judged: Verdict, plan: WeekPlan) -> str:
    """Whether to run today and how far, in the words of the most serious rule."""
    if judged.level is Level.RED:
        danger = next((DANGERS[reason.rule] for reason in judged.reasons if reason.rule in DANGERS), "")
        return danger or STOPPED[judged.urgency]
    if plan.today_km:
        return _run(plan)
    match plan.today_why:
        case "AM8" if "checkin" in judged.unknown:
            return "Check in first: 20 seconds."
        case "AM8":
            return "First tell how the last run went, then today's km stand here."
        case "MD3":
            return "No run today: easy days between runs. Run again once a day lies between."
        case _:
            following = plan.week.first + timedelta(days=7)
            return f"No run today: this week's km are used. The next week begins on {short(following)}."


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
