"""Something to know before going on, such as a diary that had to be recovered."""

from textual.app import ComposeResult
from textual.containers import Vertical, VerticalScroll
from textual.screen import ModalScreen
from textual.widgets import Static

from rehab_tui.ui.commands import bindings, command


class NewsScreen(ModalScreen[None]):
    """Stays until it has been read."""

    BINDINGS = bindings("news", command("space,enter,escape", "dismiss", "go on", "I have read it"))

    def __init__(self, heading: str, news: str) -> None:
        super().__init__()
        self.heading, self.news = heading, news

    def compose(self) -> ComposeResult:
        """The news, and how to go on."""
        with Vertical(classes="dialog"):
            yield Static(self.heading, classes="title", markup=False)
            with VerticalScroll(classes="news", can_focus=False):
                yield Static(self.news, markup=False)
            yield Static("[b]space[/b] go on", classes="answers")
