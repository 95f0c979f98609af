"""One line to type a value in, which knows what it means and what would be accepted."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Generic, TypeVar, get_type_hints

from textual.widgets import Input

from rehab_tui.domain.records.checked import CONTROL, Limit, Refused, limits_of
from rehab_tui.ui.widgets.control import Control

T = TypeVar("T")

BREAKS = re.compile(r"[\t\n\u2028\u2029]")
"""What a line cannot show; on a terminal it would break the screen."""


@dataclass(frozen=True)
class Kind(Generic[T]):
    """How a value is read from a line; `read` raises ValueError, `expects` says what it would have taken."""

    read: Callable[[str], T]
    expects: str
    limits: Sequence[Limit] = ()
    unit: str = ""
    latest: date | None = None

    def wrong(self, value: T) -> str | None:
        """What would be accepted instead of the value, or None where it is fine."""
        if self.latest and isinstance(value, date) and value > self.latest:
            return f"a day up to {self.latest}"
        found = (limit.refusal(value) for limit in self.limits)
        return next((f"{accepted} {self.unit}".rstrip() for accepted in found if accepted), None)


def _limits(record: type, part: str) -> list[Limit]:
    return limits_of(get_type_hints(record, include_extras=True)[part])[0]


def decimal(record: type, part: str, unit: str) -> Kind[float]:
    """A number with a point or a comma, within the limits of that part of the record."""
    return Kind(
        lambda line: float(line.replace(",", ".")), f"a number of {unit}", _limits(record, part), unit
    )


def whole(record: type, part: str, unit: str) -> Kind[int]:
    """A whole number within the limits of that part of the record."""
    return Kind(int, f"a whole number of {unit}", _limits(record, part), unit)


def words(record: type, part: str, expects: str = "text") -> Kind[str]:
    """Text within the limits of that part of the record."""
    return Kind(str, expects, _limits(record, part))


def clock(record: type, part: str) -> Kind[str]:
    """A clock time; 7:05 is read as 07:05."""
    return Kind(lambda line: line.zfill(5), "a time", _limits(record, part))


def day(latest: date | None = None) -> Kind[date]:
    """An ISO date, not after `latest`."""
    return Kind(date.fromisoformat, "a day such as 2026-03-01", limits_of(date)[0], latest=latest)


class Entry(Input, Control, Generic[T]):
    """A compact line; empty means nothing was said, which is refused only where `needed`."""

    DEFAULT_CSS = """
    Entry { margin-left: 1; background: $panel; }
    Entry:focus { background: $panel; background-tint: $foreground 10%; }
    """

    def __init__(
        self,
        label: str,
        kind: Kind[T],
        value: T | None = None,
        *,
        width: int | None = None,
        needed: bool = False,
        hint: str = "",
    ) -> None:
        text = "" if value is None else str(value)
        line = BREAKS.sub(" ", text) if isinstance(value, str) else text.removesuffix(".0")
        super().__init__(line, placeholder=hint, compact=True)
        self.label, self.kind, self.needed = label, kind, needed
        self.before = (line, value) if isinstance(value, str) else None
        self.cursor_blink = False
        self.styles.width = width or "1fr"

    @property
    def answer(self) -> T | None:
        """What the line means, None where it is empty; raises Refused with one sentence."""
        if self.before and self.before[0] == self.value:
            return self.before[1]  # with the line breaks that do not show
        line = self.value.strip()
        if not line:
            return None
        try:
            value = self.kind.read(line)
            accepted = self.kind.wrong(value)
        except ValueError:
            accepted = self.kind.expects
        else:
            if not accepted:
                return value
        raise Refused(f"{self.label} is {line}; accepted: {accepted}")

    @property
    def given(self) -> T:
        """The answer of a line that needs one."""
        if (value := self.answer) is None:
            raise Refused(f"{self.label} is empty; accepted: {self.kind.expects}")
        return value

    @property
    def refusal(self) -> str | None:
        """The sentence for a line that means nothing acceptable."""
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
        """Take what is typed or pasted, but for signs that no record may hold and a terminal acts upon."""
        super().replace(CONTROL.sub("", text), start, end)

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


class Counter(Entry[int]):
    """A whole number that left and right also change, by `step`."""

    def __init__(
        self, label: str, kind: Kind[int], value: int | None = None, *, step: int, width: int
    ) -> None:
        super().__init__(label, kind, value, width=width)
        self.step_by = step

    def press(self, key: str) -> bool:
        """Left and right, beside the keys of every line."""
        if key not in ("left", "right"):
            return super().press(key)
        if not self.refusal:
            now = self.answer
            new = 0 if now is None else now + (self.step_by if key == "right" else -self.step_by)
            self.value = str(new) if self.kind.wrong(new) is None else self.value
            self.select_all()
        return True
