"""The week's plan in words: today's run, the week's km and why, hard days, hills, speed, race."""

from collections.abc import Iterable, Iterator

from rehab_tui.domain.ahead import advice, next_run_words, race_rows, recovery_rows
from rehab_tui.domain.plan.week import NOTES, WeekPlan
from rehab_tui.domain.records import short
from rehab_tui.domain.today import Today
from rehab_tui.ui.screens.shared.ruled import Ruled

BAR = 11


def plan_rows(facts: Today) -> Iterator[Ruled]:
    """One row a question, with the id of the rule that answers it at the end."""
    plan = facts.plan
    yield Ruled("today", facts.sentence, plan.today_why)
    if words := next_run_words(facts):
        yield Ruled("next", words, plan.today_why)
    yield Ruled("week", week_words(plan.week_km_done, plan.week_km_cap, facts.week_km), "MD9")
    yield Ruled("", facts.week_line)
    if facts.went_on:
        yield Ruled("last", facts.went_on)
    if not facts.verdict.red:
        yield from _open_and_shut(plan)
    for rule in plan.notes:
        yield Ruled("note", NOTES[rule], rule)
    if not facts.verdict.red:
        yield from _labelled("how", advice(facts))
    yield from (Ruled(*row) for row in race_rows(facts))
    yield from _labelled("after", ((f"{days}: {words}", "") for days, words in recovery_rows(facts)))


def _labelled(label: str, told: Iterable[tuple[str, str]]) -> Iterator[Ruled]:
    """Words and rules under one label."""
    return (Ruled(label if not number else "", *said) for number, said in enumerate(told))


def _open_and_shut(plan: WeekPlan) -> Iterator[Ruled]:
    """Which of hills, speed and hard runs are open; a hard run needs speed, and room behind the last one."""
    moment = plan.hard_ok_from
    hard = plan.speed_ok and moment is None
    kinds = (("hills", "MD4", plan.hills_ok), ("speed", "MD7", plan.speed_ok), ("hard runs", "MD2", hard))
    waits = plan.speed_ok and moment is not None
    for state in (True, False):
        told = [(name, rule) for name, rule, fine in kinds if fine is state and not (waits and rule == "MD2")]
        if told:
            names, rules = zip(*told, strict=True)
            yield Ruled("fine" if state else "not yet", ", ".join(names), " ".join(rules))
    if plan.speed_ok and moment:
        yield Ruled("hard", f"from {short(moment.date())}, {moment:%H:%M}", "MD2")


def week_words(done: float, cap: float | None, told: str) -> str:
    """The distance of the training week against its cap, as a bar and as `told` in numbers."""
    if not cap:
        return f"{told} run"
    filled = BAR if done >= cap else int(done / cap * BAR)
    return f"{'━' * filled}{'╌' * (BAR - filled)}  {told}"
