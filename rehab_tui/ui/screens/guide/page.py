"""A page of the guide over any other screen, and the way to the pages beside it."""

from collections.abc import Iterator
from pathlib import Path

from textual import getters
from textual.app import ComposeResult
from textual.widget import Widget
from textual.widgets import Static

from rehab_tui.ui.commands import HELP, bindings, command
from rehab_tui.ui.context import Context
from rehab_tui.ui.screens.guide.around import MOST_LINKS, LinksBox, RedBox, links
from rehab_tui.ui.screens.guide.moving import FigureBox, figure_of_page
from rehab_tui.ui.screens.guide.pages import Page, page_of, pages
from rehab_tui.ui.screens.guide.view import boxes
from rehab_tui.ui.screens.shared.dashboard import Dashboard
from rehab_tui.ui.screens.shared.standing import Dialog
from rehab_tui.ui.widgets.key_line import KeyLine

GUIDE_CSS = Path(__file__).with_name("guide.tcss")

FIRST = {1: "1-9"}
WAYS = {
    "down": "down",
    "up": "up",
    "pagedown,space": "page_down",
    "pageup": "page_up",
    "home": "home",
    "end": "end",
}


class PageScreen(Dialog[None]):
    """Shows a page; escape goes back to the one before, at last to where one came from."""

    CSS_PATH = [GUIDE_CSS]
    AUTO_FOCUS = ""
    BINDINGS = bindings(
        "page",
        *(
            command(
                str(n),
                f"link({n})",
                "read on",
                "The page of this number",
                show=n == 1,
                shown_key=FIRST.get(n, ""),
            )
            for n in range(1, MOST_LINKS + 1)
        ),
        *(
            command(keys, f"move('{way}')", way.replace("_", " "), "Scroll the page", show=way == "down")
            for keys, way in WAYS.items()
        ),
        HELP,
        command("escape,backspace,q", "back", "back", "The page before, or back to where you were"),
    )
    dashboard = getters.query_one(Dashboard)
    heading = getters.query_one("#headline", Static)

    def __init__(self, context: Context, name: str) -> None:
        super().__init__()
        self.context = context
        self.read = [page_of(name).name]

    @property
    def page(self) -> Page:
        """The page in front."""
        return pages()[self.read[-1]]

    def compose(self) -> ComposeResult:
        """The title, the page, the keys."""
        yield Static(self._title, id="headline", markup=False)
        yield Dashboard(self._boxes)
        yield KeyLine()

    @property
    def _title(self) -> str:
        return f"guide  {self.page.title}"

    def _boxes(self, _: bool) -> Iterator[Widget]:
        told = self.context.facts
        if told.verdict.red:
            yield RedBox(told)
        tendons = told.entries.profile.tendons
        figure = figure_of_page(self.page, tendons)
        for box in boxes(self.page, tendons):
            yield box
            if box.half and figure:
                yield FigureBox(figure, self.context.clock)
        yield LinksBox(self.page, told)

    def on_resize(self) -> None:
        """Show the page in the window as it is."""
        self.dashboard.show()

    async def action_link(self, number: int) -> None:
        """Go to a page beside this one."""
        await self._turn(*self.read, links(self.page)[number - 1])

    async def action_back(self) -> None:
        """Go back to the page before, or away."""
        if self.read[:-1]:
            await self._turn(*self.read[:-1])
        else:
            self.dismiss()

    async def _turn(self, *read: str) -> None:
        """Show the last of the pages, from its beginning."""
        self.read = list(read)
        self.heading.update(self._title)
        await self.dashboard.recompose()
        self.dashboard.scroll_home(animate=False)
        self.refresh_bindings()

    async def action_move(self, way: str) -> None:
        """Scroll the page."""
        await self.dashboard.run_action(f"scroll_{way}")

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Only as many digits as there are links."""
        return action != "link" or parameters[0] in range(1, len(links(self.page)) + 1)
