"""What is asked for before a next step, point by point, with the days that say whether it is met."""

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import zip_longest

from textual.content import Content

from rehab_tui.domain.ladder import Criterion
from rehab_tui.domain.records import short_with_year
from rehab_tui.ui.screens.shared.rule_ids import rule_at_end

ASKS_WIDTH = 28


def point_lines(
    points: Sequence[Criterion], today: date, room: int, rule: str = "", *, missing: bool = False
) -> Iterator[Content]:
    """Each with a mark and its days, or only what is `missing`; the first bears the rule."""
    for point, row in zip(points, _rows(points, today), strict=True):
        if point.met and missing:
            continue
        mark = ("✓ ", "$success") if point.met else ("· ", "bold $warning")
        head = Content.assemble(mark, f"{point.asks:<{ASKS_WIDTH - 2}}  " if row else point.asks)
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
