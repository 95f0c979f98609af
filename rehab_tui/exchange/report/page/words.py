"""The words of the physio's page, and how another person's text is made harmless and short."""

import unicodedata
from itertools import accumulate

from rehab_tui.domain.facts.stops import StopRule
from rehab_tui.domain.names import SIGNS
from rehab_tui.domain.words import number
from rehab_tui.exchange.report.facts.events import FLARE

UNTOLD = "-"
"""Stands where nothing was noted."""

EVENTS: dict[str, str] = {
    FLARE: "flare: above 3, and 2 above the week before",
    StopRule.PAIN: "ST1, stop: pain above 5",
    StopRule.SETTLING: "ST2, stop: over 48 h to settle",
    StopRule.LIMP: "ST3, stop: a limp",
    StopRule.WORSENING: "ST4, stop: worse two weeks in a row",
    StopRule.RISE: "ST5, stop: pain 2 or more up in a run",
    **{str(sign): name for sign, name in SIGNS.items()},
    "fluoroquinolone": "screening: fluoroquinolone antibiotic in the last 6 months",
    "inflammatory": "screening: signs of inflammation elsewhere",
    "bone_night_pain": "screening: pain at night or at rest, sharp on the bone",
    "steroid_injection": "screening: steroid injection in the last 3 months",
    "cholesterol": "screening: high cholesterol in the family, or thick tendons",
    "under_18": "screening: under 18",
}
"""What each event is called."""


MOST_SIGNS = 4
"""Signs for each column, the letter and its marks."""


def brief(text: str, longest: int) -> str:
    """A person's own text as one line of printable characters, cut where it takes over `longest` columns."""
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
    """Two bounds as one word: `2-5`, or `2` where they are equal."""
    return number(low) if low == high else f"{number(low)}-{number(high)}"


def or_untold(value: float | None) -> str:
    """The number, or the sign for what nobody noted."""
    return UNTOLD if value is None else number(value)


def more(count: int, kind: str) -> tuple[str, ...]:
    """The line that counts what is not shown; none where all is."""
    return (f"and {count} {kind}",) if count > 0 else ()
