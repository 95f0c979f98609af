"""What helps today: the pages of the guide that are worth opening."""

from textual.content import Content
from textual.geometry import Size

from rehab_tui.domain.helpful import MOST, Help, helpful
from rehab_tui.ui.commands import key
from rehab_tui.ui.screens.shared.panel import Panel

GUIDE = key("app.guide", "g")


class HelpPanel(Panel):
    """The pages that help on this day, each a click away; g has them first in its list."""

    heading = "What helps today"
    goal = "app.guide"

    def show(self) -> None:
        """Be there only while something helps."""
        super().show()
        self.display = bool(helpful(self.context.facts))

    def rows(self, room: Size) -> list[Content]:
        """One line a page."""
        return [
            Content.assemble(
                (" " * len(GUIDE) if number else GUIDE, "bold $primary"),
                " ",
                (one.words, f"@click=app.page({one.page!r})"),
            ).truncate(room.width, ellipsis=True)
            for number, one in enumerate(helpful(self.context.facts)[:MOST])
        ]


def on_border(page: Help) -> Content:
    """The first page that helps; a click opens it."""
    return Content.assemble((GUIDE, "bold"), f"  {page.words}").stylize(f"@click=app.page({page.page!r})")
