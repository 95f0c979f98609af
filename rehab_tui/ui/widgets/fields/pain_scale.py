"""Pain from 0 to 10 on one line, answered with the digit keys or the arrows."""

from rich.text import Text
from textual.events import Click, Focus, Key
from textual.reactive import reactive

from rehab_tui.domain.records import Pain, Refused, limits_of
from rehab_tui.ui.widgets.fields.control import Control

HIGHEST = 10
CELL = 3

INSIDE = (".", ",", "_")
"""Signs that people and programmers write inside a number."""


class PainScale(Control):
    """1 then 0 is ten; a digit that makes no number of the scale is a new answer; backspace takes it back."""

    DEFAULT_CSS = "PainScale { width: 34; height: 1; }"
    entered: reactive[str] = reactive("")
    """What was typed: digits, or what is refused as no number."""

    def __init__(self, label: str, value: int | None = None) -> None:
        super().__init__()
        self.label = label
        self.set_reactive(PainScale.entered, "" if value is None else str(value))
        self._anew = True

    @property
    def refusal(self) -> str | None:
        """The sentence for a number beyond the scale."""
        typed = int(self.entered) if self.entered.isdecimal() else self.entered
        accepted = [limit.refusal(typed) for limit in limits_of(Pain)[0]] if self.entered else []
        return next((f"{self.label} is {self.entered}; accepted: {say}" for say in accepted if say), None)

    @property
    def answer(self) -> int | None:
        """The pain, or None for no answer; raises Refused beyond the scale."""
        if self.refusal:
            raise Refused(self.refusal)
        return int(self.entered) if self.entered else None

    def on_focus(self, _: Focus) -> None:
        """Begin a new number with the next digit."""
        self._anew = True

    def on_click(self, event: Click) -> None:
        """Answer with the number under the pointer."""
        self._set(min(event.x // CELL, HIGHEST))

    def on_key(self, event: Key) -> None:
        """Take a sign behind a digit for a part of what is typed: 1.0 is no ten, and refused."""
        if event.character in (*INSIDE, " ") and self.entered and not self._anew:
            self.entered += event.character
            event.stop()
            event.prevent_default()

    def press(self, key: str) -> bool:
        """Digits, arrows, and backspace or delete to take the answer back."""
        if key in ("left", "right"):
            self._move(1 if key == "right" else -1)
        elif key in ("backspace", "delete"):
            self.entered = ""
        elif key.isdecimal():
            self._add(key)
        else:
            return False
        return True

    def _add(self, digit: str) -> None:
        typed = self.entered + digit
        if self._anew or (typed.isdecimal() and int(typed) > HIGHEST):
            typed = digit
        self.entered = str(int(typed)) if typed.isdecimal() else typed
        self._anew = False

    def _move(self, by: int) -> None:
        now = self.answer if not self.refusal else HIGHEST
        self._set(0 if now is None else max(0, min(HIGHEST, now + by)))

    def _set(self, value: int) -> None:
        self.entered = str(value)
        self._anew = True

    def render(self) -> Text:
        """The scale, the answer in brackets."""
        return scale_of(int(self.entered) if self.entered.isdecimal() else None)


def scale_of(answer: int | None, action: str = "") -> Text:
    """The numbers from 0 to 10 on one line, the answer in brackets; a click on one runs `action` with it."""
    line = Text(no_wrap=True)
    for value in range(HIGHEST + 1):
        chosen = value == answer
        line.append(f"[{value}]" if chosen else f" {value} ", "bold reverse" if chosen else "")
        if action:
            line.apply_meta({"@click": f"{action}({value})"}, len(line) - len(f" {value} "))
    return line
