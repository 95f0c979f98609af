"""The week's plan in words: today's run, the week's km and why, hard days, hills, speed, race."""

from rich.table import Table
from rich.text import Text

from rehab_tui.domain.days import short
from rehab_tui.domain.plan.week import NOTES, RACE_ADVICE, WeekPlan
from rehab_tui.domain.today import Today

BAR = 20


def plan_table(facts: Today) -> Table:
    """One row a question, with the id of the rule that answers it at the end."""
    plan, race = facts.plan, facts.entries.profile.race
    table = Table.grid(padding=(0, 2), expand=True)
    table.add_column(style="dim")
    table.add_column(ratio=1)
    table.add_column(style="dim", justify="right")
    table.add_row("today", facts.sentence, plan.today_why)
    table.add_row("week", week_words(plan.week_km_done, plan.week_km_cap, facts.week_km), "MD9")
    table.add_row("", facts.week_line, "")
    if not facts.verdict.red:
        table.add_row("hard", hard_words(plan), "MD2")
        table.add_row("hills", "fine" if plan.hills_ok else "not yet", "MD4")
        table.add_row("speed", "fine" if plan.speed_ok else "not yet", "MD7")
    for rule in plan.notes:
        table.add_row("note", NOTES[rule], rule)
    if race and facts.race:
        of = f"{race.name}, {race.date}" if race.name else f"{race.date}"
        table.add_row("race", Text(f"{of}. {RACE_ADVICE[facts.race]}"), facts.race)
    return table


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
