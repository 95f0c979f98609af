"""Which plain sign, one of ASCII, stands for a sign that a terminal cannot show."""

import re
from functools import lru_cache
from unicodedata import combining, name, normalize

from rich.cells import cell_len

BY_SIGN = {
    **dict(zip("▁▂▃▄▅▆▇█", "_.:=+*%#", strict=True)),  # ever more ink, for bars
    **dict(zip("░▒▓▀▔", ".:%\"'", strict=True)),
    **dict(zip("●◉○◐■✓", "*@oO#+", strict=True)),
    **dict(zip("·•½×‖−…", ".*/x|-~", strict=True)),
    **dict(zip("‘’“”–—‐‑", "''\"\"----", strict=True)),
    **dict(zip("æÆœŒøØßıþÞðÐ", "aAoOoOsitTdD", strict=True)),
}

BY_NAME = [
    (re.compile(words), sign)
    for words, sign in (
        (r"^BOX DRAWINGS .* AND ", "+"),
        (r"^BOX DRAWINGS .*DASH HORIZONTAL", "."),
        (r"^BOX DRAWINGS .*DASH VERTICAL", ":"),
        (r"^BOX DRAWINGS (HEAVY|DOUBLE) HORIZONTAL", "="),
        (r"^BOX DRAWINGS .*(HORIZONTAL|LEFT|RIGHT)", "-"),
        (r"^BOX DRAWINGS ", "|"),
        (r"^(LEFT|RIGHT) .*BLOCK$", "|"),
        (r"^QUADRANT LOWER (LEFT|RIGHT)$|^BRAILLE PATTERN DOTS-[3678]+$", "."),
        (r"^QUADRANT UPPER (LEFT|RIGHT)$|^BRAILLE PATTERN DOTS-[1245]+$", "'"),
        (r"^QUADRANT |^BRAILLE PATTERN DOTS-\d{6,}$", "#"),
        (r"^BRAILLE PATTERN DOTS-", ":"),
        (r"^BRAILLE PATTERN BLANK", " "),
        (r"(LEFT AND RIGHT|LEFT RIGHT) ARROW", "-"),
        (r"UP-POINTING|^UPWARDS ", "^"),
        (r"DOWN-POINTING|^DOWNWARDS ", "v"),
        (r"LEFT-POINTING|^LEFTWARDS ", "<"),
        (r"RIGHT-POINTING|^RIGHTWARDS ", ">"),
        (r"BULLET|STAR|CIRCLE", "*"),
    )
]
LETTER = re.compile(r"LATIN (SMALL|CAPITAL) LETTER ([A-Z])(?: WITH .*)?")


@lru_cache(4096)
def plain(signs: str, before: str = "") -> str:
    """Plain signs in the place of these, as many cells wide as they are behind the sign before them."""
    width = cell_len(before + signs) - cell_len(before)
    return "".join(map(_plain, signs)).ljust(width)[:width]


def known(sign: str) -> str | None:
    """The plain sign that means the same to a reader; None for letters and what has none."""
    if sign in BY_SIGN and not sign.isalpha():
        return BY_SIGN[sign]
    return next((plain for words, plain in BY_NAME if words.search(name(sign, ""))), None)


def _plain(sign: str) -> str:
    """As `known`, else the letter without its accent, else `?` in each cell."""
    width = cell_len(sign)
    found = known(sign) or BY_SIGN.get(sign) or _letter(sign) or "?" * width
    return found.ljust(width)[:width]


def _letter(sign: str) -> str:
    parts = "".join(part for part in normalize("NFKD", sign) if not combining(part))
    if parts.isascii():
        return parts
    letter = LETTER.fullmatch(name(sign, ""))
    return (letter[2] if letter[1] == "CAPITAL" else letter[2].lower()) if letter else ""
