"""What is asked or told over the screen in front."""

from textual.app import ComposeResult
from textual.containers import Vertical, VerticalScroll
from textual.dom import DOMNode
from textual.widgets import Static

from rehab_tui.ui.commands import bindings, command, key
from rehab_tui.ui.screens.shared.standing import Dialog, answer

THROW_AWAY = "Throw this session away? Nothing of it will be kept."


class ConfirmScreen(Dialog[bool]):
    """Answers True on y only: no key of a set or a form can mean it by chance; n and escape answer False."""

    BINDINGS = bindings(
        "confirm",
        command("y", "dismiss(True)", "yes", "Do it"),
        command("n,escape", "dismiss(False)", "no", "Leave everything as it is"),
    )

    unseen = frozenset({"dismiss False"})

    def __init__(self, question: str, yes: str = "yes", no: str = "no") -> None:
        super().__init__()
        self.question = self.asks = question
        y, n = key("confirm.dismiss.True", "y"), key("confirm.dismiss.False", "n")
        self.answers = f"{answer('dismiss(True)', y, yes)}    {answer('dismiss(False)', n, no)}"

    def compose(self) -> ComposeResult:
        """The question over its two answers."""
        with Vertical(classes="dialog"):
            yield Static(self.question, markup=False)
            yield Static(self.answers, classes="answers")


class LeaveScreen(ConfirmScreen):
    """Whether to leave the program with something typed: answered in any window, for it is the way out."""

    unseen = frozenset({"dismiss False", "dismiss True"})

    def __init__(self) -> None:
        super().__init__("Leave without saving what was typed here?", "leave", "stay")


class NewsScreen(Dialog[None]):
    """Something to know before going on, such as a diary that had to be recovered; stays until it is read."""

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
            yield Static(answer("dismiss", key("news.dismiss", "space"), "go on"), classes="answers")


async def ask(node: DOMNode, question: str, yes: str, no: str) -> bool:
    """Ask over the screens that `node` belongs to, and wait for the answer; only a worker may."""
    return await node.app.push_screen_wait(ConfirmScreen(question, yes, no))
