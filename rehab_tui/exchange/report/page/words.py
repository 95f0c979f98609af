"""The words of the physio's page, and how another person's text is made harmless and short."""

import unicodedata
from itertools import accumulate

from rehab_tui.domain.records import ChangedBy, MeasurementKind, MorningAfter, Settled, Sign
from rehab_tui.domain.words import number
from rehab_tui.exchange.report.facts.events import FLARE

UNTOLD = "-"
"""Stands where nothing was noted."""

TESTS = {
    MeasurementKind.KNEE_TO_WALL: ("knee to wall", "cm"),
    MeasurementKind.HEEL_RAISES: ("single-leg heel raises", "reps"),
    MeasurementKind.VISA_A: ("VISA-A", "of 100"),
    MeasurementKind.TENDON_RATING: ("tendon rating", "%"),
}
"""Each test's name and unit."""

MORNINGS = {
    MorningAfter.NO_WORSE: "no worse",
    MorningAfter.SLIGHTLY: "slightly worse",
    MorningAfter.NOTABLY: "notably worse",
}

SETTLED = {
    Settled.NEVER_ROSE: "never rose",
    Settled.WITHIN_24H: "in 24 h",
    Settled.WITHIN_48H: "in 48 h",
    Settled.LONGER: "over 48 h",
    Settled.NOT_YET: "not yet",
}

CHANGED_BY = {
    ChangedBy.OFFER: "offer",
    ChangedBy.OVERRIDE: "own decision",
    ChangedBy.RULE: "by a rule",
    ChangedBy.START: "start",
}

EVENTS = {
    FLARE: "flare: above 3, and 2 above the week before",
    "ST1": "ST1, stop: pain above 5",
    "ST2": "ST2, stop: over 48 h to settle",
    "ST3": "ST3, stop: a limp",
    "ST4": "ST4, stop: worse two weeks in a row",
    "ST5": "ST5, stop: pain 2 or more up in a run",
    Sign.POP: "a pop or snap",
    Sign.NO_PUSH_OFF: "no push-off from the toes",
    Sign.NO_SINGLE_LEG_STAND: "no standing on one leg",
    Sign.SWELLING: "marked swelling at the tendon",
    Sign.BRUISE: "a bruise at the tendon",
    Sign.SHARP_PAIN: "sudden sharp pain",
    Sign.CALF_SWOLLEN: "calf swollen, warm, red or throbbing",
    Sign.BREATHLESS: "breathless, or pain in the chest",
    Sign.FEVER: "fever, hot red skin or a wound at the tendon",
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
