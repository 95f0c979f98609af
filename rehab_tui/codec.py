"""Records <-> plain JSON values, with one validator for the diary's file and the public bundle.

Each frozen record gets a msgspec struct of the same fields, made from its annotations: the struct refuses
unknown fields and wrong types, the record itself refuses values out of bounds.
"""

import codecs
import re
from collections import Counter
from dataclasses import MISSING, fields, is_dataclass
from datetime import datetime
from enum import Enum
from types import GenericAlias, NoneType, UnionType
from typing import Annotated, Any, Literal, TypeVar, Union, get_args, get_origin, get_type_hints

import msgspec

from rehab_tui.domain.records.checked import Refused, Text, Within, limits_of, shown

R = TypeVar("R")

RENAMED = {"from_": "from"}

MANY_DIGITS = 30
"""Whole numbers from this length on are far out of all bounds, and Python refuses to read very long ones."""

MOST_VALUES = 2_000_000
"""Values that a JSON text may hold; thirty years of diary have about 1.5 million."""

STRING = re.compile(rb'"[^"\\]*+(?:\\.[^"\\]*+)*+(?:"|\\?\Z)', re.DOTALL)

_WIRES: dict[Any, Any] = {}


def wire(record: Any) -> Any:
    """The msgspec struct type that mirrors a frozen record, its bounds noted for the JSON Schema."""
    if record not in _WIRES:
        _WIRES[record] = _make(record)
    return _WIRES[record]


def _make(record: Any) -> Any:
    hints = get_type_hints(record, include_extras=True)
    parts: list[Any] = []
    for part in fields(record):
        hint = _wired(hints[part.name])
        if part.default is not MISSING:
            default = to_wire(part.default) if is_dataclass(part.default) else part.default
            parts.append((part.name, hint, default))
        elif part.default_factory is not MISSING:
            made = part.default_factory()
            parts.append((part.name, hint, to_wire(made) if is_dataclass(made) else made))
        else:
            parts.append((part.name, hint))
    either_leg = [part.name for part in fields(record)] == ["left", "right"]
    return msgspec.defstruct(
        record.__name__,
        parts,
        frozen=True,
        kw_only=True,
        forbid_unknown_fields=True,
        omit_defaults=either_leg,
        rename=RENAMED,
        namespace={"__doc__": record.__doc__},
    )


def _wired(hint: Any) -> Any:
    if is_dataclass(hint):
        return wire(hint)
    if get_origin(hint) in (Union, UnionType):
        return Union[tuple(_wired(arm) for arm in _arms(hint))]  # noqa: UP007
    if get_origin(hint) is tuple:
        item = _wired(get_args(hint)[0])
        return GenericAlias(tuple, (item, ...))
    if get_origin(hint) is Annotated:
        noted: dict[str, Any] = {}
        for limit in limits_of(hint)[0]:
            if isinstance(limit, Within):
                noted |= {"minimum": limit.low, "maximum": limit.high}
            elif isinstance(limit, Text):
                noted |= {"minLength": limit.shortest, "maxLength": limit.longest}
                noted |= {"pattern": f"^({limit.pattern})$"} if limit.pattern else {}
        return Annotated[get_args(hint)[0], msgspec.Meta(extra_json_schema=noted)]
    return Annotated[datetime, msgspec.Meta(tz=True)] if hint is datetime else hint


def to_wire(record: Any) -> Any:
    """The struct that says the same as the record."""
    return msgspec.convert(record, wire(type(record)), from_attributes=True)


def to_plain(record: object) -> dict[str, Any]:
    """The record as plain JSON values, the same ones that reading its JSON gives."""
    plain: dict[str, Any] = msgspec.json.decode(msgspec.json.encode(to_wire(record)))
    return plain


def from_plain(record: type[R], plain: object) -> R:
    """The record that plain JSON values describe; raises Refused in a sentence that begins with the place."""
    try:
        return msgspec.convert(msgspec.convert(plain, wire(record)), record, from_attributes=True)
    except msgspec.ValidationError as error:
        raise Refused(_complaint(record, plain, error)) from error
    except UnicodeEncodeError as error:
        half = error.object[error.start : error.end]
        raise Refused(f"{shown(half)} is half of a character, which no file can hold") from error


