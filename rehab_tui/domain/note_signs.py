"""Warning signs that a note names in plain words: looked for so that a tick is not forgotten."""

import re

from rehab_tui.domain.records import Sign

NAMED = {
    Sign.POP: r"pop|pops|popped|popping|snap|snaps|snapped|tear|tears|tore|torn|rupture|ruptured",
    Sign.NO_PUSH_OFF: r"numb|numbness",
    Sign.CALF_SWOLLEN: r"clot|clots|thrombosis|dvt",
    Sign.FEVER: r"fever|fevers|feverish",
}
"""The whole words that stand for a sign; a numb foot is asked about as one that cannot push off."""

PATTERNS = {sign: re.compile(rf"\b(?:{words})\b", re.IGNORECASE) for sign, words in NAMED.items()}


def named_signs(note: str) -> tuple[Sign, ...]:
    """The signs that a note names, whether it says so of today or not: only the person can tell."""
    return tuple(sign for sign, words in PATTERNS.items() if words.search(note))
