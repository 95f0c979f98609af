"""A page of the guide as panels: each section a box, its border telling where it comes from."""

import re
from collections.abc import Iterator

from textual.content import Content
from textual.geometry import Size

from rehab_tui.domain.records import Step, Tendons
from rehab_tui.domain.rules.origins import ORIGINS
from rehab_tui.ui.screens.conducting.exercises import exercise_cues, site_of
from rehab_tui.ui.screens.guide.pages import APART, Block, Page, Section, concerns
from rehab_tui.ui.screens.shared.rule_ids import rules_linked
from rehab_tui.ui.widgets.box import Box

MARKS = re.compile(rf"\((?:{'|'.join(APART.values())})\)")

CUES = "Three cues"
"""The section beside which the figure stands."""

MOST = 84
"""Columns beyond which a line is hard to follow with the eye."""


class SectionBox(Box):
    """One section."""

    def __init__(self, section: Section, *, right: bool = False) -> None:
        super().__init__()
        self.section, self.right, self.half = section, right, section.heading == CUES
        self.border_title = section.heading
        self.border_subtitle = ORIGINS[section.origin]
        self.add_class(f"-{section.origin}")

    def rows(self, room: Size) -> list[Content]:
        """Its paragraphs and lists, an empty line between two paragraphs."""
        return list(lines(self.section.blocks, min(room.width, MOST)))


def boxes(page: Page, tendons: Tendons) -> Iterator[SectionBox]:
    """A box a section; on the right what adds to the guide, else the second half."""
    shown = sections(page, tendons)
    adds = [section.origin != "guide" and section.heading != CUES for section in shown]
    halves = all(adds) or not any(adds)
    for number, section in enumerate(shown):
        right = number >= (len(shown) + 1) // 2 if halves else adds[number]
        yield SectionBox(section, right=right)


def sections(page: Page, tendons: Tendons) -> list[Section]:
    """The sections that concern these tendons, of an exercise that is for them with its three cues."""
    sites = [tendon.site for leg in tendons.sore if (tendon := tendons.on(leg))]
    shown = [section for section in page.sections if section.concerns(sites)]
    if page.step and concerns(page.site, sites):
        shown.insert(1, cues(page, tendons))
    return shown


def cues(page: Page, tendons: Tendons) -> Section:
    """The three cues of a step, as they stand on the card before the first set."""
    three = exercise_cues(Step(page.step), site_of(tendons))
    return Section(CUES, "app", "", tuple(Block("•", cue) for cue in three))


def lines(blocks: tuple[Block, ...], width: int) -> Iterator[Content]:
    """The blocks wrapped, the items of a list indented behind their signs."""
    for number, (sign, text) in enumerate(blocks):
        if number and not (sign and blocks[number - 1].sign):
            yield Content("")
        lead = f"{sign} " if sign else ""
        first, *others = rules_linked(bold(text)).wrap(width - len(lead))
        yield Content.assemble((lead, "$primary"), first)
        yield from (other.pad_left(len(lead)) for other in others)


def bold(text: str) -> Content:
    """A text, bold between two `**` and between two backticks, its marks of origin told apart."""
    parts = re.split(r"\*\*|`", text)
    told = Content.assemble(*((part, "bold" if number % 2 else "") for number, part in enumerate(parts)))
    return told.highlight_regex(MARKS, style="$secondary italic")
