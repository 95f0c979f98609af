"""One answer out of a few words, or any number of them, on as many lines as they need."""

from collections.abc import Callable, Collection, Mapping, Sequence
from itertools import repeat, zip_longest
from textwrap import wrap
from typing import TypeVar

from textual.events import Click
from textual.reactive import reactive

from rehab_tui.ui.widgets.fields.options import Line, Options

T = TypeVar("T")

YES_NO = {False: "no", True: "yes"}

INDENT = " " * len(" 1 [ ] ")
GAP = (-1, " ")
"""What parts two columns: no option."""

LEAST = 2 * len(INDENT)
"""Ticks in fewer columns cannot be read, and are cut."""


class Choice(Options[T]):
    """Answered with the option's digit or the arrows; backspace takes it back unless `needed`."""

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
        super().__init__(label, options)
        self.needed, self.then = needed, then
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

    def pick(self, index: int) -> None:
        """Choose it."""
        self.entered = index

    def look(self, index: int) -> str:
        """The chosen one stands out."""
        return "bold reverse" if index == self.entered else ""

    def lines(self, width: int) -> Sequence[Line]:
        """One option after the other, the chosen one in brackets."""
        lines: list[list[tuple[int, str]]] = [[]]
        for index, word in enumerate(self.words, 1):
            shown = f"[{index} {word}]" if index - 1 == self.entered else f" {index} {word} "
            if lines[-1] and sum(len(text) for _, text in lines[-1]) + len(shown) > width:
                lines.append([])
            lines[-1].append((index - 1, shown))
        return lines


class Dial(Choice[T]):
    """A choice whose words are too long to stand side by side: only the chosen one shows."""

    @property
    def widest(self) -> int:
        """The columns that the longest option needs, so that nothing beside it moves."""
        return max(map(len, self.words)) + len("◂   ▸ ")

    def on_click(self, event: Click) -> None:
        """The left arrow goes back, anything else on."""
        event.prevent_default()
        self.press("left" if event.x < 2 else "right")

    def lines(self, _width: int) -> Sequence[Line]:
        """The chosen option between the arrows that still lead somewhere."""
        at = self.entered or 0
        back, on = "◂" if at else " ", "▸" if at < len(self.options) - 1 else " "
        word = self.words[at] if self.entered is not None else "choose"
        return [[(-1, f"{back} "), (at, f" {word} "), (-1, f" {on}")]]

    def look(self, index: int) -> str:
        """What stands between the arrows is chosen."""
        return "bold reverse" if index >= 0 else ""


class Ticks(Options[T]):
    """Options in columns; the tenth has the digit 0. `alone` excludes the others: "none of these".

    Where there is no room for so many `columns` there are fewer.
    """

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
        super().__init__(label, options)
        self.columns, self.alone = columns, alone
        self.touched = False
        """Whether anything was ticked or unticked, even if it ended as it began."""
        ticked = frozenset(index for index, option in enumerate(options) if option in chosen)
        self.set_reactive(Ticks.entered, ticked)

    @property
    def answer(self) -> tuple[T, ...]:
        """What is ticked, in the order of the options."""
        return tuple(option for index, option in enumerate(self.options) if index in self.entered)

    def press(self, key: str) -> bool:
        """An option's digit, or arrows and space."""
        if key.isdecimal():
            self.pick((int(key) - 1) % 10)
        elif key == "space":
            self.pick(self.at)
        elif key in ("left", "right"):
            tall = len(self.columns_in(self.size.width)[0])
            to = self.at + (tall if key == "right" else -tall)
            self.at = to if 0 <= to < len(self.options) else self.at
        else:
            return False
        return True

    def pick(self, index: int) -> None:
        """Tick or untick the option at that place, if there is one."""
        if not 0 <= index < len(self.options):
            return
        self.at, self.touched = index, True
        option = self.options[index]
        others = {i for i in self.entered if (self.options[i] == self.alone) == (option == self.alone)}
        self.entered = frozenset(others - {index} if index in self.entered else others | {index})

    def step(self, by: int) -> bool:
        """Move within the column; beyond its ends the form moves on."""
        tall = len(self.columns_in(self.size.width)[0])
        row = self.at % tall + by
        inside = 0 <= row < tall and self.at + by < len(self.options)
        self.at += by if inside else 0
        return inside

    def look(self, index: int) -> str:
        """The one under the cursor is reversed, the ticked ones are bold."""
        bold = "bold" if index in self.entered else ""
        return f"{bold} reverse" if index == self.at and self.has_focus else bold

    def columns_in(self, width: int) -> Sequence[range]:
        """The options' places column by column, in as many columns as so much room allows."""
        number = len(self.options)
        talls = [-(-number // columns) for columns in range(self.columns, 0, -1)]
        found = [[range(top, min(top + tall, number)) for top in range(0, number, tall)] for tall in talls]
        return next(
            (some for some in found if sum(map(self._wide, some)) + len(some) - 1 <= width), found[-1]
        )

    def lines(self, width: int) -> Sequence[Line]:
        """One row of options after the other; words too long for their column go on below."""
        columns = self.columns_in(width)
        lines: list[Line] = []
        for row in range(len(columns[0])):
            cells = [(column[row], min(width, self._wide(column))) for column in columns if row < len(column)]
            for texts in zip_longest(*(self._wrapped(*cell) for cell in cells), fillvalue=""):
                parts = [(index, text.ljust(wide)) for (index, wide), text in zip(cells, texts, strict=True)]
                lines.append([part for pair in zip(parts, repeat(GAP)) for part in pair][:-1])
        return lines

    def _wide(self, column: range) -> int:
        return max(map(len, map(self._shown, column)))

    def _shown(self, index: int) -> str:
        return f" {(index + 1) % 10} [{'x' if index in self.entered else ' '}] {self.words[index]}"

    def _wrapped(self, index: int, wide: int) -> list[str]:
        return wrap(self._shown(index), max(wide, LEAST), subsequent_indent=INDENT, break_on_hyphens=False)
