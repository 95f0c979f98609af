"""One answer out of a few words on one line, or out of longer ones that show one at a time."""

from collections.abc import Callable, Mapping
from typing import Generic, TypeVar

from rich.text import Text
from textual.events import Click
from textual.reactive import reactive

from rehab_tui.ui.widgets.fields.control import Control

T = TypeVar("T")

YES_NO = {False: "no", True: "yes"}


class Choice(Control, Generic[T]):
    """Answered with the option's digit or the arrows; backspace takes it back unless `needed`."""

    DEFAULT_CSS = "Choice { width: auto; height: 1; }"
    at: reactive[int | None] = reactive(None)

    def __init__(
        self,
        label: str,
        options: Mapping[T, str],
        value: T | None = None,
        *,
        needed: bool = False,
        then: Callable[[], None] | None = None,
    ) -> None:
        super().__init__()
        self.label, self.needed, self.then = label, needed, then
        self.options, self.words = tuple(options), tuple(options.values())
        at = next((at for at, option in enumerate(self.options) if option == value), None)
        self.set_reactive(Choice.at, at)

    @property
    def answer(self) -> T | None:
        """What was chosen, or None."""
        return None if self.at is None else self.options[self.at]

    @property
    def entered(self) -> object:
        """The option's place in the row."""
        return self.at

    def watch_at(self) -> None:
        """Tell the form; what depends on the answer changes at once, before the next key."""
        if self.then:
            self.then()
        self.post_message(self.Answered(self))

    def on_click(self, event: Click) -> None:
        """Choose with the pointer."""
        self.point(event.x)

    def point(self, x: int) -> None:
        """Choose the option at that column."""
        right = 0
        for index in range(len(self.options)):
            right += len(self._shown(index))
            if x < right:
                self.at = index
                return

    def press(self, key: str) -> bool:
        """An option's digit, arrows or space, and backspace or delete to take the answer back."""
        if key.isdecimal() and 0 < int(key) <= len(self.options):
            self.at = int(key) - 1
        elif key in ("left", "right", "space"):
            by = -1 if key == "left" else 1
            self.at = 0 if self.at is None else max(0, min(len(self.options) - 1, self.at + by))
        elif key in ("backspace", "delete") and not self.needed:
            self.at = None
        else:
            return False
        return True

    def _shown(self, index: int) -> str:
        word = f"{index + 1} {self.words[index]}"
        return f"[{word}]" if index == self.at else f" {word} "

    def render(self) -> Text:
        """The options with their digits, the chosen one in brackets."""
        line = Text(no_wrap=True)
        for index in range(len(self.options)):
            line.append(self._shown(index), "bold reverse" if index == self.at else "")
        return line


class Dial(Choice[T]):
    """A choice whose words are too long to stand side by side: only the chosen one shows."""

    def point(self, x: int) -> None:
        """The left arrow goes back, anything else on."""
        self.press("left" if x < 2 else "right")

    def render(self) -> Text:
        """The chosen option between the arrows that still lead somewhere."""
        at = self.at or 0
        back, on = "◂" if at else " ", "▸" if at < len(self.options) - 1 else " "
        word = self.words[at] if self.at is not None else "choose"
        return Text.assemble(f"{back} ", (f" {word} ", "bold reverse"), f" {on}", no_wrap=True)