def from_json(record: type[R], text: bytes) -> R:
    """The record that a UTF-8 JSON text describes; raises Refused, naming the line or the place."""
    if text.startswith(codecs.BOM_UTF8):
        raise Refused("not valid JSON: it begins with a byte order mark; accepted: UTF-8 without one")
    weigh(text, MOST_VALUES)
    import json

    try:
        plain = json.loads(
            text.decode(), object_pairs_hook=_once, parse_int=_whole, parse_constant=_no_constant
        )
    except UnicodeDecodeError as error:
        raise Refused(f"not valid JSON: byte {error.start + 1} is not UTF-8 text") from error
    except RecursionError as error:
        raise Refused("not valid JSON: it is nested too deeply") from error
    except json.JSONDecodeError as error:
        what = error.msg[:1].lower() + error.msg[1:]
        raise Refused(f"not valid JSON: line {error.lineno}, column {error.colno}: {what}") from error
    return from_plain(record, plain)


def weigh(text: bytes, most: int) -> None:
    """Raise Refused where a JSON text has more values than that; each takes 100 bytes or so once read."""
    # commas and brackets in notes count as well, so a second look leaves the notes out
    if _values(text) > most and _values(STRING.sub(b"", text)) > most:
        raise Refused(f"it holds too many values; accepted: up to {most:,}")


def _values(text: bytes) -> int:
    return sum(map(text.count, (b",", b"[", b"{")))


def to_json(record: object) -> bytes:
    """The record as indented UTF-8 JSON that ends in a newline; equal records give equal bytes."""
    return msgspec.json.format(msgspec.json.encode(to_wire(record)), indent=1) + b"\n"


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """The object of these fields; Python alone would let the last of two with one name win."""
    found = dict(pairs)
    if len(found) < len(pairs):
        twice = next(name for name, times in Counter(name for name, _ in pairs).items() if times > 1)
        raise Refused(f"the field {shown(twice)} stands twice in one object")
    return found


def _whole(digits: str) -> float:
    return int(digits) if len(digits) < MANY_DIGITS else float(digits)


def _no_constant(name: str) -> float:
    raise Refused(f"not valid JSON: {name} is not a number")


UNKNOWN = re.compile(r"Object contains unknown field `(.*?)`?", re.DOTALL)
MISSED = re.compile(r"Object missing required field `(.*)`")


def _complaint(record: Any, plain: object, error: msgspec.ValidationError) -> str:
    """One sentence that begins with the place, for a value that is not of the record's kind."""
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
    return f"{place or 'the document'} is {_shown(value)}; accepted: {_accepted(hint)}"


def _at(place: str, record: Any, plain: Any) -> tuple[Any, Any]:
    """The annotation of a place such as `checkins[3].signs[0]`, and its value."""
    hint, value = record, plain
    for name, number in re.findall(r"(\w+)|\[(\d+)\]", place):
        bare = next(arm for arm in _arms(hint) if arm is not NoneType)
        hints = get_type_hints(bare, include_extras=True) if name else {}
        hint = hints.get(name) or hints.get(f"{name}_") or get_args(bare)[0]
        value = value[name or int(number)]
    return hint, value


def _arms(hint: Any) -> tuple[Any, ...]:
    return get_args(hint) if get_origin(hint) in (Union, UnionType) else (hint,)


def _shown(value: object) -> str:
    if isinstance(value, (dict, list)):
        return "a list" if isinstance(value, list) else "an object"
    if value is None or isinstance(value, bool):
        return msgspec.json.encode(value).decode()
    return shown(value)


def _accepted(hint: Any) -> str:
    return " or ".join("null" if arm is NoneType else _wanted(arm) for arm in _arms(hint))


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


def schema(record: Any) -> dict[str, Any]:
    """The JSON Schema of a record, bounds included."""
    made: dict[str, Any] = msgspec.json.schema(wire(record))
    return made
