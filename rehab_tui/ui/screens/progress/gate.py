"""What the next step of the ladder still needs, point by point."""

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import zip_longest
from textwrap import wrap

from textual.content import Content

from rehab_tui.domain import words
from rehab_tui.domain.days import short_with_year
from rehab_tui.domain.ladder import Criterion, Decision, Gate, LegLadder
from rehab_tui.domain.records import EXERCISES
from rehab_tui.ui.screens.shared.text import lines

ASKS_WIDTH = 28


def gate_text(ladder: LegLadder, today: date, width: int, *, put_off: bool = False) -> Content:
    """What today says of the leg, and what the next step still needs, point by point."""
    if ladder.locked:
        return lines(*_today_says(ladder, width, put_off=put_off))
    stage = ladder.position.loaded_stage
    now = f", now {stage[0]} x {stage[1]}" if stage else ""
    above = f"NEXT  {EXERCISES[ladder.next].name if ladder.next else 'the top of the ladder is reached'}"
    again = " with more load, fewer reps" if ladder.next is ladder.position.step else ""
    kept = ladder.decision in (Decision.STAY, Decision.HOLD_DOSE)
    own_word = "   o overrides" if kept and ladder.may_override else ""
    head = Content.assemble((above + again, "bold $secondary"), now, (own_word, "$secondary"))
    return lines(head, *_today_says(ladder, width, put_off=put_off), *gate_lines(ladder.gates, today))


def _today_says(ladder: LegLadder, width: int, *, put_off: bool) -> Iterator[Content]:
    said, until = words.ruling(ladder), ladder.ruling.until
    colour = "$success" if ladder.offered else "$warning"
    if ladder.offered:
        said += ", put off for today: a accepts all the same" if put_off else ": a accepts, n not now"
    for line in wrap(said, width - 1):
        yield Content.styled(f" {line}", f"bold {colour}")
    for line in wrap(f"until {until}" if until else "", width - 1):
        yield Content.styled(f" {line}", "$secondary")


def gate_lines(gates: Sequence[Gate], today: date) -> Iterator[Content]:
    """The gates' points with a mark and the days they rest on; gates that ask the same share lines."""
    rules: dict[tuple[Criterion, ...], str] = {}
    for gate in gates:
        rules[gate.points] = f"{rules.get(gate.points, '')} {gate.rule}"
    width = max((len(named) for named in rules.values()), default=0)
    for points, named in rules.items():
        for point, row in zip(points, _rows(points, today), strict=True):
            mark = ("✓", "$success") if point.met else ("·", "bold $warning")
            asks = f"{point.asks:<{ASKS_WIDTH}}" if row else point.asks
            yield Content.assemble(f"{named:<{width}} ", mark, f" {asks}", row)


def _rows(points: Sequence[Criterion], today: date) -> Iterator[Content]:
    """What the days say of each point, in columns where points speak of the same days."""
    cells = [
        [f"{short_with_year(seen.day, today, weekday=False)} {seen.words}" for seen in point.days]
        for point in points
    ]
    widths = [max(map(len, column)) for column in zip_longest(*cells, fillvalue="")]
    for point, row in zip(points, cells, strict=True):
        parts = [
            Content.styled(cell.ljust(width + 3), "" if seen.met else "bold $warning")
            for cell, width, seen in zip(row, widths, point.days, strict=False)
        ]
        yield Content.assemble(*parts, point.seen)
