"""The list of the guide's pages, and a line to search them."""

from textual import getters, on
from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import Input, OptionList
from textual.widgets.option_list import Option

from rehab_tui.ui.commands import bindings, command
from rehab_tui.ui.context import Context
from rehab_tui.ui.screens.guide.listing import PageLine, PageList, listed
from rehab_tui.ui.screens.guide.page import GUIDE_CSS, PageScreen
from rehab_tui.ui.screens.guide.search import search
from rehab_tui.ui.screens.shared.place import PlaceScreen
from rehab_tui.ui.widgets.line import Line

WIDEST, AROUND = 120, 6
"""Columns of the list (in guide.tcss too), and of its border, padding and bar."""
NONE_FOUND = Content.styled("  No page has all of these words; try fewer, or others.", "$secondary")
NOTHING = Option(NONE_FOUND, disabled=True)


class GuideScreen(PlaceScreen):
    """Every page by its topic, first those that help now or explain `place`, where one came from."""

    HEADING = "guide"
    CSS_PATH = [GUIDE_CSS]
    BINDINGS = bindings(
        "guide",
        command("slash,g", "search", "search", "Find pages by words", shown_key="/"),
        command("escape", "back", "back", "Every page again, or back to where you were"),
    )
    AUTO_FOCUS = "PageList"
    found = getters.query_one(PageList)
    line = getters.query_one(Line)

    def __init__(self, context: Context, place: str = "") -> None:
        super().__init__(context)
        self.place = place

    def compose_place(self) -> ComposeResult:
        """The line to search with over the list."""
        line = Line(placeholder="shoes, swelling, AM3 ...", id="search", classes="panel", compact=True)
        line.border_title = "Search: /"
        yield line
        yield PageList(markup=False, classes="panel")

    def show_facts(self) -> None:
        """List the pages."""
        width = min(self.app.size.width, WIDEST) - AROUND
        words = self.line.value.strip()
        found = [PageLine(page, width) for page in search(words)] if words else []
        everything = listed(self.context.facts, self.place, width)
        self.found.show((found or [NOTHING]) if words else everything)
        self.found.border_title = f"Pages found: {len(found)}" if words else "All pages"

    @on(Input.Changed)
    def search_again(self) -> None:
        """List what has all the words, the cursor on the first."""
        self.found.highlighted = None
        self.show_facts()

    @on(Input.Submitted)
    def to_the_list(self) -> None:
        """Go from the words to what they found."""
        self.found.focus()

    @on(OptionList.OptionSelected)
    def read(self, chosen: OptionList.OptionSelected) -> None:
        """Open a page."""
        if isinstance(chosen.option, PageLine):
            self.app.push_screen(PageScreen(self.context, chosen.option.page))

    def action_search(self) -> None:
        """Go to the line to search with."""
        self.line.focus()

    def action_back(self) -> None:
        """Take the words back; without any, leave."""
        if self.line.value:
            self.line.value = ""
            self.found.focus()
        else:
            self.dismiss()
