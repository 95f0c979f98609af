"""The week's plan in words: today's run, the week's km and why, hard days, hills, speed, race."""

from collections.abc import Iterator

from rehab_tui.domain.days import short, short_with_year
from rehab_tui.domain.plan.week import NOTES, RACE_ADVICE, WeekPlan
from rehab_tui.domain.today import Today
from rehab_tui.ui.screens.shared.ruled import Ruled

BAR = 14


def plan_rows(facts: Today) -> Iterator[Ruled]:
    """One row a question, with the id of the rule that answers it at the end."""
    plan, race = facts.plan, facts.entries.profile.race
    yield Ruled("today", facts.sentence, plan.today_why)
    yield Ruled("week", week_words(plan.week_km_done, plan.week_km_cap, facts.week_km), "MD9")
    yield Ruled("", facts.week_line)
    if not facts.verdict.red:
        yield Ruled("hard", hard_words(plan), "MD2")
        yield Ruled("hills", "fine" if plan.hills_ok else "not yet", "MD4")
        yield Ruled("speed", "fine" if plan.speed_ok else "not yet", "MD7")
    for rule in plan.notes:
        yield Ruled("note", NOTES[rule], rule)
    if race and facts.race:
        day = short_with_year(race.date, facts.day)
        of = f"{race.name}, {day}" if race.name else day
        yield Ruled("race", f"{of}. {RACE_ADVICE[facts.race]}", facts.race)


def hard_words(plan: WeekPlan) -> str:
    """From when the last hard or painful run leaves room for a hard session, if speed is open at all."""
    if moment := plan.hard_ok_from:
        return f"not before {short(moment.date())}, {moment:%H:%M}"
    return "fine" if plan.speed_ok else "not yet: speed comes first"


def week_words(done: float, cap: float | None, told: str) -> str:
    """The distance of the training week against its cap, as a bar and as `told` in numbers."""
    if not cap:
        return f"{told} run"
    filled = BAR if done >= cap else int(done / cap * BAR)
    return f"{'━' * filled}{'╌' * (BAR - filled)}  {told}"
