"""What stands around a page: the day's sentence while it is red, and the pages beside it."""

from textual.content import Content
from textual.geometry import Size

from rehab_tui.domain.today import Today
from rehab_tui.ui.screens.guide.pages import Page, pages
from rehab_tui.ui.widgets.box import Box

MOST_LINKS = 9


class RedBox(Box):
    """What a red day says before anything a page says."""

    def __init__(self, told: Today) -> None:
        super().__init__()
        self.border_title = "Today"
        self.says = told.sentence

    def rows(self, room: Size) -> list[Content]:
        """The day's sentence."""
        return Content.styled(self.says, "bold").wrap(room.width)


class LinksBox(Box):
    """The pages beside this one, each with its digit, and the rules that this one explains."""

    right = True

    def __init__(self, page: Page, told: Today) -> None:
        super().__init__()
        self.border_title = "Read on"
        self.page = page
        self.fired = {reason.rule for reason in told.verdict.reasons}

    def rows(self, room: Size) -> list[Content]:
        """One line a page, then the rules, those that hold today in bold."""
        found = [
            Content.assemble((f"{number}", "bold $primary"), f" {pages()[name].title}").stylize(
                f"@click=screen.link({number})"
            )
            for number, name in enumerate(links(self.page), 1)
        ]
        rules = (self._rule(rule) for rule in self.page.rules)
        told = Content.assemble(("Rules  ", "$secondary"), *rules).wrap(room.width) if self.page.rules else []
        return [*found, *told]

    def _rule(self, rule: str) -> Content:
        """A rule, bold where it holds today; what it asks for may not be for today, so it is no link."""
        return Content.styled(f"{rule} ", "bold" if rule in self.fired else "$secondary")


def links(page: Page) -> tuple[str, ...]:
    """The pages beside one, as many as there are digits."""
    return page.see[:MOST_LINKS]
