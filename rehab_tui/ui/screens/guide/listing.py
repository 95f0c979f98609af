"""The lines of the guide's list: what helps now first, then every page by its topic, or what was searched."""

from collections.abc import Iterable, Iterator
from itertools import chain, groupby

from textual.content import Content
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from rehab_tui.domain.helpful import helpful
from rehab_tui.domain.today import Today
from rehab_tui.ui.commands import bindings, command
from rehab_tui.ui.screens.guide.pages import Page, concerns, page_of, pages

TITLE, SAYS_FROM = 48, 90
"""Columns of the titles, and of a line with room for what a page says."""


class PageList(OptionList):
    """The pages' titles."""

    BINDINGS = bindings("pages", command("enter", "select", "read", "Read the page under the cursor"))

    def show(self, lines: Iterable[Option]) -> None:
        """Show other lines, the cursor staying where it was if it can, else on the first page."""
        before = self.highlighted
        self.clear_options()
        self.add_options(lines)
        first = next((n for n, option in enumerate(self.options) if not option.disabled), None)
        self.highlighted = first if before is None else min(before, self.option_count - 1)


class PageLine(Option):
    """A page's line: its title, and what it says where there is room."""

    def __init__(self, page: Page, width: int) -> None:
        title = Content(f"  {page.title}")
        says = (page.says, "auto 80%")
        padded = title.pad_right(TITLE - title.cell_length)
        super().__init__(Content.assemble(padded, says) if width >= SAYS_FROM else title)
        self.page = page.name


def listed(told: Today, place: str, width: int) -> Iterator[Option]:
    """Every page for this person's tendons by its topic, first those near at hand."""
    sites = [tendon.site for tendon in told.situation.tendons]
    shown = [page for page in pages().values() if concerns(page.site, sites)]
    for topic, members in chain([("Now", near(told, place))], groupby(shown, key=lambda page: page.topic)):
        lines = [PageLine(page, width) for page in members]
        if lines:
            yield Option(Content.styled(topic, "bold $secondary"), disabled=True)
        yield from lines


def near(told: Today, place: str) -> Iterator[Page]:
    """The pages that help today and those of today's exercises; elsewhere those of the place come from.

    On a red day what helps stands first everywhere, and no page that asks for what the day forbids.
    """
    red, locked = told.verdict.red, told.rehab.locked_by
    helping = [one.page for one in helpful(told)] if red or not place else []
    steps = [] if place else [work.step for work in told.rehab.whole]
    beside = [page for page in pages().values() if place in page.near]
    forbidden = ("run", "work") if locked else ("run",) if red else ()
    found = (*map(page_of, (*helping, *steps)), *(page for page in beside if page.asks not in forbidden))
    yield from {page.name: page for page in found}.values()
