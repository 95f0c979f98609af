"""One line to type a value in, checked by the format of the line."""

import re
from typing import Generic, TypeVar

from rehab_tui.domain.records import CONTROL, Refused
from rehab_tui.ui.widgets.fields.control import Control
from rehab_tui.ui.widgets.fields.line_format import LineFormat
from rehab_tui.ui.widgets.line import Line

T = TypeVar("T")

BREAKS = re.compile(r"[\t\n\u2028\u2029]")
"""What a line cannot show; on a terminal it would break the screen."""


class Entry(Line, Control, Generic[T]):
    """A compact line; an empty one means no answer, which is refused only if `needed`.

    Without a `width` it fills its row.
    """

    DEFAULT_CSS = """
    Entry { margin-left: 1; background: $panel; }
    Entry:ansi { background: $panel; color: $foreground; }
    Entry:focus { background: $panel; background-tint: $foreground 10%; }
    """

    def __init__(
        self,
        label: str,
        format: LineFormat[T],
        value: T | None = None,
        *,
        width: int | None = 11,
        needed: bool = False,
        hint: str = "",
    ) -> None:
        line = _line(format, value)
        super().__init__(line, placeholder=hint, compact=True)
        self.label, self.format, self.needed = label, format, needed
        self.before = (line, value)
        self.cursor_blink = False
        self.styles.width = width or "1fr"

    @property
    def answer(self) -> T | None:
        """The value of the line; of an empty one that of its format. Raises Refused with one sentence."""
        if self.before[0] == self.value and self.before[1] is not None:
            return self.before[1]  # with the line breaks and the decimals that do not show
        line = self.value.strip()
        if not line:
            return self.format.empty
        try:
            value = self.format.read(line)
            accepted = self.format.wrong(value)
        except Refused as instead:
            accepted = str(instead)
        except ValueError:
            accepted = self.format.expects
        else:
            if not accepted:
                return value
        raise Refused(f"{self.label} is {line}; accepted: {accepted}")

    @property
    def given(self) -> T:
        """The value of a line that needs one; raises Refused with one sentence."""
        if (value := self.answer) is None:
            raise Refused(f"{self.label} is empty; accepted: {self.format.expects}")
        return value

    @property
    def refusal(self) -> str | None:
        """The sentence for a line that is not accepted."""
        try:
            self.given if self.needed else self.answer  # noqa: B018 - reading it is the check
        except Refused as refused:
            return str(refused)
        return None

    @property
    def entered(self) -> object:
        """The line as it stands."""
        return self.value

    def replace(self, text: str, start: int, end: int) -> None:
        """Take what is typed or pasted, without the control characters that no record may hold."""
        super().replace(re.sub(CONTROL, "", text), start, end)

    def put(self, value: T) -> None:
        """Show a value as if it had stood there from the beginning."""
        self.before = (_line(self.format, value), value)
        self.value = self.before[0]

    def begin_anew(self) -> None:
        """Select the line."""
        self.select_all()

    def press(self, key: str) -> bool:
        """The keys that edit a line."""
        match key:
            case "backspace":
                self.action_delete_left()
            case "delete":
                self.action_delete_right()
            case "left":
                self.action_cursor_left()
            case "right":
                self.action_cursor_right()
            case _:
                return False
        return True


def _line(format: LineFormat[T], value: T | None) -> str:
    """A value on one line; a text's line breaks are blanks, and a whole number has no decimals."""
    text = "" if value is None else str(format.shown(value))
    return BREAKS.sub(" ", text) if isinstance(value, str) else text.removesuffix(".0")


class Counter(Entry[int]):
    """A whole number that left and right also change, by `step`."""

    def __init__(
        self, label: str, format: LineFormat[int], value: int | None = None, *, step: int, width: int = 11
    ) -> None:
        super().__init__(label, format, value, width=width)
        self.step_by = step

    def press(self, key: str) -> bool:
        """Left and right, and the keys of every line."""
        if key not in ("left", "right"):
            return super().press(key)
        if not self.refusal:
            now = self.answer
            new = 0 if now is None else now + (self.step_by if key == "right" else -self.step_by)
            self.value = str(new) if self.format.wrong(new) is None else self.value
            self.select_all()
        return True
