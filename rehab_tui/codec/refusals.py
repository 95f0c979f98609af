"""Why a value is not of a record's kind, in one sentence that begins with its place."""

import re
from dataclasses import is_dataclass
from enum import Enum
from types import NoneType
from typing import Any, Literal, get_args, get_origin, get_type_hints

import msgspec

from rehab_tui.codec.structs import arms
from rehab_tui.domain.records import Refused, limits_of, shown

UNKNOWN = re.compile(r"Object contains unknown field `(.*?)`?", re.DOTALL)
MISSED = re.compile(r"Object missing required field `(.*)`")


def refusal(record: Any, plain: object, error: msgspec.ValidationError) -> str:
    """The sentence for plain values that msgspec did not take for a record."""
    what, at, where = str(error).rpartition(" - at `$")
    what, place = (what, where.rstrip("`").lstrip(".")) if at else (where, "")
    if isinstance(error.__cause__, Refused):
        return f"{place}.{what}" if place else what
    before = f"{place}: " if place else ""
    if unknown := UNKNOWN.fullmatch(what):
        return f"{before}unknown field {shown(unknown[1])}"
    if missed := MISSED.fullmatch(what):
        return f"{before}the field {missed[1]!r} is missing"
    hint, value = _at(place, record, plain)
    accepted = " or ".join("null" if arm is NoneType else _wanted(arm) for arm in arms(hint))
    return f"{place or 'the document'} is {_shown(value)}; accepted: {accepted}"


def _at(place: str, record: Any, plain: Any) -> tuple[Any, Any]:
    """The annotation of a place such as `checkins[3].signs[0]`, and its value."""
    hint, value = record, plain
    for name, number in re.findall(r"(\w+)|\[(\d+)\]", place):
        bare = next(arm for arm in arms(hint) if arm is not NoneType)
        hints = get_type_hints(bare, include_extras=True) if name else {}
        hint = hints.get(name) or hints.get(f"{name}_") or get_args(bare)[0]
        value = value[name or int(number)]
    return hint, value


def _shown(value: object) -> str:
    if isinstance(value, (dict, list)):
        return "a list" if isinstance(value, list) else "an object"
    if value is None or isinstance(value, bool):
        return msgspec.json.encode(value).decode()
    return shown(value)


def _wanted(hint: Any) -> str:
    if is_dataclass(hint):
        return "an object"
    if get_origin(hint) is tuple:
        return "a list"
    if get_origin(hint) is Literal:
        return ", ".join(map(str, get_args(hint)))
    if isinstance(hint, type) and issubclass(hint, Enum):
        return ", ".join(each.value for each in hint)
    if hint is bool:
        return "true or false"
    said = ["a number"] if get_args(hint)[:1] == (float,) else []
    return ", ".join([*said, *(str(limit.refusal(None)) for limit in limits_of(hint)[0])])
