"""The week's plan in words: today's run, the week's km and why, hard days, hills, speed, race."""

from collections.abc import Iterator
from datetime import datetime

from rehab_tui.domain.days import short, short_with_year
from rehab_tui.domain.plan.week import NOTES, RACE_ADVICE
from rehab_tui.domain.today import Today
from rehab_tui.ui.screens.shared.ruled import Ruled

BAR = 20


def plan_rows(facts: Today) -> Iterator[Ruled]:
    """One row a question, with the id of the rule that answers it at the end."""
    plan, race = facts.plan, facts.entries.profile.race
    yield Ruled("today", facts.sentence, plan.today_why)
    yield Ruled("week", week_words(plan.week_km_done, plan.week_km_cap), "MD9")
    yield Ruled("", facts.week_line)
    if not facts.verdict.red:
        yield Ruled("hard", hard_words(plan.hard_ok_from), "MD2")
        yield Ruled("hills", "fine" if plan.hills_ok else "not yet", "MD4")
        yield Ruled("speed", "fine" if plan.speed_ok else "not yet", "MD7")
    for rule in plan.notes:
        yield Ruled("note", NOTES[rule], rule)
    if race and facts.race:
        day = short_with_year(race.date, facts.day)
        of = f"{race.name}, {day}" if race.name else day
        yield Ruled("race", f"{of}. {RACE_ADVICE[facts.race]}", facts.race)


def hard_words(moment: datetime | None) -> str:
    """From when the last hard or painful run leaves room for a hard session."""
    return f"not before {short(moment.date())}, {moment:%H:%M}" if moment else "none is too near"


def week_words(done: float, cap: float | None) -> str:
    """The distance of the training week against its cap, as a bar and in numbers."""
    if not cap:
        return f"{done:.1f} km run"
    filled = BAR if done >= cap else int(done / cap * BAR)
    return f"{'━' * filled}{'╌' * (BAR - filled)}  {done:.1f} of {cap:.1f} km"
