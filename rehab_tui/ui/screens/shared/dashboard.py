"""All panels of a screen in one container, which scrolls where a window is too small for them."""

from collections.abc import Callable, Iterable

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.layout import Layout
from textual.widget import Widget

from rehab_tui.ui.screens.shared.layout import DashboardLayout, in_columns
from rehab_tui.ui.widgets.box import Box

LAYOUT = DashboardLayout()
SCROLLED = 4
"""Lines of a step."""


class Dashboard(VerticalScroll):
    """The panels that `panels` makes for one column, or for two of a window that is wide."""

    def __init__(self, panels: Callable[[bool], Iterable[Widget]]) -> None:
        super().__init__(can_focus=False)
        self.panels = panels
        self.wide = False

    @property
    def layout(self) -> Layout:
        """Its own."""
        return LAYOUT

    def compose(self) -> ComposeResult:
        """The panels for the window as it is."""
        self.wide = in_columns(self.app.size)
        self.set_class(self.wide, "-columns")
        yield from self.panels(self.wide)

    def scroll_by(self, steps: int) -> None:
        """Bring what a small screen hides into view, further down or, below 0, up."""
        self.scroll_relative(y=steps * SCROLLED, animate=False)

    def show(self) -> None:
        """Show what has changed, in other panels where the window has become another."""
        if self.wide is not in_columns(self.app.size):
            self.refresh(recompose=True)
        else:
            for panel in self.query_children(Box):
                panel.show()
