"""The pages that some words find, those first in which the words stand most prominently."""

import re
from functools import cache

from rehab_tui.ui.screens.guide.pages import Page, pages

WORD = re.compile(r"[a-z]+\d*|\d+|%")
SMALL = re.compile(
    "an?|and|are|at|be|by|can|do|does|for|from|how|i|if|in|is|it|many|much|my|of|on|or|s|should|t|the|to"
    "|what|when|with|have|you|me|am|achilles|tendons?"
)
"""Words that tell no page from another."""

VOWEL = re.compile(r"[aeiouy]")
LEAST = 3
"""Letters that are left of a word without its ending."""

TITLE, FIND, HEADING, TEXT = PARTS = 8, 4, 2, 1
"""What a word counts by where it stands: each more than all the places below it."""

PHRASE = 16
"""What all the words side by side count, in a title or among the words to find a page by."""


def search(words: str) -> list[Page]:
    """The pages in which every word stands; the last one may still be typed, but a whole word goes first.

    Of a whole question, where no page has all of its words, those that have the most.
    """
    typed = WORD.findall(words.lower())
    ranked = [(_rank(page, typed), page) for page in pages().values() if typed]
    most = max((stand for (stand, _, _), _ in ranked), default=0)
    best = [one for one in ranked if one[0][0] == most and 2 * most > len(_asked(typed))]
    return [page for _, page in sorted(best, key=lambda one: one[0], reverse=True)]


def _asked(typed: list[str]) -> list[str]:
    """The words that tell pages apart; all of them if none does."""
    return [word for word in typed if not SMALL.fullmatch(word)] or typed


def _rank(page: Page, typed: list[str]) -> tuple[int, bool, int]:
    """How many of the words stand there, whether all of them whole, and how prominently."""
    asked = _asked(typed)
    texts = _texts(page.name)
    counts = [sum(part for part, told in texts.items() if f" {stem(word)} " in told[1]) for word in asked]
    whole = all(counts)
    if not counts[-1]:
        counts[-1] = sum(part for part, told in texts.items() if f" {asked[-1]}" in told[0])
    phrase = f" {' '.join(map(stem, typed))} "
    return (
        sum(map(bool, counts)),
        whole,
        sum(counts) + PHRASE * any(phrase in texts[part][1] for part in (TITLE, FIND)),
    )


@cache
def _texts(name: str) -> dict[int, tuple[str, str]]:
    """The words of each part of a page between spaces, as they are written and without their endings."""
    page = pages()[name]
    heads = " ".join(section.heading for section in page.sections)
    said = " ".join(block.text for section in page.sections for block in section.blocks)
    parts = page.title, " ".join((page.says, page.find, *page.rules)), heads, said
    written = [WORD.findall(part.lower()) for part in parts]
    return {
        part: (f" {' '.join(words)} ", f" {' '.join(map(stem, words))} ")
        for part, words in zip(PARTS, written, strict=True)
    }


@cache
def stem(word: str) -> str:
    """A word without the ending of a plural or a verb: `runs` and `running` are `run`."""
    for ending in ("(?<![isu])s", "ing|ed", "e", r"(?<=([b-df-hj-np-tv-z]))\1"):
        rest = re.sub(f"(?:{ending})$", "", word)
        word = rest if len(rest) >= LEAST and VOWEL.search(rest) else word
    return re.sub("y$", "i", word) if len(word) > LEAST else word
