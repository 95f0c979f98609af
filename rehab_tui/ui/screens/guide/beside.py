"""An exercise's page beside the card that stands before its first set."""

from textual.content import Content
from textual.geometry import Size

from rehab_tui.domain.records import Step, Tendons
from rehab_tui.domain.rules.origins import ORIGINS
from rehab_tui.ui.commands import key
from rehab_tui.ui.screens.guide.pages import Section, page_of
from rehab_tui.ui.screens.guide.view import CUES, lines, sections
from rehab_tui.ui.widgets.box import Box

SHORT = ("practice", "evidence", "guide", "app")
"""What is left out first where there is little room."""


class BesideBox(Box):
    """What the exercise should feel like, its mistakes, and what differs for these tendons."""

    step = Step.HOLD_DOUBLE

    def __init__(self, tendons: Tendons, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.tendons = tendons
        self.border_subtitle = Content.assemble((key("session.explain", "g"), "bold"), "  the whole page")

    def tell(self, step: Step) -> None:
        """Show the page of this exercise."""
        if step is not self.step or not self.border_title:
            self.step = step
            self.border_title = page_of(step).title
            self.show()

    def rows(self, room: Size) -> list[Content]:
        """As many whole sections as there is room for, in the order of the page."""
        page = page_of(self.step)
        found = [one for one in sections(page, self.tendons) if one.heading != CUES]
        wanted = sorted(found, key=lambda one: SHORT.index(one.origin), reverse=True)
        told = {one.heading: _told(one, room.width) for one in found}
        kept: set[str] = set()
        for one in wanted:
            if sum(len(told[name]) for name in {*kept, one.heading}) <= room.height + 1:
                kept.add(one.heading)
        return [line for name, rows in told.items() if name in kept for line in rows][:-1]


def _told(section: Section, width: int) -> list[Content]:
    whose = "" if section.origin == "guide" else f"  {ORIGINS[section.origin]}"
    head = Content.assemble((section.heading, "bold"), (whose, "$secondary"))
    return [*head.wrap(width), *lines(section.blocks, width), Content("")]
