"""Am I getting better: the weekly pain and stiffness of each sore leg, and its ladder."""

from collections.abc import Iterator

from textual.content import Content

from rehab_tui.domain.facts import Series, weekly
from rehab_tui.domain.ladder import LegLadder
from rehab_tui.domain.names import TRENDS
from rehab_tui.domain.plan.week import RACE_ADVICE
from rehab_tui.domain.records import EXERCISES
from rehab_tui.domain.today import Today
from rehab_tui.ui.screens.shared.text import STIFFNESS_TOP, lines
from rehab_tui.ui.widgets.strips import beads, strip

WEEKS = 8


def trend_answer(facts: Today, *, tall: bool = False) -> Content:
    """Pain and stiffness of the last weeks on fixed scales, and the ladder in a line, for each sore leg."""
    rows = [row for ladder in facts.ladders for row in _trend_rows(facts, ladder, tall=tall)]
    if facts.escalation:
        rows.append(Content.styled(f"{facts.escalation.rule}   {facts.escalation.text}", "$warning"))
    if facts.race:
        rows.append(Content(f"{facts.race}   {RACE_ADVICE[facts.race]}"))
    return lines(*rows) if rows else Content("The trend shows once check-ins are logged.")


def _trend_rows(facts: Today, ladder: LegLadder, *, tall: bool) -> Iterator[Content]:
    leg = ladder.position.leg
    steps = ladder.steps
    side = f"{leg} " if len(facts.ladders) > 1 else ""
    pain = weekly(facts.situation, leg, WEEKS, lambda week: week.pain)
    stiff = weekly(facts.situation, leg, WEEKS, lambda week: week.stiffness)
    yield from _bars(f"{side}pain", pain, 10, f"of 10   {TRENDS[facts.situation.trend]}", tall=tall)
    yield from _bars(f"{side}stiffness", stiff, STIFFNESS_TOP, f"min, {WEEKS} weeks", tall=tall)
    line = beads(steps.index(ladder.position.step), len(steps))
    yield Content.assemble(f"{side + 'ladder':<19}", (line, "$primary"), f"   {_above(ladder)}")


def _above(ladder: LegLadder) -> str:
    """The step above and what it needs; where all loading is locked, that."""
    if ladder.locked or ladder.next is None:
        return ladder.ruling.why if ladder.locked else "the top of the ladder"
    needs = f"needs {' and '.join(ladder.missing)}" if ladder.missing else "not offered today"
    return f"→ {EXERCISES[ladder.next].name}: {'gate open' if ladder.offered else needs}"


def _bars(label: str, values: Series, top: float, unit: str, *, tall: bool) -> Iterator[Content]:
    """The weekly bars with the first and the newest value at their ends, on the lowest line."""
    known = [value for value in values if value is not None]
    if not known:
        yield Content.assemble(
            f"{label:<19}", ("three logged days in a week give the first value", "$secondary")
        )
        return
    first, newest = f"{known[0]:g}", f"{known[-1]:g}"
    *above, lowest = strip(values, top, rows=3 if tall else 1, width=4 if tall else 1)
    for row in above:
        yield Content.assemble(" " * 19, (row, "$primary"))
    yield Content.assemble(f"{label:<14}{first:>4} ", (lowest, "$primary"), f" {newest} {unit}")
    if tall:
        yield Content("")
