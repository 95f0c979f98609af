"""A question with two answers, asked before anything is thrown away."""

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.dom import DOMNode
from textual.screen import ModalScreen
from textual.widgets import Static

from rehab_tui.ui.commands import bindings, command


class ConfirmScreen(ModalScreen[bool]):
    """Answers True on y only: no key of a set or a form can mean it by chance; n and escape answer False."""

    BINDINGS = bindings(
        "confirm",
        command("y", "answer(True)", "yes", "Do it"),
        command("n,escape", "answer(False)", "no", "Leave everything as it is"),
    )

    def __init__(self, question: str, yes: str = "yes", no: str = "no") -> None:
        super().__init__()
        self.question = question
        self.answers = f"[b]y[/b] {yes}    [b]n[/b] {no}"

    def compose(self) -> ComposeResult:
        """The question over its two answers."""
        with Vertical(classes="dialog"):
            yield Static(self.question, markup=False)
            yield Static(self.answers, classes="answers")

    def action_answer(self, yes: bool) -> None:
        """Close with the answer."""
        self.dismiss(yes)


async def ask(node: DOMNode, question: str, yes: str, no: str) -> bool:
    """Ask over the screens that `node` belongs to, and wait for the answer; only a worker may."""
    return await node.app.push_screen_wait(ConfirmScreen(question, yes, no))
