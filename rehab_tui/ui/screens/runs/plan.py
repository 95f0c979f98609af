"""The week's plan in words: today's run, the week's km and why, hard days, hills, speed, race."""

from datetime import datetime

from rich.table import Table
from rich.text import Text

from rehab_tui.domain.days import short
from rehab_tui.domain.plan.week import NOTES, RACE_ADVICE
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
    table.add_row("week", week_words(plan.week_km_done, plan.week_km_cap), "MD9")
    table.add_row("", facts.week_line, "")
    if not facts.verdict.red:
        table.add_row("hard", hard_words(plan.hard_ok_from), "MD2")
        table.add_row("hills", "fine" if plan.hills_ok else "not yet", "MD4")
        table.add_row("speed", "fine" if plan.speed_ok else "not yet", "MD7")
    for rule in plan.notes:
        table.add_row("note", NOTES[rule], rule)
    if race and facts.race:
        of = f"{race.name}, {race.date}" if race.name else f"{race.date}"
        table.add_row("race", Text(f"{of}. {RACE_ADVICE[facts.race]}"), facts.race)
    return table


def hard_words(moment: datetime | None) -> str:
    """From when the last hard or painful run leaves room for a hard session."""
    return f"not before {short(moment.date())}, {moment:%H:%M}" if moment else "none is too near"


def week_words(done: float, cap: float | None) -> str:
    """The distance of the training week against its cap, as a bar and in numbers."""
    if not cap:
        return f"{done:.1f} km run"
    filled = BAR if done >= cap else int(done / cap * BAR)
    return f"{'━' * filled}{'╌' * (BAR - filled)}  {done:.1f} of {cap:.1f} km"
