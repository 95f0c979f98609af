"""Options on as many lines as they need in the room there is, answered with the pointer too."""

from abc import abstractmethod
from collections.abc import Mapping, Sequence
from sys import maxsize
from typing import Generic, TypeVar

from rich.text import Text
from textual.events import Click
from textual.geometry import Size

from rehab_tui.ui.widgets.fields.control import Control

T = TypeVar("T")

Line = Sequence[tuple[int, str]]
"""What stands on a line: options by their places, each with its text or a part of it."""


class Options(Control, Generic[T]):
    """Options with their digits; where they are wider than the room for them they take more lines."""

    DEFAULT_CSS = "Options { width: 20fr; height: auto; }"

    def __init__(self, label: str, options: Mapping[T, str]) -> None:
        super().__init__()
        self.label, self.options, self.words = label, tuple(options), tuple(options.values())

    @abstractmethod
    def lines(self, width: int) -> Sequence[Line]:
        """The options as they stand in so many columns."""

    @abstractmethod
    def pick(self, index: int) -> None:
        """Take the option at that place as an answer."""

    @abstractmethod
    def look(self, index: int) -> str:
        """The style of the option at that place."""

    @property
    def widest(self) -> int:
        """The columns that the options need where there is room."""
        return max(sum(len(text) for _, text in line) for line in self.lines(maxsize))

    def on_mount(self) -> None:
        """Take no more room than they need, so that what stands beside them is near."""
        self.styles.max_width = self.widest

    def get_content_height(self, _container: Size, _viewport: Size, width: int) -> int:
        """The lines that the options need in so many columns."""
        return len(self.lines(width))

    def on_click(self, event: Click) -> None:
        """Answer with the option under the pointer."""
        right = 0
        for index, text in self.lines(self.size.width)[event.y]:
            right += len(text)
            if event.x < right:
                self.pick(index)
                return

    def render(self) -> Text:
        """The lines, each option in its style."""
        shown = Text(no_wrap=True)
        for number, line in enumerate(self.lines(self.size.width)):
            shown.append("\n" if number else "")
            for index, text in line:
                shown.append(text, self.look(index))
        return shown
