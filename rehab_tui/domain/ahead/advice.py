"""How to run where running is open: one change at a time, warm up, ground, shorter steps (MD1, MD5-MD8)."""

from collections.abc import Iterator
from math import ceil, floor

from rehab_tui.domain.facts import since
from rehab_tui.domain.plan.cuts import APART
from rehab_tui.domain.records import last, short
from rehab_tui.domain.today import Today

QUICKER = (1.05, 1.10)
UPPER_MARK = 180
QUICK_ENOUGH = 170
"""Steps a minute from which no quicker ones are asked for, and the most that are (MD5)."""


def advice(told: Today) -> Iterator[tuple[str, str]]:
    """What to keep to on the next run, each with its rules; only for a day that is not red."""
    situation, plan = told.situation, told.plan
    cut = next((week.cut for week in reversed(plan.weeks[-2:]) if week.cut), None)
    if cut and (until := cut.date + APART) > situation.day:
        yield f"After the cut of {short(cut.date)} change nothing else before {short(until)}.", "MD1"
    yield "Warm up 5 min; firm grass or even trail, not road or sand.", "MD6 MD8"
    first, _ = last(30, situation.day)
    steps = [run.cadence_spm for run in since(situation.entries.runs, first) if run.cadence_spm]
    if steps and steps[-1] < QUICK_ENOUGH:
        low, high = ceil(steps[-1] * QUICKER[0]), min(floor(steps[-1] * QUICKER[1]), UPPER_MARK)
        yield f"Quicker, shorter steps: {low} to {high} a minute ({steps[-1]} lately).", "MD5"
