"""The physio's page as one self-contained HTML file: no script, nothing loaded, one A4 page when printed."""

from collections.abc import Iterator, Sequence
from html import escape

from rehab_tui.exchange.report.facts.report import Report
from rehab_tui.exchange.report.facts.weeks import LegWeek, LegWeeks
from rehab_tui.exchange.report.html.charts import pain_cell, stiffness_cell, stiffness_top
from rehab_tui.exchange.report.html.style import STYLE
from rehab_tui.exchange.report.page.heading import HONESTLY, TITLE, heading
from rehab_tui.exchange.report.page.layout import Section, Table
from rehab_tui.exchange.report.page.page import sections

POLICY = "default-src 'none'; style-src 'unsafe-inline'"
"""Tells the browser to load and run nothing, whatever the file may hold."""

ROOMY = 48
"""Rows that fit below the weeks of one leg in the larger print."""

FEW_WEEKS = 6
"""Fewer weeks than these are drawn on half the width."""

LONGEST_UNBROKEN = 24
"""Characters a cell may have and still stand on one line, so that dates and doses never break."""


def as_html(report: Report) -> str:
    """The whole page; every word of a person's is escaped."""
    parts = list(sections(report))
    charts = "".join(_section(part) for part in parts if part.chart)
    ruled = "".join(_section(part) for part in parts if part.ruled)
    others = "".join(_section(part) for part in parts if not part.chart and not part.ruled)
    title = escape(f"{TITLE}, {report.day}")
    density = "dense" if len(report.legs) > 1 or sum(map(_size, parts)) > ROOMY else "roomy"
    return f"""<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{escape(POLICY)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title>
<style>{STYLE}</style>
</head>
<body class="{density}">
<header><h1>{title}</h1><p class="honest">{escape(HONESTLY)}</p>{_items(heading(report))}</header>
{charts}
<main>{others}</main>
{ruled}
</body>
</html>
"""


def _size(section: Section) -> int:
    table = section.table.rows if section.table and not section.chart else ()
    return len(table) + len(section.lines)


def _section(section: Section) -> str:
    table = ""
    if section.table:
        table = _weeks(section.table, section.chart) if section.chart else _table(section.table)
    rules = '<p class="ruled"></p>' * section.ruled
    return f"<section><h2>{escape(section.title)}</h2>{table}{_items(section.lines)}{rules}</section>"


def _items(lines: Sequence[str]) -> str:
    return f"<ul>{''.join(f'<li>{escape(line)}</li>' for line in lines)}</ul>" if lines else ""


def _row(head: str, cells: Sequence[str]) -> str:
    """A table row of cells that are HTML already, under a heading of its own."""
    return f'<tr><th scope="row">{head}</th>{"".join(f"<td>{cell}</td>" for cell in cells)}</tr>'


def _table(table: Table) -> str:
    head = "".join(f'<th scope="col">{escape(cell)}</th>' for cell in table.head)
    rows = "".join(f"<tr>{''.join(_cell(cell) for cell in row)}</tr>" for row in table.rows)
    return f"<table><tr>{head}</tr>{rows}</table>"


def _cell(text: str) -> str:
    wraps = ' class="long"' if len(text) > LONGEST_UNBROKEN else ""
    return f"<td{wraps}>{escape(text)}</td>"


def _weeks(table: Table, leg: LegWeeks) -> str:
    """The table on its side, one column a week, under a drawing of its pain and stiffness."""
    columns = zip(table.head, *table.rows, strict=True)
    rows = (_row(escape(head), [_broken(cell) for cell in cells]) for head, *cells in columns)
    few = " few" if len(leg.weeks) < FEW_WEEKS else ""
    return f'<table class="weeks{few}">{"".join(_drawn(leg.weeks))}{"".join(rows)}</table>'


def _broken(text: str) -> str:
    """A narrow cell: it may break at its blanks, and a date after its year."""
    words = text.split("-", 1) if text.count("-") == 2 else text.split()
    joint = "-<wbr>" if text.count("-") == 2 else " "
    return joint.join(f"<span>{escape(word)}</span>" for word in words)


def _drawn(weeks: Sequence[LegWeek]) -> Iterator[str]:
    top = stiffness_top(weeks)
    yield _row(_scale("pain", 10), [pain_cell(week) for week in weeks])
    yield _row(_scale("stiffness, min", top), [stiffness_cell(week, top) for week in weeks])


def _scale(name: str, top: int) -> str:
    return f'<span class="scale"><b>{top}</b><b>{name}</b><b>0</b></span>'
