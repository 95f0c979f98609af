"""What every question of a form can do.

mypy demands the abstract method; Textual's metaclass leaves no room for ABC.
"""

from abc import abstractmethod
from typing import Any

from textual.events import Key
from textual.message import Message
from textual.widget import Widget


class Control(Widget, can_focus=True):
    """One question: its label, whether the answer is acceptable, and what is entered now."""

    label: str

    class Answered(Message):
        """The answer has changed."""

    @property
    def refusal(self) -> str | None:
        """One sentence that names the question, the value and what is accepted; None if it is accepted."""
        return None

    def press(self, _key: str) -> bool:
        """Take a key, and say whether it was one of this control's."""
        return False

    def step(self, _by: int) -> bool:
        """Go one line down (1) or up (-1) inside the control; False if it has no further line."""
        return False

    def begin_anew(self) -> None:
        """Let the next key that answers replace what stands there; a control that does so anyway need not."""

    def on_key(self, event: Key) -> None:
        """Take keys here rather than as bindings: those run only after the keys typed behind them."""
        if self.press(event.key):
            event.stop()
            event.prevent_default()

    @property
    @abstractmethod
    def answer(self) -> Any:
        """What is entered as a value for a record; None, or nothing ticked, for no answer."""

    @property
    @abstractmethod
    def entered(self) -> object:
        """What is entered, to be compared with what was entered before."""

    def watch_entered(self) -> None:
        """Tell the form."""
        self.post_message(self.Answered())
