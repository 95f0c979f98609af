"""All panels of Today in one container, which scrolls where a window is too small for them."""

from collections.abc import Sequence

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.layout import Layout

from rehab_tui.ui.context import Context
from rehab_tui.ui.screens.today.layout import DashboardLayout, in_columns
from rehab_tui.ui.screens.today.panel import Panel

LAYOUT = DashboardLayout()


class Dashboard(VerticalScroll):
    """Today's panels: those of one column or of two; it scrolls where a window is too small for them."""

    def __init__(self, context: Context, one: Sequence[type[Panel]], two: Sequence[type[Panel]]) -> None:
        super().__init__(can_focus=False)
        self.context, self.one, self.two = context, one, two
        self.wide = False

    @property
    def layout(self) -> Layout:
        """Its own."""
        return LAYOUT

    def compose(self) -> ComposeResult:
        """The panels for the window as it is."""
        self.wide = in_columns(self.app.size)
        yield from (panel(self.context) for panel in (self.two if self.wide else self.one))

    def show(self) -> None:
        """Show the day anew, in other panels where the window has become another."""
        if self.wide is not in_columns(self.app.size):
            self.refresh(recompose=True)
        else:
            for panel in self.query_children(Panel):
                panel.show()
