"""Can a set be read from where the person stands: a digit and a word as large as a set draws them."""

from pathlib import Path

from textual import getters, on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.events import Resize

from rehab_tui.ui.commands import bindings, command
from rehab_tui.ui.screens.conducting.words import WIDEST_WORD
from rehab_tui.ui.screens.shared.standing import Dialog
from rehab_tui.ui.screens.shared.window import too_small
from rehab_tui.ui.widgets.big_digits import BigDigits
from rehab_tui.ui.widgets.cached_static import CachedStatic
from rehab_tui.ui.widgets.key_line import KeyLine

SAMPLE = ("down", "right")
EASILY_MISTAKEN = "38"

QUESTION = "Stand where you will do your sets. Can you read all this from there?"

ADVICE = """If not, try this; what stands here grows at once:
  1  Make the window as large as it goes, or full screen.
  2  Make the terminal's letters larger: ctrl and +, or cmd and + on a Mac.
  3  Bring the screen nearer, and tilt it towards you."""


class ReadableScreen(Dialog[bool]):
    """Answers whether the person could read it; larger windows and letters are tried while it stands."""

    CSS_PATH = Path(__file__).with_name("readable.tcss")
    BINDINGS = bindings(
        "readable",
        command("y,space,enter,pagedown", "dismiss(True)", "yes, I can", "It can be read from there"),
        command("n", "advise", "no", "What helps"),
        command("escape", "dismiss(False)", "back", "Leave it for now"),
    )
    asked = getters.query_one("#asked", CachedStatic)

    def compose(self) -> ComposeResult:
        """The digits and words of a set, and the question under them."""
        with Horizontal(id="sample"):
            yield BigDigits(text=EASILY_MISTAKEN, id="sample-digits")
            with Vertical(id="sample-words"):
                for word in SAMPLE:
                    yield BigDigits(WIDEST_WORD, word.upper(), across="left", id=f"sample-{word}")
        yield CachedStatic(id="asked")
        yield KeyLine()

    @on(Resize)
    def note_size(self, event: Resize) -> None:
        """Ask, or say so if the window is too small for a set."""
        self.asked.set_text(too_small(event.size) or QUESTION)

    def action_advise(self) -> None:
        """Say what helps."""
        self.asked.set_text(ADVICE)
