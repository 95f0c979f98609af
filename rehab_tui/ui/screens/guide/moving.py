"""The moving figure of an exercise's page."""

from collections.abc import Callable

from textual.app import ComposeResult
from textual.content import Content
from textual.geometry import Size

from rehab_tui.domain.records import Floor, Step, Tendons, floor
from rehab_tui.ui.screens.conducting.exercises import site_of
from rehab_tui.ui.screens.guide.pages import Page
from rehab_tui.ui.widgets.box import Box
from rehab_tui.ui.widgets.moving_figure import MovingFigure

HIGH = 16
"""Lines of the figure."""


class FigureBox(Box):
    """A person who does the exercise over and over, at its pace by `clock`."""

    half = True

    def __init__(self, name: str, clock: Callable[[], float]) -> None:
        super().__init__()
        self.figure, self.clock = name, clock
        self.border_title = "How it moves"

    def compose(self) -> ComposeResult:
        """The figure, in all of the box."""
        yield MovingFigure(self.figure, self.clock)

    def rows(self, _: Size) -> list[Content]:
        """As many empty lines as the figure needs."""
        return [Content()] * HIGH


def figure_of_page(page: Page, tendons: Tendons) -> str:
    """The drawing of an exercise as these tendons do it; "" for a page without one."""
    site = site_of(tendons)
    if page.figure or not page.step or (page.site and site and site != page.site):
        return page.figure
    step = Step(page.step)
    on_edge = site and floor(step, site) is Floor.STEP and step is not Step.RAISE_SINGLE_STEP
    return f"{step}-step" if on_edge else step
