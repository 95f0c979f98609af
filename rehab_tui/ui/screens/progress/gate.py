"""What the next step of the ladder still needs, point by point."""

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import zip_longest
from textwrap import wrap

from textual.content import Content

from rehab_tui.domain import words
from rehab_tui.domain.days import short_with_year
from rehab_tui.domain.ladder import Criterion, Gate, LegLadder
from rehab_tui.domain.records import EXERCISES
from rehab_tui.ui.screens.shared.rule_ids import rule_at_end

ASKS_WIDTH = 28


def gate_title(ladder: LegLadder) -> str:
    """The step above, and where one stands on this one."""
    if ladder.locked:
        return "The next step"
    stage = ladder.position.loaded_stage
    now = f", now {stage[0]} x {stage[1]}" if stage else ""
    above = EXERCISES[ladder.next].name if ladder.next else "the top of the ladder is reached"
    return f"Next: {'more load, fewer reps' if ladder.next is ladder.position.step else above}{now}"


def gate_rows(
    ladder: LegLadder, today: date, width: int, *, put_off: bool = False, missing: bool = False
) -> list[Content]:
    """What today says of the leg, and what the next step needs, or of that only what is `missing`."""
    says = list(_today_says(ladder, width, put_off=put_off))
    return says if ladder.locked else [*says, *gate_lines(ladder.gates, today, width, missing=missing)]


def _today_says(ladder: LegLadder, width: int, *, put_off: bool) -> Iterator[Content]:
    said, until = words.ruling(ladder), ladder.ruling.until
    colour = "$success" if ladder.offered else "$warning"
    if ladder.offered:
        said += ", put off for today: a accepts all the same" if put_off else ": a accepts, n not now"
    yield from (Content.styled(line, f"bold {colour}") for line in wrap(said, width))
    yield from (Content.styled(line, "$secondary") for line in wrap(f"until {until}" if until else "", width))


def gate_lines(gates: Sequence[Gate], today: date, room: int, *, missing: bool = False) -> Iterator[Content]:
    """The gates' points with a mark and the days they rest on; gates that ask the same share lines."""
    rules: dict[tuple[Criterion, ...], str] = {}
    for gate in gates:
        rules[gate.points] = f"{rules.get(gate.points, '')} {gate.rule}"
    for points, named in rules.items():
        rule = named[1:]
        for point, row in zip(points, _rows(points, today), strict=True):
            if point.met and missing:
                continue
            mark = ("✓ ", "$success") if point.met else ("· ", "bold $warning")
            head = Content.assemble(mark, f"{point.asks:<{ASKS_WIDTH}}" if row else point.asks)
            fits = head.cell_length + row.cell_length + (len(rule) and len(rule) + 1) <= room
            yield rule_at_end(head + row if fits else head.rstrip(), rule, room)
            if not fits:
                yield row.pad_left(2)
            rule = ""


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
        yield Content.assemble(*parts, point.seen).rstrip()
