"""What the physio's page is laid out from: titled sections of tables and lines, and values in cells."""

import unicodedata
from dataclasses import dataclass
from itertools import accumulate

from rehab_tui.domain.words import number
from rehab_tui.exchange.report.facts.weeks import LegWeeks

UNTOLD = "-"
"""Stands where nothing was noted."""

MOST_SIGNS = 4
"""Signs for each column, the letter and its marks."""


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


def brief(text: str, longest: int) -> str:
    """A person's own text as one line of printable characters, cut if it takes over `longest` columns."""
    line = " ".join("".join(sign if sign.isprintable() else " " for sign in text).split())
    line = line[: MOST_SIGNS * longest]  # marks upon marks take no column, but would smear over the page
    if columns(line) <= longest:
        return line
    widths = accumulate(columns(sign) for sign in line)
    kept = sum(width <= longest - 3 for width in widths)
    return f"{line[:kept].rstrip()}..."


def columns(text: str) -> int:
    """How many columns of a terminal the text takes: wide signs two, marks set on the one before none."""
    return sum(
        0 if unicodedata.combining(sign) else 2 if unicodedata.east_asian_width(sign) in "WF" else 1
        for sign in text
    )


def span(low: float, high: float) -> str:
    """Two bounds as one word: `2-5`, or `2` if they are equal."""
    return number(low) if low == high else f"{number(low)}-{number(high)}"


def or_untold(value: float | None) -> str:
    """The number, or the sign for what was not noted."""
    return UNTOLD if value is None else number(value)


def more(count: int, kind: str) -> tuple[str, ...]:
    """The line that counts what is not shown; none if all is."""
    return (f"and {count} {kind}",) if count > 0 else ()
