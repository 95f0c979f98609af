"""One answer out of a few words, or any number of them, in a row or in columns."""

from collections.abc import Callable, Collection, Mapping
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
    entered: reactive[int | None] = reactive(None)
    """The option's place in the row."""

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
        self.set_reactive(Choice.entered, at)

    @property
    def answer(self) -> T | None:
        """What was chosen, or None."""
        return None if self.entered is None else self.options[self.entered]

    def watch_entered(self) -> None:
        """Tell the form; what depends on the answer changes at once, before the next key."""
        if self.then:
            self.then()
        super().watch_entered()

    def on_click(self, event: Click) -> None:
        """Choose with the pointer."""
        self.point(event.x)

    def point(self, x: int) -> None:
        """Choose the option at that column."""
        right = 0
        for index in range(len(self.options)):
            right += len(self._shown(index))
            if x < right:
                self.entered = index
                return

    def press(self, key: str) -> bool:
        """An option's digit, arrows or space, and backspace or delete to take the answer back."""
        if key.isdecimal() and 0 < int(key) <= len(self.options):
            self.entered = int(key) - 1
        elif key in ("left", "right", "space"):
            by = -1 if key == "left" else 1
            at = self.entered
            self.entered = 0 if at is None else max(0, min(len(self.options) - 1, at + by))
        elif key in ("backspace", "delete") and not self.needed:
            self.entered = None
        else:
            return False
        return True

    def _shown(self, index: int) -> str:
        word = f"{index + 1} {self.words[index]}"
        return f"[{word}]" if index == self.entered else f" {word} "

    def render(self) -> Text:
        """The options with their digits, the chosen one in brackets."""
        line = Text(no_wrap=True)
        for index in range(len(self.options)):
            line.append(self._shown(index), "bold reverse" if index == self.entered else "")
        return line


class Dial(Choice[T]):
    """A choice whose words are too long to stand side by side: only the chosen one shows."""

    def on_mount(self) -> None:
        """Take the room that the longest option needs, so that nothing beside it moves."""
        self.styles.width = max(map(len, self.words)) + len("◂   ▸ ")

    def point(self, x: int) -> None:
        """The left arrow goes back, anything else on."""
        self.press("left" if x < 2 else "right")

    def render(self) -> Text:
        """The chosen option between the arrows that still lead somewhere."""
        at = self.entered or 0
        back, on = "◂" if at else " ", "▸" if at < len(self.options) - 1 else " "
        word = self.words[at] if self.entered is not None else "choose"
        return Text.assemble(f"{back} ", (f" {word} ", "bold reverse"), f" {on}", no_wrap=True)


class Ticks(Control, Generic[T]):
    """Options in columns; the tenth has the digit 0. `alone` excludes the others: "none of these"."""

    DEFAULT_CSS = "Ticks { width: auto; height: auto; }"
    entered: reactive[frozenset[int]] = reactive(frozenset())
    """The places ticked."""
    at: reactive[int] = reactive(0)

    def __init__(
        self,
        label: str,
        options: Mapping[T, str],
        chosen: Collection[T] = (),
        *,
        columns: int = 1,
        alone: T | None = None,
    ) -> None:
        super().__init__()
        self.label, self.alone = label, alone
        self.options, self.words = tuple(options), tuple(options.values())
        self.tall = -(-len(options) // columns)
        self.touched = False
        """Whether anything was ticked or unticked, even if it ended as it began."""
        ticked = frozenset(index for index, option in enumerate(options) if option in chosen)
        self.set_reactive(Ticks.entered, ticked)

    @property
    def answer(self) -> tuple[T, ...]:
        """What is ticked, in the order of the options."""
        return tuple(option for index, option in enumerate(self.options) if index in self.entered)

    def on_click(self, event: Click) -> None:
        """Tick what is under the pointer."""
        left = 0
        for column, wide in enumerate(self._widths()):
            if left <= event.x < left + wide and column * self.tall + event.y < len(self.options):
                self.tick(column * self.tall + event.y)
            left += wide

    def press(self, key: str) -> bool:
        """An option's digit, or arrows and space."""
        if key.isdecimal():
            self.tick((int(key) - 1) % 10)
        elif key == "space":
            self.tick(self.at)
        elif key in ("left", "right"):
            to = self.at + (self.tall if key == "right" else -self.tall)
            self.at = to if 0 <= to < len(self.options) else self.at
        else:
            return False
        return True

    def tick(self, index: int) -> None:
        """Tick or untick the option at that place, if there is one."""
        if index >= len(self.options):
            return
        self.at, self.touched = index, True
        option = self.options[index]
        others = {i for i in self.entered if (self.options[i] == self.alone) == (option == self.alone)}
        self.entered = frozenset(others - {index} if index in self.entered else others | {index})

    def step(self, by: int) -> bool:
        """Move within the column; beyond its ends the form moves on."""
        row = self.at % self.tall + by
        inside = 0 <= row < self.tall and self.at + by < len(self.options)
        self.at += by if inside else 0
        return inside

    def _shown(self, index: int) -> str:
        return f" {(index + 1) % 10} [{'x' if index in self.entered else ' '}] {self.words[index]}"

    def _widths(self) -> list[int]:
        shown = [len(self._shown(index)) for index in range(len(self.options))]
        return [max(shown[top : top + self.tall]) + 1 for top in range(0, len(shown), self.tall)]

    def render(self) -> Text:
        """The options in columns, the one under the cursor reversed, the ticked ones bold."""
        lines = []
        for row in range(self.tall):
            line = Text(no_wrap=True)
            for column, wide in enumerate(self._widths()):
                index = column * self.tall + row
                if index < len(self.options):
                    style = "bold" if index in self.entered else ""
                    style += " reverse" if index == self.at and self.has_focus else ""
                    line.append(self._shown(index).ljust(wide - 1), style).append(" ")
            lines.append(line)
        return Text("\n").join(lines)
