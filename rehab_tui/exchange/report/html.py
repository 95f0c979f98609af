"""The physio's page as one self-contained HTML file: no script, nothing loaded, one A4 page when printed."""

from collections.abc import Iterator, Sequence
from html import escape
from importlib.resources import files

from rehab_tui.exchange.report.facts.report import Report
from rehab_tui.exchange.report.facts.weeks import LegWeek, LegWeeks, Spread
from rehab_tui.exchange.report.page.layout import Section, Table
from rehab_tui.exchange.report.page.page import HONESTLY, TITLE, heading, sections

POLICY = "default-src 'none'; style-src 'unsafe-inline'"
"""Tells the browser to load and run nothing, whatever the file may hold."""

ROOMY = 48
"""Rows that fit below the weeks of one leg in the larger print."""

FEW_WEEKS = 6
"""Fewer weeks than these are drawn on half the width."""

LONGEST_UNBROKEN = 24
"""Characters a cell may have and still stand on one line, so that dates and doses never break."""

PAIN_TOP = 10
HOUR = 60
WIDE, HIGH = 70, 100
THINNEST = 3
"""A range of one value is still drawn this high, of 100."""


def as_html(report: Report) -> str:
    """The whole page; every word of a person's is escaped."""
    parts = list(sections(report))
    charts = "".join(_section(part) for part in parts if part.chart)
    ruled = "".join(_section(part) for part in parts if part.ruled)
    others = "".join(_section(part) for part in parts if not part.chart and not part.ruled)
    title = escape(f"{TITLE}, {report.today.day}")
    style = files(__package__).joinpath("page.css").read_text(encoding="utf-8")
    density = "dense" if len(report.legs) > 1 or sum(map(_size, parts)) > ROOMY else "roomy"
    return f"""<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{escape(POLICY)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title>
<style>
{style}</style>
</head>
<body class="{density}">
<header><h1>{title}</h1><p class="honest">{escape(HONESTLY)}</p>{_items(tuple(heading(report)))}</header>
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
    yield _row(_scale("pain", PAIN_TOP), [drawing(week.pain, PAIN_TOP) for week in weeks])
    yield _row(_scale("stiffness, min", top), [drawing(week.stiffness, top) for week in weeks])


def _scale(name: str, top: int) -> str:
    return f'<span class="scale"><b>{top}</b><b>{name}</b><b>0</b></span>'


def stiffness_top(weeks: Sequence[LegWeek]) -> int:
    """The end of the scale for these weeks: whole hours, at least one."""
    highest = max((week.stiffness.high for week in weeks if week.stiffness), default=0)
    return max(1, -(-highest // HOUR)) * HOUR


def drawing(spread: Spread | None, top: int) -> str:
    """A week on 0 to `top`: lowest to highest as a pale box, the mean across it; empty without values."""
    grid = "".join(_line("grid", part * HIGH / 2) for part in range(3))
    drawn = ""
    if spread:
        high, low = _y(spread.high, top), _y(spread.low, top)
        tall = max(low - high, THINNEST)
        drawn = f'<rect x="14" y="{(high + low - tall) / 2:.1f}" width="{WIDE - 28}" height="{tall:.1f}"/>'
        drawn += _line("median", _y(spread.mean, top)) if spread.mean is not None else ""
    return f'<svg viewBox="0 -4 {WIDE} {HIGH + 8}" preserveAspectRatio="none">{grid}{drawn}</svg>'


def _y(value: float, top: int) -> float:
    return HIGH - value * HIGH / top


def _line(name: str, y: float) -> str:
    return f'<line class="{name}" x1="0" x2="{WIDE}" y1="{y:.1f}" y2="{y:.1f}"/>'
