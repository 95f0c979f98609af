"""Warning signs that a note names in plain words: looked for so that a tick is not forgotten."""

import re

from rehab_tui.domain.records import Sign

NAMED = {
    Sign.POP: r"pop|pops|popped|popping|snap|snaps|snapped|tear|tears|tore|torn|rupture|ruptured",
    Sign.NO_PUSH_OFF: r"numb|numbness",
    Sign.CALF_SWOLLEN: r"clot|clots|thrombosis|dvt",
    Sign.BREATHLESS: (
        r"chest pains?|pains? in (?:the|my) chest|breathless|breathlessness|short(?:ness)? of breath"
        r"|(?:can ?not|can['’]?t|could not|couldn['’]?t) breathe"
    ),
    Sign.FEVER: r"fever|fevers|feverish",
}
"""The whole words that stand for a sign; a numb foot is asked about as one that cannot push off."""

PATTERNS = {sign: re.compile(rf"\b(?:{words})\b", re.IGNORECASE) for sign, words in NAMED.items()}

_ANY = rf"(?:(?:an?|any|felt|feel|heard|hear|had) )*(?:{'|'.join(NAMED.values())})"
DENIED = re.compile(
    rf"\b(?:no|not|without|neither|nor|\w+n['’]t) {_ANY}(?: (?:or|nor) {_ANY})*"
    r"(?= ?(?:[.,;:!?)]|$)| (?:and|today|at all)\b)",
    re.IGNORECASE,
)
"""A plain no right before such words, which end what is said: "no fever until noon" is asked about."""


def named_signs(note: str) -> tuple[Sign, ...]:
    """The signs that a note names, whether it says so of today or not: only the person can tell."""
    told = DENIED.sub("", " ".join(note.split()))
    return tuple(sign for sign, words in PATTERNS.items() if words.search(told))
