"""Warning signs that a note names in plain words: looked for so that a tick is not forgotten."""

import re

from rehab_tui.domain.records import Sign

NOT = r"(?:can ?not|can['’]?t|could not|couldn['’]?t)"
FOOT = r"(?:toes?|foot|feet|heel|ankle|calf|sole)"

NAMED = {
    Sign.POP: (
        r"pop|pops|popped|popping|snap|snaps|snapped|tear|tears|tore|torn|rupture|ruptured"
        r"|(?:hear|heard|feel|felt|loud|sudden) (?:\w+ ){0,3}crack(?:s|ing)?"
        rf"|cracks? (?:in|at|from) (?:my|the) (?:\w+ )?(?:{FOOT}|leg|tendon|achilles)"
        rf"|(?:it|something|{FOOT}|tendon|achilles) cracked"
    ),
    Sign.NO_PUSH_OFF: (
        r"numb|numbness|tingl(?:e|es|ed|ing|y)|pins and needles"
        rf"|{NOT} (?:\w+ )?feel (?:my|the) (?:\w+ )?{FOOT}"
    ),
    Sign.CALF_SWOLLEN: (
        r"clot|clots|thrombosis|dvt"
        r"|calf (?:(?:is|was|feels?|felt|looks?|got|a|bit|little|very|quite|and|sore|tight) ){0,4}"
        r"(?:swollen|swelling|hot|warm|red|throbs|throbbing)"
        r"|(?:swollen|swelling|throbbing) (?:\w+ ){0,3}calf"
    ),
    Sign.BREATHLESS: (
        r"chest pains?|pains? in (?:the|my) chest|breathless|breathlessness|short(?:ness)? of breath"
        rf"|{NOT} breathe"
    ),
    Sign.FEVER: r"fever|fevers|feverish|(?:run|ran|running|have|had|has|got) a (?:\w+ )?temperature",
}
"""The words that stand for a sign; a numb foot is asked about as one that cannot push off."""

PATTERNS = {sign: rf"(?i)\b(?:{words})\b" for sign, words in NAMED.items()}
"""These and the others below are compiled when a first note is read: the start is not to wait for them."""

_ANY = rf"(?:(?:an?|any|felt|feel|heard|hear|had) )*(?:{'|'.join(NAMED.values())})"
DENIED = (
    rf"(?i)\b(?:no|not|without|neither|nor|\w+n['’]t) {_ANY}(?: (?:or|nor) {_ANY})*"
    r"(?= ?(?:[,:)]|$)| (?:and|today|at all)\b)"
)
"""A plain no right before such words, which end what is said: "no fever until noon" is asked about."""

UNSURE = (
    r"(?i)\b(?:unsure|uncertain|no idea|whether|maybe|perhaps"
    r"|(?:not|never|cannot|\w+n['’]t) (?:\w+ ){0,2}(?:sure|certain|know|tell|say))\b"
)
"""Doubt about what is said: "not sure it did not snap" is no plain no."""

SENTENCE_ENDS = r"[.;!?]"


def named_signs(note: str) -> tuple[Sign, ...]:
    """The signs that a note names, whether it says so of today or not: only the person can tell."""
    said = [" ".join(part.split()) for part in re.split(SENTENCE_ENDS, note)]
    told = [part if re.search(UNSURE, part) else re.sub(DENIED, "", part) for part in said]
    return tuple(sign for sign, words in PATTERNS.items() if any(re.search(words, part) for part in told))
