"""What the physio's page is laid out from: titled sections of small tables and lines."""

from dataclasses import dataclass

from rehab_tui.exchange.report.facts.weeks import LegWeeks


@dataclass(frozen=True)
class Table:
    """A table of words; every row has as many cells as the head."""

    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True)
class Section:
    """A titled part of the page: a table, then lines, then `ruled` empty lines to write on.

    `chart` holds the weeks the table tells of, for a page that can draw them.
    """

    title: str
    table: Table | None = None
    lines: tuple[str, ...] = ()
    chart: LegWeeks | None = None
    ruled: int = 0
