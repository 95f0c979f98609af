"""Frozen values that are checked when they are made, against the bounds in their annotations."""

import re
from collections.abc import Callable
from datetime import date, datetime
from types import UnionType
from typing import Annotated, Any, NamedTuple, Union, get_args, get_origin, get_type_hints

from rehab_tui.domain.records.frozen import Frozen

FIRST_DAY = date(2000, 1, 1)
LAST_DAY = date(2100, 12, 31)
CONTROL = r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]"
"""Control characters but for tab and line feed; those that turn what follows to run the other way, which
text that itself runs from right to left does without; and halves of characters, which no file can hold. Such
patterns are compiled when they are first used: that costs more than the rest of this module."""

ACTING = rf"{CONTROL}|[\t\n\u061c\u200e\u200f\u2028\u2029]"
"""What a terminal acts upon instead of showing it."""

LONGEST_SHOWN = 60


def harmless(text: object) -> str:
    """Words of any origin on one line: what a terminal would act upon stands as its code, such as \\x1b."""
    return re.sub(ACTING, lambda sign: ascii(sign[0])[1:-1], str(text))


class Refused(ValueError):
    """A value is not accepted; the message names the field, the value and what is accepted."""

    def __init__(self, sentence: str) -> None:
        """Keep the sentence with whatever a terminal would act upon made harmless."""
        super().__init__(harmless(sentence))


def shown(value: object) -> str:
    """A value as a refusal shows it: text in quotes, all of it on one line and not too long."""
    text = repr(value) if isinstance(value, str) else str(value)
    return text if len(text) <= LONGEST_SHOWN else f"{text[: LONGEST_SHOWN - 1]}…"


class Within(NamedTuple):
    """Accepts whole or decimal numbers from `low` to `high`, both included; never NaN."""

    low: float
    high: float

    def refusal(self, value: object) -> str | None:
        """What would be accepted instead of `value`, or None if it is accepted."""
        if isinstance(value, (int, float)) and type(value) is not bool and self.low <= value <= self.high:
            return None
        return f"{self.low:g} to {self.high:g}"


class Text(NamedTuple):
    """Accepts text of at most `longest` characters, matching `pattern` if there is one."""

    longest: int
    pattern: str | None = None
    means: str = ""
    shortest: int = 0

    def refusal(self, value: object) -> str | None:
        """What would be accepted instead of `value`, or None if it is accepted."""
        if not isinstance(value, str) or not self.shortest <= len(value) <= self.longest:
            return self.means or f"text of {self.shortest} to {self.longest} characters"
        if self.pattern and not re.fullmatch(self.pattern, value, re.ASCII):
            return self.means
        return "text without control characters" if re.search(CONTROL, value) else None


class _Day:
    def refusal(self, value: object) -> str | None:
        right = isinstance(value, date) and not isinstance(value, datetime) and FIRST_DAY <= value <= LAST_DAY
        return None if right else f"a day from {FIRST_DAY} to {LAST_DAY}"


class _Moment:
    def refusal(self, value: object) -> str | None:
        right = (
            isinstance(value, datetime)
            and value.utcoffset() is not None
            and FIRST_DAY <= value.date() <= LAST_DAY
        )
        return None if right else f"a moment such as 2026-03-01T18:30:00+01:00, {FIRST_DAY} to {LAST_DAY}"


class _Whole:
    def refusal(self, value: object) -> str | None:
        return None if type(value) is int else "a whole number"


class _Each(NamedTuple):
    """Accepts a row of values that each limit accepts."""

    limits: tuple["Within | Text", ...]

    def refusal(self, value: object) -> str | None:
        row = value if isinstance(value, tuple) else (value,)
        found = (limit.refusal(each) for each in row for limit in self.limits)
        return next((f"each {accepted}" for accepted in found if accepted), None)


Limit = Within | Text | _Day | _Moment | _Whole | _Each


PLAIN: dict[object, tuple[Limit, ...]] = {int: (_Whole(),), date: (_Day(),), datetime: (_Moment(),)}


def limits_of(hint: Any) -> tuple[list[Limit], bool]:
    """The limits a field's annotation carries, and whether it may be None."""
    if get_origin(hint) in (Union, UnionType):
        parts = [limits_of(arm) for arm in get_args(hint) if arm is not type(None)]
        return [limit for limits, _ in parts for limit in limits], type(None) in get_args(hint)
    if get_origin(hint) is Annotated:
        base, *notes = get_args(hint)
        own = [note for note in notes if isinstance(note, (Within, Text))]
        return [*PLAIN.get(base, ()), *own], False
    if get_origin(hint) is tuple:
        own = [limit for limit in limits_of(get_args(hint)[0])[0] if isinstance(limit, (Within, Text))]
        return ([_Each(tuple(own))] if own else []), False
    return list(PLAIN.get(hint, ())), False


Check = tuple[str, tuple[Callable[[object], str | None], ...], bool]
_LEARNT: dict[type, tuple[Check, ...]] = {}


def _checks(record: type) -> tuple[Check, ...]:
    if record not in _LEARNT:
        hints = get_type_hints(record, include_extras=True)
        found = ((name, *limits_of(hint)) for name, hint in hints.items())
        _LEARNT[record] = tuple(
            (name, tuple(limit.refusal for limit in limits), none) for name, limits, none in found if limits
        )
    return _LEARNT[record]


class Checked(Frozen):
    """Base of every record: refuses a value outside its annotation's limits with one clear sentence."""

    def __post_init__(self) -> None:
        for name, refusals, may_be_none in _checks(type(self)):
            value = getattr(self, name)
            if value is None and may_be_none:
                continue
            for refusal in refusals:
                if accepted := refusal(value):
                    raise Refused(f"{name.rstrip('_')} is {shown(value)}; accepted: {accepted}")
        self.agree()

    def one_of(self, first: str, second: str) -> None:
        """Refuse two fields that are both filled, or both empty."""
        one, other = getattr(self, first), getattr(self, second)
        if (one is None) == (other is None):
            raise Refused(f"{first} is {one} and {second} is {other}; accepted: exactly one of the two")

    def agree(self) -> None:
        """Refuse fields that contradict each other; records override it."""
