"""The physio's page as plain text: at most 78 columns, and nothing an e-mail program would change."""

from collections.abc import Iterator, Sequence

from rehab_tui.exchange.report.facts.report import Report
from rehab_tui.exchange.report.page.layout import Section, Table, columns
from rehab_tui.exchange.report.page.page import HONESTLY, TITLE, heading, sections

WIDTH = 78
INDENT = GAP = "  "


def as_text(report: Report) -> str:
    """The whole page; no line ends in blanks, and its own words are ASCII."""
    lines = [TITLE.upper(), *wrapped(HONESTLY, WIDTH), ""]
    for line in heading(report):
        lines += wrapped(line, WIDTH)
    for section in sections(report):
        lines += ["", section.title.upper(), *(f"{INDENT}{line}".rstrip() for line in _body(section))]
    return "\n".join(lines) + "\n"


def _body(section: Section) -> Iterator[str]:
    room = WIDTH - len(INDENT)
    if section.table:
        yield from table_lines(section.table, room)
    for line in section.lines:
        yield from hanging(line, room)
    for _ in range(section.ruled):
        yield "_" * room


def table_lines(table: Table, room: int) -> Iterator[str]:
    """The table with aligned columns; if it is too wide, the widest cells go on below."""
    grid = (table.head, *table.rows)
    widths = [max(columns(row[n]) for row in grid) for n in range(len(table.head))]
    while sum(widths) + len(GAP) * (len(widths) - 1) > room:
        widths[widths.index(max(widths))] -= 1
    for row in grid:
        yield from _row(row, widths)


def _row(row: Sequence[str], widths: Sequence[int]) -> Iterator[str]:
    cells = [wrapped(cell, width) for cell, width in zip(row, widths, strict=True)]
    for n in range(max(len(cell) for cell in cells)):
        parts = (cell[n] if n < len(cell) else "" for cell in cells)
        padded = (part + " " * (width - columns(part)) for part, width in zip(parts, widths, strict=True))
        yield GAP.join(padded).rstrip()


def hanging(line: str, room: int) -> Iterator[str]:
    """The line in rows of at most `room` columns; what goes on below is indented."""
    first, *rest = wrapped(line, room - len(INDENT))
    yield from (first, *(INDENT + part for part in rest))


def wrapped(text: str, width: int) -> list[str]:
    """The text in rows of at most `width` columns, broken at blanks, a longer word wherever it must be."""
    rows = [""]
    for word in text.split():
        joined = f"{rows[-1]} {word}".lstrip()
        if columns(joined) <= width:
            rows[-1] = joined
        else:
            rows.append("")
            for sign in word:
                if columns(rows[-1] + sign) > width:
                    rows.append("")
                rows[-1] += sign
    return [row for row in rows if row] or [""]
