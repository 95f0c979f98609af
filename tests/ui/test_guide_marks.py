"""Whose words a page has: each part of it stands under the mark of where it comes from."""

import re
from collections.abc import Iterator

import pytest

from rehab_tui.domain.plan.explained import explained
from rehab_tui.domain.records import Site
from rehab_tui.domain.rules.origins import ORIGINS, mark
from rehab_tui.ui.screens.guide.pages import APART, Page, Section, pages
from tests.domain.test_rules_page import PAGE, tables
from tests.ui.test_guide_pages import each_page

PAPER = re.compile(r"\b[A-Z][a-z]+ (?:19|20)\d\d\b")
OFTEN = re.compile(r"\b(?:once|twice|times|days) a (?:day|week)\b|\bdaily\b|\bin a row\b")

ROWS = {
    row.get("id", row.get("id or name", "")): row
    for table in tables(PAGE)
    for row in table
    if "origin" in row
}
ADDS = {mark_of: origin for origin, mark_of in APART.items()}
MARKED = re.compile(rf" \(({'|'.join(ADDS)})\)")


def parts(section: Section) -> Iterator[tuple[str, str]]:
    """What a section says, by origin: a mark goes back to the last stop, colon or semicolon before it."""
    yield section.origin, section.heading
    for block in section.blocks:
        *marked, rest = MARKED.split(block.text)
        for text, mark_of in zip(marked[::2], marked[1::2], strict=True):
            *own, other = re.split(r"(?<=[.:;?]) ", text)
            yield section.origin, " ".join(own)
            yield ADDS[mark_of], other
        yield section.origin, rest


def of(page: Page, origin: str) -> list[str]:
    return [text for section in page.sections for whose, text in parts(section) if whose == origin]


def test_every_origin_has_its_mark() -> None:
    assert APART.keys() == ORIGINS.keys()


@each_page
def test_a_heading_bears_no_mark_that_is_none(page: Page) -> None:
    """Any other word there is read as the site that the section is for."""
    sites = {section.site for section in page.sections}
    assert sites <= {"", Site.MID_PORTION, Site.INSERTIONAL}, f"a mark is one of {', '.join(ORIGINS)}"


@each_page
def test_a_rule_is_told_under_the_mark_that_why_gives_it(page: Page) -> None:
    for rule in page.rules:
        first, *_ = ROWS[rule]["origin"].split(", ")
        wanted = mark("evidence", explained(rule).paper) if first == "evidence" else first
        told = [text for text in of(page, wanted) if re.search(rf"\b{rule}\b", text)]
        assert told, f"no part of {page.name}.md that is marked {wanted} names {rule}"


@each_page
def test_what_the_guide_says_names_no_paper(page: Page) -> None:
    assert [text for text in of(page, "guide") if PAPER.search(text)] == []


@each_page
def test_how_often_is_never_put_into_the_coachs_mouth(page: Page) -> None:
    """He says how many sets, reps and seconds, never on how many days."""
    assert [text for text in of(page, "guide") if OFTEN.search(text)] == []


@each_page
def test_what_this_program_does_is_not_put_into_the_coachs_mouth(page: Page) -> None:
    """He knows no screen of it; a line of the guide may only send to another page."""
    ours = re.compile(r"\bToday\b(?! is not)|`|\b[Ww]e (?:found|have)\b|guide has no word|guide does not")
    told = [text for text in of(page, "guide") if ours.search(text)]
    assert told == [], "no mark stands at it: {app}, {practice} or {evidence}"


@pytest.mark.parametrize(
    ("origin", "words"),
    [
        ("guide", "No bare feet, no flat slippers."),
        ("practice", "a hot or swollen calf"),
        ("app", "do not wait for day 3"),
        ("app", "do so even where Today would allow a short one"),
        ("guide", "That number tells more than today's."),
    ],
)
def test_whoever_reads_of_a_flare_knows_whose_each_sentence_is(origin: str, words: str) -> None:
    assert any(text.endswith(words) for text in of(pages()["flare"], origin))
